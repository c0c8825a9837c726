import type { Span } from "../../text/span.ts";

/** What stands in quotation marks, and where the marks begin and end. */
export interface Marked extends Span {
  readonly outer: Span;
}

/** Which marks end what a mark begins, in whatever language; the same mark for both where it is straight. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ["“", "”“"],
  ["„", "“”"],
  ["‟", "”"],
  ["”", "”"],
  ["«", "»"],
  ["»", "«"],
  ["‹", "›"],
  ["›", "‹"],
  ["‚", "‘’"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
  ["〝", "〞〟"],
  ['"', '"'],
  ["＂", "＂"],
  ["'", "'"],
]);
/** These may also be apostrophes. */
const SINGLE = new Set(["‘", "‚", "'"]);
/** A quotation of more characters than this has an opening mark too many before it. */
const LONGEST = 20_000;

/** Marks of scripts that put no space around them. */
const UNSPACED = /[「」『』〝〞〟]/u;
/** Words in double marks. */
const DOUBLE = /["“„«][^"“”„«»]+["“”»]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * What stands in quotation marks, in order; of marks within marks the outermost. A mark counts as opening where
 * no word goes before it, and as closing where none goes on behind it, so that apostrophes, inches and a mark
 * without its counterpart don't set off the rest of the text. Linear in the text's length.
 */
export function markedIn(text: string): Marked[] {
  const found: Marked[] = [];
  const barren = new Map<string, number>();
  const hasDouble = /["“„«»]/u.test(text);
  const paragraphEnd = paragraphEnds(text);
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (!CLOSERS.has(mark) || !opens(text, at)) continue;
    // Where a mark found no end before this point, none of its kind will.
    if ((barren.get(mark) ?? -1) > at) continue;
    const far = Math.min(text.length, at + LONGEST);
    const limit = isLoose(mark) ? Math.min(far, paragraphEnd(at)) : far;
    const end = closing(text, at, limit);
    if (end === null) {
      barren.set(mark, limit);
      continue;
    }
    const words = text.slice(at + 1, end);
    // Where others quote in double marks, straight single ones are taken only around such a quotation.
    if (mark === "'" && hasDouble && !DOUBLE.test(words)) continue;
    if (WORD.test(words)) {
      found.push({ start: at + 1, end, outer: { start: at, end: end + 1 } });
    }
    at = end;
  }
  return found;
}

function closing(text: string, from: number, to: number): number | null {
  const opener = text.charAt(from);
  const closers = CLOSERS.get(opener) ?? "";
  let depth = 1;
  let first: number | null = null;
  let last: number | null = null;
  for (let at = from + 1; at < to; at++) {
    const mark = text.charAt(at);
    if (closers.includes(mark) && closes(text, at)) {
      first ??= at;
      last = at;
      if (!SINGLE.has(opener) && --depth === 0) return at;
    } else if (mark === opener && opens(text, at)) {
      // Of single marks, which may be apostrophes, the last one before the next quotation closes.
      if (SINGLE.has(opener)) break;
      depth++;
    }
  }
  return SINGLE.has(opener) ? last : first;
}

/** Whether a mark is the same at both ends, or may be an apostrophe: such a quotation ends with its paragraph. */
function isLoose(mark: string): boolean {
  return mark === CLOSERS.get(mark) || SINGLE.has(mark);
}

/** Where the paragraphs of a text end, asked for ascending places. */
function paragraphEnds(text: string): (from: number) => number {
  const blanks = text.matchAll(/\n[^\S\n]*\n/gu);
  let end = -1;
  return (from) => {
    while (end < from) end = blanks.next().value?.index ?? text.length;
    return end;
  };
}

function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const [before, next] = [text.charAt(at - 1), text.slice(at + 1, at + 4)];
  if (UNSPACED.test(mark)) return true;
  if (WORD.test(before) || next === "") return false;
  // French puts a space inside its marks.
  if (mark === "«" || mark === "‹") return true;
  if (mark === "'" || mark === "‘") return /^(?:\p{L}|["“„«[(…]|\.\.)/u.test(next);
  // What usually closes must have something before it that can't be the end of a quotation.
  if (/[”»›]/u.test(mark) && !/^$|[\s([{—–/-]/u.test(before)) return false;
  return /^(?:\.\.|[^\s.,;:!?)\]])/u.test(next);
}

function closes(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (UNSPACED.test(mark)) return true;
  if (WORD.test(text.charAt(at + 1))) return false;
  if (mark === "»" || mark === "›") return true;
  return !/\s/u.test(text.charAt(at - 1));
}
