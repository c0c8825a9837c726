import { POINTING_WORDS, UNSPACED_POINTING_WORDS } from "./pointing-words.ts";
import type { Span } from "./span.ts";
import { primaryLanguage } from "./words.ts";

/** How many sentences are put before one, at most, so that it doesn't point to something unseen. */
const MOST_BEFORE = 2;

const known = new Map<string, ReadonlySet<string>>();

/**
 * Whether a sentence opens with a pronoun or demonstrative that points back to the sentence before it, such as
 * "These include …" or "However, they …"; not where it points to nothing ("It is important to note …") or to
 * what follows ("Those who …"). Always false in languages that `pointing-words.ts` doesn't have.
 * @param language BCP 47.
 */
export function pointsBack(sentence: string, language: string): boolean {
  const primary = primaryLanguage(language);
  const opening = sentence
    .slice(0, 200)
    .replace(/\s+/gu, " ")
    .replace(/^[\p{P}\p{S}\s]+/u, "");
  const unspaced = own(UNSPACED_POINTING_WORDS, primary);
  if (unspaced !== undefined) return unspaced.test(opening);
  const pointing = own(POINTING_WORDS, primary);
  if (pointing === undefined) return false;
  const words = wordsOf(primary, pointing.words);
  const { lead, except } = pointing;
  return [opening, ...(lead === undefined ? [] : [opening.replace(lead, "")])].some((start) => {
    const word = /^[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/u.exec(start)?.[0] ?? "";
    // "IT companies" is no pronoun, unless everything is in capitals.
    if (
      word.length > 1 &&
      word !== word.toLowerCase() &&
      word === word.toUpperCase() &&
      /\p{Ll}/u.test(start)
    )
      return false;
    const lower = word.toLowerCase().replaceAll("’", "'");
    if (!words.has(lower) && !words.has(lower.split("'")[0] ?? lower)) return false;
    return except === undefined || start.search(except) !== 0;
  });
}

/**
 * The sentences of a span, with those before them that they need so as not to mislead out of context.
 * @param all The sentences of the block, in order, as spans into `text`.
 */
export function standingAlone(text: string, language: string, all: readonly Span[], span: Span): Span {
  let first = all.findIndex((sentence) => sentence.end > span.start);
  let { start } = span;
  for (let steps = 0; first > 0 && steps < MOST_BEFORE; steps++) {
    const sentence = all[first];
    if (sentence === undefined || !pointsBack(text.slice(sentence.start, sentence.end), language)) break;
    first--;
    start = all[first]?.start ?? start;
  }
  return { start, end: span.end };
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function wordsOf(language: string, list: string): ReadonlySet<string> {
  let words = known.get(language);
  if (words === undefined) {
    words = new Set(list.split(/\s+/u));
    known.set(language, words);
  }
  return words;
}
