import { endingBefore, endsSentence } from "./sentence-end.ts";
import type { Span } from "./span.ts";
import { trimmed } from "./trim.ts";

/**
 * How much of a text the segmenter gets at a time, and how much of that is there only to be looked ahead at
 * (UTF-16 code units). Node's segmenter takes time that grows with the square of its text: 100,000 characters
 * cost 0.1 s, a million 22 s.
 */
const WINDOW = 4000;
const LOOK_AHEAD = 400;

/** A line break of any kind, and the separators that Unicode would end a sentence at. */
const BREAKS = /[\n\r\u0085\u2028\u2029]/gu;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  let found = segmenters.get(language);
  if (found === undefined) {
    found = new Intl.Segmenter(language, { granularity: "sentence" });
    segmenters.set(language, found);
  }
  return found;
}

/** Where Unicode's rules begin a new sentence, ascending. */
function* proposals(text: string, language: string): Generator<number> {
  let from = 0;
  while (from < text.length) {
    const window = text.slice(from, from + WINDOW);
    const last = from + window.length === text.length;
    const usable = last ? window.length : WINDOW - LOOK_AHEAD;
    let next = from + usable;
    for (const { index } of segmenter(language).segment(window)) {
      if (index === 0) continue;
      if (index > usable) break;
      next = from + index;
      yield next;
    }
    from = last ? text.length : next;
  }
}

/**
 * Endings that Unicode's rules see nothing in: an ellipsis, and a full stop of a word or a year before a number
 * (they take "fled. 20 people" for one sentence, as if "fled." were short for something).
 */
const OVERLOOKED =
  /(?:…|\.(?<=(?:\p{L}{4}|\p{Nd}{4})\.))[\p{Pe}\p{Pf}"']{0,3}\s+(?=[\p{Ps}\p{Pi}"']?[\p{Lu}\p{Lo}\p{Nd}])/gu;

/**
 * The sentences of a text without white space at their ends, in order, without overlap; between them stands
 * only white space. A line break within the text isn't the end of a sentence; nor is the full stop of an
 * abbreviation or an initial where the words go on. In doubt two sentences stay one, since a quotation may say
 * more than it need but must not break off. Linear in the length of the text.
 * @param language BCP 47; for the segmenter and for the abbreviations that are known.
 */
export function sentences(text: string, language: string): Span[] {
  const line = text.replace(BREAKS, " ");
  const overlooked = Array.from(line.matchAll(OVERLOOKED), (found) => found.index + found[0].length);
  const proposed = [...proposals(line, language), ...overlooked].sort((a, b) => a - b);
  const found: Span[] = [];
  let start = 0;
  for (const proposal of proposed) {
    const ending = proposal > start ? endingBefore(line, proposal) : null;
    if (ending === null || ending.next <= start || !endsSentence(line, start, ending, language)) continue;
    add(found, line, trimmed(line, start, ending.next));
    start = ending.next;
  }
  add(found, line, trimmed(line, start, line.length));
  return found;
}

/** Marks without a letter or a digit, such as a quote that stands apart, belong to the sentence before. */
function add(found: Span[], text: string, span: Span): void {
  const before = found.at(-1);
  if (span.start === span.end) return;
  if (before === undefined || /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) found.push(span);
  else found[found.length - 1] = { start: before.start, end: span.end };
}
