import type { Report } from "../../library/report.ts";
import { parseAddress } from "../../library/address.ts";
import type { Library } from "../../library/library.ts";
import type { AttributionCheck } from "./check.ts";
import { fold } from "./fold.ts";
import type { Range } from "./occurrences.ts";
import { withoutMarkdown } from "./without-markdown.ts";
import type { WordIndex } from "./word-index.ts";

/** Blocks of a report that a quotation is said to come from. */
export type Claim = AttributionCheck["claimed"][number];

const ADDRESS = /[a-z0-9][a-z0-9-]{0,39}:(?:¶?\d|h\d|credit)[\w.~@–-]*/iu;
/** "¶7", "¶¶ 2–3", "para. 7", "pars. 2-3", "paragraph 7", "абз. 7", "Abs. 7", "heading 2", "credit line". */
const NUMBER =
  /(?:¶+|(?<![\p{L}])(?:paragraphs?|paras?|pars?|абзац\p{L}*|абз|absatz|abs|párrafo|párr|alinéa|al)\b\.?)\s*(?<from>\d{1,8})(?:\s*(?:--|[-‐-―])\s*(?<through>\d{1,8}))?/giu;
const HEADING = /(?<![\p{L}])heading\s*(?<number>\d{1,8})/giu;
const CREDIT = /(?<![\p{L}])credit(?: line)?\b/giu;
/** Of the places that an attribution lists, so many count. */
const MOST_PLACES = 8;

/**
 * Which blocks an attribution names: by address, or by a number beside a report's id or title; by number alone,
 * those of every report that has it. Null where it names no place of a report, empty where there is no such place.
 */
export function claimsOf({ reports }: Library, attribution: string): Claim[] | null {
  const address = ADDRESS.exec(attribution)?.[0].replace(/[.:]+$/u, "");
  const parsed = address === undefined ? null : parseAddress(address);
  if (parsed !== null) {
    const report = reports.find(({ id }) => id === parsed.report);
    if (report !== undefined) return claims(report, [[parsed.from, parsed.through]]);
  }
  const labels = labelsOf(attribution);
  const said = fold(attribution);
  const named = reports.filter((report) => {
    const { title, id } = namesOf(report);
    return id.test(said) || (said.includes(title) && (labels !== null || title.length >= SHORT_TITLE));
  });
  if (labels === null && named.length === 0) return null;
  if (labels === null) {
    return named.flatMap((report) => {
      const [first, last] = [report.blocks[0], report.blocks.at(-1)];
      return first === undefined || last === undefined ? [] : [{ report, block: first, through: last }];
    });
  }
  return (named.length > 0 ? named : reports).flatMap((report) => claims(report, labels));
}

/** The words of some blocks. */
export function rangeOf(index: WordIndex, { report, block, through }: Claim): Range {
  return { from: index.blockOf(report, block)?.from ?? 0, to: index.blockOf(report, through)?.to ?? 0 };
}

type Labels = readonly [from: string, through: string];

/** The places that an attribution names, as in "heading 1, heading 2, ¶1–2"; null where it names none. */
function labelsOf(attribution: string): readonly Labels[] | null {
  const numbers = [...attribution.matchAll(NUMBER)].map(({ groups }): Labels => {
    const { from = "", through = from } = groups ?? {};
    return [from, through];
  });
  const headings = [...attribution.matchAll(HEADING)].map(({ groups }): Labels => {
    const label = `h${groups?.["number"] ?? ""}`;
    return [label, label];
  });
  const credits = [...attribution.matchAll(CREDIT)].map((): Labels => ["credit", "credit"]);
  const found = [...numbers, ...headings, ...credits].slice(0, MOST_PLACES);
  return found.length === 0 ? null : found;
}

