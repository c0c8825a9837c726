import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutGraphemes, echo, fits, headEnd, sizeOf, wordsEnd } from "../../src/discord/cut.ts";
import { escapeMarkdown } from "../../src/discord/escape.ts";
import { quoteLines } from "../../src/discord/quote-lines.ts";

const FAMILY = "👩‍👩‍👧‍👦";
const E_ACUTE = "e\u0301";

describe("sizeOf", () => {
  it.each([
    ["", 0, 0],
    ["abc", 3, 3],
    ["ж", 1, 2],
    ["中", 1, 3],
    ["😀", 1, 4],
    [FAMILY, 7, 25],
  ])("%j: %i code points, %i bytes", (text, points, bytes) => {
    expect(sizeOf(text)).toEqual({ points, bytes });
  });
});

describe("cutGraphemes", () => {
  it.each([
    ["abc", 3, "abc"],
    ["abcd", 3, "ab…"],
    ["one two", 5, "one…"],
    [`ab${FAMILY}cd`, 8, "ab…"],
    [`ab${FAMILY}cd`, 10, `ab${FAMILY}…`],
    [`a${E_ACUTE}b`, 3, "a…"],
    ["🇷🇺🇩🇪🇫🇷", 4, "🇷🇺…"],
    ["नमस्ते दुनिया", 4, "नम…"],
    ["ab", 1, "…"],
    [`a${"\u0301".repeat(50)}`, 10, `a${"\u0301".repeat(8)}…`],
  ])("%j within %i is %j", (text, points, cut) => {
    expect(cutGraphemes(text, points)).toBe(cut);
  });

  it("fits, and is the text or the head of it", () => {
    fc.assert(
      fc.property(anyText(), fc.integer({ min: 1, max: 30 }), (text, points) => {
        const cut = cutGraphemes(text, points);
        expect(sizeOf(cut).points).toBeLessThanOrEqual(points);
        expect(cut === text || text.startsWith(cut.slice(0, -1))).toBe(true);
      }),
    );
  });
});

describe("headEnd", () => {
  it("counts what the head becomes, in code points and in bytes", () => {
    expect(headEnd("****", { points: 5 }, escapeMarkdown)).toBe(2);
    expect(headEnd("中中中", { points: 10, bytes: 7 })).toBe(2);
    expect(headEnd("a\n\nb", { points: 7 }, quoteLines)).toBe(2);
    expect(headEnd("abc", { points: 0 })).toBe(0);
    expect(headEnd("😀", { points: 5, bytes: 3 })).toBe(0);
  });

  it("is the longest head that fits: one grapheme more would not", () => {
    const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
    fc.assert(
      fc.property(
        anyText(),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (text, points, bytes) => {
          const room = { points, bytes };
          const end = headEnd(text, room, escapeMarkdown);
          expect(fits(escapeMarkdown(text.slice(0, end)), room)).toBe(true);
          const ends = Array.from(graphemes.segment(text), ({ index, segment }) => index + segment.length);
          const longest = ends.findLast((at) => fits(escapeMarkdown(text.slice(0, at)), room));
          expect(longest ?? end).toBe(end);
          expect(longest !== undefined || end < (ends[0] ?? 1)).toBe(true);
        },
      ),
    );
  });
});

describe("wordsEnd", () => {
  it.each([
    ["one two three", 13, "one two three"],
    ["one two three", 7, "one two"],
    ["one two three", 9, "one two "],
    ["one two three", 2, "on"],
    ["a bbbbbbbbbbbb", 10, "a bbbbbbbb"],
    ["中文没有空格的句子", 4, "中文没有"],
  ])("%j within %i has the head %j", (text, points, head) => {
    expect(text.slice(0, wordsEnd(text, { points }))).toBe(head);
  });

  it("leafs through any text to its end, losing nothing", () => {
    fc.assert(
      fc.property(anyText(), fc.integer({ min: 2, max: 20 }), (text, points) => {
        let rest = text;
        let read = "";
        while (rest !== "") {
          const end = wordsEnd(rest, { points }, escapeMarkdown);
          expect(end).toBeGreaterThan(0);
          read += rest.slice(0, end);
          rest = rest.slice(end);
        }
        expect(read).toBe(text);
      }),
    );
  });
});

describe("echo", () => {
  it.each([
    ["What does *ISKP* seek?\nReally?", 100, "What does \\*ISKP\\* seek? Really?"],
    ["@everyone <@1>", 100, "\\@everyone \\<\\@1\\>"],
    ["# one\n\n# two", 100, "\\# one # two"],
    ["a\u202Eb\u0000c", 100, "ab c"],
    ["**********", 5, "\\*\\*\\*\\*…"],
    ["  ", 5, ""],
  ])("%j within %i is written %j", (words, points, markdown) => {
    expect(echo(words, points)).toBe(markdown);
  });
});

it.each(["a", "\u0301", "👍🏽", "*", " ", "中", "\r\n", "🇷", "\u200D"])(
  "100,000 characters of %j take a moment",
  (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const start = performance.now();
    cutGraphemes(text, 50_000);
    wordsEnd(text, { points: 4_000, bytes: 10_170 }, quoteLines);
    echo(text, 300);
    expect(performance.now() - start).toBeLessThan(1_500);
  },
);

function anyText(): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 6 }),
        fc.constantFrom(FAMILY, E_ACUTE, "*", " ", "\r\n", "中", "🇷🇺", "word "),
      ),
      { maxLength: 10 },
    )
    .map((pieces) => pieces.join(""));
}
