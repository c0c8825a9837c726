import { pagesOf, placeLabel } from "../../library/place.ts";
import type { Block, Report } from "../../library/report.ts";
import { echo } from "../cut.ts";
import type { Words } from "../words/words.ts";

/** How many characters of a title and of a publisher (else the author) a citation shows; it leaves out what has none. */
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
  const by = source.publisher ?? source.author;
  return [
    `**${placeLabel(blocks, words.place)}**`,
    ...(title === 0 ? [] : [echo(report.title, title)]),
    ...(by === undefined || publisher === 0 ? [] : [echo(by, publisher)]),
    ...(source.date === undefined || title === 0 ? [] : [source.date]),
    ...(pages === null ? [] : [words.pages(pages.first, pages.last)]),
  ].join(" · ");
}
