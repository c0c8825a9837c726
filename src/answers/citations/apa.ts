import type { PlaceWords } from "../../library/place.ts";
import { initialled } from "./names.ts";
import { monthName } from "./months.ts";
import { joined, pageLabel, stopped, type Work } from "./work.ts";

const PLACES: PlaceWords = {
  paragraph: (number) => `para. ${number}`,
  paragraphs: (first, last) => `paras. ${first}–${last}`,
  heading: (number) => `heading ${number}`,
  credit: "credit line",
};

/**
 * The reference list entry of a report and, since APA puts the place of a quotation there and nowhere else, the
 * parenthetical citation after it, on one line without italics: `Author. (Date). Title. Publisher. URL (Author,
 * Year, para. 2)`. The publisher is the group author where no author is named, and isn't repeated; without
 * either, the title comes first. Source: Publication Manual of the APA, 7th ed., sections 8.13 and 8.28 (parts of a
 * source, quotations without page numbers), 10.4 (reports), and apastyle.apa.org, "Missing reference information".
 */
export function apa(work: Work): string {
  const { title, url, publisher, authors, selfPublished } = work;
  const author = authors.length > 0 ? authorList(work) : publisher;
  const isPublisherNamed = authors.length === 0 || selfPublished;
  const entry =
    author === null
      ? [stopped(title), `(${dateOf(work)}).`]
      : [
          stopped(author),
          `(${dateOf(work)}).`,
          stopped(title),
          publisher === null || isPublisherNamed ? null : stopped(publisher),
        ];
  const parenthesis = joined(
    [
      authors.length > 0 ? shortList(work) : (publisher ?? title),
      work.date?.year ?? "n.d.",
      pageLabel(work),
      work.place(PLACES),
    ],
    ", ",
  );
  return joined([...entry, url, `(${parenthesis})`], " ");
}

/** `Smith, A., & Jones, B.`; of more than twenty, the first nineteen and the last. */
function authorList({ authors }: Work): string {
  const names = authors.map(initialled);
  const last = names.at(-1) ?? "";
  if (names.length === 1) return last;
  return names.length > 20
    ? `${names.slice(0, 19).join(", ")}, . . . ${last}`
    : `${names.slice(0, -1).join(", ")}, & ${last}`;
}

/** `Smith`, `Smith & Jones`, `Smith et al.` */
function shortList({ authors }: Work): string {
  const [first, second] = authors.map(({ family }) => family);
  if (second === undefined) return first ?? "";
  return authors.length === 2 ? `${first} & ${second}` : `${first} et al.`;
}

function dateOf({ date }: Work): string {
  if (date === null) return "n.d.";
  if (date.month === null) return date.year;
  return `${date.year}, ${joined([monthName(date.month), date.day === null ? null : String(date.day)], " ")}`;
}
