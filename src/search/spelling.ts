/** A word of the corpus that may have been meant, and in how many letters it differs. */
export interface Spelling {
  /** Its place in the list searched. */
  readonly index: number;
  readonly distance: number;
}

/** Shorter words have too many neighbours that mean something else ("Iran", "Iraq"). */
const SHORTEST = 5;
/** From here on two letters may be wrong. */
const LONG = 9;

/**
 * Finds the words that differ from a mistyped one in the fewest letters: left out, added, changed or swapped
 * with the next (Damerau-Levenshtein), one letter, in long words two. The first letter is mostly typed right.
 * A word's letters as bits rule nearly all others out before any is compared.
 */
export class Spellings {
  readonly #words: readonly string[];
  readonly #letters: number[] = [];

  /** `words` may grow; what was added is taken in at the next search. */
  constructor(words: readonly string[]) {
    this.#words = words;
  }

  nearest(word: string): Spelling[] {
    if (word.length < SHORTEST || /\p{N}/u.test(word)) return [];
    const most = word.length >= LONG ? 2 : 1;
    const letters = letterBits(word);
    while (this.#letters.length < this.#words.length)
      this.#letters.push(letterBits(this.#words[this.#letters.length] ?? ""));
    let found: Spelling[] = [];
    let best = most;
    for (let index = 0; index < this.#words.length; index++) {
      if (bitCount((this.#letters[index] ?? 0) ^ letters) > 2 * best) continue;
      const other = this.#words[index] ?? "";
      if (Math.abs(other.length - word.length) > best || (other[0] !== word[0] && word.length < 7)) continue;
      const distance = editDistance(word, other, best);
      if (distance === 0 || distance > best) continue;
      if (distance < best) found = [];
      best = distance;
      found.push({ index, distance });
    }
    return found;
  }
}

function letterBits(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Damerau-Levenshtein distance (optimal string alignment), or anything above `most` once it must be. */
export function editDistance(a: string, b: string, most: number): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    older = old;
    old = row;
  }
  return old[b.length] ?? 0;
}
