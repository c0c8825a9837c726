import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { Check, Place } from "../../../src/answers/check/check.ts";
import { checkText } from "../../../src/answers/check/check-text.ts";
import { partsOf } from "../../../src/answers/check/text-part.ts";
import { checkerOf, iskp } from "./support.ts";

const FILE = "tests/answers/check/cases.yaml";

const owed = z.strictObject({
  verdict: z.enum(["verbatim", "altered", "spliced", "absent"]),
  in: z.array(z.string()).optional(),
  typography: z.array(z.string()).optional(),
  omitted: z.array(z.string()).optional(),
  negation: z.boolean().optional(),
  long: z.boolean().optional(),
  few: z.boolean().optional(),
  occurrences: z.int().optional(),
  holds: z.boolean().nullable().optional(),
  touches: z.array(z.string()).optional(),
  changes: z.array(z.string()).optional(),
  nearest: z.array(z.string()).optional(),
  line: z.int().optional(),
});
type Owed = z.infer<typeof owed>;

const cases = z
  .array(z.strictObject({ about: z.string(), text: z.string(), owed: z.array(owed) }))
  .parse(parse(readFileSync(FILE, "utf8")));

const checker = checkerOf(iskp);

/** Of a verdict what the case has something to say of. */
function seen(check: Check, wanted: Owed): unknown {
  const isVerbatim = check.verdict === "verbatim";
  const all = {
    verdict: check.verdict,
    in: check.verdict === "absent" ? [] : labels(check.verdict === "altered" ? [check.place] : check.places),
    typography: isVerbatim ? check.typography : [],
    omitted: isVerbatim ? check.omitted.map(({ quote }) => quote.text) : [],
    negation: isVerbatim && check.omitted.some(({ negation }) => negation),
    long: isVerbatim && check.omitted.some(({ long }) => long),
    few: check.few,
    occurrences: check.occurrences,
    holds: check.attribution?.holds ?? null,
    touches: check.verdict === "altered" ? check.touches : [],
    changes: changes(check),
    nearest: check.verdict === "absent" ? labels(check.nearest) : [],
    line: check.quotation.line,
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in wanted));
}

function labels(places: readonly Place[]): string[] {
  return places.map(({ block }) => block.label);
}

function changes(check: Check): string[] {
  if (check.verdict !== "altered") return [];
  const { quotation, place, differences } = check;
  return differences.flatMap(({ op, source, quoted }) => {
    const from = source === null ? "" : place.report.body.slice(source.start, source.end);
    const to = quoted === null ? "" : quotation.text.slice(quoted.start, quoted.end);
    return op === "same" ? [] : [`${op}: ${from} → ${to}`];
  });
}

describe(`the cases of ${FILE}`, () => {
  it("are at least sixty", () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  it.each(cases)("$about", ({ text, owed: wanted }) => {
    const checks = checkText(checker, partsOf(text), { markdown: true });
    expect(checks.map((check, at) => seen(check, wanted[at] ?? { verdict: "absent" }))).toEqual(wanted);
  });
});
