import { fold, lower } from "./fold.ts";
import { baseForm } from "./irregular.ts";
import type { Span } from "./span.ts";
import { stemmer } from "./stemmer.ts";
import { stopWords } from "./stop-words.ts";

/** What the shape of a word tells; bits that can be added together. */
export const SHAPE = { capital: 1, acronym: 2, number: 4 } as const;

/** A word of a text, with its place and the forms under which it is looked up. */
export interface Word extends Span {
  /** Lower case, diacritics folded: "Müller’s" is `muller`. An acronym that is also a word keeps its capitals: `US`, `AIDS`. */
  readonly form: string;
  /** The form without its ending, by the language's stemmer; the same for words to be taken as one. */
  readonly stem: string;
  /** Says nothing about what a text is about: "the", "which", "did". */
  readonly stop: boolean;
  /** {@link SHAPE} bits. */
  readonly shape: number;
}

/** Cuts texts of one language into words. Keeps what it learnt of a token, so one lexicon should serve a whole corpus. */
export interface Lexicon {
  readonly language: string;
  words(text: string): Word[];
}

type Entry = Pick<Word, "form" | "stem" | "stop" | "shape">;

/** Dotted acronyms ("U.S."), numbers with separators ("1,400.5"), words with their apostrophes. */
const TOKEN =
  /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\p{N}+(?:[.,٫٬]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200c\u200d]*(?:['’‘ʼ＇][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const APOSTROPHE = /['’‘ʼ＇]/u;
const POSSESSIVE = /['’‘ʼ＇]s$/iu;
/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Of these scripts, between two marks. Above 64 K, ICU's time grows with the square; nobody writes even this much. */
const LONGEST_RUN = 4_096;
/** Languages whose apostrophe parts two words: "l'homme". */
const ELIDING = new Set(["fr", "it", "ca"]);

/** The primary subtag of a BCP 47 tag: `en` of `en-GB`. */
export function primaryLanguage(tag: string): string {
  return (tag.split("-")[0] ?? tag).toLowerCase();
}

/** What all lexicons of a language share; costs about a millisecond to make. */
interface Grounds {
  readonly stem: (word: string) => string;
  readonly stops: ReadonlySet<string>;
  readonly segmenter: Intl.Segmenter;
}

const grounds = new Map<string, Grounds>();

function groundsOf(language: string): Grounds {
  let found = grounds.get(language);
  if (found === undefined) {
    found = {
      stem: stemmer(language),
      stops: new Set(stopWords(language).map((word) => fold(bare(word)))),
      segmenter: new Intl.Segmenter(language, { granularity: "word" }),
    };
    grounds.set(language, found);
  }
  return found;
}

/** Tokens kept: more than most corpora have, and a bound on what years of questions can add. */
const MOST_KNOWN = 100_000;

export function lexicon(tag: string): Lexicon {
  const language = primaryLanguage(tag);
  const { stem, stops, segmenter } = groundsOf(language);
  const known = new Map<string, Entry>();

  function entry(token: string, shouted: boolean): Entry {
    const key = shouted ? token.toLowerCase() : token;
    let found = known.get(key);
    if (found !== undefined) return found;
    found = describe(key);
    if (known.size < MOST_KNOWN) known.set(key, found);
    return found;
  }

  function describe(token: string): Entry {
    const whole =
      token.replaceAll(".", "").length < token.length && /\p{L}\./u.test(token)
        ? token.replaceAll(".", "")
        : token;
    const owned = language === "en" ? whole.replace(POSSESSIVE, "") : whole;
    const plain = bare(lower(owned)).replace(/ё/gu, "е");
    if (/\p{N}/u.test(plain)) return describeNumber(plain);
    const form = fold(plain);
    const stemmed = fold(stem(baseForm(plain, language))) || form;
    const stop = stops.has(form);
    const shape = /^\p{Lu}/u.test(owned) ? SHAPE.capital : 0;
    if (!/^\p{Lu}{2,}s?$/u.test(owned)) return { form, stem: stemmed, stop, shape };
    const capitals = fold(lower(owned.replace(/s$/u, "")));
    const isWord = stop || fold(stem(capitals)) !== capitals;
    const marked = isWord ? capitals.toUpperCase() : capitals;
    return { form: marked, stem: marked, stop: false, shape: shape + SHAPE.acronym };
  }

  function* split(text: string): Generator<{ token: string; start: number }> {
    for (const match of text.matchAll(TOKEN)) {
      const token = match[0];
      if (UNSPACED.test(token)) {
        for (let from = 0; from < token.length; from += LONGEST_RUN) {
          const start = match.index + from;
          for (const part of segmenter.segment(token.slice(from, from + LONGEST_RUN))) {
            if (part.isWordLike === true) yield { token: part.segment, start: start + part.index };
          }
        }
      } else if (ELIDING.has(language) && APOSTROPHE.test(token)) {
        let start = match.index;
        for (const part of token.split(APOSTROPHE)) {
          yield { token: part, start };
          start += part.length + 1;
        }
      } else yield { token, start: match.index };
    }
  }

  return {
    language,
    words(text) {
      const shouted = isShouted(text);
      const words: Word[] = [];
      for (const { token, start } of split(text)) {
        const { form, stem: root, stop, shape } = entry(token, shouted);
        words.push({ form, stem: root, stop, shape, start, end: start + token.length });
      }
      return words;
    },
  };
}

/** "3,100" is "3100" and "1990s" is "1990", so that the ways of writing a number meet; "1.5" and "10th" stay. */
function describeNumber(plain: string): Entry {
  const form = plain.replace(/[,٬](?=\p{N}{3}(?!\p{N}))/gu, "").replace(/^(\p{N}+)s$/u, "$1");
  return { form, stem: form, stop: false, shape: SHAPE.number };
}

function bare(word: string): string {
  return word.replace(/['’‘ʼ＇]/gu, "");
}

/** Written in capitals throughout, so that capitals tell no acronym: most of its words of two letters and more, and at least three. */
function isShouted(text: string): boolean {
  if (!/\p{Lu}{2}/u.test(text)) return false;
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const capitals = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase()).length;
  return capitals >= 3 && capitals * 2 > words.length;
}
