import type { Span } from "../../text/span.ts";
import type { Lexicon } from "../../text/words.ts";

/** A word of a sentence, or a whole mention as one. */
export interface Token extends Span {
  readonly form: string;
  readonly stem: string;
  readonly stop: boolean;
  /** Place of the mention in the sentence's list; -1 for a word. */
  readonly mention: number;
  /** What stands between it and the token before. */
  readonly gap: string;
  /** Joined to a word beside it by a hyphen, so that it is no word of its own. */
  readonly joined: boolean;
  readonly possessive: boolean;
}

const HYPHEN = /^[‐‑-]$/u;
const POSSESSIVE = /^['’‘ʼ＇]s?/u;

/**
 * The tokens of a text, each mention as one.
 * @param mentions Spans into the text, in order, without overlap.
 */
export function tokens(lexicon: Lexicon, text: string, mentions: readonly Span[]): Token[] {
  const made: Token[] = [];
  let next = 0;
  let before = 0;
  for (const word of lexicon.words(text)) {
    while ((mentions[next]?.end ?? Infinity) <= word.start) next++;
    const mention = mentions[next];
    const within = mention !== undefined && mention.start <= word.start;
    if (within && made.at(-1)?.mention === next) {
      before = word.end;
      continue;
    }
    const span = within ? mention : word;
    const gap = text.slice(before, word.start);
    made.push({
      start: span.start,
      end: span.end,
      form: word.form,
      stem: word.stem,
      stop: !within && word.stop,
      mention: within ? next : -1,
      gap,
      joined: HYPHEN.test(gap) || (!within && HYPHEN.test(text.charAt(word.end))),
      possessive: within && POSSESSIVE.test(text.slice(mention.end, mention.end + 2)),
    });
    before = word.end;
  }
  return made;
}
