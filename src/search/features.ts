import type { Candidate } from "./candidates.ts";
import { KINDS, ROLE } from "./cues.ts";
import { NOVELTIES, type Evidence } from "./evidence.ts";
import type { Question } from "./question.ts";
import type { Shelf, Shelved } from "./shelf.ts";

/** Names of what is measured of a sentence, in the order of its measures. */
export const SENTENCE_FEATURES: readonly string[] = [
  "cover",
  "rare here",
  "exact",
  "adjacent",
  "close",
  "near",
  "beside",
  "first",
  "early",
  "words",
  "all",
  ...KINDS.flatMap((kind) => NOVELTIES.map((novelty) => `${kind}: ${novelty}`)),
  ...KINDS.map((kind) => `${kind}: early`),
];

/** Names of what is measured of a block, in the order of its measures. */
export const BLOCK_FEATURES: readonly string[] = [
  "score",
  "score of best",
  "cover",
  "sentence cover",
  "two sentences cover",
  "exact",
  "adjacent",
  "close",
  "near",
  "names",
  "numbers",
  "words",
  "around",
  "report",
  "vicinity",
  "context",
  "missing context",
  "context asked",
  "sentence",
  "rarest",
  "place",
  "introduction",
];

const INTRODUCTION = NOVELTIES.indexOf("introduction");

/** Measures every sentence of a block: a row a sentence, a column a feature. */
export function sentenceFeatures(question: Question, evidence: Evidence): Float64Array {
  const { sentences: rows, terms, found, exact, near, close, adjacent } = evidence;
  const columns = SENTENCE_FEATURES.length;
  const table = new Float64Array(rows * columns);
  const weights = question.terms.map(({ weight }) => weight);
  const whole = sum(weights) || 1;
  const pairs = pairWeights(weights);
  const wholePairs = sum(pairs) || 1;
  const holders = weights.map((_, t) => {
    let count = 0;
    for (let s = 0; s < rows; s++) if ((found[s * terms + t] ?? 0) > 0) count++;
    return Math.max(1, count);
  });
  const kind = KINDS.indexOf(question.kind);
  for (let s = 0; s < rows; s++) {
    const row = s * columns;
    let cover = 0;
    let rare = 0;
    let same = 0;
    let alike = 0;
    let beside = 0;
    for (let t = 0; t < terms; t++) {
      const cell = s * terms + t;
      const weight = weights[t] ?? 0;
      const strength = found[cell] ?? 0;
      cover += weight * strength;
      rare += (weight * strength) / (holders[t] ?? 1);
      same += weight * (exact[cell] ?? 0);
      if (strength === 0) {
        alike += weight * (near[cell] ?? 0);
        const before = s > 0 ? (found[cell - terms] ?? 0) : 0;
        const after = s + 1 < rows ? (found[cell + terms] ?? 0) : 0;
        beside += weight * Math.max(before, after * 0.5);
      }
    }
    let neighbours = 0;
    let closeness = 0;
    for (let p = 0; p < pairs.length; p++) {
      const cell = s * pairs.length + p;
      neighbours += (pairs[p] ?? 0) * (adjacent[cell] ?? 0);
      closeness += (pairs[p] ?? 0) * (close[cell] ?? 0);
    }
    const measures = [
      cover / whole,
      rare / whole,
      same / whole,
      neighbours / wholePairs,
      closeness / wholePairs,
      alike / whole,
      beside / whole,
      s === 0 ? 1 : 0,
      1 / (1 + s),
      Math.log1p(evidence.words[s] ?? 0) / 4,
      cover / whole > 0.99 ? 1 : 0,
    ];
    table.set(measures, row);
    for (let n = 0; n < NOVELTIES.length; n++) {
      table[row + measures.length + kind * NOVELTIES.length + n] =
        Math.min(2, evidence.novel[s * NOVELTIES.length + n] ?? 0) / 2;
    }
    table[row + measures.length + KINDS.length * NOVELTIES.length + kind] = 1 / (1 + s);
  }
  return table;
}

