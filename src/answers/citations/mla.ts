import type { PlaceWords } from "../../library/place.ts";
import { shortMonth } from "./months.ts";
import { inOrder, inverted } from "./names.ts";
import { joined, stopped, type Work } from "./work.ts";

const PLACES: PlaceWords = {
  paragraph: (number) => `par. ${number}`,
  paragraphs: (first, last) => `pars. ${first}–${last}`,
  heading: (number) => `heading ${number}`,
  credit: "credit line",
};

/**
 * The works-cited entry of a report and, since MLA puts the place of a quotation there and nowhere else, the
 * in-text citation after it, on one line without italics: `Author. Title. Publisher, Day Month Year, URL. (Author
 * 3, par. 2)`. An organisation that is author and publisher stands as publisher alone, and the title comes first.
 * What isn't known is left out. Source: MLA Handbook, 9th ed., chapters 5 (the list of works cited) and 6 (citing
 * sources in the text), as style.mla.org and university libraries give them.
 */
export function mla(work: Work): string {
  const author = work.selfPublished ? null : authorOf(work);
  const publication = joined([work.publisher, dateOf(work), work.url], ", ");
  const entry = joined(
    [
      author === null ? null : stopped(author),
      stopped(work.title),
      publication === "" ? null : stopped(publication),
    ],
    " ",
  );
  const cited = joined([author === null ? shortTitle(work.title) : shortAuthor(work), pageOf(work)], " ");
  return `${entry} (${joined([cited, work.place(PLACES)], ", ")})`;
}

/** `Smith, Anna`, `Smith, Anna, and Ben Jones`, `Smith, Anna, et al.` */
function authorOf({ authors }: Work): string | null {
  const [first, second] = authors;
  if (first === undefined) return null;
  if (second === undefined) return inverted(first);
  return authors.length === 2 ? `${inverted(first)}, and ${inOrder(second)}` : `${inverted(first)}, et al.`;
}

function shortAuthor({ authors }: Work): string {
  const [first, second] = authors.map(({ family }) => family);
  if (second === undefined) return first ?? "";
  return authors.length === 2 ? `${first} and ${second}` : `${first} et al.`;
}

/** Without its subtitle. */
function shortTitle(title: string): string {
  const colon = title.indexOf(": ");
  return colon > 0 ? title.slice(0, colon) : title;
}

function pageOf({ pages }: Work): string | null {
  if (pages === null) return null;
  return pages.first === pages.last ? String(pages.first) : `${pages.first}–${pages.last}`;
}

function dateOf({ date }: Work): string | null {
  if (date === null) return null;
  return joined(
    [
      date.day === null ? null : String(date.day),
      date.month === null ? null : shortMonth(date.month),
      date.year,
    ],
    " ",
  );
}
