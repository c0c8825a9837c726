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
  "vicinity",
  "blocks",
  "squared",
];

const AT = Object.fromEntries(BLOCK_FEATURES.map((name, i) => [name, i]));

/** So many of the next best are looked at to find one that says something else than the best. */
const LOOK_BACK = 4;
/** Blocks that share this much of the shorter one's words say nearly the same: neither makes the other doubtful. */
const REPEATED = 0.7;

function repeats({ shelved: { forms } }: Examined, { shelved: other }: Examined): boolean {
  const mine = new Set(forms);
  const others = new Set(other.forms);
  let shared = 0;
  for (const form of others) if (mine.has(form)) shared++;
  return shared >= REPEATED * Math.min(mine.size, others.size);
}

/** Measures how well the best block fits a question, against the next best and what the corpus lacks altogether. */
export function confidenceFeatures(
  question: Question,
  ranked: readonly Examined[],
  view: View,
): Float64Array {
  const [best] = ranked;
  if (best === undefined) return new Float64Array(CONFIDENCE_FEATURES.length);
  const next = ranked.slice(1, 1 + LOOK_BACK).find((other) => !repeats(best, other));
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
    of("vicinity"),
    Math.log1p(view.blocks) / 10,
    covered * of("sentence cover"),
  );
}

/** How sure it is that the best block answers, as a logit: 0 is as likely as not. */
export function confidence(features: Float64Array, weights: Float64Array): number {
  return features.reduce((total, feature, i) => total + feature * (weights[i] ?? 0), 0);
}
