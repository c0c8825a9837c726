import { expect, it } from "vitest";
import { hasNegation } from "../../../src/answers/check/negation.ts";

it.each([
  ["en", "has not yet been observed", "has yet been observed"],
  ["en-GB", "It doesn’t say so", "It says so, notably"],
  ["en", "without international assistance", "with international assistance"],
  ["en", "They can't", "They can, another knot"],
  ["ru", "Этого пока не наблюдалось", "Это уже наблюдалось, небо"],
  ["de", "Es gibt keinen Grund", "Es gibt einen Grund"],
  ["fr", "Il n’est pas venu", "Il est venu"],
  ["fr", "Il ne vient jamais", "Il vient toujours"],
  ["es", "No lo dice NADIE", "Lo dice alguien"],
  ["ar", "لم يحدث ذلك", "حدث ذلك"],
  ["uk", "Цього ще немає", "Це вже є"],
])("%s: “%s” denies, “%s” doesn't", (language, denies, affirms) => {
  expect([hasNegation(denies, language), hasNegation(affirms, language)]).toEqual([true, false]);
});

it("knows nothing of a language without a list", () => {
  expect(hasNegation("no not nicht", "tlh")).toBe(false);
});
