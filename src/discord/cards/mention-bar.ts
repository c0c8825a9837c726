import type { Mention } from "../../library/actors/cast.ts";
import type { Report } from "../../library/report.ts";
import type { Words } from "../words/words.ts";
import { echo } from "../cut.ts";
import { small } from "./elements.ts";

const HEIGHTS = "▁▂▃▄▅▆▇█";
/** As many blocks as stand beside each other on a phone. */
const WIDEST = 28;
const MOST_REPORTS = 3;

/**
 * Where an actor is mentioned, as Markdown: for each report a row of blocks from its first paragraph to its last,
 * the higher the more mentions, and the same in numbers; of many reports those with most.
 */
export function mentionBars(mentions: readonly Mention[], words: Words, title: number): string {
  const byReport = new Map<Report, Mention[]>();
  for (const mention of mentions) {
    const own = byReport.get(mention.report) ?? [];
    own.push(mention);
    byReport.set(mention.report, own);
  }
  const sorted = [...byReport].toSorted((a, b) => b[1].length - a[1].length);
  const several = sorted.length > 1;
  return [
    ...sorted
      .slice(0, MOST_REPORTS)
      .flatMap(([report, own]) => reportBar(report, own, words, several ? title : 0)),
    ...(sorted.length > MOST_REPORTS ? [small(words.actor.otherReports(sorted.length - MOST_REPORTS))] : []),
  ].join("\n");
}

function reportBar(report: Report, mentions: readonly Mention[], words: Words, title: number): string[] {
  const of = report.paragraphs.length;
  const numbers = mentions.flatMap(({ block }) => block.paragraph ?? []);
  const where = words.actor.where(mentions.length, new Set(numbers).size, of);
  const name = title === 0 ? "" : `${echo(report.title, title)} · `;
  const { paragraph } = words.place;
  return [
    ...(numbers.length === 0 ? [] : [`${paragraph(1)} \`${bar(numbers, of)}\` ${paragraph(of)}`]),
    small(`${name}${where}`),
  ];
}

/** One block for each of `of` paragraphs, or for several next to each other where there are too many. */
export function bar(numbers: readonly number[], of: number): string {
  const width = Math.min(of, WIDEST);
  const counts = Array.from({ length: width }, () => 0);
  for (const number of numbers) {
    const at = Math.floor(((number - 1) * width) / of);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  return counts
    .map((count) => HEIGHTS[count === 0 ? 0 : Math.ceil((count / most) * (HEIGHTS.length - 1))])
    .join("");
}
