import type { Word } from "../text/words.ts";
import { standins } from "./aliases.ts";
import { asksMeaning, kindOf, type Kind } from "./cues.ts";
import { expand } from "./expand.ts";
import { KINSHIP } from "./kin.ts";
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
  /** Stems that are only kin or alike in letters, with how much (0-1). */
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

/** What a word that only asks for a meaning ("stand for") keeps of its weight. */
const FRAME = 0.1;
const HALF_FOUND = 0.5;
/** Beyond this many words the rarest are taken; a question of 10,000 characters costs no more. */
const MOST_TERMS = 30;

const QUOTED = /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|»([^«]+)«|「([^」]+)」|＂([^＂]+)＂/gu;

/** Reads a question for the blocks of one language. `damping` says of stems how much less they tell than their rarity. */
export function readQuestion(text: string, view: View, damping: ReadonlyMap<string, number>): Question {
  const { shelf } = view;
  const kind = kindOf(text, shelf.language);
  const words = shelf.lexicon
    .words(text)
    .map((word, place, all) => asAcronym(word, all[place - 1], text, view) ?? word);
  const terms = tellingWords(words, view).map(({ word, place }): Term => {
    const stems = expand(word, view);
    const frame = kind === "definition" && asksMeaning(word.form, shelf.language) ? FRAME : 1;
    return {
      word,
      form: shelf.vocabulary.formId(word.form) ?? -1,
      weight: rarity(stems, view) * (damping.get(word.stem) ?? 1) * frame,
      stems,
      near: nearby(word.stem, view),
      place,
    };
  });
  const known = withAliases(withAcronyms(withJoined(terms, view), view), words, view);
  return { text, kind, terms: known, phrases: phrases(text, shelf) };
}

/** The words to look for, each stem once; of too many, the rarest that the corpus has. */
function tellingWords(words: readonly Word[], view: View): { word: Word; place: number }[] {
  const telling = new Map<string, { word: Word; place: number }>();
  for (const [place, word] of words.entries()) {
    if (!word.stop && !telling.has(word.stem)) telling.set(word.stem, { word, place });
  }
  const all = [...telling.values()];
  if (all.length <= MOST_TERMS) return all;
  const frequency = ({ word }: { word: Word }): number => {
    const id = view.shelf.vocabulary.stemId(word.stem);
    return (id === undefined ? 0 : view.blocksWith(id)) || Infinity;
  };
  const kept = new Set(all.toSorted((a, b) => frequency(a) - frequency(b)).slice(0, MOST_TERMS));
  return all.filter((one) => kept.has(one));
}

const ARTICLES = new Set(["the", "a", "an"]);

/** In a question without capitals, a small word after an article is an acronym, if the corpus has it: "the us army". */
function asAcronym(word: Word, before: Word | undefined, text: string, view: View): Word | null {
  if (!word.stop || before === undefined || !ARTICLES.has(before.form) || /\p{Lu}/u.test(text)) return null;
  const capitals = word.form.toUpperCase();
  const known = view.shelf.vocabulary.formId(capitals) !== undefined;
  return known ? { ...word, form: capitals, stem: capitals, stop: false } : null;
}

/** Counts other names of what the question names as found, as far as a name can stand for another. */
function withAliases(terms: readonly Term[], words: readonly Word[], view: View): readonly Term[] {
  const { aliases, vocabulary } = view.shelf;
  const frequency = (stem: string): number => view.blocksWith(vocabulary.stemId(stem) ?? -1);
  const others = standins(words, aliases, frequency);
  if (others.length === 0) return terms;
  return terms.map((term) => {
    const stems = new Map(term.stems);
    for (const { from, to, stem, strength } of others) {
      const id = vocabulary.stemId(stem);
      if (id !== undefined && term.place >= from && term.place < to)
        stems.set(id, Math.max(strength, stems.get(id) ?? 0));
    }
    return { ...term, stems };
  });
}

/** Two neighbouring words that the corpus writes as one ("harbour master", "counter-terrorism") count as found in it. */
function withJoined(terms: readonly Term[], view: View): readonly Term[] {
  const { vocabulary } = view.shelf;
  const wholeOf = (left: Term | undefined, right: Term | undefined): number | undefined => {
    if (left === undefined || right === undefined || right.place !== left.place + 1) return undefined;
    const form = vocabulary.formId(left.word.form + right.word.form);
    const stem = form === undefined ? undefined : vocabulary.stemOf[form];
    return stem !== undefined && view.blocksWith(stem) > 0 ? stem : undefined;
  };
  return terms.map((term, i) => {
    const wholes = [wholeOf(terms[i - 1], term), wholeOf(term, terms[i + 1])].filter(
      (stem) => stem !== undefined,
    );
    return wholes.length === 0
      ? term
      : { ...term, stems: new Map([...term.stems, ...wholes.map((stem) => [stem, 1] as const)]) };
  });
}

/**
 * Brings acronyms and what they stand for together: where the question names all words of an expansion, each
 * counts as found where the acronym stands; where it has the acronym, the rarest word of the expansion half does.
 */
function withAcronyms(terms: readonly Term[], view: View): readonly Term[] {
  const { acronyms, vocabulary } = view.shelf;
  if (acronyms.size === 0) return terms;
  const asked = new Set(terms.map(({ word }) => word.stem));
  const more = new Map<string, [string, number][]>();
  const add = (stem: string, other: string, strength: number): void => {
    more.set(stem, [...(more.get(stem) ?? []), [other, strength]]);
  };
  for (const [acronym, expansions] of acronyms) {
    for (const expansion of expansions) {
      if (expansion.every((stem) => asked.has(stem))) for (const stem of expansion) add(stem, acronym, 1);
      if (asked.has(acronym)) {
        const frequency = (stem: string): number => view.blocksWith(vocabulary.stemId(stem) ?? -1);
        const [rarestStem] = expansion.toSorted((a, b) => frequency(a) - frequency(b));
        if (rarestStem !== undefined) add(acronym, rarestStem, HALF_FOUND);
      }
    }
  }
  if (more.size === 0) return terms;
  return terms.map((term) => {
    const stems = new Map(term.stems);
    for (const [other, strength] of more.get(term.word.stem) ?? []) {
      const id = vocabulary.stemId(other);
      if (id !== undefined && view.blocksWith(id) > 0) stems.set(id, Math.max(strength, stems.get(id) ?? 0));
    }
    return { ...term, stems };
  });
}

function nearby(stem: string, { shelf }: View): ReadonlyMap<number, number> {
  const near = shelf.likeness.like(stem);
  for (const other of shelf.kin.get(stem) ?? []) {
    const id = shelf.vocabulary.stemId(other);
    if (id !== undefined) near.set(id, Math.max(near.get(id) ?? 0, KINSHIP));
  }
  return near;
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

/** A question with its words in quotation marks as plain words, which needn't stand so. */
export function withoutMarks(text: string): string {
  return text.replace(QUOTED, (marked) => ` ${marked.slice(1, -1)} `);
}

function phrases(text: string, shelf: Shelf): (number[] | null)[] {
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const words = shelf.lexicon.words(match.slice(1).find((group) => group !== undefined) ?? "");
    if (words.length === 0) return [];
    const forms = words.map(({ form }) => shelf.vocabulary.formId(form));
    return [forms.every((form) => form !== undefined) ? forms : null];
  });
}
