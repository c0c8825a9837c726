import { primaryLanguage } from "../../text/words.ts";
import { fold } from "./fold.ts";
import { wordsOf } from "./words-of.ts";

/** Words that deny, by language (ISO 639-1). */
const NEGATIONS: Readonly<Record<string, string>> = {
  en: `not no never neither nor none nobody nothing nowhere cannot without hardly scarcely barely unless
    isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wont wouldnt cant couldnt shouldnt mustnt neednt aint`,
  ru: `не нет ни никогда никто никого никому никем ничто ничего ничему ничем нигде никуда никак никакой никакая
    никакое никакие никакого никакой никаких никакому никаким нельзя без невозможно отнюдь вряд едва`,
  de: `nicht kein keine keinem keinen keiner keines nie niemals niemand niemandem niemanden nichts nirgends nirgendwo
    weder noch ohne keinesfalls keineswegs kaum`,
  fr: `ne n pas non jamais aucun aucune rien personne ni sans nul nulle guère nullement`,
  es: `no nunca jamás nadie nada ningún ninguno ninguna ni sin tampoco apenas`,
  ar: `لا لم لن ليس ليست ليسوا لست لسنا غير دون بدون بلا ولا ولم ولن وليس وليست فلا فلم فلن كلا عدم`,
  it: `non no né mai nessuno nessuna nessun niente nulla senza neanche nemmeno neppure`,
  pt: `não nunca jamais ninguém nada nenhum nenhuma nem sem tampouco`,
  nl: `niet geen nooit niemand niets nergens noch zonder`,
  uk: `не ні немає нема ніколи ніхто нікого нікому ніщо нічого ніде жоден жодна жодного без`,
  pl: `nie nigdy nikt nikogo nikomu nic niczego nigdzie ani bez żaden żadna żadne`,
  tr: `değil yok hiç asla ne`,
  zh: `不 没 沒 无 無 未 勿 莫 非`,
};

const known = new Map(
  Object.entries(NEGATIONS).map(([language, words]) => [language, new Set(words.split(/\s+/u).map(fold))]),
);

/**
 * Whether a text has a word that denies.
 * @param language BCP 47; of languages without a list nothing is known, and the answer is no.
 */
export function hasNegation(text: string, language: string): boolean {
  const list = known.get(primaryLanguage(language));
  if (list === undefined) return false;
  return wordsOf(text).some((word) => list.has(fold(text.slice(word.start, word.end)).replaceAll("'", "")));
}
