import { ask, type AskAnswer, type Asked } from "../answers/ask.ts";
import type { Place } from "../answers/passage.ts";
import { caseKinds, type Case, type CaseKind } from "./cases.ts";
import { percent, table } from "./figures.ts";

/** How a question of the project's own fared. */
export interface CaseOutcome {
  readonly case: Case;
  readonly answered: boolean;
  /** From 1; Infinity where none of the expected places was found. */
  readonly rank: number;
  readonly rightSentence: boolean;
  /** What came first: `16`, `h1`, and the score; null where nothing did. */
  readonly first: { readonly label: string; readonly score: number; readonly span: string | null } | null;
}

export function askCase(snapshot: Asked, one: Case): CaseOutcome {
  const answer = ask(snapshot, one.question, { limit: 10, reports: [one.report] });
  const isRight = ({ report, block }: Place): boolean =>
    report.id === one.report && one.find.some(({ at }) => at === block.label);
  const at = answer.passages.findIndex((passage) => isRight(passage) || passage.alike.some(isRight));
  const [top] = answer.passages;
  return {
    case: one,
    answered: answer.grade !== "doesn't say",
    rank: at < 0 ? Infinity : at + 1,
    rightSentence: holdsWords(one, answer),
    first:
      top === undefined ? null : { label: top.block.label, score: top.score, span: top.answer?.text ?? null },
  };
}

/** Whether the first passage's answer has the words of an expected place, white space aside. */
function holdsWords({ find }: Case, { passages }: AskAnswer): boolean {
  const said = passages[0]?.answer?.text.replaceAll(/\s+/gu, " ");
  return said !== undefined && find.some(({ words }) => said.includes(words));
}

/** A line for each kind of question, and what went wrong below. */
export function describeCases(title: string, outcomes: readonly CaseOutcome[]): string {
  const row = (name: string, of: readonly CaseOutcome[]): string[] => {
    const answerable = of.filter((outcome) => outcome.case.find.length > 0);
    const not = of.filter((outcome) => outcome.case.find.length === 0);
    const share = (among: readonly CaseOutcome[], is: (outcome: CaseOutcome) => boolean): string =>
      among.length === 0 ? "" : percent(among.filter(is).length / among.length);
    return [
      name,
      String(of.length),
      share(answerable, ({ rank }) => rank === 1),
      share(answerable, ({ rank }) => rank <= 3),
      share(answerable, ({ rightSentence }) => rightSentence),
      share(answerable, ({ answered }) => answered),
      share(not, ({ answered }) => answered),
    ];
  };
  const kinds = caseKinds.filter((kind: CaseKind) => outcomes.some((outcome) => outcome.case.kind === kind));
  return [
    title,
    table([
      ["kind", "questions", "first", "in three", "sentence", "answered", "wrongly answered"],
      ...kinds.map((kind) =>
        row(
          kind,
          outcomes.filter((outcome) => outcome.case.kind === kind),
        ),
      ),
      row("all", outcomes),
    ]),
    ...outcomes.filter(failed).map(describeFailure),
  ].join("\n");
}

function failed({ case: { find }, answered, rank, rightSentence }: CaseOutcome): boolean {
  return find.length === 0 ? answered : rank > 1 || !rightSentence;
}

function describeFailure({ case: one, first, rank, answered }: CaseOutcome): string {
  const found =
    first === null ? "nothing" : `:${first.label} (${first.score.toFixed(2)}) ${first.span ?? ""}`;
  const wanted =
    one.find.length === 0 ? "nothing" : one.find.map(({ at, words }) => `:${at} ${words}`).join(" or ");
  const how = one.find.length === 0 ? "" : ` [rank ${rank}${answered ? "" : ", not answered"}]`;
  return `  ${one.kind} “${one.question}”${how}\n    found ${found}\n    wanted ${wanted}`;
}
