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

/**
 * What a heading or credit loses: its words count for the paragraphs below it already, so it stands behind them,
 * unless it has far more of the question than any of them.
 */
const HEADING_HANDICAP = 30;
const FAR_MORE = 0.4;
const COVER = BLOCK_FEATURES.indexOf("cover");
const MISSING_CONTEXT = BLOCK_FEATURES.indexOf("missing context");

/** Looks at the candidates for a question closely: the best first. */
export function rank(
  question: Question,
  view: View,
  weights: Weights,
  admit: (block: number) => boolean,
): Examined[] {
  const found = candidates(question, view, admit);
  const top = Math.max(0, ...found.map(({ score }) => score));
  const hits = hitsOf(question);
  const examined = found
    .map((candidate) => examine(question, candidate, view, hits, weights, top))
    .filter((one) => one !== null);
  return behindParagraphs(examined).toSorted(
    (a, b) => b.score - a.score || a.candidate.block - b.candidate.block,
  );
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
  if (shelved === undefined || shelved.forms.length === 0 || shelved.firstWords.length < 2) return null;
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
  return {
    candidate,
    shelved,
    evidence,
    sentences,
    sentenceScores,
    features,
    score: weigh(features.subarray(0, BLOCK_FEATURES.length), weights.block),
  };
}

function behindParagraphs(examined: readonly Examined[]): Examined[] {
  const isParagraph = ({ shelved }: Examined): boolean => shelved.block.kind === "paragraph";
  const covered = ({ features }: Examined): number =>
    (features[COVER] ?? 0) + (features[MISSING_CONTEXT] ?? 0);
  const best = Math.max(0, ...examined.filter(isParagraph).map(covered));
  return examined.map((one) =>
    isParagraph(one) || covered(one) - best > FAR_MORE
      ? one
      : { ...one, score: one.score - HEADING_HANDICAP },
  );
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
