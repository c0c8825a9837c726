import { abbreviationKind, hasOrdinals } from "./abbreviations.ts";
import { withinPair } from "./pairs.ts";
import { stopWords } from "./stop-words.ts";
import { primaryLanguage } from "./words.ts";

/** How far a judgement looks back and ahead (UTF-16 code units), so that it costs the same everywhere. */
const REACH = 60;

const STOP = "[\\p{Sentence_Terminal}…‥]";
const LAST_STOP = new RegExp(`${STOP}+(?=[^\\p{Sentence_Terminal}…‥]*$)`, "u");

/**
 * What still belongs to a sentence after its full stop: closing brackets and quotes (also after a space, as in
 * French), emphasis marks, footnote marks. A quote that may open or close closes where a space follows.
 */
const TAIL = new RegExp(
  [
    "[\\p{Pe}\\p{Pf}]",
    "[\\p{Pi}\"'*_](?=[\\s\\p{Pe}\\p{Pf}\\p{Pi}\"'*_[]|$)",
    "\\s(?:[\\p{Pe}\\p{Pf}]|'')(?=\\s|$)",
    "\\[[\\p{L}\\p{Nd} ,–-]{1,20}\\]",
    "[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]+",
  ].join("|"),
  "uy",
);
const SPACES = /\s*/uy;

/** A place where a sentence may be over. */
export interface Ending {
  /** The full stop or what else ends a sentence, such as `...` or `?!`. */
  readonly stop: string;
  readonly stopStart: number;
  /** Where the next sentence starts: after the quotes, brackets, footnote marks and white space that follow. */
  readonly next: number;
}

/** The ending that a proposed start of a sentence is about, or null where no full stop stands before it. */
export function endingBefore(text: string, proposal: number): Ending | null {
  let edge = proposal;
  while (edge > 0 && /\s/u.test(text.charAt(edge - 1))) edge--;
  const from = Math.max(0, edge - REACH);
  const found = LAST_STOP.exec(text.slice(from, edge));
  if (found === null) return null;
  const stopStart = from + found.index;
  let next = stopStart + found[0].length;
  for (let steps = 0; steps < REACH; steps++) {
    TAIL.lastIndex = next;
    const more = TAIL.exec(text) ?? closingQuote(text, next);
    if (more === null) break;
    next += more[0].length;
  }
  SPACES.lastIndex = next;
  next += SPACES.exec(text)?.[0].length ?? 0;
  return { stop: found[0], stopStart, next };
}

/** A straight quote with a letter right after it closes where an odd number of them stands before. */
function closingQuote(text: string, at: number): readonly [string] | null {
  if (text.charAt(at) !== '"') return null;
  const before = text.slice(Math.max(0, at - 4 * REACH), at);
  return (before.split('"').length - 1) % 2 === 1 ? ['"'] : null;
}

/** What a judgement looks at: the words before the full stop, from the sentence's start on, and those after. */
interface Surroundings {
  readonly before: string;
  readonly stop: string;
  /** Closing quotes and brackets after the full stop. */
  readonly tail: string;
  readonly after: string;
  readonly language: string;
}

/** Whether the sentence from `start` is over at an ending; not where an abbreviation, a quotation or a bracket goes on. */
export function endsSentence(text: string, start: number, ending: Ending, language: string): boolean {
  const { stop, stopStart, next } = ending;
  const after = text.slice(next, next + REACH);
  if (after === "") return true;
  const before = text.slice(Math.max(start, stopStart - REACH), stopStart);
  const tail = text.slice(stopStart + stop.length, next).trimEnd();
  const around: Surroundings = { before, stop, tail, after, language };
  if (before === "" || CONTINUES.test(after) || isListMarker(around) || isOmission(around)) return false;
  if (stop === "." && goesOn(around)) return false;
  if (LOWER_NEXT.test(after)) return false;
  return !withinPair(text, start, stopStart, next);
}

/** A comma and the like cannot open a sentence. */
const CONTINUES = /^[,;:،；，、؛)\]}]/u;
/** Georgian's letters count as small ones, but its sentences begin with them. */
const LOWER_NEXT = /^[\p{P}\p{S}\s]*(?!\p{Script=Georgian})\p{Ll}/u;

