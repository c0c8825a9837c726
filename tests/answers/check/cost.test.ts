import { expect, it } from "vitest";
import { checkText } from "../../../src/answers/check/check-text.ts";
import { partsOf } from "../../../src/answers/check/text-part.ts";
import { buildChecker } from "../../../src/answers/check/checker.ts";
import { quotationKinds } from "../../../src/evaluate/bench-check.ts";
import { madeDocs } from "../../../src/evaluate/made-text.ts";
import { setLibrary } from "../../../src/evaluate/set-library.ts";
import { runToEnd } from "../../../src/search/build.ts";
import { quotationOf } from "./support.ts";

const { library } = setLibrary(madeDocs(3_000, 20), "titles", "en");
const checker = runToEnd(buildChecker(library));

/** Milliseconds of this process's own time, whatever else the machine does. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

it.each(quotationKinds(library.reports.map(({ body }) => body)))("$name: under half a second", ({ make }) => {
  const times = Array.from({ length: 3 }, () => {
    const quotation = quotationOf(make());
    return cost(() => checker.check(quotation));
  });
  expect(Math.min(...times)).toBeLessThan(500);
});

it.each([
  ['"the of" ', "a few words in marks"],
  ['"the of and to in a is that" (¶3) ', "marks and attributions"],
  ["of (¶2) ", "attributions alone"],
  ["> the of and to\n\nx\n\n", "block quotes"],
  ["“", "opening marks"],
  ["— ", "dashes"],
  ["(", "brackets"],
  ["a\u0301", "combining marks"],
])("4,000 characters of %j (%s): under half a second", (unit) => {
  const text = unit.repeat(Math.ceil(4_000 / unit.length)).slice(0, 4_000);
  const times = Array.from({ length: 3 }, () =>
    cost(() => checkText(checker, partsOf(text), { markdown: true })),
  );
  expect(Math.min(...times)).toBeLessThan(500);
});
