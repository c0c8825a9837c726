import type { Span } from "../../text/span.ts";
import type { Lexicon } from "../../text/words.ts";

/** A run of capitalised words that may be a name. */
export interface Run extends Span {
  readonly words: number;
  /** Begins a sentence, where a capital tells nothing of its first word. */
  readonly opening: boolean;
  readonly acronym: boolean;
  /** Stands alone in brackets. */
  readonly bracketed: boolean;
}

/** Small words that stand within names: "Bank of England", "Médecins sans Frontières", "al-Qaeda", "Tekri-e Taliban". */
const WITHIN = new Set(
  `of the for de del della des di da do dos du la le las los van von der den zu zur e i al el ul ud bin ibn abu sans
  für voor`.split(/\s+/u),
);
const HYPHEN = /^[‐‑-]$/u;
/** Also behind a plural's apostrophe: "Dockers' Union". */
const JOIN = /^(?:['’]?\s+|[‐‑-])$/u;

/** The runs of capitalised words in a sentence, each as long as it goes. */
export function capitalRuns(lexicon: Lexicon, text: string): Run[] {
  const words = lexicon.words(text).map((word) => ({ ...word, raw: text.slice(word.start, word.end) }));
  const runs: Run[] = [];
  const capital = (index: number) => /^\p{Lu}/u.test(words[index]?.raw ?? "");
  const gap = (index: number) => text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? 0);
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) break;
    const leads = !capital(at) && WITHIN.has(word.raw) && HYPHEN.test(gap(at + 1)) && capital(at + 1);
    // "The", "While": at a sentence's start a function word is no part of a name.
    const opens = at === 0 && word.stop && !/^\p{Lu}{2}/u.test(word.raw);
    if (!(capital(at) || leads) || opens) {
      at++;
      continue;
    }
    let end = at + 1;
    let next = at + 1;
    while (next < words.length && JOIN.test(gap(next)) && !owned(words[next - 1]?.raw ?? "")) {
      // "the Bank of the NRA" is two names; "Saturn C-1" is one.
      const small = next > end;
      if (small && /^\p{Lu}{2,}$/u.test(words[next]?.raw ?? "")) break;
      if (capital(next) || (HYPHEN.test(gap(next)) && /^\p{N}/u.test(words[next]?.raw ?? ""))) end = next + 1;
      else if (!(WITHIN.has(words[next]?.raw ?? "") && next - end < 2)) break;
      next++;
    }
    const first = words[at];
    const last = words[end - 1];
    if (first !== undefined && last !== undefined) {
      const stop = last.end - (owned(last.raw) ? 2 : 0);
      runs.push({
        start: first.start,
        end: stop,
        words: end - at,
        opening: at === 0,
        acronym: end === at + 1 && /^\p{Lu}[\p{Lu}\p{N}.]+$/u.test(text.slice(first.start, stop)),
        bracketed: text.charAt(first.start - 1) === "(" && text.charAt(stop) === ")",
      });
    }
    at = end;
  }
  return runs;
}

function owned(word: string): boolean {
  return /['’‘ʼ＇]s$/iu.test(word);
}
