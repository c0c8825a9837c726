import { Quote } from "../library/quote.ts";
import type { Block, Report } from "../library/report.ts";
import { standingAlone } from "../text/openers.ts";
import type { Span } from "../text/span.ts";

/** A block of a report shown for a question, with the words that answer. */
export interface Passage {
  readonly report: Report;
  readonly block: Block;
  /** The whole block. */
  readonly quote: Quote;
  /** The sentence, or two, that answers; null where the passage is only near. */
  readonly answer: Quote | null;
  /** The number, date, person, place or reason asked for, within the answer. */
  readonly focus: Quote | null;
  /**
   * What to show where there is no room for the whole block: whole sentences that don't mislead out of
   * context, so with the sentence before where one opens with a pronoun or demonstrative.
   */
  readonly excerpt: Quote;
  /** 0-1, comparable from question to question. */
  readonly score: number;
  /** Blocks of the same or another report that say nearly the same. */
  readonly alike: readonly Place[];
}

/** A block and the report it stands in. */
export interface Place {
  readonly report: Report;
  readonly block: Block;
}

export interface PassageParts extends Place {
  readonly score: number;
  /** The sentence or sentences that fit the question best. */
  readonly sentences: Span;
  readonly answers: boolean;
  readonly focus: Span | null;
  readonly alike: readonly Place[];
}

export function passage({ report, block, score, sentences, answers, focus, alike }: PassageParts): Passage {
  return {
    report,
    block,
    quote: new Quote(report, block),
    answer: answers ? new Quote(report, sentences) : null,
    focus: answers && focus !== null ? new Quote(report, focus) : null,
    excerpt: new Quote(report, standingAlone(report.body, report.language, block.sentences, sentences)),
    score,
    alike,
  };
}
