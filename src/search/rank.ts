import { candidates, type Candidate } from "./candidates.ts";
import { gather, type Evidence, type Hit, type Hits } from "./evidence.ts";
import { BLOCK_FEATURES, blockFeatures, SENTENCE_FEATURES, sentenceFeatures } from "./features.ts";
import type { Question } from "./question.ts";
import type { Shelved } from "./shelf.ts";
import type { View } from "./view.ts";
import type { Weights } from "./weights.ts";

/** A candidate with everything measured of it. */
export interface Examined {
  readonly candidate: Candidate;
  readonly shelved: Shelved;
  readonly evidence: Evidence;
  /** {@link SENTENCE_FEATURES} a row. */
  readonly sentences: Float64Array;
  /** The weighted sum of each sentence's features. */
  readonly sentenceScores: Float64Array;
  /** {@link BLOCK_FEATURES}. */
  readonly features: Float64Array;
  readonly score: number;
}

/** Looks at the candidates for a question closely: the best first. */
export function rank(
  question: Question,
  view: View,
  weights: Weights,
  admit: (block: number) => boolean,
): Examined[] {
  const found = candidates(question, view, admit);
  const top = found[0]?.score ?? 0;
  const hits = hitsOf(question);
  return found
    .map((candidate) => examine(question, candidate, view, hits, weights, top))
    .filter((examined) => examined !== null)
    .toSorted((a, b) => b.score - a.score || a.candidate.block - b.candidate.block);
}

function examine(
  question: Question,
  candidate: Candidate,
  view: View,
  hits: Hits,
  weights: Weights,
  top: number,
): Examined | null {
  const shelved = view.shelf.blocks[candidate.block];
  if (shelved === undefined) return null;
  const evidence = gather(question, hits, shelved, view.shelf.vocabulary);
  const sentences = sentenceFeatures(question, evidence);
  const sentenceScores = new Float64Array(evidence.sentences);
  for (let s = 0; s < evidence.sentences; s++) {
    sentenceScores[s] = weigh(
      sentences.subarray(s * SENTENCE_FEATURES.length, (s + 1) * SENTENCE_FEATURES.length),
      weights.sentence,
    );
  }
  const features = blockFeatures(
    question,
    evidence,
    candidate,
    shelved,
    view.shelf,
    Math.max(...sentenceScores),
    top,
  );
  const kind = shelved.block.kind === "paragraph" ? 0 : -1.5;
  return {
    candidate,
    shelved,
    evidence,
    sentences,
    sentenceScores,
    features,
    score: weigh(features.subarray(0, BLOCK_FEATURES.length), weights.block) + kind,
  };
}

function weigh(features: Float64Array, weights: Float64Array): number {
  let score = 0;
  for (let i = 0; i < features.length; i++) score += (features[i] ?? 0) * (weights[i] ?? 0);
  return score;
}

function hitsOf(question: Question): Hits {
  const hits = new Map<number, Hit[]>();
  for (const [term, { stems, near }] of question.terms.entries()) {
    for (const [stem, strength] of stems) push(hits, stem, { term, strength, near: false });
    for (const [stem, strength] of near)
      if (!stems.has(stem)) push(hits, stem, { term, strength, near: true });
  }
  return hits;
}

function push(hits: Map<number, Hit[]>, stem: number, hit: Hit): void {
  const known = hits.get(stem);
  if (known === undefined) hits.set(stem, [hit]);
  else known.push(hit);
}
