import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parts } from "../../src/discord/cards/paging.ts";
import { fits, type Room } from "../../src/discord/cut.ts";
import { quoteLines } from "../../src/discord/quote-lines.ts";
import { readReport } from "../../src/library/read-report.ts";
import type { Report } from "../../src/library/report.ts";

function reportOf(body: string): Report | null {
  const read = readReport("made.md", Buffer.from(body));
  return read.ok ? read.report : null;
}

const word = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom("word.", "Next", "**bold**", "什么。", "👨‍👩‍👧‍👦", "e\u0301", "\n", "> q", "a_b"),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 300 }) },
);
const body = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(" "));
const room: fc.Arbitrary<Room> = fc.record({
  points: fc.integer({ min: 20, max: 400 }),
  bytes: fc.integer({ min: 80, max: 900 }),
});

test("parts lie in order, lose only white space, and each fits as it is shown", () => {
  fc.assert(
    fc.property(body, room, (text, within) => {
      const report = reportOf(text);
      fc.pre(report !== null);
      for (const block of report.blocks) {
        const all = parts(report, block.sentences, within);
        let at = block.start;
        for (const part of all) {
          expect(report.body.slice(at, part.start).trim()).toBe("");
          expect(part.end).toBeGreaterThan(part.start);
          expect(fits(quoteLines(report.body.slice(part.start, part.end)), within)).toBe(true);
          at = part.end;
        }
        expect(report.body.slice(at, block.end).trim()).toBe("");
      }
    }),
    { numRuns: 300 },
  );
});

const shown = (text: string, points: number) => {
  const report = reportOf(text);
  if (report === null) throw new Error(`Cannot read ${JSON.stringify(text)}`);
  const [block] = report.blocks;
  return parts(report, block?.sentences ?? [], { points }).map(({ start, end }) =>
    report.body.slice(start, end),
  );
};

test("cuts stand between sentences where they can", () => {
  expect(shown("One is here. Two is there. Three is far.", 30)).toEqual([
    "One is here. Two is there.",
    "Three is far.",
  ]);
});

test("a sentence that is too long alone is cut between words, its rest goes on with the next", () => {
  expect(shown("Alpha beta gamma delta epsilon zeta. Eta.", 20)).toEqual([
    "Alpha beta gamma",
    "delta epsilon",
    "zeta. Eta.",
  ]);
});

test("a word that is too long is cut between graphemes", () => {
  const family = "👨‍👩‍👧‍👦";
  for (const part of shown(`${family.repeat(20)}.`, 24)) {
    expect(part.replaceAll(family, "").replace(".", "")).toBe("");
  }
});

test("a part that fits exactly isn't cut", () => {
  expect(shown("Exactly so.", 13)).toEqual(["Exactly so."]);
  expect(shown("Exactly so.", 12).length).toBe(2);
});
