import type { Lexicon } from "../../text/words.ts";
import type { Span } from "../../text/span.ts";

/** A word of a text as names are compared: what it is known by, and what joins it to the word before. */
export interface Step extends Span {
  /** The punctuation before it (white space and hyphens don't count), then the word's form. */
  readonly key: string;
  /** How it is written: 0 in lower case, 1 with a capital, 2 in capitals ("IS", "U.S."). */
  readonly capitals: 0 | 1 | 2;
  /** Where the word ends without a possessive ending: "Taliban" of "Taliban’s". */
  readonly bareEnd: number;
  /** Whether nothing but a hyphen stands between it and the word before. */
  readonly hyphened: boolean;
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const JOINING = /[\s\u00ad\u200b-\u200d\u2060-\u2063‐‑–—-]+/gu;
const HYPHEN = /^[‐‑-]$/u;
const POSSESSIVE = /['’‘ʼ＇]s$/iu;

/**
 * Cuts a text into the steps by which names are found in it. English words are compared by their form, so that
 * "State" isn't "stating"; words of other languages by their stem, since names are inflected there. Characters
 * of scripts without spaces are steps of their own.
 */
export function steps(lexicon: Lexicon, text: string): Step[] {
  const made: Step[] = [];
  let before = 0;
  for (const word of lexicon.words(text)) {
    const between = made.length === 0 ? "" : text.slice(before, word.start);
    const gap = between === " " ? "" : between.replace(JOINING, "");
    const raw = text.slice(word.start, word.end);
    before = word.end;
    if (UNSPACED.test(raw)) {
      let { start } = word;
      for (const [index, character] of Array.from(raw).entries()) {
        const end = start + character.length;
        const key = (index === 0 ? gap : "") + character;
        made.push({ key, capitals: 0, start, end, bareEnd: end, hyphened: false });
        start = end;
      }
      continue;
    }
    const owned = lexicon.language === "en" && POSSESSIVE.test(raw);
    made.push({
      key: gap + (lexicon.language === "en" ? word.form : word.stem),
      capitals: capitalsOf(raw),
      start: word.start,
      end: word.end,
      bareEnd: owned ? word.end - 2 : word.end,
      hyphened: HYPHEN.test(between),
    });
  }
  return made;
}

function capitalsOf(word: string): 0 | 1 | 2 {
  if (!/^[\p{Lu}\p{Lt}\p{N}]/u.test(word)) return 0;
  return /^\p{Lu}[\p{Lu}\p{N}.]+(?:['’‘ʼ＇]?s)?$/u.test(word) ? 2 : 1;
}
