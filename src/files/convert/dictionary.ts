/** The words of a language that has a dictionary here, in small letters; none for another. */
export async function dictionaryOf(language: string): Promise<readonly string[]> {
  if (language !== "en" && !language.startsWith("en-")) return [];
  const { default: english } = await import("dictionary-en");
  return new TextDecoder()
    .decode(english.dic)
    .split("\n")
    .slice(1)
    .map((line) => line.replace(/[/\t].*$/u, ""))
    .filter((word) => /^\p{Ll}{3,}$/u.test(word));
}
