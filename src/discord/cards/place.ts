import { pagesOf, placeLabel } from "../../library/place.ts";
import type { Block, Report } from "../../library/report.ts";
import { echo } from "../cut.ts";
import type { Words } from "../words/words.ts";

/** How many characters of a title and of a publisher a citation shows; it leaves out what has none. */
export interface CitationRoom {
  readonly title: number;
  readonly publisher: number;
}

/** The citation under a quotation: where it stands and in what; as Markdown, without the small print's sign. */
export function citationLine(
  report: Report,
  blocks: readonly Block[],
  words: Words,
  { title, publisher }: CitationRoom = { title: 120, publisher: 60 },
): string {
  const pages = pagesOf(report, blocks);
  const { source } = report;
  return [
    `**${placeLabel(blocks, words.place)}**`,
    ...(title === 0 ? [] : [echo(report.title, title)]),
    ...(source.publisher === undefined || publisher === 0 ? [] : [echo(source.publisher, publisher)]),
    ...(source.date === undefined ? [] : [source.date]),
    ...(pages === null ? [] : [words.pages(pages.first, pages.last)]),
  ].join(" · ");
}