/** Measures a block as a whole. `best` is the score of its best sentence, `top` the best candidate's BM25. */
export function blockFeatures(
  question: Question,
  evidence: Evidence,
  candidate: Candidate,
  block: Shelved,
  shelf: Shelf,
  best: number,
  top: number,
): Float64Array {
  const { sentences: rows, terms, found, exact, near, close, adjacent } = evidence;
  const weights = question.terms.map(({ weight }) => weight);
  const whole = sum(weights) || 1;
  const pairs = pairWeights(weights);
  const wholePairs = sum(pairs) || 1;
  const most = (table: Float64Array, width: number, column: number): number => {
    let value = 0;
    for (let s = 0; s < rows; s++) value = Math.max(value, table[s * width + column] ?? 0);
    return value;
  };
  const context = new Set(block.context.flat());
  let cover = 0;
  let same = 0;
  let alike = 0;
  let names = 0;
  let wholeNames = 0;
  let numbers = 0;
  let wholeNumbers = 0;
  let above = 0;
  let missingAbove = 0;
  let rarest = 0;
  for (let t = 0; t < terms; t++) {
    const weight = weights[t] ?? 0;
    const strength = most(found, terms, t);
    const { word, stems } = question.terms[t] ?? {};
    cover += weight * strength;
    same += weight * most(exact, terms, t);
    if (strength === 0) {
      alike += weight * most(near, terms, t);
      rarest = Math.max(rarest, weight);
    }
    if (word !== undefined && t > 0 && (word.shape & (ROLE.capital | ROLE.acronym)) !== 0) {
      wholeNames += weight;
      names += weight * strength;
    }
    if (word !== undefined && (word.shape & ROLE.number) !== 0) {
      wholeNumbers += weight;
      numbers += weight * strength;
    }
    if (stems !== undefined && [...stems.keys()].some((stem) => context.has(stem))) {
      above += weight;
      if (strength === 0) missingAbove += weight;
    }
  }
  let neighbours = 0;
  let closeness = 0;
  for (let p = 0; p < pairs.length; p++) {
    neighbours += (pairs[p] ?? 0) * most(adjacent, pairs.length, p);
    closeness += (pairs[p] ?? 0) * most(close, pairs.length, p);
  }
  let one = 0;
  let two = 0;
  for (let s = 0; s < rows; s++) {
    let here = 0;
    let both = 0;
    for (let t = 0; t < terms; t++) {
      const strength = found[s * terms + t] ?? 0;
      here += (weights[t] ?? 0) * strength;
      both += (weights[t] ?? 0) * Math.max(strength, s + 1 < rows ? (found[(s + 1) * terms + t] ?? 0) : 0);
    }
    one = Math.max(one, here);
    two = Math.max(two, both);
  }
  return Float64Array.of(
    candidate.score / whole / 2,
    top > 0 ? candidate.score / top : 0,
    cover / whole,
    one / whole,
    two / whole,
    same / whole,
    neighbours / wholePairs,
    closeness / wholePairs,
    alike / whole,
    wholeNames > 0 ? names / wholeNames : 1,
    wholeNumbers > 0 ? numbers / wholeNumbers : 1,
    Math.log((1 + block.forms.length) / (1 + shelf.averageLength)),
    candidate.around,
    candidate.report,
    candidate.vicinity,
    above / whole,
    missingAbove / whole,
    contextAsked(question, block, shelf),
    best,
    rarest / whole,
    1 / (1 + block.place),
    question.kind === "definition" ? most(evidence.novel, NOVELTIES.length, INTRODUCTION) / 2 : 0,
  );
}

/** How much of the title, or of the heading, the question names: a question that says "Berlin Wall" is about a report of that title. */
function contextAsked(question: Question, block: Shelved, shelf: Shelf): number {
  const asked = new Set(question.terms.flatMap(({ stems }) => [...stems.keys()]));
  let most = 0;
  for (const above of block.context) {
    let whole = 0;
    let named = 0;
    for (const stem of above) {
      const weight = 1 / Math.log(2 + (shelf.vocabulary.blocksWith[stem] ?? 0));
      whole += weight;
      if (asked.has(stem)) named += weight;
    }
    if (whole > 0) most = Math.max(most, named / whole);
  }
  return most;
}

function pairWeights(weights: readonly number[]): number[] {
  return weights.slice(1).map((weight, i) => (weight + (weights[i] ?? 0)) / 2);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
