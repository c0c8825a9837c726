import type { Span } from "./span.ts";

const POINTS_BACK =
  /^(?:This|That|These|Those|It|Its|He|His|Him|She|Her|Hers|They|Their|Theirs|Such)\b(?! (?:is|was) (?:important|likely))/u;

/** Whether a sentence opens with a pronoun or demonstrative that points back to the sentence before it. */
export function pointsBack(sentence: string, _language: string): boolean {
  return POINTS_BACK.test(sentence);
}

/**
 * The sentences of `span` with those before them that they need so as not to mislead out of context.
 * @param all The sentences of the block, in order.
 */
export function standingAlone(text: string, language: string, all: readonly Span[], span: Span): Span {
  let first = all.findIndex((sentence) => sentence.end > span.start);
  let { start } = span;
  for (let steps = 0; first > 0 && steps < 2; steps++) {
    const sentence = all[first];
    if (sentence === undefined || !pointsBack(text.slice(sentence.start, sentence.end), language)) break;
    start = all[--first]?.start ?? start;
  }
  return { start, end: span.end };
}
