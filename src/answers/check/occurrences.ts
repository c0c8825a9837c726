import type { Run } from "./run.ts";
import { fold } from "./fold.ts";
import { mayBeTail } from "./words-of.ts";
import { UNKNOWN, type WordIndex } from "./word-index.ts";

export interface Occurrences {
  readonly count: number;
  /** The numbers of the first words of the first places, ascending; at most `limit`. */
  readonly places: readonly number[];
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How many comparisons may be in vain before each word of the library is looked at exactly once instead. */
const PATIENCE = 300_000;

/**
 * Where a run stands as it is, with its punctuation, within a range of words. Looks at the places of its rarest
 * word; where these are many and alike, goes through the range by Knuth, Morris and Pratt's method, so the cost
 * is linear whatever the texts are.
 */
export function occurrences(index: WordIndex, run: Run, limit: number, range?: Range): Occurrences {
  const { from, to } = range ?? { from: 0, to: index.words.length };
  const places: number[] = [];
  const endsFit = endsOf(index, run);
  let count = 0;
  const take = (place: number) => {
    if (place < from || place + run.ids.length > to || !endsFit(place)) return;
    if (count++ < limit) places.push(place);
  };
  const { ids, gaps } = run;
  if (ids.length === 0 || ids.includes(UNKNOWN) || gaps.includes(UNKNOWN, 1)) return { count, places };
  const rarest = rarestOf(index, ids);
  let patience = PATIENCE;
  for (const place of index.places(ids[rarest] ?? UNKNOWN, from, to)) {
    const start = place - rarest;
    const equal = equalWords(index, run, start);
    patience -= equal;
    if (patience < 0) break;
    if (equal === ids.length) take(start);
  }
  if (patience >= 0) return { count, places };
  places.length = 0;
  count = 0;
  for (const start of everywhere(index, run, from, to)) take(start);
  return { count, places };
}

/** The position, among some words, of the one that the library has least often. */
export function rarestOf(index: WordIndex, ids: readonly number[]): number {
  let rarest = 0;
  for (let at = 1; at < ids.length; at++) {
    if (index.count(ids[at] ?? UNKNOWN) < index.count(ids[rarest] ?? UNKNOWN)) rarest = at;
  }
  return rarest;
}

/** How many words from the first on stand at a place as in the run, with what is between them. */
function equalWords({ words, gaps }: WordIndex, run: Run, start: number): number {
  for (let at = 0; at < run.ids.length; at++) {
    if (words[start + at] !== run.ids[at] || (at > 0 && gaps[start + at] !== run.gaps[at])) return at;
  }
  return run.ids.length;
}

/** Whether a place has what the run begins and ends with, too, and the run doesn't begin within a word there. */
function endsOf(index: WordIndex, { text, words, ids, lead, trail }: Run): (start: number) => boolean {
  const first = words[0];
  const isClitic = first !== undefined && mayBeTail(fold(text.slice(first.start, first.end)));
  return (start) =>
    !(isClitic && index.gapText(start) === "'") &&
    (lead === "" || index.gapText(start).endsWith(lead)) &&
    (trail === "" || index.gapText(start + ids.length).startsWith(trail));
}

/** All places of a run's words and gaps. The first gap doesn't count, so the search begins with the second word. */
function* everywhere(index: WordIndex, run: Run, from: number, to: number): Generator<number> {
  const [first, ...ids] = run.ids;
  const gaps = run.gaps.slice(1);
  const same = (at: number, word: number | undefined, gap: number | undefined) =>
    ids[at] === word && gaps[at] === gap;
  if (ids.length === 0) {
    yield* index.places(first ?? UNKNOWN, from, to);
    return;
  }
  const fallback = fallbacks(ids.length, (a, b) => same(a, ids[b], gaps[b]));
  let matched = 0;
  for (let at = from; at < to; at++) {
    while (matched > 0 && (matched === ids.length || !same(matched, index.words[at], index.gaps[at]))) {
      matched = fallback[matched - 1] ?? 0;
    }
    if (same(matched, index.words[at], index.gaps[at])) matched++;
    const start = at - ids.length;
    if (matched === ids.length && index.words[start] === first) yield start;
  }
}

/** For each prefix of a pattern the length of its longest proper prefix that is its end, too. */
function fallbacks(length: number, same: (a: number, b: number) => boolean): Int32Array {
  const table = new Int32Array(length);
  let matched = 0;
  for (let at = 1; at < length; at++) {
    while (matched > 0 && !same(matched, at)) matched = table[matched - 1] ?? 0;
    if (same(matched, at)) matched++;
    table[at] = matched;
  }
  return table;
}
