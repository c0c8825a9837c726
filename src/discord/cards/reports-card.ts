import type { APIComponentInContainer, APISelectMenuOption } from "discord-api-types/v10";
import type { ReportSummary } from "../../answers/reports.ts";
import type { CorpusFault } from "../../library/corpus-error.ts";
import { customId } from "../custom-id.ts";
import { cutGraphemes, echo } from "../cut.ts";
import { escapeMarkdown } from "../escape.ts";
import { componentLimits } from "../limits.ts";
import type { Card } from "../reply.ts";
import { nameOf } from "../words/locale.ts";
import type { Words } from "../words/words.ts";
import { ACTION } from "./actions.ts";
import { COLOURS } from "./colours.ts";
import { firstThatFits } from "./fit.ts";
import { button, container, row, select, small, text } from "./elements.ts";

const REPORTS_ON_A_PAGE = 8;
const FAULTS_SHOWN = 3;
/** How many characters are shown of a report's title, of each of its names, of its address, and of a fault. */
const ROOMS = [
  { title: 120, name: 60, url: 120, fault: 240 },
  { title: 60, name: 30, url: 60, fault: 120 },
  { title: 40, name: 20, url: 0, fault: 60 },
] as const;
type Room = (typeof ROOMS)[number];

export interface ReportsCardOptions {
  /** Counted from 0. */
  readonly page: number;
  /** Why the files aren't read as they are now; empty where they are. */
  readonly refused: readonly CorpusFault[];
  readonly words: Words;
}

/** The reports, a page at a time, with a select to read one. */
export function reportsCard(
  all: readonly ReportSummary[],
  { page, refused, words }: ReportsCardOptions,
): Card {
  const pages = Math.max(1, Math.ceil(all.length / REPORTS_ON_A_PAGE));
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = all.slice(at * REPORTS_ON_A_PAGE, (at + 1) * REPORTS_ON_A_PAGE);
  const heading = [
    `**${words.reports.title(all.length)}**`,
    ...(pages > 1 ? [words.reports.page(at + 1, pages)] : []),
  ].join(" · ");
  return firstThatFits(ROOMS, (room) => ({
    components: [
      container(COLOURS.quotation, [
        text(heading),
        ...(refused.length === 0 ? [] : [text(refusalText(refused, words, room))]),
        ...shown.map((summary) => text(reportText(summary, words, room))),
        select(
          customId(ACTION.read),
          words.reports.choose,
          shown.map(({ report }) => option(report.id, report.title)),
        ),
        ...pageButtons(at, pages, words),
      ]),
    ],
  }));
}

/** What is wrong with the files, for whoever keeps them; where the folder is on the host's disk is nobody's concern. */
function refusalText(refused: readonly CorpusFault[], { reports }: Words, room: Room): string {
  const faults = refused.slice(0, FAULTS_SHOWN).map(({ file, line, message }) => {
    const name = cutGraphemes(file.split(/[/\\]/u).at(-1) ?? file, room.title);
    return small(`${escapeMarkdown(reports.inFile(name, line))}: ${echo(message, room.fault)}`);
  });
  const more = refused.length - faults.length;
  return [reports.refused, ...faults, ...(more === 0 ? [] : [small(reports.moreRefused(more))])].join("\n");
}

function reportText({ report, paragraphs, words: count }: ReportSummary, words: Words, room: Room): string {
  const { publisher, author, date, url } = report.source;
  const by = [author, publisher].filter((name) => name !== undefined).map((name) => echo(name, room.name));
  const size = words.reports.line(paragraphs, count, nameOf("language", report.language, words));
  return [
    `**${echo(report.title, room.title)}**`,
    small([...by, ...(date === undefined ? [] : [date]), size].join(" · ")),
    ...(url === undefined || url.length > room.url ? [] : [small(`<${url}>`)]),
  ].join("\n");
}

function option(id: string, title: string): APISelectMenuOption {
  return { label: cutGraphemes(title, componentLimits.selectOptionText), value: id, description: id };
}

function pageButtons(at: number, pages: number, words: Words): APIComponentInContainer[] {
  if (pages === 1) return [];
  return [
    row([
      button(words.button.previous, customId(ACTION.list, at - 1), { disabled: at === 0 }),
      button(words.button.next, customId(ACTION.list, at + 1), { disabled: at === pages - 1 }),
    ]),
  ];
}
