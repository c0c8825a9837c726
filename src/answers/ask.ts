import type { Report } from "../library/report.ts";
import type { Found, Grade } from "../search/finder.ts";
import { withoutMarks } from "../search/question.ts";
import { languageOf, scriptOf, usualScript } from "../text/language.ts";
import { primaryLanguage } from "../text/words.ts";
import { NO_ACTORS } from "./actor/book.ts";
import { findByAnyName, type SearchedAs } from "./actor/other-names.ts";
import { answerAspect, aspectAsked, type Aspect, type Fact } from "./about-report.ts";
import { alike, contentStems } from "./alike.ts";
import { passage, type Passage, type Place } from "./passage.ts";
import type { Snapshot } from "./snapshot.ts";

/** What is worth knowing about a question that may find nothing for a reason of its own. */
export type Remark =
  | { readonly kind: "empty" }
  /** Words in quotation marks, which stand nowhere so. */
  | { readonly kind: "phrase" }
  | { readonly kind: "no such report"; readonly ids: readonly string[] }
  /** Asked in another language (ISO 639-1) or script (ISO 15924) than every report's. */
  | { readonly kind: "language"; readonly asked: string; readonly reports: readonly string[] }
  | { readonly kind: "script"; readonly asked: string; readonly reports: readonly string[] };

/** What the reports say to a question. "Not in the report" is the grade "doesn't say", a value like any other. */
export interface AskAnswer {
  /** As asked, without white space at its ends. */
  readonly question: string;
  readonly grade: Grade;
  /** The best first; where the grade is "doesn't say", the nearest. */
  readonly passages: readonly Passage[];
  /** What the front matter says, where the question is about the report itself. */
  readonly facts: readonly Fact[];
  readonly remark: Remark | null;
  /** Names in the question that no report uses, and what was searched for in their place. */
  readonly searchedAs: readonly SearchedAs[];
}

export interface AskOptions {
  /** How many passages at the most. */
  readonly limit: number;
  /** Ids of the reports to ask; all where left out. */
  readonly reports?: readonly string[];
}

/** What a question is asked of; without actors, by its own words alone. */
export type Asked = Pick<Snapshot, "library" | "finder"> & Partial<Pick<Snapshot, "actors">>;

/** More than are shown are looked at, since some are alike and become one. */
const SPARE = 7;

/** Answers a question with passages of the reports. Never throws for any question. */
export function ask(snapshot: Asked, asked: string, options: AskOptions): AskAnswer {
  const question = asked.trim();
  const nothing = (remark: Remark): AskAnswer => ({
    question,
    grade: "doesn't say",
    passages: [],
    facts: [],
    remark,
    searchedAs: [],
  });
  const unknown = (options.reports ?? []).filter((id) => !snapshot.library.byId.has(id));
  if (unknown.length > 0) return nothing({ kind: "no such report", ids: unknown });
  if (question === "") return nothing({ kind: "empty" });
  const reports = snapshot.library.reports.filter((report) => options.reports?.includes(report.id) ?? true);
  const aspect = aspectAsked(question);
  if (aspect !== null) return askAboutReports(question, aspect, reports, options.limit);
  const find = (words: string) =>
    findByAnyName(snapshot.finder, snapshot.actors ?? NO_ACTORS, words, {
      limit: options.limit + SPARE,
      reports: new Set(reports.map((report) => report.id)),
    });
  const { grade, found, searchedAs } = find(question);
  const plain = withoutMarks(question);
  if (found.length === 0 && plain !== question) {
    // The marked words stand nowhere so: what comes near without the marks is shown as near, and no more.
    const near = passagesOf(find(plain).found, "doesn't say", options.limit);
    return { ...nothing({ kind: "phrase" }), passages: near };
  }
  return {
    question,
    grade,
    passages: passagesOf(found, grade, options.limit),
    facts: [],
    remark: foreign(question, reports),
    searchedAs,
  };
}

/** Joins what is alike, the best found standing for the others, and cuts the quotations. */
function passagesOf(found: readonly Found[], grade: Grade, limit: number): Passage[] {
  const groups: { best: Found; words: ReadonlySet<string>; alike: Place[] }[] = [];
  for (const one of found) {
    const words = contentStems(one.report, one.block);
    const group = groups.find((other) => alike(other.words, words));
    if (group !== undefined) group.alike.push(one);
    else groups.push({ best: one, words, alike: [] });
  }
  return groups.slice(0, limit).map(({ best, alike: others }) =>
    passage({
      ...best,
      sentences: best.answer,
      answers: grade !== "doesn't say",
      alike: others.map(({ report, block }) => ({ report, block })),
    }),
  );
}

/** The answer to a question about the reports themselves. */
function askAboutReports(
  question: string,
  aspect: Aspect,
  reports: readonly Report[],
  limit: number,
): AskAnswer {
  const all = reports.map((report) => ({ report, ...answerAspect(report, aspect) }));
  const says = all.some((answer) => answer.says);
  const answers = all.filter((answer) => answer.says || !says);
  // Of several reports each has its say before any has a second one.
  const blocks = answers
    .flatMap((answer) => answer.blocks.map((block, rank) => ({ report: answer.report, block, rank })))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit);
  return {
    question,
    grade: says ? "says" : "doesn't say",
    passages: blocks.map(({ report, block }) =>
      passage({
        report,
        block,
        score: says ? 1 : 0,
        sentences: block,
        answers: says,
        focus: null,
        alike: [],
      }),
    ),
    facts: answers.flatMap((answer) => answer.facts).slice(0, limit),
    remark: null,
    searchedAs: [],
  };
}

/** Whether a question is in another script or language than every report that was asked. */
function foreign(question: string, reports: readonly Report[]): Remark | null {
  const languages = [...new Set(reports.map((report) => primaryLanguage(report.language)))];
  const scripts = [...new Set(languages.map(usualScript).filter((script) => script !== null))];
  const script = scriptOf(question);
  if (script !== null && scripts.length > 0 && !scripts.includes(script)) {
    const asked = languageOf(question, languages);
    return asked === null
      ? { kind: "script", asked: script, reports: languages }
      : { kind: "language", asked, reports: languages };
  }
  const language = languageOf(question, languages);
  return language === null ? null : { kind: "language", asked: language, reports: languages };
}
