import { readQuestion } from "../search/question.ts";
import type { View } from "../search/view.ts";
import type { QuestionSet, SetQuestion } from "./question-set.ts";

interface Asked {
  uses: number;
  found: number;
  readonly docs: Set<string>;
}

/** A word of fewer paragraphs' questions teaches more of its subject than of questions. */
const FEWEST_DOCS = 6;
/** Uses that are taken as already seen, at the average, so that a few don't tell much. */
const ALREADY_SEEN = 4;
const GREATEST = 1.15;
/** What is this near 1 isn't worth writing down. */
const UNREMARKABLE = 0.1;

/**
 * How often a question's word stands in the paragraph that answers, over how often words do on average:
 * "author" and "kind" seldom, names nearly always. By stem; multiplied with a word's rarity.
 */
export function learnDamping(
  grounds: readonly {
    readonly set: QuestionSet;
    readonly view: View;
    readonly questions: readonly SetQuestion[];
  }[],
): Record<string, number> {
  const asked = new Map<string, Asked>();
  let uses = 0;
  let found = 0;
  for (const { set, view, questions } of grounds) {
    const titles = new Set(set.docs.map(({ title }) => title)).size;
    const docs = new Map(
      set.docs.map(({ id, title, text }) => [
        id,
        {
          subject: titles > 1 ? title : id,
          stems: new Set(view.shelf.lexicon.words(text).map(({ stem }) => stem)),
        },
      ]),
    );
    for (const { text, right } of questions) {
      const doc = docs.get([...right][0] ?? "");
      if (doc === undefined) continue;
      for (const { word } of readQuestion(text, view, new Map()).terms) {
        const known = asked.get(word.stem) ?? { uses: 0, found: 0, docs: new Set() };
        asked.set(word.stem, known);
        const holds = doc.stems.has(word.stem) ? 1 : 0;
        known.uses++;
        known.found += holds;
        known.docs.add(doc.subject);
        uses++;
        found += holds;
      }
    }
  }
  const usual = found / uses;
  const damping: Record<string, number> = {};
  for (const [stem, of] of [...asked].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (of.docs.size < FEWEST_DOCS) continue;
    const share = (of.found + ALREADY_SEEN * usual) / (of.uses + ALREADY_SEEN);
    const value = Math.min(GREATEST, share / usual);
    if (Math.abs(value - 1) > UNREMARKABLE) damping[stem] = Math.round(100 * value) / 100;
  }
  return damping;
}
