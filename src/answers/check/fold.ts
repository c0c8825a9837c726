/**
 * What a quotation may differ in and still be verbatim: straight and curly quotation marks and apostrophes,
 * kinds of dash, white space, soft hyphens, Unicode form (NFC), letter case. Everything else counts.
 */

/** Characters of a class in a regular expression; `ʼ` (U+02BC) is a letter to Unicode and an apostrophe to people. */
const QUOTATION_MARKS = "\"'`´ʼ‘’‚‛“”„‟«»‹›＂＇「」『』〝〞〟";
const MARK = new RegExp(`[${QUOTATION_MARKS}]`, "gu");
const DASH = /[\p{Pd}−]/gu;
const SOFT_HYPHEN = /\u00ad/gu;

/** Scripts written without spaces between words: each of their letters counts as a word. */
const UNSPACED =
  "(?!ʼ)(?=\\p{L})[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]\\p{M}*";
const CHAR = `(?!ʼ|${UNSPACED})[\\p{L}\\p{N}]`;
const SOFT = "\\u00ad*";
const RUN = `${CHAR}(?:[\\u00ad\\u200c\\u200d]*(?:${CHAR}|\\p{M}))*`;

/**
 * The words of a text: letters, marks and digits in a row, so that a word boundary is where one of these meets
 * anything else. Joined are the digits of a number ("1,400.5") and the "n't" of an English negation, which no
 * boundary may cut: "can" doesn't stand in "can't", nor 1 in 1,400. A new object each time, since it keeps state.
 */
export function wordPattern(): RegExp {
  return new RegExp(
    `${UNSPACED}|${RUN}(?:${SOFT}(?<=\\p{N}${SOFT})[.,٫٬]${SOFT}(?=\\p{N})${RUN})*` +
      `(?:${SOFT}(?<=n${SOFT})[${QUOTATION_MARKS}]${SOFT}t(?!${SOFT}${CHAR}))?`,
    "giu",
  );
}

/** A difference of typography, by its name; `folded` is the text without it. */
export interface Fold {
  readonly kind:
    | "soft hyphens"
    | "quotation marks"
    | "dashes"
    | "white space"
    | "letter case"
    | "Unicode form";
  readonly folded: (text: string) => string;
}

/** In the order in which they are taken. */
export const FOLDS: readonly Fold[] = [
  { kind: "soft hyphens", folded: (text) => text.replace(SOFT_HYPHEN, "") },
  { kind: "quotation marks", folded: (text) => text.replace(MARK, "'") },
  { kind: "dashes", folded: (text) => text.replace(DASH, "-") },
  { kind: "white space", folded: (text) => text.replace(/\s+/gu, " ") },
  // The two forms of a small sigma are one letter.
  { kind: "letter case", folded: (text) => text.toLowerCase().replaceAll("ς", "σ") },
  { kind: "Unicode form", folded: (text) => text.normalize("NFC") },
];

/** A word, or what stands between two words, in the form that is compared. */
export function fold(text: string): string {
  if (/^(?:[a-z]+|[ .,]+)$/u.test(text) && !text.includes("  ")) return text;
  return FOLDS.reduce((folded, step) => step.folded(folded), text.normalize("NFC"));
}

/** Whether a character is a quotation mark or an apostrophe. */
export function isMark(character: string): boolean {
  return character.length === 1 && QUOTATION_MARKS.includes(character);
}
