import { BLOCK_FEATURES } from "./features.ts";
import type { Question } from "./question.ts";
import type { Examined } from "./rank.ts";
import type { View } from "./view.ts";

/** Names of what is measured of the best block to tell whether it answers at all, in the order of the measures. */
export const CONFIDENCE_FEATURES: readonly string[] = [
  "always",
  "cover",
  "covered with context",
  "sentence cover",
  "two sentences cover",
  "exact",
  "adjacent",
  "close",
  "near",
  "names",
  "numbers",
  "score",
  "sentence",
  "lead",
  "unknown",
  "rarest",
  "terms",
  "one term",
  "around",
  "report",
  "blocks",
  "squared",
];

const AT = Object.fromEntries(BLOCK_FEATURES.map((name, i) => [name, i]));

/** Measures how well the best block fits a question, against the next best and what the corpus lacks altogether. */
export function confidenceFeatures(
  question: Question,
  best: Examined,
  next: Examined | undefined,
  view: View,
): Float64Array {
  const of = (name: string): number => best.features[AT[name] ?? -1] ?? 0;
  const whole = question.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const unknown = question.terms.reduce((sum, { weight, stems }) => sum + (stems.size === 0 ? weight : 0), 0);
  const covered = of("cover") + of("missing context");
  return Float64Array.of(
    1,
    of("cover"),
    covered,
    of("sentence cover"),
    of("two sentences cover"),
    of("exact"),
    of("adjacent"),
    of("close"),
    of("near"),
    of("names"),
    of("numbers"),
    of("score"),
    of("sentence") / 5,
    Math.min(3, best.score - (next?.score ?? best.score - 3)) / 3,
    unknown / whole,
    of("rarest"),
    Math.log1p(question.terms.length) / 2,
    question.terms.length === 1 ? 1 : 0,
    of("around"),
    of("report"),
    Math.log1p(view.blocks) / 10,
    covered * of("sentence cover"),
  );
}

/** 0-1: how probable it is that the best block answers. */
export function confidence(
  question: Question,
  best: Examined,
  next: Examined | undefined,
  view: View,
  weights: Float64Array,
): number {
  const features = confidenceFeatures(question, best, next, view);
  const sum = features.reduce((total, feature, i) => total + feature * (weights[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
