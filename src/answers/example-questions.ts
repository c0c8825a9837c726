import type { Report } from "../library/report.ts";
import { lexicon, primaryLanguage, SHAPE, type Word } from "../text/words.ts";
import { ask } from "./ask.ts";
import type { Snapshot } from "./snapshot.ts";

/** Reports and paragraphs that are looked through; the beginning of a library says enough of it. */
const REPORTS = 8;
const PARAGRAPHS = 60;
/** Words of a topic: one alone is said too often to be asked for, and many are no topic any more. */
const SHORTEST = 2;
const LONGEST_NAME = 5;
const LONGEST_PHRASE = 2;
/** Questions that are tried at the most. */
const TRIED = 40;

/** Where a language is missing, the topic alone is asked for. */
const ABOUT: Readonly<Record<string, (topic: string) => string>> = {
  en: (name) => `What does the report say about ${name}?`,
  ru: (name) => `Что говорится в докладе: ${name}?`,
  de: (name) => `Was sagt der Bericht über ${name}?`,
  fr: (name) => `Que dit le rapport sur ${name} ?`,
  es: (name) => `¿Qué dice el informe sobre ${name}?`,
  it: (name) => `Che cosa dice il rapporto su ${name}?`,
  pt: (name) => `O que diz o relatório sobre ${name}?`,
};

/**
 * Questions that the reports answer, for somebody who doesn't know them: made of names and phrases that stand in
 * them, and tried, so that each finds a passage with those words, and no two the same. May be fewer than wanted.
 */
export function exampleQuestions(snapshot: Snapshot, count: number): string[] {
  const found = new Map<string, string>();
  for (const { topic, words, report } of topics(snapshot).slice(0, TRIED)) {
    if (found.size >= count) break;
    const question = ABOUT[primaryLanguage(report.language)]?.(topic) ?? topic;
    const { grade, passages } = ask(snapshot, question, { limit: 1 });
    const answer = passages[0]?.answer ?? null;
    if (grade === "doesn't say" || answer === null || !answer.text.includes(words)) continue;
    const place = `${answer.report.id}:${passages[0]?.block.label}`;
    if (!found.has(place)) found.set(place, question);
  }
  return [...found.values()];
}

interface Topic {
  /** As one asks for it, with the English article that belongs to it: "the National Liberation Front". */
  readonly topic: string;
  /** As it stands in the report. */
  readonly words: string;
  readonly report: Report;
  /** Greater for what is better to ask for. */
  readonly worth: number;
}

/** What could be asked for, the best first, of every report in turn. */
function topics({ library }: Snapshot): Topic[] {
  const each = library.reports.slice(0, REPORTS).map((report) => {
    const all = new Map(topicsOf(report).map((topic) => [topic.topic, topic]));
    return [...all.values()].sort((a, b) => b.worth - a.worth);
  });
  const longest = Math.max(0, ...each.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => each.flatMap((list) => list.slice(at, at + 1))).flat();
}

function topicsOf(report: Report): Topic[] {
  const cut = lexicon(report.language);
  const sentences = report.paragraphs.slice(0, PARAGRAPHS).flatMap((block) =>
    block.sentences.map(({ start, end }) => {
      const text = report.body.slice(start, end);
      return { text, words: cut.words(text) };
    }),
  );
  const count = new Map<string, number>();
  for (const { stem } of sentences.flatMap(({ words }) => words)) count.set(stem, (count.get(stem) ?? 0) + 1);
  return sentences.flatMap(({ text, words }) =>
    runs(text, words).flatMap((run) => {
      const [first] = run;
      const said = text.slice(first.start, run.at(-1)?.end);
      // With an apostrophe it is somebody's something, of which the end may be missing.
      if (/['’]/u.test(said) || first === words[0]) return [];
      const article = /(?<!\p{L})(?:the|an?) $/iu.exec(text.slice(0, first.start))?.[0] ?? "";
      const capitals = run.filter(({ shape }) => (shape & SHAPE.capital) !== 0).length;
      const isName = capitals === run.length;
      if (run.length > (isName ? LONGEST_NAME : LONGEST_PHRASE)) return [];
      if (!isName && (capitals > 0 || run.some(({ shape }) => shape !== 0))) return [];
      const rarity = run.length / run.reduce((sum, { stem }) => sum + (count.get(stem) ?? 1), 0);
      return [
        {
          topic: article.toLowerCase() + said,
          words: said,
          report,
          worth: (isName ? Math.min(run.length, 3) : 0) + rarity,
        },
      ];
    }),
  );
}

/**
 * Words between stop words and punctuation, at least two in a row: the candidates of Rake (Rose, Engel, Cramer,
 * Cowley 2010, "Automatic keyword extraction from individual documents"), for any language with a stop-word list.
 */
function runs(text: string, words: readonly Word[]): (readonly [Word, ...Word[]])[] {
  const found: [Word, ...Word[]][] = [];
  let run: Word[] = [];
  for (const word of words) {
    const last = run.at(-1);
    const goesOn = last === undefined || /^ ?$/u.test(text.slice(last.end, word.start));
    if (!goesOn || word.stop) run = [];
    if (word.stop) continue;
    run.push(word);
    const [first, ...others] = run;
    if (first === undefined || run.length < SHORTEST) continue;
    // A run that grows takes the place of what it was.
    if (found.at(-1)?.[0] === first) found.pop();
    found.push([first, ...others]);
  }
  return found;
}
