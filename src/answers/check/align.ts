import type { Quote } from "../../library/quote.ts";
import { diffArrays } from "diff";
import { anchors, commonRuns, type Anchor } from "./anchors.ts";
import { compare, type Difference, type Pair } from "./difference.ts";
import type { Range } from "./occurrences.ts";
import { quoteWords } from "./quote-run.ts";
import type { Run } from "./run.ts";
import { tokensOf } from "./tokens.ts";
import type { WordIndex } from "./word-index.ts";

/** A quotation laid beside the passage that it comes nearest to. */
export interface Alignment {
  /** The words of the passage, numbered as in the index. */
  readonly range: Range;
  readonly quote: Quote;
  readonly differences: readonly Difference[];
  /** The words in common: their numbers in the index and in the quotation, ascending. */
  readonly pairs: readonly Pair[];
  /** How many words of the quotation stand in the passage in another order. */
  readonly moved: number;
}

/** How many words in a row make a piece of a quotation, when it is said to come from somewhere. */
export const PIECE = 4;

/** How much of a stretch is compared with a beginning or an end that stands in it less than word for word. */
const REACH = { times: 1.5, more: 3 };

/** Words in a row that a quotation and a stretch have in common, in the order of both; at least one. */
export interface Anchored {
  readonly range: Range;
  readonly chain: readonly [Anchor, ...Anchor[]];
  /** How many words these are. */
  readonly words: number;
}

/** Null where they have no `shortest` words in a row in common. */
export function anchored(index: WordIndex, run: Run, range: Range, shortest: number): Anchored | null {
  const [first, ...others] = anchors(index, run.ids, range, shortest);
  if (first === undefined) return null;
  const words = others.reduce((sum, { length }) => sum + length, first.length);
  return { range, chain: [first, ...others], words };
}

/** Lays a quotation beside the passage that its anchors are in. */
export function align(index: WordIndex, run: Run, { range, chain }: Anchored): Alignment {
  const first = chain[0];
  const last = chain.at(-1) ?? first;
  const window = withMoved(index, run, chain, range, {
    from: beginning(index, run, first, range),
    to: end(index, run, last, range),
  });
  const quote = withEnds(index, run, window);
  const source = tokensOf(quote.report.body, quote);
  const quoted = tokensOf(run.text, run.span);
  const known = chain.flatMap(({ at, place, length }) =>
    Array.from({ length }, (_, step): Pair => [place + step - window.from, at + step]),
  );
  const { differences, pairs, moved } = compare(source, quoted, known);
  return {
    range: window,
    quote,
    differences,
    pairs: pairs.map(([word, at]): Pair => [word + window.from, at]),
    moved,
  };
}

/** Where the passage begins that the words before the first anchor were to quote. */
function beginning(index: WordIndex, { ids }: Run, { at, place }: Anchor, range: Range): number {
  const reach = Math.floor(at * REACH.times + REACH.more);
  const from = Math.max(range.from, place - reach);
  const common = commonPairs(index, ids.slice(0, at), from, at === 0 ? from : place)[0];
  let start = common?.place ?? place;
  for (let left = common?.at ?? at; left > 0 && start > range.from && goesOn(index, start); left--) start--;
  return start;
}

function end(index: WordIndex, { ids }: Run, last: Anchor, range: Range): number {
  const after = last.at + last.length;
  const place = last.place + last.length;
  const rest = ids.slice(after);
  const to = Math.min(range.to, place + Math.floor(rest.length * REACH.times + REACH.more));
  const common = commonPairs(index, rest, place, rest.length === 0 ? place : to).at(-1);
  let stop = common === undefined ? place : common.place + 1;
  const matched = common === undefined ? 0 : common.at + 1;
  for (let left = rest.length - matched; left > 0 && stop < range.to && goesOn(index, stop); left--) stop++;
  return stop;
}

/** Whether nothing that ends a clause stands before a word, so that it may have been exchanged for another. */
function goesOn(index: WordIndex, place: number): boolean {
  return /^[\s'-]*$/u.test(index.gapText(place));
}

function commonPairs(
  index: WordIndex,
  ids: readonly number[],
  from: number,
  to: number,
): { readonly at: number; readonly place: number }[] {
  if (from >= to || ids.length === 0) return [];
  const changes = diffArrays([...index.words.subarray(from, to)], [...ids], { maxEditLength: 200 }) ?? [];
  let [place, at] = [from, 0];
  return changes.flatMap(({ added, removed, count }) => {
    const here = { place, at };
    if (!added) place += count;
    if (!removed) at += count;
    if (added || removed) return [];
    return Array.from({ length: count }, (_, step) => ({ place: here.place + step, at: here.at + step }));
  });
}

/** The window widened to what the quotation has from the same stretch, but in another order. */
function withMoved(index: WordIndex, run: Run, chain: readonly Anchor[], range: Range, window: Range): Range {
  let { from, to } = window;
  let free = 0;
  // What is anchored can't have moved; most quotations are anchored throughout.
  for (const { at, length } of [...chain, { at: run.ids.length, length: 0 }]) {
    const rest = run.ids.slice(free, at);
    free = at + length;
    if (rest.length < PIECE) continue;
    for (const found of commonRuns(index, rest, range, PIECE)) {
      if (
        chain.some(({ place, length }) => found.place < place + length && found.place + found.length > place)
      )
        continue;
      from = Math.min(from, found.place);
      to = Math.max(to, found.place + found.length);
    }
  }
  return { from, to };
}

/** The words of the window with the marks before and after that the quotation has as well. */
function withEnds(index: WordIndex, run: Run, { from, to }: Range): Quote {
  const lead = index.gapText(from).endsWith(run.lead) ? run.lead : "";
  const trail = index.gapText(to).startsWith(run.trail) ? run.trail : "";
  return quoteWords(index, from, to, lead, trail);
}
