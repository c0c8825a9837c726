import type { Span } from "../../text/span.ts";
import { wordPattern } from "./fold.ts";

/** The places of a text's words, in order. */
export function wordsOf(text: string): Span[] {
  const found: Span[] = [];
  const pattern = wordPattern();
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push({ start: match.index, end: pattern.lastIndex });
  }
  return found;
}

/** What an English word may leave behind an apostrophe; no quotation begins with it. */
const CLITICS = new Set(["s", "d", "m", "t", "ll", "re", "ve"]);

/** Whether a folded word that stands behind a folded gap is only the end of the word before: the "s" of "Taliban's". */
export function isTail(gap: string, word: string): boolean {
  return gap === "'" && mayBeTail(word);
}

export function mayBeTail(word: string): boolean {
  return CLITICS.has(word);
}