/** What a report has of some places; those that follow one another are one. */
function claims(report: Report, places: readonly Labels[]): Claim[] {
  const { blocks } = report;
  const found = places
    .map((labels) => labels.map((wanted) => blocks.findIndex(({ label }) => label === wanted)))
    .filter((at) => !at.includes(-1))
    .sort(([one = 0], [other = 0]) => one - other);
  const joined: { first: number; last: number }[] = [];
  for (const [first = 0, last = first] of found) {
    const before = joined.at(-1);
    if (before !== undefined && first <= before.last + 1) before.last = Math.max(before.last, last);
    else joined.push({ first, last });
  }
  return joined.flatMap(({ first, last }) => {
    const [block, through] = [blocks[first], blocks[last]];
    return block === undefined || through === undefined ? [] : [{ report, block, through }];
  });
}

/** Titles of fewer letters than this name a report only beside a number: "War" may be anything. */
const SHORT_TITLE = 12;

/** A report's title and id as they are looked for, made once. */
const names = new WeakMap<Report, { readonly title: string; readonly id: RegExp }>();

function namesOf(report: Report) {
  let found = names.get(report);
  if (found === undefined) {
    found = { title: fold(report.title), id: new RegExp(`(?<![\\w-])${report.id}(?![\\w-])`, "iu") };
    names.set(report, found);
  }
  return found;
}

/** Longer lines are text and no attribution. */
const LONGEST = 400;
/** Of the dashes and parentheses in a last line, so many from the end may begin an attribution. */
const MOST_CUTS = 3;
const BIBTEX = /(?:^|\n)\s*@[a-z]+\s*\{[^]*$/iu;

/** A text and what is written behind it to say where it comes from. */
export interface Attributed {
  readonly text: string;
  readonly attribution: string;
}

/** Whether a text says where something stands and nothing else: an entry of BibTeX, or a line in a style's form. */
export function isReference({ reports }: Library, text: string): boolean {
  if (BIBTEX.exec(text)?.index === 0) return true;
  const line = text.trim();
  if (/[\n\r]/u.test(line) || labelsOf(line) === null) return false;
  const said = fold(withoutMarkdown(line)).replace(/^\[/u, "");
  return reports.some(
    ({ title, source }) =>
      said.includes(fold(title)) &&
      [title, source.publisher ?? title, ...(source.author ?? title).split(/[;,]/u)].some((name) =>
        said.startsWith(fold(name.trim())),
      ),
  );
}

/**
 * The ways to take an attribution off a text's end: its last line, what follows a dash, what stands in
 * parentheses, an entry of BibTeX; those alone that name a place of a report.
 */
export function* withoutAttribution(library: Library, text: string): Generator<Attributed> {
  const whole = text.trimEnd();
  const lastLine = whole.lastIndexOf("\n") + 1;
  const cuts = [
    lastLine,
    ...[...whole.slice(lastLine).matchAll(/(?<=\s|["”“»’'])(?:[—–―(]|--|- )/gu)]
      .slice(-MOST_CUTS)
      .map(({ index }) => lastLine + index),
    BIBTEX.exec(whole)?.index ?? 0,
  ];
  for (const at of cuts) {
    const attribution = whole.slice(at).trim();
    const isLong = attribution.length > LONGEST;
    if (at <= 0 || (isLong ? !isReference(library, attribution) : claimsOf(library, attribution) === null))
      continue;
    yield { text: whole.slice(0, at).trim(), attribution };
  }
}

/**
 * What is written behind a quotation to say where it comes from: behind a dash, a comma or in parentheses on the
 * same line; or on a line of its own below, which begins so or with a paragraph's number, or cites a report. Null
 * where nothing like it stands there.
 */
export function attributionBehind(library: Library, text: string): string | null {
  const [first = "", second = ""] = text.slice(0, LONGEST).split(/\r\n|\n|\r/u);
  const [same, below] = [first, second].map((line) => line.replace(/^[.\s]+/u, "").trim());
  if (same !== undefined && same !== "")
    return SIGN.test(same) || same.startsWith(",") ? same.replace(/^,\s*/u, "") : null;
  if (below === undefined || below === "") return null;
  const begins = SIGN.test(below) || [NUMBER, HEADING, CREDIT].some((place) => below.search(place) === 0);
  return begins || isReference(library, below) ? below : null;
}

const SIGN = /^(?:[—–―([¶]|--|- )/u;
