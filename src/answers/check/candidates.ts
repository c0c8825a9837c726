import { rarestOf } from "./occurrences.ts";
import { UNKNOWN, type WordIndex } from "./word-index.ts";

/** What one search may still cost, and what it has found out. */
export interface Budget {
  /** How many places of words may be looked at before the search goes on with what it has. */
  left: number;
  /** Where phrases stand that were looked for. */
  readonly known: Map<string, readonly number[]>;
}

/** Phrases that stand in more places than this tell nothing. */
const MOST_PLACES = 64;
const MOST_RARE_PLACES = 20_000;
const RARE_PLACES_A_WORD = 1_000;
/** A block that shares less than this of a text's words, the rare ones counting more, isn't near it. */
const LEAST_SHARED = 0.2;

/**
 * Where some words stand one after the other, whatever is between them; none where that would cost more than
 * the budget has left.
 */
export function placesOf(index: WordIndex, ids: readonly number[], budget: Budget): readonly number[] {
  if (ids.includes(UNKNOWN)) return [];
  const key = ids.join();
  const known = budget.known.get(key) ?? lookFor(index, ids, budget);
  budget.known.set(key, known);
  return known;
}

function lookFor(index: WordIndex, ids: readonly number[], budget: Budget): number[] {
  const rarest = rarestOf(index, ids);
  const places = index.places(ids[rarest] ?? UNKNOWN);
  if (places.length > budget.left) return [];
  budget.left -= places.length;
  const { words } = index;
  const found: number[] = [];
  for (const place of places) {
    const start = place - rarest;
    let at = 0;
    while (at < ids.length && words[start + at] === ids[at]) at++;
    if (at === ids.length) found.push(start);
  }
  return found;
}

/**
 * Blocks (by their index) with how many phrases of `length` words they share with some words: the rarest phrases
 * first, as far as the budget goes; those that stand everywhere count only where there are no others.
 */
export function phraseVotes(
  index: WordIndex,
  ids: readonly number[],
  length: number,
  budget: Budget,
): Map<number, number> {
  const phrases = new Map<string, { readonly ids: readonly number[]; readonly count: number }>();
  for (let at = 0; at + length <= ids.length; at++) {
    const phrase = ids.slice(at, at + length);
    if (phrase.includes(UNKNOWN)) continue;
    phrases.set(phrase.join(), {
      ids: phrase,
      count: index.count(phrase[rarestOf(index, phrase)] ?? UNKNOWN),
    });
  }
  const votes = new Map<number, number>();
  const common: number[][] = [];
  for (const phrase of [...phrases.values()].sort((a, b) => a.count - b.count)) {
    const places = placesOf(index, phrase.ids, budget);
    if (places.length <= MOST_PLACES) vote(index, votes, places);
    else common.push(places.slice(0, MOST_PLACES));
  }
  if (votes.size === 0) for (const places of common) vote(index, votes, places);
  return votes;
}

function vote(index: WordIndex, votes: Map<number, number>, places: readonly number[]): void {
  for (const block of new Set(places.map((place) => index.blockAt(place)))) {
    votes.set(block, (votes.get(block) ?? 0) + 1);
  }
}

/** Blocks (by their index) that share words with a text, those with the rarest and most first. */
export function nearestBlocks(index: WordIndex, ids: readonly number[], limit: number): number[] {
  const scores = new Float64Array(index.blocks.length);
  const touched: number[] = [];
  const distinct = [...new Set(ids)].filter((id) => id !== UNKNOWN);
  const unknown = ids.filter((id) => id === UNKNOWN).length;
  // Words that no report has count as the rarest.
  const weight = (id: number) => Math.log(1 + index.blocks.length / Math.max(1, index.count(id)));
  let left = Math.min(MOST_RARE_PLACES, RARE_PLACES_A_WORD * ids.length);
  for (const id of distinct.sort((a, b) => index.count(a) - index.count(b))) {
    const places = index.places(id);
    if (places.length > left) break;
    left -= places.length;
    let last = -1;
    for (const place of places) {
      const block = index.blockAt(place);
      if (block === last) continue;
      last = block;
      if (scores[block] === 0) touched.push(block);
      scores[block] = (scores[block] ?? 0) + weight(id);
    }
  }
  const score = (block: number) => scores[block] ?? 0;
  const whole = distinct.reduce((sum, id) => sum + weight(id), 0) + unknown * weight(UNKNOWN);
  const best = touched.reduce((most, block) => Math.max(most, score(block)), 0);
  return touched
    .filter((block) => score(block) * 2 >= best && score(block) >= whole * LEAST_SHARED)
    .sort((a, b) => score(b) - score(a) || a - b)
    .slice(0, limit);
}
