import type { Span } from "../text/span.ts";
import type { Examined } from "./rank.ts";

/** The sentence that answers, by the scores of the block's sentences. */
export function answerSpan({ shelved, sentenceScores }: Examined): Span {
  let best = 0;
  for (let s = 1; s < sentenceScores.length; s++)
    if ((sentenceScores[s] ?? 0) > (sentenceScores[best] ?? 0)) best = s;
  return shelved.block.sentences[best] ?? shelved.block;
}
