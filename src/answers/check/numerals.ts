import { primaryLanguage } from "../../text/words.ts";
import { fold } from "./fold.ts";
import { wordsOf } from "./words-of.ts";

/** Numbers as words, by language (ISO 639-1): those that can't be taken for an article or a pronoun. */
const NUMERALS: Readonly<Record<string, string>> = {
  en: `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
    million millions billion billions dozen dozens half third quarter double twice both first second`,
  de: `zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend
    million millionen milliarde milliarden dutzend hälfte drittel viertel doppelt zweimal beide erste zweite dritte`,
  fr: `deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante soixante cent mille
    million millions milliard milliards moitié tiers quart double deuxième troisième`,
  es: `dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta cien ciento mil
    millón millones mitad tercio cuarto doble segundo tercero`,
  ru: `два две двух трёх три четыре четырёх пять пяти шесть семь восемь девять десять десяти одиннадцать двенадцать
    двадцать тридцать сорок пятьдесят сто тысяча тысячи тысяч миллион миллиона миллионов миллиард половина треть
    четверть вдвое дважды второй третий`,
};

const known = new Map(
  Object.entries(NUMERALS).map(([language, words]) => [language, new Set(words.split(/\s+/u).map(fold))]),
);

/**
 * Whether a text has a number written as a word.
 * @param language BCP 47; of languages without a list nothing is known, and the answer is no.
 */
export function hasNumeral(text: string, language: string): boolean {
  const list = known.get(primaryLanguage(language));
  if (list === undefined) return false;
  return wordsOf(text).some((word) => list.has(fold(text.slice(word.start, word.end))));
}
