import { en } from "./en.ts";
import { ru } from "./ru.ts";
import type { Words } from "./words.ts";

/** The words for a locale as Discord names it (`en-GB`, `ru`); English where there are none. */
export function wordsFor(locale: string | null | undefined): Words {
  return locale?.split("-")[0] === "ru" ? ru : en;
}

/** The name of a language (BCP 47) or script (ISO 15924) in the words' own language. */
export function nameOf(type: "language" | "script", code: string, words: Words): string {
  return new Intl.DisplayNames(words.locale, { type }).of(code) ?? code;
}
