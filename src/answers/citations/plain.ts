import type { PlaceWords } from "../../library/place.ts";
import { inOrder } from "./names.ts";
import { joined, pageLabel, type Work } from "./work.ts";

const PLACES: PlaceWords = {
  paragraph: (number) => `¶${number}`,
  paragraphs: (first, last) => `¶${first}–${last}`,
  heading: (number) => `heading ${number}`,
  credit: "credit",
};

/** `Title, Publisher, ¶2 (p. 3)`: the shortest line that finds the words again. */
export function plain(work: Work): string {
  return joined([work.title, houseOf(work), placeOf(work)], ", ");
}

/** The same as CommonMark, the title in italics and linked to where the report stands. */
export function markdown(work: Work): string {
  const title = `*${escaped(work.title)}*`;
  const house = houseOf(work);
  return joined(
    [
      work.url === null ? title : `[${title}](<${angled(work.url)}>)`,
      house === null ? null : escaped(house),
      placeOf(work),
    ],
    ", ",
  );
}

function houseOf({ publisher, authors }: Work): string | null {
  return publisher ?? (joined(authors.map(inOrder), "; ") || null);
}

function placeOf(work: Work): string {
  const page = pageLabel(work);
  return joined([work.place(PLACES), page === null ? null : `(${page})`], " ");
}

/**
 * Backslashes before what CommonMark and its extensions read as something else within a line: emphasis, code,
 * links, HTML, entities, tables, formulas, and the beginnings of bare links and mentions.
 */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|$!:@#]|(?<=\bwww)\./giu, (char) => `\\${char}`);
}

function angled(url: string): string {
  return url.replace(/[<>\\]/gu, encodeURIComponent);
}
