import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayText } from "../../src/text/display.ts";

describe("displayText", () => {
  it.each([
    ["one\ntwo", "one two"],
    ["one\r\ntwo", "one two"],
    ["one\rtwo", "one two"],
    ["one  \r\n  two", "one two"],
    ["one\n\ntwo", "one\n\ntwo"],
    ["one\r\n \t\r\n\r\ntwo", "one\n\ntwo"],
    ["two  spaces,\ta tab,\u00A0a hard space", "two  spaces,\ta tab,\u00A0a hard space"],
    ["one\u2028two\fthree", "one two three"],
    ["", ""],
  ])("%j is shown as %j", (text, shown) => {
    expect(displayText(text)).toBe(shown);
  });

  it("changes nothing but white space, and nothing the second time", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "é", " ", "\n", "\r", "\t", "\u2028", "*") }),
        (text) => {
          const shown = displayText(text);
          expect(shown.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
          expect(displayText(shown)).toBe(shown);
        },
      ),
    );
  });

  it("takes a moment for 100,000 line breaks", () => {
    const start = performance.now();
    displayText("\r\n ".repeat(33_333) + "a".repeat(10));
    displayText(" \n".repeat(50_000));
    displayText(" ".repeat(100_000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
