const SIZE = 3;
/** Below this share of common letters two words are hardly kin. */
const LEAST = 0.4;
/** Words this short are alike by chance. */
const SHORTEST = 4;

/**
 * Which stems are alike in letters: "coloni" and "colonist", which no stemmer brings together, and in languages
 * that join words, the parts of a compound. Measured as the share of common runs of three letters (Dice).
 */
export class Likeness {
  readonly #stems: readonly string[];
  readonly #holders = new Map<string, number[]>();
  readonly #grams: number[] = [];
  #counts = new Uint8Array(0);

  /** `stems` may grow; what was added is taken in by {@link catchUp}. */
  constructor(stems: readonly string[]) {
    this.#stems = stems;
  }

  /** Takes in the next stems, at most so many; true where none are left. */
  catchUp(most: number): boolean {
    const end = Math.min(this.#stems.length, this.#grams.length + most);
    for (let id = this.#grams.length; id < end; id++) {
      const grams = gramsOf(this.#stems[id] ?? "");
      for (const gram of grams) {
        const holders = this.#holders.get(gram);
        if (holders === undefined) this.#holders.set(gram, [id]);
        else holders.push(id);
      }
      this.#grams.push(grams.size);
    }
    if (this.#counts.length < end) this.#counts = new Uint8Array(end);
    return end === this.#stems.length;
  }

  /** Stems alike a word's, by number, each with how much (0-1); without the same. */
  like(stem: string): Map<number, number> {
    const found = new Map<number, number>();
    const grams = gramsOf(stem);
    const counts = this.#counts;
    const touched: number[] = [];
    for (const gram of grams) {
      for (const id of this.#holders.get(gram) ?? []) {
        const count = counts[id] ?? 0;
        if (count === 0) touched.push(id);
        counts[id] = count + 1;
      }
    }
    for (const id of touched) {
      const alike = (2 * (counts[id] ?? 0)) / (grams.size + (this.#grams[id] ?? 0));
      counts[id] = 0;
      if (alike >= LEAST && this.#stems[id] !== stem) found.set(id, alike);
    }
    return found;
  }
}

function gramsOf(stem: string): Set<string> {
  const grams = new Set<string>();
  if (stem.length < SHORTEST || /\p{N}/u.test(stem)) return grams;
  const marked = `^${stem}$`;
  for (let i = 0; i + SIZE <= marked.length; i++) grams.add(marked.slice(i, i + SIZE));
  return grams;
}
