import type { Quote } from "../../library/quote.ts";
import type { Typography } from "./check.ts";
import { FOLDS, fold } from "./fold.ts";
import type { Run } from "./run.ts";
import { wordsOf } from "./words-of.ts";

/** In what a quotation differs from the words that it quotes, which are the same but for typography. */
export function typographyOf({ text, span, words }: Run, quote: Quote): Typography[] {
  const kinds = new Set<Typography>();
  const source = quote.text;
  let [sourceEnd, runEnd] = [0, span.start];
  for (const [at, word] of wordsOf(source).entries()) {
    const quoted = words[at];
    if (quoted === undefined) break;
    const gap = source.slice(sourceEnd, word.start);
    addKinds(kinds, gap, text.slice(runEnd, quoted.start), at > 0 && fold(gap) === "'");
    addKinds(kinds, source.slice(word.start, word.end), text.slice(quoted.start, quoted.end), true);
    [sourceEnd, runEnd] = [word.end, quoted.end];
  }
  addKinds(kinds, source.slice(sourceEnd), text.slice(runEnd, span.end), false);
  return [...kinds];
}

/** A fold without which the two would differ is what they differ in. */
function addKinds(kinds: Set<Typography>, source: string, quoted: string, isInWord: boolean): void {
  if (source === quoted) return;
  for (const { kind } of FOLDS) {
    const others = (text: string) =>
      FOLDS.reduce((folded, each) => (each.kind === kind ? folded : each.folded(folded)), text);
    if (others(source) !== others(quoted)) {
      kinds.add(kind === "quotation marks" && isInWord ? "apostrophes" : kind);
    }
  }
}
