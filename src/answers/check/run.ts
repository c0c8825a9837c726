import type { Span } from "../../text/span.ts";
import { trimmed } from "../../text/trim.ts";
import { betweenEllipses } from "./ellipsis.ts";
import { fold, isMark } from "./fold.ts";
import { isTail, wordsOf } from "./words-of.ts";
import type { WordIndex } from "./word-index.ts";

/** Words that were written somewhere, in the numbers of a library's index. */
export interface Run {
  readonly text: string;
  /** Where in `text` the run stands. */
  readonly span: Span;
  /** The places of its words in `text`. */
  readonly words: readonly Span[];
  /** The ids of the words; `UNKNOWN` for those that the library doesn't have. */
  readonly ids: readonly number[];
  /** The ids of what stands before each word; that of the first is of no account. */
  readonly gaps: readonly number[];
  /** What stands before the first and after the last word, folded, without white space at the outer end. */
  readonly lead: string;
  readonly trail: string;
}

export function readRun(index: WordIndex, text: string, span: Span): Run {
  const words = wordsOf(text.slice(span.start, span.end)).map(({ start, end }) => ({
    start: span.start + start,
    end: span.start + end,
  }));
  const [first, last] = [words[0], words.at(-1)];
  return {
    text,
    span,
    words,
    ids: words.map((word) => wordIdOf(index, text.slice(word.start, word.end))),
    gaps: words.map((word, at) =>
      index.gapId(fold(text.slice(words[at - 1]?.end ?? span.start, word.start))),
    ),
    lead: fold(text.slice(span.start, first?.start ?? span.start)).trimStart(),
    trail: fold(text.slice(last?.end ?? span.end, span.end)).trimEnd(),
  };
}

/** The stretch as it is, then without the pairs of quotation marks around the whole, one by one. */
export function* unmarked(text: string, span: Span): Generator<Span> {
  let { start, end } = trimmedSoft(text, span.start, span.end);
  yield { start, end };
  while (end - start > 2 && isMark(text.charAt(start)) && isMark(text.charAt(end - 1))) {
    ({ start, end } = trimmedSoft(text, start + 1, end - 1));
    yield { start, end };
  }
}

/** Without white space and soft hyphens at the ends, which show nothing there. */
function trimmedSoft(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s\u00ad]/u.test(text.charAt(from))) from++;
  while (to > from && /[\s\u00ad]/u.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** "STRASSE" is "straße" where the library has no "strasse". */
function wordIdOf(index: WordIndex, word: string): number {
  const folded = fold(word);
  const isShouted = word.includes("SS") && word === word.toUpperCase();
  return isShouted && index.count(index.wordId(folded)) === 0
    ? index.wordId(folded.replaceAll("ss", "ß"))
    : index.wordId(folded);
}

/** Fewer words or letters than these prove little. */
const FEW = { words: 4, letters: 12 };

export function isFew({ text, words }: Run): boolean {
  const letters = words.reduce((sum, { start, end }) => sum + end - start, 0);
  const count = words.filter((word, at) => {
    const gap = at === 0 ? "" : fold(text.slice(words[at - 1]?.end, word.start));
    return !isTail(gap, fold(text.slice(word.start, word.end)));
  }).length;
  return count < FEW.words || letters < FEW.letters;
}

/**
 * A quotation that doesn't stand as it is without what isn't of it: quotation marks around the whole, ellipses at
 * its ends.
 */
export function bare(text: string): Span {
  let span = trimmed(text, 0, text.length);
  for (const inner of unmarked(text, span)) {
    // In `"A" and "B"` the marks at the ends aren't those of one pair.
    const first = /(?<![\p{L}\p{N}])["“”„«»]|["“”„«»](?![\p{L}\p{N}])/u.exec(
      text.slice(inner.start, inner.end),
    );
    if (
      first !== null &&
      inner.start > 0 &&
      /[\p{L}\p{N}.,!?]/u.test(text.charAt(inner.start + first.index - 1))
    )
      break;
    span = inner;
  }
  const parts = betweenEllipses(text.slice(span.start, span.end));
  const [first, last] = [parts[0], parts.at(-1)];
  return first === undefined || last === undefined
    ? span
    : { start: span.start + first.start, end: span.start + last.end };
}
