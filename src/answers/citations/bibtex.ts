import type { PlaceWords } from "../../library/place.ts";
import { bibtexMonth } from "./months.ts";
import { inverted, type Name } from "./names.ts";
import { joined, pageLabel, type Work } from "./work.ts";

const PLACES: PlaceWords = {
  paragraph: (number) => `para. ${number}`,
  paragraphs: (first, last) => `paras. ${first}--${last}`,
  heading: (number) => `heading ${number}`,
  credit: "credit line",
};

/**
 * A BibTeX entry: `@techreport` where its required fields (author, institution, year) are known, `@misc`
 * otherwise; the publisher is the author where none is named. Title and organisations stand in double braces, so
 * that no style changes their letters; the place is a note. Unicode stays, TeX's special characters are escaped
 * (not in the URL, which is printed verbatim). Source: O. Patashnik, BibTeXing (1988), sections 3 and 4.
 */
export function bibtex(work: Work): string {
  const { authors, publisher, date, url } = work;
  const isReport = publisher !== null && date !== null;
  const house = authors.length === 0 && !isReport ? null : publisher;
  const fields: readonly (readonly [string, string | null])[] = [
    ["author", authorField(authors, publisher)],
    ["title", `{{${tex(work.title)}}}`],
    [isReport ? "institution" : "howpublished", house === null ? null : `{${tex(house)}}`],
    ["year", date === null ? null : `{${tex(date.year)}}`],
    ["month", date?.month ? bibtexMonth(date.month) : null],
    ["url", url === null ? null : `{${encodedBraces(url)}}`],
    ["note", noteOf(work)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = ${value}`));
  return `@${isReport ? "techreport" : "misc"}{${work.id},\n${lines.join(",\n")}\n}`;
}

function authorField(authors: readonly Name[], publisher: string | null): string | null {
  const names = authors.map((name) => (name.given === null ? `{${tex(name.family)}}` : tex(inverted(name))));
  if (names.length > 0) return `{${names.join(" and ")}}`;
  return publisher === null ? null : `{{${tex(publisher)}}}`;
}

function noteOf(work: Work): string | null {
  const page = pageLabel(work)?.replace("–", "--") ?? null;
  const place = joined([page, work.place(PLACES)], ", ");
  return place === "" ? null : `{${place.charAt(0).toUpperCase()}${place.slice(1)}}`;
}

/** What stands for itself in TeX, by what it is written as; braces by name, since BibTeX counts even escaped ones. */
const TEX: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\textbraceleft{}"],
  ["}", "\\textbraceright{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
  ["$", "\\$"],
  ["&", "\\&"],
  ["#", "\\#"],
  ["%", "\\%"],
  ["_", "\\_"],
]);

function tex(text: string): string {
  return text.replace(/[\\{}~^$&#%_]/gu, (char) => TEX.get(char) ?? char);
}

function encodedBraces(url: string): string {
  return url.replaceAll("{", "%7B").replaceAll("}", "%7D");
}
