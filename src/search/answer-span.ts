import type { Span } from "../text/span.ts";
import type { Examined } from "./rank.ts";

/**
 * From this probability on the second likeliest sentence is shown too, if it stands beside the likeliest. It
 * was set so that one answer in seven or eight has two sentences; each brings about a quarter of what it costs.
 */
const WORTH_SHOWING = 0.22;

export interface AnswerSpan extends Span {
  /** The likeliest sentence of it. */
  readonly best: Span;
}

/**
 * The sentence that answers: the likeliest by the scores of the block's sentences, or it and the one before or
 * after where that may hold the answer as well.
 */
export function answerSpan({ shelved, sentenceScores }: Examined): AnswerSpan {
  const { sentences } = shelved.block;
  const top = Math.max(...sentenceScores);
  const shares = Array.from(sentenceScores, (score) => Math.exp(score - top));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const likeliest = shares.indexOf(1);
  const before = shares[likeliest - 1] ?? 0;
  const after = shares[likeliest + 1] ?? 0;
  const beside = before > after ? likeliest - 1 : likeliest + 1;
  const both = Math.max(before, after) / whole >= WORTH_SHOWING;
  const best = sentences[likeliest] ?? shelved.block;
  const first = both ? (sentences[Math.min(likeliest, beside)] ?? best) : best;
  const last = both ? (sentences[Math.max(likeliest, beside)] ?? best) : best;
  return { start: first.start, end: last.end, best };
}
