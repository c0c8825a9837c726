import type { Actor } from "../../library/actors/cast.ts";
import { Quote } from "../../library/quote.ts";
import type { Block } from "../../library/report.ts";
import { standingAlone } from "../../text/openers.ts";
import { adds, chooseSentences } from "./choose.ts";
import type { Aspect } from "./cues.ts";
import type { Studied } from "./study.ts";
import { covers, sentencesOf, withContext } from "./whole-sentences.ts";

/** Whole sentences of one block that tell of an actor. */
export interface SummaryItem {
  readonly quote: Quote;
  readonly block: Block;
  /** What the sentence was chosen for; null where that has no name, or it is there for the one after it. */
  readonly about: Aspect | null;
  readonly pinned: boolean;
}

export interface SummaryOptions {
  /** How many sentences are chosen at the most, beside those that come with one. */
  readonly limit: number;
  /** Only what tells of this. */
  readonly aspect?: Aspect;
}

/**
 * Chooses the sentences that tell most of an actor, one after the other: each by what it tells under aspects that
 * the ones before left open, times the salience of its words, less what it repeats.
 *
 * Salience is SumBasic's: the mean frequency of a sentence's content words among all sentences about the actor,
 * squared for words of sentences already chosen (Nenkova & Vanderwende, The Impact of Frequency on
 * Summarization, 2005). What nearly says the same as a chosen one is never chosen.
 */
export function summarise(actor: Actor, studied: readonly Studied[], options: SummaryOptions): SummaryItem[] {
  const pinned = options.aspect === undefined ? pins(actor, studied) : [];
  const chosen = chooseSentences(studied, options.limit, options.aspect, (one) =>
    pinned.some(({ quote, block }) => block === one.block && covers(quote, withContext(one))),
  );
  const items = sentencesOf(
    chosen.map(({ studied: one, about, gain }) => ({
      report: one.report,
      block: one.block,
      about,
      gain,
      span: withContext(one),
    })),
  );
  const rest = items.filter(
    ({ block, span: own }) => !pinned.some((pin) => pin.block === block && covers(pin.quote, own)),
  );
  return [
    ...pinned,
    ...rest.map(({ report, block, about, span: own }) => ({
      quote: new Quote(report, own),
      block,
      about,
      pinned: false,
    })),
  ];
}

/** The sentences with the words that an editor pinned, in the editor's order. */
function pins(actor: Actor, studied: readonly Studied[]): SummaryItem[] {
  return actor.pins.flatMap(({ report, start, end }): SummaryItem[] => {
    const block = report.blocks.find((one) => one.start <= start && end <= one.end);
    if (block === undefined) return [];
    const touched = block.sentences.filter((one) => one.start < end && start < one.end);
    const whole = { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
    const quote = new Quote(report, standingAlone(report.body, report.language, block.sentences, whole));
    const known = studied.find(
      (one) => one.block === block && covers(whole, block.sentences[one.sentence] ?? block),
    );
    const about = known === undefined ? null : adds(known, new Map(), undefined).about;
    return [{ quote, block, about, pinned: true }];
  });
}
