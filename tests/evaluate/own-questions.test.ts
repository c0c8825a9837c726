import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { askCase, type CaseOutcome } from "../../src/evaluate/evaluate-cases.ts";
import { buildLibrary } from "../../src/library/library.ts";
import { readReport } from "../../src/library/read-report.ts";
import { buildFinder, runToEnd } from "../../src/search/build.ts";
import { questionFiles, readCases } from "../questions/load.ts";

/** Asks the questions of a file on its text, alone in its library. */
function outcomesOf(file: string): CaseOutcome[] {
  const cases = readCases(file);
  const [text = ""] = cases.map((one) => one.text);
  const read = readReport(
    text.split("/").at(-1) ?? text,
    readFileSync(new URL(`../../${text}`, import.meta.url)),
  );
  if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join("; "));
  const library = buildLibrary([read.report]);
  const snapshot = { library, finder: runToEnd(buildFinder(library)) };
  return cases.map((one) => askCase(snapshot, one));
}

function share(outcomes: readonly CaseOutcome[], is: (outcome: CaseOutcome) => boolean): number {
  return outcomes.filter(is).length / outcomes.length;
}

describe.each(questionFiles())("%s", (file) => {
  const outcomes = outcomesOf(file);
  const answerable = outcomes.filter((outcome) => outcome.case.find.length > 0);
  const unanswerable = outcomes.filter((outcome) => outcome.case.find.length === 0);

  it("at least 95% are found first, and all in the first three", () => {
    expect(share(answerable, ({ rank }) => rank === 1)).toBeGreaterThanOrEqual(0.95);
    expect(answerable.filter(({ rank }) => rank > 3).map((outcome) => outcome.case.question)).toEqual([]);
  });

  it("at least 80% are answered, and of those that the text doesn't answer at most one in 20, or one", () => {
    expect(share(answerable, ({ answered }) => answered)).toBeGreaterThanOrEqual(0.8);
    const wrong = unanswerable.filter(({ answered }) => answered).length;
    expect(wrong).toBeLessThanOrEqual(Math.max(1, unanswerable.length / 20));
  });
});
