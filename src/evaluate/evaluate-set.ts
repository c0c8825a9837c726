import { ask, type AskAnswer, type Asked } from "../answers/ask.ts";
import type { Passage } from "../answers/passage.ts";
import { buildFinder, runToEnd } from "../search/build.ts";
import { areaUnderCurve, percent, quantile } from "./figures.ts";
import type { QuestionSet, SetDoc, SetQuestion } from "./question-set.ts";
import { setLibrary, type Layout, type SetLibrary } from "./set-library.ts";

/** How well the questions of a set were answered. Shares are 0-1. */
export interface SetFigures {
  readonly paragraphs: number;
  readonly questions: number;
  readonly first: number;
  readonly inFirstThree: number;
  /** Mean of 1 / rank of the right paragraph, 0 beyond the tenth. */
  readonly reciprocalRank: number;
  /** Right paragraph first, and an answer wholly inside the span that fits best there. */
  readonly sentence: number;
  /** The same where the grade is not "doesn't say". */
  readonly shown: number;
  /** Sentences in a span, on average. */
  readonly span: number;
  /** Share of the answerable questions with a grade other than "doesn't say". */
  readonly answered: number;
  readonly takenAway: Unanswerable | null;
  readonly impossible: Unanswerable | null;
}

/** How questions that can't be answered were told from those that can, by the first passage's score. */
export interface Unanswerable {
  readonly questions: number;
  readonly areaUnderCurve: number;
  /** Share answered at the score above which 90% of the answerable are. */
  readonly wrongAt90: number;
  /** Share with a grade other than "doesn't say". */
  readonly answered: number;
}

export interface SetOptions {
  readonly layout: Layout;
  readonly language: string;
  /** Also build the library without each article and ask its questions there. */
  readonly takeAway: boolean;
}

/** Sets with fewer titles than this are parted into so many groups of paragraphs instead, taken away in turn. */
const GROUPS = 16;

export function evaluateSet(set: QuestionSet, options: SetOptions): SetFigures {
  const made = setLibrary(set.docs, options.layout, options.language);
  const snapshot = index(made);
  const answerable = set.questions.filter(({ right }) => right.size > 0);
  const outcomes = answerable.map((question) => judge(question, snapshot, made));
  const scores = outcomes.map(({ score }) => score);
  const mean = (value: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / outcomes.length;
  const compare = (answers: readonly AskAnswer[]): Unanswerable | null =>
    answers.length === 0
      ? null
      : {
          questions: answers.length,
          areaUnderCurve: areaUnderCurve(scores, answers.map(topScore)),
          wrongAt90:
            answers.filter((answer) => topScore(answer) >= quantile(scores, 0.1)).length / answers.length,
          answered: answers.filter(({ grade }) => grade !== "doesn't say").length / answers.length,
        };
  const impossible = set.questions.filter(({ right }) => right.size === 0);
  return {
    paragraphs: set.docs.length,
    questions: answerable.length,
    first: mean(({ rank }) => (rank === 1 ? 1 : 0)),
    inFirstThree: mean(({ rank }) => (rank <= 3 ? 1 : 0)),
    reciprocalRank: mean(({ rank }) => 1 / rank),
    sentence: mean(({ rank, inSpan }) => (rank === 1 && inSpan ? 1 : 0)),
    shown: mean(({ rank, inSpan, answered }) => (rank === 1 && inSpan && answered ? 1 : 0)),
    span: mean(({ sentences }) => sentences),
    answered: mean(({ answered }) => (answered ? 1 : 0)),
    takenAway: options.takeAway ? compare(askWithout(set, options)) : null,
    impossible: compare(impossible.map(({ text }) => ask(snapshot, text, { limit: 1 }))),
  };
}

/** One line for each figure, for people. */
export function describeSet(name: string, figures: SetFigures): string {
  return [
    `${name}: ${figures.paragraphs} paragraphs, ${figures.questions} questions that they answer`,
    `  Hit@1 ${percent(figures.first)}%, Hit@3 ${percent(figures.inFirstThree)}%, MRR ${figures.reciprocalRank.toFixed(3)}`,
    `  right paragraph and sentence ${percent(figures.sentence)}% (shown as an answer ${percent(figures.shown)}%), mean span ${figures.span.toFixed(2)} sentences`,
    `  answered as graded ${percent(figures.answered)}%`,
    ...unanswerable("article taken away", figures.takenAway),
    ...unanswerable("not answered by the text", figures.impossible),
  ].join("\n");
}

function unanswerable(what: string, given: Unanswerable | null): string[] {
  if (given === null) return [];
  const { questions, areaUnderCurve: area, wrongAt90, answered } = given;
  return [
    `  ${what} (${questions} questions): AUC ${area.toFixed(4)}, wrongly answered ${percent(wrongAt90)}% when 90% of the answerable are, ${percent(answered)}% as graded`,
  ];
}

interface Outcome {
  /** From 1; Infinity where the right paragraph isn't among those found. */
  readonly rank: number;
  readonly inSpan: boolean;
  readonly sentences: number;
  readonly score: number;
  readonly answered: boolean;
}

function judge(question: SetQuestion, snapshot: Asked, made: SetLibrary): Outcome {
  const answer = ask(snapshot, question.text, { limit: 10 });
  const isRight = ({ report, block }: Pick<Passage, "report" | "block">): boolean =>
    question.right.has(made.placeOf(report, block)?.doc ?? "");
  const at = answer.passages.findIndex((passage) => isRight(passage) || passage.alike.some(isRight));
  const [top] = answer.passages;
  // Where the grade is "doesn't say" no span is shown; how well it was chosen is measured all the same.
  const span = top?.answer ?? snapshot.finder.find(question.text, { limit: 1 }).found[0]?.answer ?? null;
  const place = top === undefined ? undefined : made.placeOf(top.report, top.block);
  const inSpan = ({ text, start }: { text: string; start: number }): boolean =>
    span !== null &&
    place !== undefined &&
    place.offset + start >= span.start &&
    place.offset + start + text.trimEnd().length <= span.end;
  return {
    rank: at < 0 ? Infinity : at + 1,
    inSpan: question.answers.some(inSpan),
    sentences:
      span === null
        ? 0
        : (top?.block.sentences.filter(({ start, end }) => start < span.end && end > span.start).length ?? 0),
    score: topScore(answer),
    answered: answer.grade !== "doesn't say",
  };
}

function topScore(answer: AskAnswer): number {
  return answer.passages[0]?.score ?? 0;
}

function index({ library }: SetLibrary): Asked {
  return { library, finder: runToEnd(buildFinder(library)) };
}

/** Asks the questions on each group of paragraphs in a library built without it, so that nothing of it is left. */
function askWithout(set: QuestionSet, { layout, language }: SetOptions): AskAnswer[] {
  const titles = new Set(set.docs.map(({ title }) => title));
  const groups = new Map<string, SetDoc[]>();
  for (const [i, doc] of set.docs.entries()) {
    const key = titles.size < GROUPS || titles.size > 4 * GROUPS ? String(i % GROUPS) : doc.title;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [doc]);
    else group.push(doc);
  }
  return [...groups.values()].flatMap((group) => {
    const gone = new Set(group.map(({ id }) => id));
    const questions = set.questions.filter(({ right }) => [...right].some((doc) => gone.has(doc)));
    if (questions.length === 0) return [];
    const snapshot = index(
      setLibrary(
        set.docs.filter(({ id }) => !gone.has(id)),
        layout,
        language,
      ),
    );
    return questions.map(({ text }) => ask(snapshot, text, { limit: 1 }));
  });
}
