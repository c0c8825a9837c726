import type { Range } from "./occurrences.ts";
import type { WordIndex } from "./word-index.ts";

/** Words in a row that a quotation shares with the library: from its word `at`, from the library's word `place`. */
export interface Anchor {
  readonly at: number;
  readonly place: number;
  readonly length: number;
}

/** Words that a stretch has more often than this anchor nothing. */
const MOST_PLACES = 300;
/** Of more common runs only the longest are put in order, since that takes quadratic time. */
const MOST_RUNS = 400;
/** What a word left out costs against a word found, so that of equal chains the shortest wins. */
const LEFT_OUT = 0.001;

/** The longest chain of common runs of at least `shortest` words that stand in the same order in both. */
export function anchors(index: WordIndex, ids: readonly number[], range: Range, shortest: number): Anchor[] {
  return chain(commonRuns(index, ids, range, shortest));
}

/** All longest runs of words that some words and a stretch of the library share, of at least `shortest` words. */
export function commonRuns(
  { words }: WordIndex,
  ids: readonly number[],
  { from, to }: Range,
  shortest: number,
): Anchor[] {
  const wanted = new Set(ids);
  const local = new Map<number, number[]>();
  for (let place = from; place < to; place++) {
    const id = words[place] ?? 0;
    if (!wanted.has(id)) continue;
    const places = local.get(id);
    if (places === undefined) local.set(id, [place]);
    else places.push(place);
  }
  const runs: Anchor[] = [];
  let wasSkipped = true;
  for (let at = 0; at + shortest <= ids.length; at++) {
    const { offset, places } = fewest(local, ids, at, shortest);
    if (places.length > MOST_PLACES) {
      wasSkipped = true;
      continue;
    }
    for (const found of places) {
      const place = found - offset;
      if (place < from) continue;
      const goesOn = !wasSkipped && at > 0 && place > from && words[place - 1] === ids[at - 1];
      if (goesOn) continue;
      let length = 0;
      while (at + length < ids.length && place + length < to && words[place + length] === ids[at + length]) {
        length++;
      }
      if (length >= shortest) runs.push({ at, place, length });
    }
    wasSkipped = false;
  }
  return runs;
}

/** Of a few words in a row the one that a stretch has least often. */
function fewest(
  local: ReadonlyMap<number, readonly number[]>,
  ids: readonly number[],
  at: number,
  length: number,
): { readonly offset: number; readonly places: readonly number[] } {
  let offset = 0;
  let places: readonly number[] = local.get(ids[at] ?? -1) ?? [];
  for (let next = 1; next < length; next++) {
    const others = local.get(ids[at + next] ?? -1) ?? [];
    if (others.length < places.length) [offset, places] = [next, others];
  }
  return { offset, places };
}

function chain(found: readonly Anchor[]): Anchor[] {
  const runs = found
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_RUNS)
    .sort((a, b) => a.at - b.at || a.place - b.place);
  const links: { readonly anchor: Anchor; readonly score: number; readonly before: number }[] = [];
  for (const run of runs) {
    let best = { anchor: run, score: run.length, before: -1 };
    for (const [before, link] of links.entries()) {
      const previous = link.anchor;
      // What overlaps belongs to the run before.
      const overlap = Math.max(
        0,
        previous.at + previous.length - run.at,
        previous.place + previous.length - run.place,
      );
      const length = run.length - overlap;
      if (run.place <= previous.place || run.at <= previous.at || length <= 0) continue;
      const anchor = { at: run.at + overlap, place: run.place + overlap, length };
      const gap = anchor.place - previous.place - previous.length;
      const score = link.score + length - LEFT_OUT * gap;
      if (score > best.score) best = { anchor, score, before };
    }
    links.push(best);
  }
  let at = links.reduce((best, link, here) => (link.score > (links[best]?.score ?? 0) ? here : best), 0);
  const ordered: Anchor[] = [];
  for (let link = links[at]; link !== undefined; link = links[at]) {
    ordered.unshift(link.anchor);
    at = link.before;
  }
  return ordered;
}
