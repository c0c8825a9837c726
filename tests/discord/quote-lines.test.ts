import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, quoteLines, renderText } from "../../src/discord/quote-lines.ts";
import { displayText } from "../../src/text/display.ts";
import { inked, PARSERS } from "./seen.ts";

/** `a [b] {c}`: what stands in brackets is to be bold, what stands in braces struck through. */
function marked(text: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let bare = "";
  let start = 0;
  for (const char of text) {
    if (char === "[" || char === "{") start = bare.length;
    else if (char === "]") marks.push({ start, end: bare.length, style: "bold" });
    else if (char === "}") marks.push({ start, end: bare.length, style: "struck" });
    else bare += char;
  }
  return { text: bare, marks };
}

describe("renderText", () => {
  it.each([
    ["plain text", "plain text"],
    ["a [bold] word", "a **bold** word"],
    ["white[ space ]outside", "white **space** outside"],
    ["[ ]nothing[]", " nothing"],
    ["[one][ two]", "**one** **two**"],
    ["[one][two]", "**onetwo**"],
    ["{old}[new]", "~~old~~**new**"],
    ["a [bold\nline] break", "a **bold line** break"],
    ["a [bold\n\nparagraph] break", "a **bold**\n\n**paragraph** break"],
    ["one\n[\ntwo]", "one\n\n**two**"],
    ["*[*bold*]*", "\\***\\*bold\\***\\*"],
    ["[a\\]", "**a\\\\**"],
    ["{a~}b", "~~a~~\\~b"],
    ["{~~}", "\\~\\~"],
    ["[# one]", "**\\# one**"],
  ])("%j becomes %j", (text, markdown) => {
    const { text: bare, marks } = marked(text);
    expect(renderText(bare, marks)).toBe(markdown);
  });

  it("takes the marks in any order", () => {
    const marks = marked("[a] b {c}").marks.toReversed();
    expect(renderText("a b c", marks)).toBe("**a** b ~~c~~");
  });

  it.each([
    [[{ start: 0, end: 9, style: "bold" }]],
    [[{ start: -1, end: 1, style: "bold" }]],
    [[{ start: 2, end: 1, style: "bold" }]],
    [
      [
        { start: 0, end: 2, style: "bold" },
        { start: 1, end: 3, style: "struck" },
      ],
    ],
  ] satisfies [Mark[]][])("refuses %j in a text of three characters", (marks) => {
    expect(() => renderText("abc", marks)).toThrow(RangeError);
  });
});

describe("quoteLines", () => {
  it.each([
    ["one", "> one"],
    ["one\ntwo", "> one two"],
    ["one\n\ntwo", "> one\n> \n> two"],
    ["one\r\n\r\n- [two]", "> one\n> \n> \\- **two**"],
    ["", "> "],
  ])("%j becomes %j", (text, markdown) => {
    const { text: bare, marks } = marked(text);
    expect(quoteLines(bare, marks)).toBe(markdown);
  });
});

describe.each(Object.entries(PARSERS))("marked text, read by %s", (_, see) => {
  it("shows the text itself, with just the marked stretches emphasised", () => {
    fc.assert(
      fc.property(markedText(), ({ text, marks }) => {
        const shown = see(renderText(text, marks));
        expect(inked(shown.text)).toBe(inked(text));
        expect(shown.other).toEqual([]);
        expect(inked(shown.bold.join(""))).toBe(inked(stretches(text, marks, "bold")));
        // A tilde at the end of what is struck through stands outside.
        const struck = inked(stretches(text, marks, "struck"));
        expect(shown.struck.join("").replace(/[\s~]/gu, "")).toBe(struck.replaceAll("~", ""));
      }),
      { numRuns: 2_000 },
    );
  });

  it("shows one block quote with the whole text in it", () => {
    fc.assert(
      fc.property(markedText(), ({ text, marks }) => {
        const shown = see(quoteLines(text, marks));
        expect(inked(shown.text)).toBe(inked(displayText(text)));
        expect(shown.other).toEqual(["blockQuote"]);
        expect(inked(shown.bold.join(""))).toBe(inked(stretches(text, marks, "bold")));
      }),
      { numRuns: 2_000 },
    );
  });
});

it("100,000 characters with a mark on every other word take a moment", () => {
  const text = "a* ~~ ".repeat(16_666);
  const marks = Array.from({ length: 16_666 }, (_, i) => ({
    start: i * 6,
    end: i * 6 + 3,
    style: "bold" as const,
  }));
  const start = performance.now();
  quoteLines(text, marks);
  quoteLines("~".repeat(100_000) + "a", [{ start: 0, end: 100_000, style: "struck" }]);
  quoteLines("\n".repeat(100_000), [{ start: 0, end: 100_000, style: "bold" }]);
  expect(performance.now() - start).toBeLessThan(1_000);
});

function stretches(text: string, marks: readonly Mark[], style: Mark["style"]): string {
  return marks
    .filter((mark) => mark.style === style)
    .map((mark) => text.slice(mark.start, mark.end))
    .join("");
}

function markedText(): fc.Arbitrary<{ text: string; marks: Mark[] }> {
  const words = fc.oneof(
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.constantFrom(
      "\n",
      "\n\n",
      "\r\n\r\n",
      " ",
      "*",
      "**",
      "_",
      "__",
      "~",
      "~~",
      "\\",
      "> ",
      "- ",
      "# ",
      "1. ",
      "a",
      "||",
      "`",
    ),
  );
  const piece = fc.record({ text: words, style: fc.constantFrom(null, "bold" as const, "struck" as const) });
  return fc.array(piece, { maxLength: 12 }).map((pieces) => {
    let text = "";
    const marks: Mark[] = [];
    for (const { text: words, style } of pieces) {
      if (style) marks.push({ start: text.length, end: text.length + words.length, style });
      text += words;
    }
    return { text, marks };
  });
}
