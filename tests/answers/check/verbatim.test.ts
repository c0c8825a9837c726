import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folded, oraclePlaces } from "./oracle.ts";
import { checkerOf, quotationOf, reportOf } from "./support.ts";

/** Words and marks that are easily taken for others. */
const PARTS = [
  ..."a b s t n can can’t don't Taliban Taliban’s 's 1 1,400 1.5 2 é e\u0301 Σίσυφος ex\u00adample example naïve".split(
    " ",
  ),
  ...'- – — cross-border “x” "x" ’ ( ) . , ... … U.S. =\u0338 ≠ ʼ ß ss'.split(" "),
];
const GLUE = [" ", " ", " ", " ", "", "\n", "\u00a0", "  ", "\u00ad", ", ", ". ", "\n\n"];

const anyText = fc
  .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(...GLUE)), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.flat().join("").trim())
  .filter((text) => /\p{L}/u.test(text));

describe("verbatim", () => {
  it("is what a brute-force search finds, at its place, whatever the text", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(),
        fc.nat(60),
        anyText,
        fc.boolean(),
        (text, from, length, other, isCut) => {
          const report = reportOf("x.txt", `Before. \n\n${text}\n\nAfter.`);
          const start = from % report.body.length;
          const quotation = isCut ? report.body.slice(start, start + length) : other.slice(0, length % 12);
          fc.pre(/(?!ʼ)[\p{L}\p{N}]/u.test(quotation) && !/…|\.\.\.|\. \./u.test(quotation));
          const check = checkerOf(report).check(quotationOf(quotation));
          const [expected] = oraclePlaces(folded(report.body), quotation);
          expect(check.verdict === "verbatim").toBe(expected !== undefined);
          if (check.verdict !== "verbatim" || expected === undefined) return;
          const [place] = check.places;
          expect(place?.quote.start).toBe(expected.start);
          expect(place?.quote.end).toBe(expected.end);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
