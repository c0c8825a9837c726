import type { Word } from "../text/words.ts";
import { otherNumeral } from "./cues.ts";
import { variants } from "./variants.ts";
import type { View } from "./view.ts";

/** By how much a mistyped word counts as the one that was probably meant, by the number of wrong letters. */
const MISTYPED = [1, 0.8, 0.6];
const OTHER_SPELLING = 0.95;
/** A half of a compound that the corpus writes apart. */
const HALF = 0.5;

/**
 * The stems a word of the question counts as, by number, with how much. Where the corpus has the word, that is
 * its own stem, and other spellings of it. Where it hasn't: an acronym's other case, the word in figures, the
 * halves of a compound, and at last what may have been mistyped; so an exact word is never outdone by a guess.
 */
export function expand(word: Word, view: View): ReadonlyMap<number, number> {
  const { vocabulary, spellings, language, lexicon } = view.shelf;
  const stems = new Map<number, number>();
  const take = (stem: number | undefined, strength: number): void => {
    if (stem === undefined || (view.blocksWith(stem) === 0 && !view.shelf.above.has(stem))) return;
    stems.set(stem, Math.max(strength, stems.get(stem) ?? 0));
  };
  const takeWord = (text: string, strength: number): void => {
    for (const { stem } of lexicon.words(text).slice(0, 1)) take(vocabulary.stemId(stem), strength);
  };
  const formStem = (form: string): number | undefined => {
    const id = vocabulary.formId(form);
    return id === undefined ? undefined : vocabulary.stemOf[id];
  };
  take(vocabulary.stemId(word.stem), 1);
  take(formStem(word.form), 1);
  for (const variant of variants(word.form, language)) takeWord(variant, OTHER_SPELLING);
  const numeral = otherNumeral(word.form, language);
  if (numeral !== undefined) takeWord(numeral, OTHER_SPELLING);
  if (stems.size > 0) return stems;
  take(vocabulary.stemId(word.form.toUpperCase()), 1);
  take(vocabulary.stemId(word.form.toLowerCase()), 1);
  takeWord(word.form.toLowerCase(), 1);
  if (stems.size > 0) return stems;
  for (const [left, right] of halves(word.form, (form) => formStem(form) !== undefined)) {
    take(formStem(left), HALF);
    take(formStem(right), HALF);
  }
  if (stems.size > 0) return stems;
  for (const { index, distance } of spellings.nearest(word.form))
    take(vocabulary.stemOf[index], MISTYPED[distance] ?? 0.5);
  return stems;
}

/** Ways to cut a compound into two words of at least four letters that the corpus has: "counterterrorism". */
function halves(form: string, known: (form: string) => boolean): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 4; at + 4 <= form.length; at++) {
    const left = form.slice(0, at);
    const right = form.slice(at);
    if (known(left) && known(right)) found.push([left, right]);
  }
  return found.slice(0, 1);
}