/** `1.`, `IV.`, `a.`, `Art. 2.` or `Query 3.` alone is the mark of what follows, as is `Qu.` before a number. */
function isListMarker({ before, stop, after }: Surroundings): boolean {
  if (stop !== ".") return false;
  return LIST_MARK.test(before) || (/^[_*]*\p{Lu}\p{L}{0,3}$/u.test(before) && /^\p{Nd}/u.test(after));
}

const LIST_MARK =
  /^[([]?(?:(?:[_*]*\p{Lu}\p{L}{0,8}[._*]*\s)?\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*|\p{L}|[IVXLC]{1,6}|[ivx]{1,5})$/u;

/** An ellipsis after a space or within brackets, and `(?)` or `(!)`, stand for something in the sentence. */
function isOmission({ before, stop, tail }: Surroundings): boolean {
  if (/[\p{Ps}]$/u.test(before) && /^\p{Pe}/u.test(tail)) return true;
  return /^(?:…+|\.{2,3}|‥)$/u.test(stop)
    ? /(?:^|[\s\p{Ps}])$/u.test(before)
    : /(?<!\.\s)\.\s\.\s$/u.test(before);
}

/** Whether a single full stop is that of an abbreviation, an initial or an ordinal number within a sentence. */
function goesOn({ before, after, language }: Surroundings): boolean {
  const opens = () => opensSentence(after, language);
  if (/(?<!\p{Nd})\p{Nd}{1,3}$/u.test(before) && hasOrdinals(language))
    return !/^\p{Nd}/u.test(after) && !opens();
  const more = /^\p{L}{1,4}(?=\.)/u.exec(after)?.[0];
  for (const word of lastWords(before)) {
    if (more !== undefined && abbreviationKind(`${word}.${more}`, language) !== null) return true;
    switch (abbreviationKind(word, language)) {
      case "always":
        return true;
      case "often":
        return !opens();
      case "number":
        return /^(?:[\p{N}#§№([]|(?:[IVXLC]{2,}|[VXLC])\b)/u.test(after);
      case null:
    }
  }
  if (/(?<![\p{L}\p{M}\p{N}°&/-])(?:\p{Lu}|\p{Lo})\p{M}*$/u.test(before) && /^\p{L}/u.test(after)) {
    return PARTICLE.test(after) || !opens();
  }
  return /(?<![\p{L}\p{N}])\p{L}(?:\.-?\p{L})+$/u.test(before) && !opens();
}

/** Between initials and a name: `J. de Vries`, also where they have a capital. */
const PARTICLE = /^(?:D[aeiu]|De[lr]|Des|Dos|L[aei]|Les|V[ao]n|Bin|Ibn|El|Al)\s/u;

/** The last word, and with it up to three short ones joined by full stops before it: "B" and "z.B" of "z. B". */
function lastWords(before: string): string[] {
  const found = /(?<![\p{L}\p{M}\p{N}])(?:[\p{L}\p{M}-]{1,4}\.\s?){0,3}[\p{L}\p{M}№-]+$/u.exec(before);
  if (found === null) return [];
  const parts = found[0].replace(/\s/gu, "").split(".");
  return parts.map((_, at) => parts.slice(at).join("."));
}

/** Titles and months that are function words too say nothing: `5 p.m. May 3`, `J. Will`. */
const NAMES = new Set(["may", "will", "can"]);

const openers = new Map<string, ReadonlySet<string>>();

/** Whether what follows begins with a function word with a capital, as a sentence does and a name doesn't. */
function opensSentence(after: string, language: string): boolean {
  const primary = primaryLanguage(language);
  let known = openers.get(primary);
  if (known === undefined) {
    known = new Set(stopWords(primary).filter((word) => !NAMES.has(word)));
    openers.set(primary, known);
  }
  const word = /^[^\p{L}\p{N}]*([\p{L}\p{M}'’]+)/u.exec(after)?.[1];
  return word !== undefined && known.has(word.toLowerCase().replaceAll("’", "'"));
}
