import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemes } from "../../src/text/graphemes.ts";

describe("graphemes", () => {
  it("are those of Intl.Segmenter, windows or not", () => {
    const whole = new Intl.Segmenter("und", { granularity: "grapheme" });
    const unit = fc.oneof(
      fc.constantFrom(
        "a",
        "e\u0301",
        "👩‍👩‍👧‍👦",
        "🇷🇺",
        "🇷",
        "\r\n",
        "\r",
        "\u0301",
        "\u200D",
        "👍🏽",
        "नमस्ते",
        "각",
        "ᄀ",
        "ᅡ",
      ),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    );
    const text = fc.array(unit, { maxLength: 60 }).map((units) => units.join("").repeat(7));
    fc.assert(
      fc.property(text, (text) => {
        expect([...graphemes(text)]).toEqual(Array.from(whole.segment(text), ({ segment }) => segment));
      }),
      { numRuns: 500 },
    );
  });

  it("keeps one grapheme longer than any window whole", () => {
    const one = `e${"\u0301".repeat(5_000)}`;
    expect([...graphemes(`a${one}b`)]).toEqual(["a", one, "b"]);
  });

  it.each(["a", "中", "\u0301", "🇷", "👍🏽", "\r\n"])("100,000 characters of %j take a moment", (unit) => {
    const start = performance.now();
    const length = [...graphemes(unit.repeat(100_000 / unit.length))].join("").length;
    expect(length).toBe(100_000);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
