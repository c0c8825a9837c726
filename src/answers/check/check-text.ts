import type { Library } from "../../library/library.ts";
import { attributionBehind, isReference, withoutAttribution } from "./attribution.ts";
import type { Check, Quotation, Verdict } from "./check.ts";
import type { Checker } from "./checker.ts";
import { fold } from "./fold.ts";
import { markedIn } from "./marked.ts";
import type { TextPart } from "./text-part.ts";
import { hasMarkdown, withoutMarkdown } from "./without-markdown.ts";

export interface CheckTextOptions {
  /** Whether a quotation that isn't verbatim is also looked for without signs of Markdown such as `**`. */
  readonly markdown: boolean;
}

/** A text without marks that is longer than this (UTF-16 code units) is checked paragraph by paragraph. */
const LONGEST_WHOLE = 20_000;

/**
 * Checks the quotations of a text one by one, in order: each block quote and code block, and what stands in
 * quotation marks; a text that has none of these as a whole. Empty where the text has no words.
 *
 * A text that is verbatim as a whole is one quotation, whatever marks it has; so is one that is found with other
 * words, where the source has its marked words in marks as well. A report's title in marks beside a quotation
 * says where it is from and isn't checked.
 */
export function checkText(
  checker: Checker,
  parts: readonly TextPart[],
  { markdown }: CheckTextOptions = { markdown: false },
): Check[] {
  const worded = parts.filter((part) => /[\p{L}\p{N}]/u.test(part.text));
  const check = remembering((quotation) => checkWithSigns(checker, quotation, markdown));
  if (worded.every(({ kind }) => kind === "text")) {
    return joined(worded).flatMap((part) => checkPart(checker.library, check, part, null));
  }
  return worded.flatMap((part, at) => {
    if (part.kind === "text") {
      return markedQuotations(checker.library, part).filter(isNoTitle(checker.library, part)).map(check);
    }
    if (isReference(checker.library, part.text)) return [];
    const next = worded[at + 1];
    const behind =
      next?.kind === "text" ? attributionBehind(checker.library, `\n${next.text.trimStart()}`) : null;
    return checkPart(checker.library, check, part, behind);
  });
}

type CheckOne = (quotation: Quotation) => Check;

/** Checks what is quoted again and again only once. */
function remembering(check: CheckOne): CheckOne {
  const known = new Map<string, Check>();
  return (quotation) => {
    const key = JSON.stringify([quotation.text, quotation.attribution]);
    const found = known.get(key) ?? check(quotation);
    known.set(key, found);
    // Signs of Markdown may have been taken off what was checked.
    return { ...found, quotation: { ...found.quotation, line: quotation.line } };
  };
}

/** A text in one piece; where that is very long and has no marks, its paragraphs. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const [first] = parts;
  if (first === undefined) return [];
  const text = parts.map((part) => part.text).join("\n\n");
  if (text.length <= LONGEST_WHOLE || markedIn(text).length > 0) return [{ ...first, text }];
  let { line } = first;
  return text.split(/(\n\s*\n)/u).flatMap((piece): TextPart[] => {
    const part = { kind: first.kind, text: piece, line };
    line += lineBreaks(piece);
    return /[\p{L}\p{N}]/u.test(piece) ? [part] : [];
  });
}

function checkPart(library: Library, check: CheckOne, part: TextPart, behind: string | null): Check[] {
  const marked = markedQuotations(library, part);
  if (marked.length > 0 && part.text.length > LONGEST_WHOLE) return marked.map(check);
  const quotation = trimmedQuotation(part.text, part.line, behind);
  const whole = check(quotation);
  if (whole.verdict === "verbatim") return [whole];
  const splits = [...withoutAttribution(library, part.text)].map(({ text, attribution }) =>
    check(trimmedQuotation(text, part.line, attribution)),
  );
  const split = splits.find(({ verdict }) => verdict === "verbatim");
  if (split !== undefined) return [split];
  const best = splits.reduce(
    (one, other) => (rank(other.verdict) < rank(one.verdict) ? other : one),
    splits[0] ?? whole,
  );
  if (marked.length === 0) return [best];
  const isNear = best.verdict !== "absent";
  const isItself = isNear && (part.kind !== "text" || marksAreItsOwn(check, part.text));
  return isItself ? [best] : marked.map(check);
}

/** What stands in marks, without the titles of reports where there is anything else. */
function markedQuotations(library: Library, part: TextPart): Quotation[] {
  const all = markedIn(part.text);
  const found = all.map(({ start, end, outer }, at) => {
    const next = all[at + 1]?.outer.start ?? part.text.length;
    const line = part.line + lineBreaks(part.text.slice(0, start));
    const attribution = attributionBehind(library, part.text.slice(outer.end, next));
    return trimmedQuotation(part.text.slice(start, end), line, attribution);
  });
  const others = found.filter(isNoTitle(library, part));
  return others.length === 0 ? found : others;
}

/** Whether a quotation in a part isn't a report's title, nor marked words of one on a line that cites the report. */
function isNoTitle({ reports }: Library, part: TextPart): (quotation: Quotation) => boolean {
  const titles = reports.map(({ title }) => bareTitle(title));
  const lines = part.text.split(/\r\n|\n|\r/u);
  // Of the line that was asked for last: a long one may have very many quotations.
  let [known, around] = [-1, ""];
  return ({ text, line }) => {
    const said = bareTitle(text);
    if (line !== known) [known, around] = [line, fold(withoutMarkdown(lines[line - part.line] ?? ""))];
    return !titles.some((title) => title === said || (title.includes(said) && around.includes(title)));
  };
}

function bareTitle(title: string): string {
  return fold(title.trim().replace(/[.,]$/u, ""));
}

/** Whether the source has everything that the text has in marks in marks, too. */
function marksAreItsOwn(check: CheckOne, text: string): boolean {
  return markedIn(text).every(({ outer }) => {
    const found = check({ text: text.slice(outer.start, outer.end), line: 1, attribution: null });
    return found.verdict === "verbatim" && !found.typography.includes("quotation marks around the whole");
  });
}

function checkWithSigns(checker: Checker, quotation: Quotation, markdown: boolean): Check {
  const asWritten = checker.check(quotation);
  if (!markdown || asWritten.verdict === "verbatim" || !hasMarkdown(quotation.text)) return asWritten;
  const plain = checker.check({ ...quotation, text: withoutMarkdown(quotation.text) });
  return rank(plain.verdict) <= rank(asWritten.verdict) ? plain : asWritten;
}

function rank(verdict: Verdict): number {
  return ["verbatim", "altered", "spliced", "absent"].indexOf(verdict);
}

/** A quotation without white space at its ends, on the line on which its words begin. */
function trimmedQuotation(text: string, line: number, attribution: string | null): Quotation {
  const start = text.length - text.trimStart().length;
  return { text: text.trim(), line: line + lineBreaks(text.slice(0, start)), attribution };
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/gu)?.length ?? 0;
}
