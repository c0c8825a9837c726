import { SHAPE, type Word } from "../text/words.ts";

/** An acronym that a text gives in brackets after what it stands for, or the other way round. */
export interface Acronym {
  readonly stem: string;
  /** The telling words it stands for, in order. */
  readonly expansion: readonly string[];
}

const LONGEST = 8;

/**
 * Finds "Islamic State of Khorasan Province (ISKP)" and "ISKP (Islamic State of Khorasan Province)": an acronym
 * beside a bracket whose letters are the initials of the words on its other side, small words aside
 * (after Schwartz and Hearst 2003, who match letters; initials are surer and suffice for names).
 */
export function acronymsIn(words: readonly Word[], text: string): Acronym[] {
  const found: Acronym[] = [];
  for (const [i, word] of words.entries()) {
    if ((word.shape & SHAPE.acronym) === 0) continue;
    const before = opensBracket(word, text) ? initialsBackwards(word.form, words, i) : null;
    const next = words[i + 1];
    const after =
      next !== undefined && opensBracket(next, text) ? initialsForwards(word.form, words, i) : null;
    const expansion = before ?? after;
    if (expansion !== null) found.push({ stem: word.stem, expansion: expansion.map(({ stem }) => stem) });
  }
  return found;
}

/** Whether a bracket stands before the word. */
export function opensBracket({ start }: Word, text: string): boolean {
  return /[([]["“‘']?$/u.test(text.slice(Math.max(0, start - 2), start));
}

function initialsBackwards(letters: string, words: readonly Word[], at: number): Word[] | null {
  const expansion: Word[] = [];
  let letter = letters.length - 1;
  for (let i = at - 1; i >= 0 && i >= at - LONGEST && letter >= 0; i--) {
    const word = words[i];
    if (word === undefined) break;
    if (initial(word) === letters[letter]?.toLowerCase()) {
      expansion.unshift(word);
      letter--;
    } else if (!word.stop && word.form.length > 1) return null;
  }
  return letter < 0 && expansion.length > 1 ? expansion.filter(({ stop }) => !stop) : null;
}

function initialsForwards(letters: string, words: readonly Word[], at: number): Word[] | null {
  const expansion: Word[] = [];
  let letter = 0;
  for (let i = at + 1; i < words.length && i <= at + LONGEST && letter < letters.length; i++) {
    const word = words[i];
    if (word === undefined) break;
    if (initial(word) === letters[letter]?.toLowerCase()) {
      expansion.push(word);
      letter++;
    } else if (!word.stop && word.form.length > 1) return null;
  }
  return letter === letters.length && expansion.length > 1 ? expansion.filter(({ stop }) => !stop) : null;
}

function initial({ form }: Word): string {
  return form.slice(0, 1).toLowerCase();
}
