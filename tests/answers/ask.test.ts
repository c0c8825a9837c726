import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ask } from "../../src/answers/ask.ts";
import { LIGHTHOUSE, snapshotOf } from "./make.ts";

const iskp = readFileSync(new URL("../../corpus/iskp-and-the-taliban.txt", import.meta.url), "utf8");
const one = snapshotOf({ "lamps.txt": LIGHTHOUSE });
const two = snapshotOf({ "lamps.txt": LIGHTHOUSE, "iskp-and-the-taliban.txt": iskp });

describe("ask", () => {
  it("answers with the paragraph and the sentence", () => {
    const { grade, passages } = ask(two, "What does ISKP seek to establish?", { limit: 3 });
    expect(grade).toBe("says");
    expect(passages[0]?.report.id).toBe("iskp-and-the-taliban");
    expect(passages[0]?.block.paragraph).toBe(2);
    expect(passages[0]?.answer?.text).toMatch(/^While the Taliban .* global caliphate .* agenda\.$/u);
  });

  it("says that the reports don't say, with the nearest passages as no answers", () => {
    const { grade, passages } = ask(two, "Who won the 2022 World Cup?", { limit: 3 });
    expect(grade).toBe("doesn't say");
    for (const passage of passages) expect(passage.answer).toBeNull();
  });

  it("asks only the reports that are named", () => {
    const { passages } = ask(two, "Who built the lighthouse?", {
      limit: 5,
      reports: ["iskp-and-the-taliban"],
    });
    for (const { report } of passages) expect(report.id).toBe("iskp-and-the-taliban");
    expect(ask(two, "Who built it?", { limit: 3, reports: ["nothing"] }).remark).toEqual({
      kind: "no such report",
      ids: ["nothing"],
    });
  });

  it("joins paragraphs that say nearly the same, each naming the others", () => {
    const { passages } = ask(one, "How often were the keepers on the rock relieved?", { limit: 5 });
    const places = [
      passages[0]?.block.paragraph,
      ...(passages[0]?.alike ?? []).map(({ block }) => block.paragraph),
    ];
    expect(new Set(places)).toEqual(new Set([3, 4]));
    expect(passages.slice(1).some(({ block }) => block.paragraph === 3 || block.paragraph === 4)).toBe(false);
  });

  it("shows a sentence that points back with the one before it", () => {
    const { passages } = ask(one, "What replaced rape oil with a whiter light?", { limit: 1 });
    expect(passages[0]?.excerpt.text).toMatch(/^Its lamp burned rape oil|^The lighthouse/u);
  });

  it.each([
    ["What is this report about?", ["h1", "1"]],
    ["what's the report's title?", ["h1"]],
    ["Who published this report?", ["credit"]],
    ["What does the report conclude?", ["6"]],
  ])("tells of the report itself: %s", (question, labels) => {
    const { grade, passages } = ask(one, question, { limit: 3 });
    expect(grade).toBe("says");
    expect(passages.map(({ block }) => block.label)).toEqual(labels);
  });

  it("tells what only the front matter says as such, and where that says nothing", () => {
    const dated = ask(one, "When was this report published?", { limit: 3 });
    expect(dated.facts.map(({ field, value }) => [field, value])).toEqual([["date", "1904-05"]]);
    const undated = snapshotOf({ "iskp-and-the-taliban.txt": iskp });
    expect(ask(undated, "When was this report published?", { limit: 3 })).toMatchObject({
      grade: "doesn't say",
      facts: [],
    });
  });

  it("remarks on a question in another language or script than every report's", () => {
    expect(ask(two, "Was will der Islamische Staat in der Provinz?", { limit: 1 }).remark).toMatchObject({
      kind: "language",
      asked: "de",
    });
    expect(ask(two, "Τι θέλει το Ισλαμικό Κράτος;", { limit: 1 }).remark).toMatchObject({ asked: "Grek" });
    expect(ask(two, "Who built the lighthouse?", { limit: 1 }).remark).toBeNull();
  });

  it("finds words in double quotes only where they stand so", () => {
    const { passages } = ask(one, '"whenever the sea allowed it" keepers', { limit: 5 });
    expect(passages.map(({ block }) => block.paragraph)).toEqual([4]);
    const near = ask(one, '"the sea forbade it" keepers', { limit: 5 });
    expect(near).toMatchObject({ grade: "doesn't say", remark: { kind: "phrase" } });
    expect(near.passages.map(({ block }) => block.paragraph)).toContain(3);
  });

  it.each([
    "",
    "  \n ",
    "?",
    "the of and",
    "🦀🦀",
    "مرحبا بالعالم",
    "a".repeat(10_000),
    "who is ".repeat(1_500),
    '"',
    "\0",
  ])("answers or says that it can't: %j", (question) => {
    expect(["says", "may say", "doesn't say"]).toContain(ask(two, question, { limit: 3 }).grade);
  });

  it("never throws, and quotes nothing that the source doesn't have", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.integer({ min: 1, max: 5 }),
        (question, limit) => {
          const { passages, grade } = ask(two, question, { limit });
          expect(passages.length).toBeLessThanOrEqual(limit);
          for (const { report, quote, answer, excerpt, focus, score } of passages) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(answer === null).toBe(grade === "doesn't say");
            for (const each of [quote, answer, excerpt, focus]) {
              if (each === null) continue;
              expect(report.body.slice(each.start, each.end)).toBe(each.text);
              expect(each.start >= quote.start && each.end <= quote.end).toBe(true);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
