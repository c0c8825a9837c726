import type { Actor } from "../../library/actors/cast.ts";
import { nameKey } from "../../library/actors/name-key.ts";
import type { Finder, FindOptions, Findings, Found, Grade } from "../../search/finder.ts";
import type { Span } from "../../text/span.ts";
import { lexicon } from "../../text/words.ts";
import { contentStems } from "../alike.ts";
import type { ActorBook } from "./book.ts";
import { cuesOf } from "./cues.ts";
import { lookUp, type FoundBy } from "./lookup.ts";

/** A name in a question that no report uses, and the name that was searched for in its place. */
export interface SearchedAs {
  /** As the question has it. */
  readonly typed: string;
  /** The name that the reports use most. */
  readonly as: string;
  readonly actor: Actor;
  /** Others that the name may mean. */
  readonly others: readonly Actor[];
}

/** Findings for a question and for the same question with its actors' other names. */
export interface NamedFindings extends Findings {
  readonly searchedAs: readonly SearchedAs[];
}

interface Named extends Span {
  readonly actor: Actor;
  readonly by: FoundBy;
  readonly typed: string;
  readonly others: readonly Actor[];
  /** The names that the reports use, the most used first, without the one that stands there. */
  readonly instead: readonly string[];
}

/** What is found under another name is worth so much of what is found as it was asked, so that exact wording comes first. */
const REWORDED = 0.9;
/** From here on what exact wording finds may well be right. */
const LIKELY = 0.3;
/** And where nothing but the name is found, so much. */
const ONLY_NAMED = 0.3;
/** How likely a sentence that tells an actor's aims answers the question for them, and from what strength on it does. */
const AIMS = 0.8;
const CLEAR = 0.8;
/** How often a question is asked again at the most. */
const MOST_REWORDINGS = 5;
/** No name has more words. */
const LONGEST_NAME = 8;
/** A longer text is no question in which a name is meant. */
const LONGEST_QUESTION = 1000;

/**
 * Asks a question as it stands and again with other names of the actors in it, and puts together what is found:
 * the better score of each block counts. A name that no report uses is replaced before anything else.
 */
export function findByAnyName(
  finder: Finder,
  book: ActorBook,
  question: string,
  options: FindOptions,
): NamedFindings {
  const named = namesIn(book, question);
  const asItStands = finder.find(question, options);
  if (named.length === 0) return { ...asItStands, searchedAs: [] };
  const unused = named.filter(({ by, instead }) => by.kind === "known as" && instead.length > 0);
  const [meant, ...others] = rewordingsOf(question, named, unused);
  // Where no report uses a name, the first rewording is what the question says.
  const exact = unused.length > 0 && meant !== undefined ? finder.find(meant, options) : asItStands;
  const reworded = unused.length > 0 ? others : [meant, ...others].filter((text) => text !== undefined);
  // Where the source says it in the question's own words, other names have nothing to add.
  const other = (exact.grade === "says" ? [] : reworded).map((text) =>
    besideTheName(finder.find(text, options), question, named),
  );
  const runs = [
    asItStands,
    exact,
    aims(book, question, named, options),
    ...other.map((run) => below(exact, run)),
  ];
  return {
    grade: bestGrade(runs),
    found: together(runs, options.limit),
    searchedAs: unused.map(({ typed, actor, others: also, instead }) => ({
      typed,
      actor,
      others: also,
      as: instead[0] ?? "",
    })),
  };
}

/** Exact wording comes first: only where it finds nothing likely may an answer under another name go before it. */
function below({ found: [first] }: Findings, { grade, found }: Findings): Findings {
  if (first === undefined || (first.score < LIKELY && grade !== "doesn't say")) return { grade, found };
  return {
    grade,
    found: found.map((one) => ({ ...one, score: Math.min(one.score, REWORDED * first.score) })),
  };
}

/**
 * What is found under another name, worth a little less, so that exact wording comes first. A long name finds
 * itself: a block that has nothing of the question but the name is near, and no more.
 */
function besideTheName({ grade, found }: Findings, question: string, named: readonly Named[]): Findings {
  const byLanguage = new Map<string, readonly string[]>();
  const kept = found.map((one) => {
    const { language } = one.report;
    const asked = byLanguage.get(language) ?? contentWords(question, named, language);
    byLanguage.set(language, asked);
    const own = contentStems(one.report, one.block);
    const beside = asked.length === 0 || asked.some((stem) => own.has(stem));
    return { ...one, score: one.score * (beside ? REWORDED : ONLY_NAMED) };
  });
  const [first] = kept;
  const same = first !== undefined && first.score >= REWORDED * (found[0]?.score ?? 1);
  return { grade: same ? grade : "doesn't say", found: kept };
}

