import type { Report } from "../library/report.ts";
import { lexicon, primaryLanguage, SHAPE, type Word } from "../text/words.ts";
import { ask } from "./ask.ts";
import type { Snapshot } from "./snapshot.ts";

/** Reports and paragraphs that are looked through; the beginning of a library says enough of it. */
const REPORTS = 8;
const PARAGRAPHS = 60;
/** One word alone is said too often to be asked for; one of more is a title, or several names. */
const SHORTEST_NAME = 2;
const LONGEST_NAME = 5;
/** Questions that are tried at the most. */
const TRIED = 24;

/** Where a language is missing, the name alone is asked for. */
const ABOUT: Readonly<Record<string, (name: string) => string>> = {
  en: (name) => `What does the report say about ${name}?`,
  ru: (name) => `Что говорится в докладе: ${name}?`,
  de: (name) => `Was sagt der Bericht über ${name}?`,
  fr: (name) => `Que dit le rapport sur ${name} ?`,
  es: (name) => `¿Qué dice el informe sobre ${name}?`,
  it: (name) => `Che cosa dice il rapporto su ${name}?`,
  pt: (name) => `O que diz o relatório sobre ${name}?`,
};

/**
 * Questions that the reports answer, for somebody who doesn't know them: made of names that stand in them, and
 * tried, so that each finds a passage with that name, and no two the same passage. May be fewer than wanted.
 */
export function exampleQuestions(snapshot: Snapshot, count: number): string[] {
  const found = new Map<string, string>();
  for (const { name, report } of names(snapshot).slice(0, TRIED)) {
    if (found.size >= count) break;
    const question = ABOUT[primaryLanguage(report.language)]?.(name) ?? name;
    const { grade, passages } = ask(snapshot, question, { limit: 1 });
    const [best] = passages;
    if (grade === "doesn't say" || best?.answer === null || best?.answer.text.includes(name) !== true)
      continue;
    const place = `${best.report.id}:${best.block.label}`;
    if (!found.has(place)) found.set(place, question);
  }
  return [...found.values()];
}

interface Name {
  readonly name: string;
  readonly report: Report;
  count: number;
}

/** Names in the reports, the best to ask for first: of several words and not said everywhere, of every report in turn. */
function names({ library }: Snapshot): Name[] {
  const each = library.reports
    .slice(0, REPORTS)
    .map((report) => [...namesOf(report).values()].sort((a, b) => worth(b) - worth(a)));
  const longest = Math.max(0, ...each.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => each.flatMap((list) => list.slice(at, at + 1))).flat();
}

/** A name of two words says what it is about; one that is said everywhere is what the whole report is about. */
function worth({ name, count }: Name): number {
  return Math.min(name.split(/\s/u).length, 3) * 2 - Math.max(count - 2, 0);
}

function namesOf(report: Report): Map<string, Name> {
  const found = new Map<string, Name>();
  const cut = lexicon(report.language);
  for (const block of report.paragraphs.slice(0, PARAGRAPHS)) {
    for (const { start, end } of block.sentences) {
      const sentence = report.body.slice(start, end);
      for (const name of namesIn(sentence, cut.words(sentence))) {
        const known = found.get(name);
        if (known === undefined) found.set(name, { name, report, count: 1 });
        else known.count++;
      }
    }
  }
  return found;
}

/**
 * Runs of words with capitals that nothing but a space parts, without the sentence's first word, which has one
 * anyway; in scripts without capitals, pairs of words that aren't stop words.
 */
function namesIn(sentence: string, words: readonly Word[]): string[] {
  const cased = /\p{Lu}/u.test(sentence);
  const found: string[] = [];
  let run: Word[] = [];
  const end = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined && run.length >= SHORTEST_NAME) {
      const name = sentence.slice(articleBefore(sentence, first.start), last.end).replace(/['’]s$/u, "");
      // With an apostrophe inside it is one name's something, of which the end may be missing.
      if (run.length <= (cased ? LONGEST_NAME : 2) && name.length > 2 && !/['’]/u.test(name))
        found.push(name);
    }
    run = [];
  };
  for (const [at, word] of words.entries()) {
    const last = run.at(-1);
    if (last !== undefined && !/^ ?$/u.test(sentence.slice(last.end, word.start))) end();
    const belongs = cased ? at > 0 && (word.shape & SHAPE.capital) !== 0 && !word.stop : !word.stop;
    if (belongs) run.push(word);
    else end();
  }
  end();
  return found;
}

/** "the" belongs to what one asks about: "the National Liberation Front". */
function articleBefore(sentence: string, start: number): number {
  return /(?<!\p{L})the $/u.test(sentence.slice(0, start)) ? start - "the ".length : start;
}
