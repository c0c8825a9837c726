const MARKED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}+/gu;
const POINTED = /ـ|(?<=[\p{Script=Hebrew}\p{Script=Arabic}]\p{M}*)\p{M}/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/gu;
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "gu");

/** Compatibility forms made plain (full-width letters, ligatures), invisible joiners dropped, lower case: what a stemmer takes. */
export function lower(token: string): string {
  return token.normalize("NFKC").replace(INVISIBLE, "").toLowerCase();
}

/**
 * Takes from a lower-case word what people leave out when they type: the diacritics of Latin, Greek and
 * Cyrillic letters, vowel points of Hebrew and Arabic, variants of a letter. Marks of other scripts are
 * letters there and stay.
 */
export function fold(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize("NFKD")
    .replace(MARKED, (letters) => String.fromCodePoint(letters.codePointAt(0) ?? 0))
    .normalize("NFC")
    .replace(POINTED, "")
    .replace(SPECIAL, (letter) => PLAIN_LETTERS[letter] ?? letter);
}
