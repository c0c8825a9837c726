import { ROLE } from "./cues.ts";
import type { Question } from "./question.ts";
import type { Shelved } from "./shelf.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a stem of a text is to the question: which term it counts for, and how much. */
export interface Hit {
  readonly term: number;
  /** (0-1]: 1 the term's own stem, less for what only stands for it. */
  readonly strength: number;
  /** Only alike in letters: counts as near, never as found. */
  readonly near: boolean;
}

/** By stem number. */
export type Hits = ReadonlyMap<number, readonly Hit[]>;

/**
 * Where the question's terms stand in a block, sentence by sentence: all that the features need, gathered in
 * one pass over its words. Arrays of sentence x term (or x pair) are flat, row by row.
 */
export interface Evidence {
  readonly sentences: number;
  readonly terms: number;
  /** The best strength with which a sentence has a term. */
  readonly found: Float64Array;
  /** 1 where a sentence has the term in the question's very form. */
  readonly exact: Float64Array;
  /** The best likeness of letters, where the term isn't found. */
  readonly near: Float64Array;
  /** How closely neighbouring terms of the question (term i and i+1) stand together: 1 as in the question, 0 not in one sentence. */
  readonly close: Float64Array;
  /** As {@link close}, of terms that stand as in the question, or with one word more between. */
  readonly adjacent: Float64Array;
  /** How many words a sentence has that aren't the question's, by role; see {@link NOVELTIES}. */
  readonly novel: Float64Array;
  readonly words: Float64Array;
}

/** What a sentence can bring that the question hasn't: the columns of {@link Evidence.novel}. */
export const NOVELTIES = [
  "number",
  "date",
  "name",
  "full name",
  "place",
  "reason",
  "quantity",
  "introduction",
] as const;

const NOVELTY = {
  number: 0,
  date: 1,
  name: 2,
  fullName: 3,
  place: 4,
  reason: 5,
  quantity: 6,
  introduction: 7,
} as const;
const WIDTH = NOVELTIES.length;

/** A word introduces itself only near the sentence's beginning: "The IEA is …". */
const EARLY = 5;

function copulaWithin(block: Shelved, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (((block.roles[i] ?? 0) & ROLE.copula) !== 0) return true;
  return false;
}

export function gather(question: Question, hits: Hits, block: Shelved, vocabulary: Vocabulary): Evidence {
  const terms = question.terms.length;
  const sentences = block.firstWords.length - 1;
  const pairs = Math.max(0, terms - 1);
  const found = new Float64Array(sentences * terms);
  const exact = new Float64Array(sentences * terms);
  const near = new Float64Array(sentences * terms);
  const close = new Float64Array(sentences * pairs);
  const adjacent = new Float64Array(sentences * pairs);
  const novel = new Float64Array(sentences * WIDTH);
  const words = new Float64Array(sentences);
  const last = new Int32Array(terms);

  for (let s = 0; s < sentences; s++) {
    const from = block.firstWords[s] ?? 0;
    const to = block.firstWords[s + 1] ?? from;
    words[s] = to - from;
    last.fill(-1);
    let nameBefore = false;
    let placeBefore = false;
    let numberBefore = false;
    for (let i = from; i < to; i++) {
      const form = block.forms[i] ?? 0;
      const role = block.roles[i] ?? 0;
      const stem = vocabulary.stemOf[form] ?? -1;
      const met = hits.get(stem);
      let known = false;
      if (met !== undefined) {
        for (const { term, strength, near: isNear } of met) {
          const cell = s * terms + term;
          if (isNear) {
            near[cell] = Math.max(near[cell] ?? 0, strength);
            continue;
          }
          known = true;
          found[cell] = Math.max(found[cell] ?? 0, strength);
          if (question.terms[term]?.form === form) exact[cell] = 1;
          meet(term, i, s);
          last[term] = i;
        }
      }
      if (known) {
        const bracketed = (role & ROLE.bracketed) !== 0 || ((block.roles[i + 1] ?? 0) & ROLE.bracketed) !== 0;
        if (bracketed || (i - from <= EARLY && copulaWithin(block, i + 1, Math.min(to, i + 4))))
          bump(s * WIDTH + NOVELTY.introduction);
      }
      const capital = (role & (ROLE.capital | ROLE.acronym)) !== 0 && (role & ROLE.stop) === 0;
      const named = capital && ((role & ROLE.opening) === 0 || (role & ROLE.acronym) !== 0);
      const row = s * WIDTH;
      if (numberBefore && !capital && (role & (ROLE.stop | ROLE.number | ROLE.date)) === 0)
        bump(row + NOVELTY.quantity);
      numberBefore = false;
      if (!known) {
        if ((role & ROLE.date) !== 0) bump(row + NOVELTY.date);
        else if ((role & ROLE.number) !== 0) {
          bump(row + NOVELTY.number);
          numberBefore = true;
        }
        if (named) {
          bump(row + NOVELTY.name);
          if (nameBefore) bump(row + NOVELTY.fullName);
          if (placeBefore) bump(row + NOVELTY.place);
        }
        if ((role & ROLE.reason) !== 0) bump(row + NOVELTY.reason);
      }
      nameBefore = capital;
      placeBefore = (role & ROLE.place) !== 0 || (placeBefore && (role & ROLE.stop) !== 0);
    }
  }
  return { sentences, terms, found, exact, near, close, adjacent, novel, words };

  function bump(cell: number): void {
    novel[cell] = (novel[cell] ?? 0) + 1;
  }

  function meet(term: number, at: number, sentence: number): void {
    for (const [pair, other] of [
      [term - 1, term - 1],
      [term, term + 1],
    ] as const) {
      if (pair < 0 || pair >= pairs) continue;
      const before = last[other] ?? -1;
      if (before < 0 || before === at) continue;
      const asked = Math.abs((question.terms[term]?.place ?? 0) - (question.terms[other]?.place ?? 0));
      const apart = Math.max(0, at - before - asked) + (other > term ? 1 : 0);
      const cell = sentence * pairs + pair;
      close[cell] = Math.max(close[cell] ?? 0, 1 / (1 + apart));
      if (apart <= 1) adjacent[cell] = Math.max(adjacent[cell] ?? 0, apart === 0 ? 1 : 0.7);
    }
  }
}
