import type { Lexicon, Word } from "../text/words.ts";

/** A name of one word counts nearly as the name asked for; of a longer one, only its rarest word does, and less. */
const OTHER_NAME = 0.8;
const PART_OF_NAME = 0.5;
const LONGEST_NAME = 6;

/** Names of the same thing, read: by their forms, the telling words of the others. */
export type Aliases = ReadonlyMap<string, readonly (readonly Word[])[]>;

/** A stem that counts for words of the question, with how much. */
export interface Standin {
  /** Places in the question, in words. */
  readonly from: number;
  readonly to: number;
  readonly stem: string;
  readonly strength: number;
}

/** Reads groups of names, each of one thing: `[["ISKP", "IS-K", "IS-Khorasan"], …]`. */
export function readAliases(groups: readonly (readonly string[])[], lexicon: Lexicon): Aliases {
  const aliases = new Map<string, (readonly Word[])[]>();
  for (const group of groups) {
    const names = group.map((name) => lexicon.words(name));
    for (const name of names) {
      const key = keyOf(name);
      const others = names
        .filter((other) => keyOf(other) !== key)
        .map((other) => other.filter(({ stop }) => !stop));
      if (key !== "") aliases.set(key, [...(aliases.get(key) ?? []), ...others]);
    }
  }
  return aliases;
}

/** What other names bring to a question that has one of the names, the longest first. `frequency` counts the blocks with a stem. */
export function standins(
  words: readonly Word[],
  aliases: Aliases,
  frequency: (stem: string) => number,
): Standin[] {
  const found: Standin[] = [];
  for (let from = 0; from < words.length && aliases.size > 0; from++) {
    for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to--) {
      const others = aliases.get(keyOf(words.slice(from, to)));
      if (others === undefined) continue;
      const own = new Set(words.slice(from, to).map(({ stem }) => stem));
      for (const other of others) {
        const known = other.map(({ stem }) => stem).filter((stem) => frequency(stem) > 0 && !own.has(stem));
        const [rarest] = known.toSorted((a, b) => frequency(a) - frequency(b));
        const strength = other.length === 1 ? OTHER_NAME : PART_OF_NAME;
        if (rarest !== undefined) found.push({ from, to, stem: rarest, strength });
      }
      from = to - 1;
    }
  }
  return found;
}

function keyOf(words: readonly Word[]): string {
  return words.map(({ form }) => form.toLowerCase()).join(" ");
}
