import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folded, oraclePlaces } from "./oracle.ts";
import { checkerOf, iskp, quotationOf } from "./support.ts";

const checker = checkerOf(iskp);
const MARKS = ["…", "...", "[...]", "[…]", " … ", " [...] ", "(…)", ". . ."];

/** Whether parts stand one after the other in one block, tried in every way. */
function standInOrder(block: string, parts: readonly string[], from = 0): boolean {
  const [first, ...rest] = parts;
  if (first === undefined) return true;
  return oraclePlaces(folded(block), first).some(
    ({ start, end }) => start >= from && standInOrder(block, rest, end),
  );
}

const cut = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 6 }));

describe("an ellipsis", () => {
  it("is verbatim where its parts stand in order in one block, with what is between told", () => {
    let verbatim = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...iskp.blocks),
        fc.array(cut, { minLength: 2, maxLength: 4 }),
        fc.constantFrom(...MARKS),
        fc.boolean(),
        (block, cuts, mark, sorted) => {
          const text = iskp.body.slice(block.start, block.end);
          const words = text.split(/\s+/u);
          const order = sorted ? cuts.toSorted(([a], [b]) => (a % words.length) - (b % words.length)) : cuts;
          const parts = order.map(([at, length]) => {
            const start = at % words.length;
            return words.slice(start, start + length).join(" ");
          });
          fc.pre(parts.every((part) => /[\p{L}\p{N}]/u.test(part)));
          const check = checker.check(quotationOf(parts.join(mark)));
          const blocks = iskp.blocks.map(({ start, end }) => iskp.body.slice(start, end));
          const expected = blocks.some((each) => standInOrder(each, parts));
          expect(check.verdict === "verbatim").toBe(expected);
          if (check.verdict !== "verbatim") return;
          verbatim++;
          const said = [...check.places.map(({ quote }) => quote), ...check.omitted.map(({ quote }) => quote)]
            .toSorted((a, b) => a.start - b.start)
            .map((quote) => quote.text)
            .join("");
          const [first, last] = [check.places[0], check.places.at(-1)];
          const whole = iskp.body.slice(first?.quote.start, last?.quote.end);
          expect(said.replace(/\s/gu, "")).toBe(whole.replace(/\s/gu, ""));
        },
      ),
      { numRuns: 1_000 },
    );
    expect(verbatim).toBeGreaterThan(200);
  });

  it("tells of a negation in the report's language", () => {
    const check = checker.check(quotationOf("The reasons for this are … political".replace("The", "the")));
    expect(check.verdict === "verbatim" && check.omitted.map(({ negation }) => negation)).toEqual([true]);
  });
});
