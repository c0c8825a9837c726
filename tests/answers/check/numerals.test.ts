import { describe, expect, it } from "vitest";
import { hasNegation } from "../../../src/answers/check/negation.ts";
import { hasNumeral } from "../../../src/answers/check/numerals.ts";

describe("hasNumeral", () => {
  it.each([
    ["at least two insurgencies", "en", true],
    ["Twenty-one keepers", "en-GB", true],
    ["zwölf Männer", "de", true],
    ["две тысячи", "ru", true],
    ["one of them", "en", false],
    ["the network", "en", false],
    ["two", "fi", false],
  ])("%s (%s): %s", (text, language, expected) => {
    expect(hasNumeral(text, language)).toBe(expected);
  });
});

describe("hasNegation", () => {
  it("knows Chinese, where a negation is a character", () => {
    expect(hasNegation("政府没有提高税率", "zh")).toBe(true);
    expect(hasNegation("政府提高税率", "zh-Hant")).toBe(false);
  });
});
