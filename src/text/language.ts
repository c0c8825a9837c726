import {
  ara,
  dan,
  deu,
  eng,
  fin,
  fra,
  hun,
  ita,
  nld,
  nob,
  pol,
  por,
  ron,
  rus,
  spa,
  swe,
  tur,
  ukr,
} from "stopword";

/** ISO 15924 codes of the scripts that are told apart, with what one of their letters is. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["Latn", /\p{Script=Latin}/gu],
  ["Cyrl", /\p{Script=Cyrillic}/gu],
  ["Arab", /\p{Script=Arabic}/gu],
  ["Grek", /\p{Script=Greek}/gu],
  ["Hebr", /\p{Script=Hebrew}/gu],
  ["Deva", /\p{Script=Devanagari}/gu],
  ["Thai", /\p{Script=Thai}/gu],
  ["Hang", /\p{Script=Hangul}/gu],
  ["Hani", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
];

/** What Intl calls the script of a language, where a text of it is written in letters of another name. */
const WRITTEN_IN: Readonly<Record<string, string>> = {
  Hans: "Hani",
  Hant: "Hani",
  Jpan: "Hani",
  Kore: "Hang",
};

/** The script that most letters of a text are in (ISO 15924), or null where it has no letters of one we know. */
export function scriptOf(text: string): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [script, letter] of SCRIPTS) {
    const count = text.match(letter)?.length ?? 0;
    if (count > most) [best, most] = [script, count];
  }
  return best;
}

/** The script a language (BCP 47) is usually written in (ISO 15924), or null where Intl doesn't know. */
export function usualScript(language: string): string | null {
  let found = usual.get(language);
  if (found === undefined) {
    const { script } = new Intl.Locale(language).maximize();
    found = script === undefined ? null : (WRITTEN_IN[script] ?? script);
    usual.set(language, found);
  }
  return found;
}

/** The languages of reports, a handful. */
const usual = new Map<string, string | null>();

/** Words so common that a few of them give a language away; languages of one script only need telling apart. */
const COMMON_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: [...eng, "does", "did", "why", "when", "whom", "whose", "these", "us"],
    de: deu,
    fr: fra,
    es: spa,
    it: ita,
    pt: por,
    nl: nld,
    sv: swe,
    da: dan,
    nb: nob,
    fi: fin,
    pl: pol,
    ro: ron,
    hu: hun,
    tr: tur,
    ru: rus,
    uk: ukr,
    ar: ara,
  }).map(([language, words]) => [language, new Set(words)]),
);

/**
 * The language (ISO 639-1) whose common words a text has most of, where that is clear: at least two of them,
 * and twice as many as of any language in `unless`. Null otherwise: short questions often don't tell.
 */
export function languageOf(text: string, unless: readonly string[]): string | null {
  const words = text.toLowerCase().match(/[\p{L}\p{M}']+/gu) ?? [];
  const common = (language: string) => {
    const list = COMMON_WORDS.get(language);
    return list === undefined ? 0 : words.filter((word) => list.has(word)).length;
  };
  const expected = Math.max(0, ...unless.map(common));
  let best: string | null = null;
  let most = Math.max(2, 2 * expected) - 1;
  for (const language of COMMON_WORDS.keys()) {
    if (unless.includes(language)) continue;
    const count = common(language);
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
