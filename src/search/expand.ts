import type { Word } from "../text/words.ts";
import type { View } from "./view.ts";

/**
 * The stems a word of the question counts as. Where the corpus has the word, that is its own stem (and, for
 * an acronym typed without capitals, the acronym's). Where it hasn't, whatever else may be meant.
 */
export function expand(word: Word, view: View): ReadonlyMap<number, number> {
  const { vocabulary } = view.shelf;
  const stems = new Map<number, number>();
  const take = (stem: number | undefined, strength: number): void => {
    if (stem !== undefined && view.blocksWith(stem) > 0 && strength > (stems.get(stem) ?? 0))
      stems.set(stem, strength);
  };
  take(vocabulary.stemId(word.stem), 1);
  const form = vocabulary.formId(word.form);
  if (form !== undefined) take(vocabulary.stemOf[form], 1);
  if (stems.size === 0) {
    take(vocabulary.stemId(word.form.toUpperCase()), 1);
    take(vocabulary.stemId(word.form.toLowerCase()), 1);
  }
  return stems;
}
