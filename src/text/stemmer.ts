import { newStemmer } from "snowball-stemmers";

const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: "arabic",
  ca: "catalan",
  cs: "czech",
  da: "danish",
  de: "german",
  en: "english",
  es: "spanish",
  eu: "basque",
  fi: "finnish",
  fr: "french",
  ga: "irish",
  hu: "hungarian",
  hy: "armenian",
  it: "italian",
  nb: "norwegian",
  nl: "dutch",
  nn: "norwegian",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sl: "slovene",
  sv: "swedish",
  ta: "tamil",
  tr: "turkish",
};

/**
 * The Snowball stemmer of a language (a primary subtag such as `en`), which brings the forms of a word
 * together; a language without one keeps its words as they are. Not safe to share between threads: it keeps state.
 */
export function stemmer(language: string): (word: string) => string {
  const algorithm = ALGORITHMS[language];
  if (algorithm === undefined) return (word) => word;
  const snowball = newStemmer(algorithm);
  return (word) => snowball.stem(word);
}
