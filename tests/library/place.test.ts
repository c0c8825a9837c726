import { expect, it } from "vitest";
import { blocksOf, placeLabel } from "../../src/library/place.ts";
import { Quote } from "../../src/library/quote.ts";
import { readReport } from "../../src/library/read-report.ts";

const BODY = "# One\n\n# Two\n\nFirst.\n\nSecond.\n\nThird.\n\nSource: X\n";

it.each([
  ["First.", "First.", "¶1"],
  ["First.", "Third.", "¶1–3"],
  ["econd", "hir", "¶2–3"],
  ["One", "One", "Heading 1"],
  ["One", "Two", "Heading 1, Heading 2"],
  ["Two", "Second.", "Heading 2, ¶1–2"],
  ["Third.", "Source: X", "¶3, Credit"],
  ["\n\nSecond", "Second", "¶2"],
])("from %j to %j is %s", (from, through, label) => {
  const read = readReport("r.md", new TextEncoder().encode(BODY));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { body } = read.report;
  const quote = new Quote(read.report, {
    start: body.indexOf(from),
    end: body.indexOf(through) + through.length,
  });
  expect(placeLabel(blocksOf(quote))).toBe(label);
});

it("is empty for no block", () => {
  expect(placeLabel([])).toBe("");
});
