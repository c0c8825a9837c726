/**
 * What a question asks for. The ranking learns for each kind how much it says that a sentence holds a
 * number, a date, a name and so on that the question doesn't.
 */
export const KINDS = [
  "who",
  "when",
  "where",
  "why",
  "how many",
  "how",
  "definition",
  "yes or no",
  "what",
] as const;
export type Kind = (typeof KINDS)[number];

/** The words by which a language asks and answers; the first pattern that fits names the kind. */
export interface Cues {
  readonly asks: readonly (readonly [Exclude<Kind, "what" | "yes or no">, RegExp])[];
  /** Begins a question that wants a yes or a no. */
  readonly yesOrNo: RegExp;
  /** Words that give a reason, folded. */
  readonly reasons: readonly string[];
  /** Of these the ones that begin the clause with the reason, folded. */
  readonly because: readonly string[];
  /** Words that say what something is, folded. */
  readonly copulas: readonly string[];
  /** Words of a question for a meaning that its answer needn't have, folded. */
  readonly meanings: readonly string[];
  /** Words that lead to a place, folded. */
  readonly places: readonly string[];
  /** Numbers written as words, folded; their value is their place, from 0. */
  readonly numerals: readonly string[];
  readonly largeNumerals: readonly string[];
}
