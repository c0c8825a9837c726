import { expect, it } from "vitest";
import * as fc from "fast-check";
import { areaUnderCurve, percent, quantile, table } from "../../src/evaluate/figures.ts";

it("the area under the curve is the share of pairs told apart, ties half", () => {
  const some = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(some, some, (above, below) => {
      const wins = above.flatMap((a) => below.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
      const share = wins.reduce<number>((sum, win) => sum + win, 0) / wins.length;
      expect(areaUnderCurve(above, below)).toBeCloseTo(share, 10);
    }),
  );
});

it("a quantile is the value below which that share lies", () => {
  expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(quantile([5, 1, 4, 2, 3], 1)).toBe(5);
  expect(quantile([], 0.5)).toBeNaN();
});

it("percentages have a digit, and nothing of nothing is a dash", () => {
  expect([percent(0.8734), percent(1), percent(Number.NaN)]).toEqual(["87.3", "100.0", "–"]);
});

it("columns line up", () => {
  expect(
    table([
      ["kind", "n"],
      ["plain", "12"],
    ]),
  ).toBe("kind    n\nplain  12");
});
