import type { APIComponentInContainer, APISelectMenuOption } from "discord-api-types/v10";
import type { ReportSummary } from "../../answers/reports.ts";
import { customId } from "../custom-id.ts";
import { cutGraphemes, echo } from "../cut.ts";
import { componentLimits } from "../limits.ts";
import type { Card } from "../reply.ts";
import { nameOf } from "../words/locale.ts";
import type { Words } from "../words/words.ts";
import { ACTION } from "./actions.ts";
import { COLOURS } from "./colours.ts";
import { firstThatFits } from "./fit.ts";
import { button, container, row, select, small, text } from "./elements.ts";

const REPORTS_ON_A_PAGE = 8;
/** How many characters are shown of a report's title, of each of its names, and of its address. */
const ROOMS = [
  { title: 120, name: 60, url: 120 },
  { title: 60, name: 30, url: 60 },
  { title: 40, name: 20, url: 0 },
] as const;
type Room = (typeof ROOMS)[number];

/** The reports, a page at a time, with a select to read one. Pages are counted from 0. */
export function reportsCard(all: readonly ReportSummary[], page: number, words: Words): Card {
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
