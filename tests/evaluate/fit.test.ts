import { expect, it } from "vitest";
import { fitCases, fitChoices } from "../../src/evaluate/fit.ts";
import { generator } from "../../src/search/random.ts";

it("choices: the measure that marks the right row gets the weight, noise gets none", () => {
  const random = generator(1);
  const choices = Array.from({ length: 200 }, () => {
    const right = Math.floor(random() * 4);
    const rows = Array.from({ length: 4 }, (_, i) =>
      Float64Array.of(i === right ? 1 : random() * 0.8, random()),
    );
    return { rows, right: rows.map((_, i) => i === right) };
  });
  const [mark = 0, noise = 0] = fitChoices(choices, 2, 1e-3);
  expect(mark).toBeGreaterThan(3);
  expect(Math.abs(noise)).toBeLessThan(1);
});

it("cases: half way between the true and the untrue is a logit of 0", () => {
  const random = generator(2);
  const cases = Array.from({ length: 400 }, (_, i) => ({
    measures: Float64Array.of(1, (i % 2) + (random() - 0.5) * 1.2),
    is: i % 2 === 1,
  }));
  const [always = 0, slope = 0] = fitCases(cases, 2, 1e-4);
  expect(slope).toBeGreaterThan(2);
  expect(-always / slope).toBeCloseTo(0.5, 1);
});
