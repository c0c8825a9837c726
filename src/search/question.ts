import type { Word } from "../text/words.ts";
import { kindOf, type Kind } from "./cues.ts";
import { expand } from "./expand.ts";
import type { Shelf } from "./shelf.ts";
import type { View } from "./view.ts";

/** A word of the question as the ranking uses it. */
export interface Term {
  readonly word: Word;
  /** The form's number in the vocabulary; -1 where the corpus hasn't it. */
  readonly form: number;
  /** How much it says: its rarity in the corpus times what questions teach of the word. */
  readonly weight: number;
  /** Stems that count as the term, by number, with how much (0-1]; the term's own counts 1. */
  readonly stems: ReadonlyMap<number, number>;
  /** Stems that are only alike in letters, with how much (0-1). */
  readonly near: ReadonlyMap<number, number>;
  /** Place in the question, in words. */
  readonly place: number;
}

export interface Question {
  readonly text: string;
  readonly kind: Kind;
  /** The telling words, in the order of the question, each stem once. */
  readonly terms: readonly Term[];
  /** Form numbers of words in quotation marks, which must stand so; null where a word of it is unknown, so that nothing can. */
  readonly phrases: readonly (readonly number[] | null)[];
}

/** Beyond this many words the rarest are taken; a question of 10,000 characters costs no more. */
const MOST_TERMS = 30;

const QUOTED = /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|»([^«]+)«|「([^」]+)」|＂([^＂]+)＂/gu;

/** Reads a question for the blocks of one language. `damping` says of stems how much less they tell than their rarity. */
export function readQuestion(text: string, view: View, damping: ReadonlyMap<string, number>): Question {
  const asked = new Map<string, Term>();
  for (const [place, word] of view.shelf.lexicon.words(text).entries()) {
    if (word.stop || asked.has(word.stem)) continue;
    const stems = expand(word, view);
    const weight = rarity(stems, view) * (damping.get(word.stem) ?? 1);
    asked.set(word.stem, {
      word,
      form: view.shelf.vocabulary.formId(word.form) ?? -1,
      weight,
      stems,
      near: view.shelf.likeness.like(word.stem),
      place,
    });
  }
  return {
    text,
    kind: kindOf(text, view.shelf.language),
    terms: rarest([...asked.values()]),
    phrases: phrases(text, view.shelf),
  };
}

function rarest(terms: readonly Term[]): readonly Term[] {
  if (terms.length <= MOST_TERMS) return terms;
  const kept = new Set(terms.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_TERMS));
  return terms.filter((term) => kept.has(term));
}

/** BM25's inverse document frequency of the most usual of the stems; the greatest where no block has any. */
function rarity(stems: ReadonlyMap<number, number>, view: View): number {
  let blocksWith = 0;
  for (const [stem, strength] of stems)
    if (strength > 0.5) blocksWith = Math.max(blocksWith, view.blocksWith(stem));
  return inverseFrequency(blocksWith, view.blocks);
}

function inverseFrequency(blocksWith: number, blocks: number): number {
  return Math.log(1 + (blocks - blocksWith + 0.5) / (blocksWith + 0.5));
}

function phrases(text: string, shelf: Shelf): (number[] | null)[] {
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const words = shelf.lexicon.words(match.slice(1).find((group) => group !== undefined) ?? "");
    if (words.length === 0) return [];
    const forms = words.map(({ form }) => shelf.vocabulary.formId(form));
    return [forms.every((form) => form !== undefined) ? forms : null];
  });
}
