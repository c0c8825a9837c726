import type { PlaceWords } from "../../library/place.ts";
import { monthName } from "./months.ts";
import { inOrder } from "./names.ts";
import { joined, stopped, type Work } from "./work.ts";

const PLACES: PlaceWords = {
  paragraph: (number) => `para. ${number}`,
  paragraphs: (first, last) => `paras. ${first}–${last}`,
  heading: (number) => `heading ${number}`,
  credit: "credit line",
};

/**
 * A full note, which is where Chicago gives the place of a quotation, without its number and without italics:
 * `Author, Title (Publisher, Date), 3, para. 2, URL.` The publisher is the author where none is named, and isn't
 * repeated; a work of unknown date says so. Source: The Chicago Manual of Style, 18th ed., notes and bibliography:
 * chapter 13 (13.23 for more than two authors), chapter 14 for books and reports, whose notes no longer name the
 * place of publication.
 */
export function chicago(work: Work): string {
  const { authors, publisher, title, url, selfPublished } = work;
  const author = authors.length > 0 ? authorOf(work) : publisher;
  const house = authors.length === 0 || selfPublished ? null : publisher;
  const imprint = joined([house, dateOf(work)], ", ");
  return stopped(joined([author, `${title} (${imprint})`, pageOf(work), work.place(PLACES), url], ", "));
}

/** `Anna Smith`, `Anna Smith and Ben Jones`, `Anna Smith et al.` */
function authorOf({ authors }: Work): string {
  const [first, second] = authors.map(inOrder);
  if (second === undefined) return first ?? "";
  return authors.length === 2 ? `${first} and ${second}` : `${first} et al.`;
}

function pageOf({ pages }: Work): string | null {
  if (pages === null) return null;
  return pages.first === pages.last ? String(pages.first) : `${pages.first}–${pages.last}`;
}

function dateOf({ date }: Work): string {
  if (date === null) return "n.d.";
  if (date.month === null) return date.year;
  const month = monthName(date.month);
  return date.day === null ? `${month} ${date.year}` : `${month} ${date.day}, ${date.year}`;
}
