import { align, anchored, PIECE, type Alignment } from "./align.ts";
import { phraseVotes, type Budget } from "./candidates.ts";
import type { Range } from "./occurrences.ts";
import { groupsOf } from "./pieces.ts";
import type { Run } from "./run.ts";
import type { WordIndex } from "./word-index.ts";

/** How many blocks are looked at, and how many of these compared word by word. */
const MOST_BLOCKS = 8;
const MOST_ALIGNED = 2;
const MOST_STRETCHES = 2;
/** A longer stretch is one that nobody quotes by hand, and is found by its pieces. */
const LONGEST_CLAIM = 20_000;
/** A number without a report's name may be of more reports than are worth looking into one by one. */
const MOST_CLAIMED = 8;

/**
 * The passage that a quotation comes nearest to: the block with most of its words in order, or a stretch of blocks
 * where that explains at least `PIECE` words more. What it is said to come from is preferred as long as nothing
 * else explains that many more. Null where no few words in a row are shared.
 */
export function bestAlignment(
  index: WordIndex,
  run: Run,
  claimed: readonly Range[],
  budget: Budget,
): Alignment | null {
  const shortest = shortestAnchor(run.ids.length);
  const votes = phraseVotes(index, run.ids, shortest, budget);
  const aligned = (ranges: readonly Range[], limit: number) =>
    ranges
      .flatMap((range) => anchored(index, run, range, shortest) ?? [])
      .sort((a, b) => b.words - a.words)
      .slice(0, limit)
      .map((each) => align(index, run, each));
  const blocks = mostVoted(votes, MOST_BLOCKS).flatMap((at) => index.blocks[at] ?? []);
  const single = most(aligned(blocks, MOST_ALIGNED), found);
  const stretch = most(aligned(stretches(index, votes), 1), (alignment) => inRow(index, alignment));
  const said = most(
    aligned(
      claimed.length > MOST_CLAIMED ? [] : claimed.filter(({ from, to }) => to - from <= LONGEST_CLAIM),
      MOST_ALIGNED,
    ),
    found,
  );
  const best =
    stretch !== null && inRow(index, stretch) >= (single === null ? 0 : found(single)) + PIECE
      ? stretch
      : single;
  return said !== null && found(said) > (best === null ? 0 : found(best)) - PIECE ? said : best;
}

/** How many words in a row must be shared for a passage to be looked at. */
function shortestAnchor(words: number): number {
  return words < 8 ? 2 : words < 16 ? 3 : PIECE;
}

function found({ pairs }: Alignment): number {
  return pairs.length;
}

/** The words of an alignment that are of a place with a piece. */
function inRow(index: WordIndex, alignment: Alignment): number {
  return groupsOf(index, alignment).reduce((sum, piece) => sum + (piece?.length ?? 0), 0);
}

function most(alignments: readonly Alignment[], score: (alignment: Alignment) => number): Alignment | null {
  let best: Alignment | null = null;
  let highest = 0;
  for (const alignment of alignments) {
    const own = score(alignment);
    if (own > highest) [best, highest] = [alignment, own];
  }
  return best;
}

function mostVoted(votes: ReadonlyMap<number, number>, limit: number): number[] {
  return [...votes]
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b)
    .slice(0, limit)
    .map(([block]) => block);
}

/** Blocks of one report that follow one another and all share phrases with the quotation. */
function stretches(index: WordIndex, votes: ReadonlyMap<number, number>): Range[] {
  const found: { from: number; to: number; blocks: number; votes: number; last: number }[] = [];
  for (const [at, count] of [...votes].sort(([a], [b]) => a - b)) {
    const block = index.blocks[at];
    const last = found.at(-1);
    if (block === undefined) continue;
    const goesOn = last?.last === at - 1 && index.blocks[at - 1]?.report === block.report;
    if (last !== undefined && goesOn) {
      found[found.length - 1] = {
        from: last.from,
        to: block.to,
        blocks: last.blocks + 1,
        votes: last.votes + count,
        last: at,
      };
    } else found.push({ from: block.from, to: block.to, blocks: 1, votes: count, last: at });
  }
  return found
    .filter(({ blocks }) => blocks > 1)
    .sort((a, b) => b.votes - a.votes)
    .slice(0, MOST_STRETCHES);
}
