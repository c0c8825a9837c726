import type { Quote } from "../../library/quote.ts";
import { blocksOf, pagesOf, placeLabel, type PlaceWords } from "../../library/place.ts";
import { type Name, namesOf } from "./names.ts";

/** What the styles cite: a report and a place in it. Every text is one line without white space at its ends. */
export interface Work {
  /** The report's id. */
  readonly id: string;
  readonly title: string;
  /** Empty where the front matter names none. */
  readonly authors: readonly Name[];
  readonly publisher: string | null;
  /** Whether the publisher is the only author as well, by the same name. */
  readonly selfPublished: boolean;
  readonly date: WorkDate | null;
  readonly url: string | null;
  /** Where the quoted words stand. */
  readonly place: (words: PlaceWords) => string;
  readonly pages: { readonly first: number; readonly last: number } | null;
}

export interface WorkDate {
  readonly year: string;
  /** 1-12. */
  readonly month: number | null;
  /** 1-31. */
  readonly day: number | null;
}

/** The record from which every style is written, so that no two of them can disagree. */
export function workOf(quote: Quote): Work {
  const { report } = quote;
  const { author, publisher, date, url } = report.source;
  const blocks = blocksOf(quote);
  const authors = author === undefined ? [] : namesOf(author);
  const house = publisher === undefined ? null : oneLine(publisher);
  return {
    id: report.id,
    title: oneLine(report.title),
    authors,
    publisher: house,
    selfPublished: authors.length === 1 && authors[0]?.given === null && authors[0].family === house,
    date: date === undefined ? null : dateOf(date),
    url: url ?? null,
    place: (words) => placeLabel(blocks, words),
    pages: pagesOf(report, blocks),
  };
}

/** The text with a full stop, unless it has a sign of its own at its end. */
export function stopped(text: string): string {
  return /[.?!…][\p{Pe}\p{Pf}"']*$/u.test(text) ? text : `${text}.`;
}

/** `p. 3` or `pp. 3–4`; null where no page is known. */
export function pageLabel({ pages }: Pick<Work, "pages">): string | null {
  if (pages === null) return null;
  return pages.first === pages.last ? `p. ${pages.first}` : `pp. ${pages.first}–${pages.last}`;
}

/** The parts that there are, joined. */
export function joined(parts: readonly (string | null)[], separator: string): string {
  return parts.filter((part) => part !== null && part !== "").join(separator);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function dateOf(date: string): WorkDate {
  const [year = date, month, day] = date.split("-");
  return { year, month: month ? Number(month) : null, day: day ? Number(day) : null };
}
