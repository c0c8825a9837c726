import type { Question } from "./question.ts";
import type { View } from "./view.ts";

/**
 * Which blocks may be found at all: those of the reports asked for, with the words in quotation marks
 * standing in them as in the question, word for word, whatever the case, the marks or the hyphens between.
 */
export function admits(
  question: Question,
  view: View,
  reports: ReadonlySet<string> | undefined,
): (block: number) => boolean {
  return (number) => {
    const shelved = view.shelf.blocks[number];
    if (shelved === undefined || (reports !== undefined && !reports.has(shelved.report.id))) return false;
    return question.phrases.every((phrase) => phrase !== null && stands(phrase, shelved.forms));
  };
}

function stands(phrase: readonly number[], forms: Uint32Array): boolean {
  const [first] = phrase;
  if (first === undefined) return true;
  for (let at = forms.indexOf(first); at >= 0; at = forms.indexOf(first, at + 1)) {
    if (phrase.every((form, i) => forms[at + i] === form)) return true;
  }
  return false;
}
