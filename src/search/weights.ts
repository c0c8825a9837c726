import { CONFIDENCE_FEATURES } from "./confidence.ts";
import { BLOCK_FEATURES, SENTENCE_FEATURES } from "./features.ts";
import stored from "./weights.json" with { type: "json" };

/** What the ranking multiplies its measures with, in the order of the features' names. */
export interface Weights {
  readonly sentence: Float64Array;
  readonly block: Float64Array;
  /** How much less a stem tells than its rarity says: the share of questions' uses of it that the answering paragraph has, against what its rarity would have. */
  readonly damping: ReadonlyMap<string, number>;
  /** Of {@link CONFIDENCE_FEATURES}. */
  readonly confidence: Float64Array;
}

/** As weights are written down: by name, absent where 0. */
export interface WrittenWeights {
  readonly sentence: Readonly<Record<string, number>>;
  readonly block: Readonly<Record<string, number>>;
  readonly damping: Readonly<Record<string, number>>;
  readonly confidence: Readonly<Record<string, number>>;
}

export function readWeights(written: WrittenWeights): Weights {
  return {
    sentence: Float64Array.from(SENTENCE_FEATURES, (name) => written.sentence[name] ?? 0),
    block: Float64Array.from(BLOCK_FEATURES, (name) => written.block[name] ?? 0),
    damping: new Map(Object.entries(written.damping)),
    confidence: Float64Array.from(CONFIDENCE_FEATURES, (name) => written.confidence[name] ?? 0),
  };
}

/** The weights that come with the project. */
export const WEIGHTS: Weights = readWeights(stored);
