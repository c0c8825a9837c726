import type { Span } from "../../text/span.ts";
import { ellipsisPattern } from "./ellipsis.ts";
import { fold } from "./fold.ts";
import { wordsOf } from "./words-of.ts";

/** A word, a mark or an ellipsis of a text, with its place. */
export interface Token extends Span {
  /** In the form that is compared. */
  readonly key: string;
  readonly isWord: boolean;
  /** Whether white space stands before it. */
  readonly isSpaced: boolean;
}

const SYMBOL = /[^\s\p{M}\u00ad]\p{M}*/gu;

/** Everything in a stretch of a text but white space, in order; the places are those in the text. */
export function tokensOf(text: string, { start, end }: Span): Token[] {
  const slice = text.slice(start, end);
  const tokens: Token[] = [];
  let at = 0;
  const take = (from: number, to: number, isWord: boolean) => {
    const isSpaced = /\s/u.test(slice.slice(at, from));
    const key = isWord ? fold(slice.slice(from, to)) : symbolKey(slice.slice(from, to));
    tokens.push({ key, isWord, isSpaced, start: start + from, end: start + to });
    at = to;
  };
  const symbols = (to: number) => {
    for (const symbol of symbolsOf(slice.slice(at, to), at)) take(symbol.start, symbol.end, false);
  };
  for (const word of wordsOf(slice)) {
    symbols(word.start);
    take(word.start, word.end, true);
  }
  symbols(slice.length);
  return tokens;
}

export const ELLIPSIS = "…";

function symbolKey(symbol: string): string {
  return symbol.length > 2 || symbol === ELLIPSIS ? ELLIPSIS : fold(symbol);
}

function* symbolsOf(gap: string, shift: number): Generator<Span> {
  let from = 0;
  for (const mark of gap.matchAll(ellipsisPattern())) {
    yield* single(gap, from, mark.index, shift);
    from = mark.index + mark[0].length;
    yield { start: shift + mark.index, end: shift + from };
  }
  yield* single(gap, from, gap.length, shift);
}

function* single(gap: string, from: number, to: number, shift: number): Generator<Span> {
  for (const symbol of gap.slice(from, to).matchAll(SYMBOL)) {
    const start = shift + from + symbol.index;
    yield { start, end: start + symbol[0].length };
  }
}
