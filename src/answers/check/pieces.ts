import { PIECE, type Alignment } from "./align.ts";
import { placesOf, type Budget } from "./candidates.ts";
import type { Pair } from "./difference.ts";
import type { Run } from "./run.ts";
import type { WordIndex } from "./word-index.ts";

/** Words of a quotation, from `at` on, that stand in a row in the library, from its word `place` on. */
export interface Piece {
  readonly at: number;
  readonly length: number;
  readonly place: number;
  /** The word after the last in the library; further off where words within the piece differ. */
  readonly end: number;
}

/** Words left out where a paragraph ends, up to which two paragraphs were quoted as they follow each other. */
const SLIPPED = 3;
/** Pieces of one block as near to each other as this are one piece with other words in between. */
const NEAR = 10;

/**
 * The places that an alignment's words come from: one, unless it goes on from one block into a later one and
 * leaves out what is between. Each is a piece from the first to the last `PIECE` words in a row, so that it says
 * nothing of scattered words beside them; or null where it has no such row.
 */
export function groupsOf(index: WordIndex, { pairs }: Alignment): (Piece | null)[] {
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group === undefined || before === undefined || isApart(index, before[0], pair[0]))
      groups.push([pair]);
    else group.push(pair);
  }
  return groups.map(strongPart);
}

function strongPart(pairs: readonly Pair[]): Piece | null {
  let [first, last, row] = [-1, -1, 0];
  for (const [at, [place, quoted]] of pairs.entries()) {
    const before = pairs[at - 1];
    row = before !== undefined && place === before[0] + 1 && quoted === before[1] + 1 ? row + 1 : 1;
    if (row < PIECE) continue;
    if (first < 0) first = at - PIECE + 1;
    last = at;
  }
  const [from, to] = [pairs[first], pairs[last]];
  if (from === undefined || to === undefined) return null;
  return { at: from[1], length: last - first + 1, place: from[0], end: to[0] + 1 };
}

function isApart(index: WordIndex, before: number, place: number): boolean {
  return place - before - 1 > SLIPPED && index.blockAt(place) !== index.blockAt(before);
}

/**
 * What a quotation has from elsewhere than an alignment: pieces whose words the alignment mostly doesn't explain.
 * @param within whether pieces from the blocks of the alignment count, which it has in another order.
 */
export function foreignPieces(
  index: WordIndex,
  { ids }: Run,
  alignment: Alignment | null,
  within: boolean,
  budget: Budget,
): Piece[] {
  const explained = new Set(alignment?.pairs.map(([, at]) => at));
  const found: Piece[] = [];
  for (let at = 0; at + PIECE <= ids.length;) {
    if (count(at, PIECE, (word) => explained.has(word)) * 4 > PIECE) {
      at++;
      continue;
    }
    const piece = longestAt(index, ids, at, found.at(-1), budget);
    const known = piece === null ? 0 : count(at, piece.length, (word) => explained.has(word));
    if (piece === null || known * 4 > piece.length || (!within && isWithin(index, piece, alignment))) {
      at++;
      continue;
    }
    found.push(piece);
    at += piece.length;
  }
  return joined(index, found);
}

/** The longest piece that begins with a word; of several that go on where the last one ended, or the first. */
function longestAt(
  index: WordIndex,
  ids: readonly number[],
  at: number,
  last: Piece | undefined,
  budget: Budget,
): Piece | null {
  let best: Piece | null = null;
  for (const place of placesOf(index, ids.slice(at, at + PIECE), budget)) {
    let length = PIECE;
    while (at + length < ids.length && index.words[place + length] === ids[at + length]) length++;
    budget.left -= length;
    const isNearer = last !== undefined && place >= last.end && (best?.place ?? 0) < last.end;
    if (best === null || length > best.length || (length === best.length && isNearer)) {
      best = { at, length, place, end: place + length };
    }
    if (budget.left < 0) break;
  }
  return best;
}

function isWithin(index: WordIndex, piece: Piece, alignment: Alignment | null): boolean {
  if (alignment === null) return false;
  const block = index.blockAt(piece.place);
  return (
    block >= index.blockAt(alignment.range.from) &&
    block <= index.blockAt(Math.max(0, alignment.range.to - 1))
  );
}

function joined(index: WordIndex, pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const isNear =
      last !== undefined &&
      piece.place >= last.end &&
      piece.place - last.end <= NEAR &&
      index.blockAt(piece.place) === index.blockAt(last.place);
    if (isNear) {
      result[result.length - 1] = { ...last, length: last.length + piece.length, end: piece.end };
    } else result.push(piece);
  }
  return result;
}

function count(from: number, length: number, fits: (at: number) => boolean): number {
  let found = 0;
  for (let at = from; at < from + length; at++) if (fits(at)) found++;
  return found;
}