/** The stems that a question has beside its actors' names. */
function contentWords(question: string, named: readonly Named[], language: string): string[] {
  return lexicon(language)
    .words(question)
    .filter(({ stop, start }) => !stop && !named.some((one) => one.start <= start && start < one.end))
    .map(({ stem }) => stem);
}

/**
 * "What does Daesh want?", "What are the goals of the Taliban?": a question for one actor's aims, and nothing
 * else, is answered by the sentences that tell them, whatever their verb.
 */
function aims(book: ActorBook, question: string, named: readonly Named[], options: FindOptions): Findings {
  const nothing: Findings = { grade: "doesn't say", found: [] };
  const actors = new Set(named.map(({ actor }) => actor));
  const [actor] = actors;
  const cues = cuesOf("en");
  if (actor === undefined || actors.size > 1 || cues === null) return nothing;
  const asked = contentWords(question, named, "en");
  if (asked.length === 0 || !asked.every((stem) => cues.wants.has(stem))) return nothing;
  const found = (book.study.get(actor.id) ?? [])
    .filter(({ strengths, report }) => strengths.wants >= CLEAR && (options.reports?.has(report.id) ?? true))
    .map(({ report, block, sentence, strengths }): Found => {
      const answer = block.sentences[sentence] ?? block;
      return { report, block, answer, focus: null, score: AIMS * strengths.wants };
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, options.limit);
  return found.length === 0 ? nothing : { grade: "says", found };
}

function together(runs: readonly Findings[], limit: number): Found[] {
  const best = new Map<Found["block"], Found>();
  for (const one of runs.flatMap(({ found }) => found)) {
    if (one.score > (best.get(one.block)?.score ?? 0)) best.set(one.block, one);
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, limit);
}

const GRADES: readonly Grade[] = ["doesn't say", "may say", "says"];

function bestGrade(runs: readonly Findings[]): Grade {
  return GRADES[Math.max(...runs.map(({ grade }) => GRADES.indexOf(grade)))] ?? "doesn't say";
}

/** The question with each unused name replaced by the most used one, then with one name at a time replaced by others. */
function rewordingsOf(question: string, named: readonly Named[], unused: readonly Named[]): string[] {
  const first = unused.map((one) => ({ ...one, name: one.instead[0] ?? one.typed }));
  const texts = new Set<string>(first.length === 0 ? [] : [replaced(question, first)]);
  const most = Math.max(0, ...named.map(({ instead }) => instead.length));
  for (let rank = 0; rank < most; rank++) {
    for (const one of named) {
      const name = one.instead[rank];
      if (name === undefined) continue;
      const rest = first.filter((other) => other.start !== one.start);
      texts.add(replaced(question, [...rest, { ...one, name }]));
    }
  }
  texts.delete(question);
  return [...texts].slice(0, MOST_REWORDINGS);
}

function replaced(question: string, names: readonly (Span & { readonly name: string })[]): string {
  let text = question;
  for (const { start, end, name } of names.toSorted((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + name + text.slice(end);
  }
  return text;
}

/** The actors' names in a question, the longest first, in any case: people don't type capitals. */
function namesIn(book: ActorBook, question: string): Named[] {
  const [report] = book.cast.mentions.values().next().value ?? [];
  if (book.cast.actors.length === 0 || question.length > LONGEST_QUESTION) return [];
  const words = lexicon(report?.report.language ?? "en").words(question);
  const found: Named[] = [];
  let from = 0;
  while (from < words.length) {
    let next = from + 1;
    for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to--) {
      const start = words[from]?.start ?? 0;
      const raw = question.slice(start, words[to - 1]?.end).replace(/['’‘ʼ＇]s$/iu, "");
      // "is" and "us" are words; IS and US are names.
      if (to === from + 1 && words[from]?.stop === true) continue;
      const named = nameAt(book, raw, start);
      if (named === null) continue;
      found.push(named);
      next = to;
      break;
    }
    from = next;
  }
  return found;
}

function nameAt(book: ActorBook, typed: string, start: number): Named | null {
  if (!book.names.byKey.has(nameKey(typed))) return null;
  const meant = lookUp(book.names, typed);
  if (meant === null || /^the\s/iu.test(typed)) return null;
  const { actor, by, others } = meant;
  const key = nameKey(typed);
  const counts = new Map<string, number>();
  for (const { name } of book.cast.mentions.get(actor.id) ?? [])
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const instead = actor.names
    .filter((name) => nameKey(name) !== key)
    .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return { actor, by, others, typed, instead, start, end: start + typed.length };
}
