import type { Block, Report } from "../library/report.ts";
import type { Span } from "../text/span.ts";

/** How sure the finder is that the reports answer: the three grades a reader is shown. */
export type Grade = "says" | "may say" | "doesn't say";

/** A block found for a question. */
export interface Found {
  readonly report: Report;
  readonly block: Block;
  /** 0-1, the estimated probability that this block answers; comparable from question to question and corpus to corpus. */
  readonly score: number;
  /** The sentence, or two adjacent sentences, that answers: a span into the report's body. */
  readonly answer: Span;
  /** The number, date, person, place or reason asked for, where the answer has exactly one candidate. */
  readonly focus: Span | null;
}

/** What was found for one question, the best first; empty where nothing shares a word with it. */
export interface Findings {
  readonly grade: Grade;
  readonly found: readonly Found[];
}

export interface FindOptions {
  /** How many blocks at the most. */
  readonly limit: number;
  /** Ids of the reports to look in; all where left out. */
  readonly reports?: ReadonlySet<string>;
}

/** Finds the blocks (paragraphs, headings, credits) that answer a question. Immutable once built; safe to ask from anywhere. */
export interface Finder {
  find(question: string, options: FindOptions): Findings;
}
