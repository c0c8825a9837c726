import { languageOf, scriptOf, usualScript } from "../../text/language.ts";

/** Enough of a text to tell its language by. */
const ENOUGH = 20_000;

export interface Spoken {
  /** BCP 47; English where nothing tells. */
  readonly language: string;
  /** What the report's front matter should say; undefined where nothing is known. */
  readonly declared: string | undefined;
  readonly warnings: readonly string[];
}

/**
 * The language of a text: what the document says, unless the text is written in another script; else what its
 * commonest words or its script tell, with a warning that it was guessed.
 */
export function languageFor(text: string, said: string | undefined): Spoken {
  const sample = text.slice(0, ENOUGH);
  const script = scriptOf(sample);
  const code = said === undefined ? undefined : canonical(said);
  if (code !== undefined && (script === null || usualScript(code) === script || usualScript(code) === null)) {
    return { language: code, declared: code, warnings: [] };
  }
  const guess = languageOf(sample, []) ?? ofScript(script);
  if (guess === undefined) return { language: "en", declared: undefined, warnings: [] };
  const because =
    code === undefined ? "the document doesn't say" : `the document says ${code}, in another script`;
  const warnings =
    guess === "en" ? [] : [`language ${guess} was guessed (${because}); --language corrects it`];
  return { language: guess, declared: guess, warnings };
}

function canonical(code: string): string | undefined {
  try {
    const locale = new Intl.Locale(code.trim().replaceAll("_", "-"));
    return locale.language.length <= 3 ? locale.toString() : undefined;
  } catch {
    return undefined;
  }
}

/** The language that a script is usually for; Latin letters are for too many. */
function ofScript(script: string | null): string | undefined {
  if (script === null || script === "Latn") return undefined;
  const { language } = new Intl.Locale(`und-${script}`).maximize();
  return language === "und" ? undefined : language;
}
