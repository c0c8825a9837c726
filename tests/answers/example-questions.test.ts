import { expect, test } from "vitest";
import { ask } from "../../src/answers/ask.ts";
import { exampleQuestions } from "../../src/answers/example-questions.ts";
import { openSnapshot } from "../../src/open-snapshot.ts";

test.each(["corpus", "tests/texts"])(
  "the examples from %s are answered, each by another passage",
  async (dir) => {
    const snapshot = await openSnapshot(dir);
    const questions = exampleQuestions(snapshot, 3);
    expect(questions.length).toBeGreaterThanOrEqual(2);
    expect(new Set(questions).size).toBe(questions.length);
    const places = questions.map((question) => {
      const { grade, passages } = ask(snapshot, question, { limit: 1 });
      expect([question, grade]).not.toEqual([question, "doesn't say"]);
      return `${passages[0]?.report.id}:${passages[0]?.block.label}`;
    });
    expect(new Set(places).size).toBe(places.length);
  },
);

test("the questions are made of the report's own names", async () => {
  const snapshot = await openSnapshot("corpus");
  expect(exampleQuestions(snapshot, 5)).toContain(
    "What does the report say about the National Liberation Front?",
  );
});
