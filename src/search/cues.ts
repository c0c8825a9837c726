import { fold } from "../text/fold.ts";
import type { Lexicon, Word } from "../text/words.ts";
import { AR } from "./cues/ar.ts";
import { DE } from "./cues/de.ts";
import { EN } from "./cues/en.ts";
import { ES } from "./cues/es.ts";
import { FR } from "./cues/fr.ts";
import { RU } from "./cues/ru.ts";
import type { Cues, Kind } from "./cues/shape.ts";

export { KINDS, type Kind } from "./cues/shape.ts";

const NONE: Cues = {
  asks: [],
  yesOrNo: /(?!)/u,
  reasons: [],
  because: [],
  copulas: [],
  meanings: [],
  places: [],
  numerals: [],
  largeNumerals: [],
};
const CUES: Readonly<Record<string, Cues>> = { en: EN, de: DE, fr: FR, es: ES, ru: RU, ar: AR };

/** What the question asks for, by the language's phrasings; "what" where none fits. */
export function kindOf(question: string, language: string): Kind {
  const cues = CUES[language] ?? NONE;
  const asked = question.trim().toLowerCase();
  for (const [kind, pattern] of cues.asks) {
    if (pattern.test(asked)) return kind === "who" && definition(cues, asked) ? "definition" : kind;
  }
  return cues.yesOrNo.test(asked) ? "yes or no" : "what";
}

function definition(cues: Cues, asked: string): boolean {
  return cues.asks.some(([kind, pattern]) => kind === "definition" && pattern.test(asked));
}

/** Bits of what a word is to an answer. The lowest two are {@link SHAPE}'s capital and acronym. */
export const ROLE = {
  capital: 1,
  acronym: 2,
  number: 4,
  date: 8,
  reason: 16,
  place: 32,
  opening: 64,
  stop: 128,
  copula: 256,
  bracketed: 512,
  because: 1024,
} as const;

/** Looks up what a word can be to an answer: number, month, reason, lead to a place ({@link ROLE} bits). */
export function roles(lexicon: Lexicon): (word: Pick<Word, "form" | "stem">) => number {
  const { language } = lexicon;
  const cues = CUES[language] ?? NONE;
  const table = new Map<string, number>();
  const mark = (words: Iterable<string>, bit: number): void => {
    for (const word of words) table.set(fold(word), (table.get(fold(word)) ?? 0) | bit);
  };
  mark(cues.numerals.slice(2), ROLE.number);
  mark(cues.largeNumerals, ROLE.number);
  mark(cues.reasons, ROLE.reason);
  mark(cues.places, ROLE.place);
  mark(cues.copulas, ROLE.copula);
  mark(cues.because, ROLE.because);
  mark(months(language), ROLE.date);
  // English months don't decline, and two of them are verbs.
  const monthStems =
    language === "en"
      ? []
      : months(language).flatMap((month) => lexicon.words(month).map(({ stem }) => stem));
  const dates = new Set(monthStems);
  return ({ form, stem }) => (table.get(form) ?? 0) | (dates.has(stem) ? ROLE.date : 0);
}

/** Whether a folded form only frames a question for a meaning: "stand for", "definition". */
export function asksMeaning(form: string, language: string): boolean {
  return (CUES[language] ?? NONE).meanings.includes(form);
}

/** The number a numeral writes, up to twenty or so: "three" is "3"; and the numeral of a number. */
export function otherNumeral(form: string, language: string): string | undefined {
  const { numerals } = CUES[language] ?? NONE;
  if (/^\d{1,2}$/u.test(form)) return numerals[Number(form)];
  const value = numerals.indexOf(form);
  return value < 2 ? undefined : String(value);
}

function months(language: string): string[] {
  const names: string[] = [];
  for (let month = 0; month < 12; month++) {
    const day = new Date(Date.UTC(2024, month, 15));
    const alone = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(day);
    const dated = new Intl.DateTimeFormat(language, {
      month: "long",
      day: "numeric",
      timeZone: "UTC",
    }).format(day);
    names.push(
      alone.toLowerCase(),
      ...dated
        .toLowerCase()
        .split(/[\s\d.]+/u)
        .filter((part) => part.length > 2),
    );
  }
  return names;
}
