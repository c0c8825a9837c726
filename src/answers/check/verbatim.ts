import type { Span } from "../../text/span.ts";
import { betweenEllipses } from "./ellipsis.ts";
import { occurrences, rarestOf, type Range } from "./occurrences.ts";
import { readRun, unmarked, type Run } from "./run.ts";
import { UNKNOWN, type IndexedBlock, type WordIndex } from "./word-index.ts";

/** A run and the number of the word with which it stands in the library. */
export interface Standing {
  readonly run: Run;
  readonly place: number;
}

/** Words that stand in the library as they were written. */
export interface VerbatimMatch {
  /** One run, or those between the ellipses, in order within one block. */
  readonly parts: readonly Standing[];
  /** How often, and other places, as many as are worth naming. */
  readonly occurrences: number;
  readonly others: readonly number[];
  /** Whether quotation marks around the whole, or an ellipsis at an end, had to be taken off. */
  readonly isMarked: boolean;
  readonly isCutOff: boolean;
}

const MOST_NAMED = 20;
/** Bounds on a search through ellipses. */
const MOST_CANDIDATES = 2_000;
const MOST_LOOKS = 40_000;
const MOST_STARTS = 20;

/** Looks for a text as it is; where it is written with ellipses, for what stands between them within one block. */
export function findVerbatim(
  index: WordIndex,
  text: string,
  claimed: readonly Range[],
): VerbatimMatch | null {
  const whole = { start: 0, end: text.length };
  let isMarked = false;
  for (const span of unmarked(text, whole)) {
    const match = findWhole(index, readRun(index, text, span), claimed);
    if (match !== null) return { ...match, isMarked, isCutOff: false };
    isMarked = true;
  }
  isMarked = false;
  for (const span of unmarked(text, whole)) {
    const parts = betweenEllipses(text.slice(span.start, span.end)).map((part) => shifted(part, span.start));
    const [only] = parts;
    if (parts.length > 1) {
      const match = findParts(
        index,
        parts.map((part) => readRun(index, text, part)),
        claimed,
      );
      if (match !== null) return { ...match, isMarked, isCutOff: false };
    } else if (only !== undefined && only.end - only.start < span.end - span.start) {
      for (const inner of unmarked(text, only)) {
        const match = findWhole(index, readRun(index, text, inner), claimed);
        if (match !== null)
          return { ...match, isMarked: isMarked || inner.start > only.start, isCutOff: true };
      }
    }
    isMarked = true;
  }
  return null;
}

type Match = Pick<VerbatimMatch, "parts" | "occurrences" | "others">;

function findWhole(index: WordIndex, run: Run, claimed: readonly Range[]): Match | null {
  const { count, places } = occurrences(index, run, MOST_NAMED + 1);
  const own = claimed.flatMap((range) => occurrences(index, run, 1, range).places).at(0);
  const place = own ?? places[0];
  if (place === undefined) return null;
  const others = places.filter((each) => each !== place).slice(0, MOST_NAMED);
  return { parts: [{ run, place }], occurrences: count, others };
}

function findParts(index: WordIndex, runs: readonly Run[], claimed: readonly Range[]): Match | null {
  const [first] = runs;
  if (first === undefined || runs.some(({ ids }) => ids.length === 0)) return null;
  const budget = { looks: MOST_LOOKS };
  const found: number[][] = [];
  const commonness = ({ ids }: Run) => index.count(ids[rarestOf(index, ids)] ?? UNKNOWN);
  const rarest = runs.reduce((best, run) => (commonness(run) < commonness(best) ? run : best), first);
  let last = -1;
  for (const place of occurrences(index, rarest, MOST_CANDIDATES).places) {
    const at = index.blockAt(place);
    const block = index.blocks[at];
    if (at === last || block === undefined) continue;
    last = at;
    const places = inOrder(index, runs, block.from, block, budget);
    if (places !== null) found.push(places);
    if (budget.looks <= 0) break;
  }
  const isClaimed = ([place = -1]: readonly number[]) =>
    claimed.some(({ from, to }) => place >= from && place < to);
  const best = found.find(isClaimed) ?? found[0];
  if (best === undefined) return null;
  const places = closest(index, runs, best, budget);
  return {
    parts: runs.map((run, at) => ({ run, place: places[at] ?? 0 })),
    occurrences: found.length,
    others: found.flatMap((each) => (each === best ? [] : each.slice(0, 1))).slice(0, MOST_NAMED),
  };
}

/** Where runs first stand one after the other from a word on; null where they don't within the block. */
function inOrder(
  index: WordIndex,
  runs: readonly Run[],
  from: number,
  block: IndexedBlock,
  budget: { looks: number },
): number[] | null {
  const places: number[] = [];
  let at = from;
  let trail = 0;
  for (const run of runs) {
    budget.looks -= 1;
    // Both parts may not have the same mark between them.
    if (trail > 0 && trail + run.lead.length > index.gapText(at).length) at++;
    const [place] = occurrences(index, run, 1, { from: at, to: block.to }).places;
    if (place === undefined) return null;
    places.push(place);
    at = place + run.ids.length;
    trail = run.trail.length;
  }
  return places;
}

/** Of the ways to find runs in a block, that with the least left out among those that begin differently. */
function closest(
  index: WordIndex,
  runs: readonly Run[],
  found: readonly number[],
  budget: { looks: number },
): readonly number[] {
  const block = index.blocks[index.blockAt(found[0] ?? 0)];
  if (block === undefined) return found;
  let best = found;
  let from = (found[0] ?? 0) + 1;
  for (let start = 0; start < MOST_STARTS && budget.looks > 0; start++) {
    const places = inOrder(index, runs, from, block, budget);
    if (places === null) break;
    if (length(places) < length(best)) best = places;
    from = (places[0] ?? 0) + 1;
  }
  return best;
}

function length(places: readonly number[]): number {
  return (places.at(-1) ?? 0) - (places[0] ?? 0);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
