import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../src/discord/escape.ts";
import { joinParts } from "../../src/discord/message-part.ts";
import { markdownParts } from "../../src/discord/plain-markdown.ts";
import { quoteLines } from "../../src/discord/quote-lines.ts";
import { stripMarkdown } from "../../src/discord/strip-markdown.ts";
import { displayText } from "../../src/text/display.ts";
import { inked } from "./seen.ts";

const text = (words: string) => ({ kind: "text", text: words }) as const;
const quote = (words: string) => ({ kind: "quote", text: words }) as const;
const code = (words: string) => ({ kind: "code", text: words }) as const;

describe("markdownParts", () => {
  it.each([
    ["What does **ISKP** seek?", [text("What does ISKP seek?")]],
    ["*a* _b_ __c__ ~~d~~ ||e|| `f`", [text("a b c d e f")]],
    ["one\n\ntwo\nthree", [text("one\n\ntwo\nthree")]],
    ["# Title\nwords\n-# small\nend", [text("Title\nwords\nsmall\nend")]],
    ["before\n> one\n> \n> two\nafter", [text("before"), quote("one\n\ntwo"), text("after")]],
    ["> one\n\n> two", [quote("one"), quote("two")]],
    [">>> one\ntwo\n\nthree", [quote("one\ntwo\n\nthree")]],
    ["a\n```ts\nconst a = 1;\n```\nb", [text("a"), code("const a = 1;"), text("b")]],
    ["[the report](https://example.org/a_(b)) says", [text("the report says")]],
    ['[the report](<https://example.org> "title")', [text("the report")]],
    ["see https://example.org/a_b_c", [text("see https://example.org/a_b_c")]],
    ["<https://example.org/a_b>", [text("https://example.org/a_b")]],
    ["<@123456789012345678> what is ISKP?", [text("what is ISKP?")]],
    ["hey<@&123456789012345678>you <#123456789012345678>", [text("hey you")]],
    ["@everyone @here", [text("@everyone @here")]],
    ["a<:smile:123456789012345678>b 😀", [text("a b 😀")]],
    ["</ask:123456789012345678>", [text("/ask")]],
    ["on <t:1700000000:D>", [text("on 2023-11-14 22:13 UTC")]],
    ["on <t:99999999999999:D>.", [text("on  .")]],
    ["\\*not bold\\* ¯\\_(ツ)_/¯", [text("*not bold* ¯\\_(ツ)_/¯")]],
    ["> \\- one **bold** word\n-# Title, ¶2", [quote("- one bold word"), text("Title, ¶2")]],
    ["", []],
    [" \n ", []],
  ])("%j", (markdown, parts) => {
    expect(markdownParts(markdown)).toEqual(parts);
  });

  it("reads what was escaped as it was", () => {
    fc.assert(
      fc.property(signsAndWords(), (words) => {
        expect(inked(joinParts(markdownParts(escapeMarkdown(words))))).toBe(inked(words));
      }),
      { numRuns: 2_000 },
    );
  });

  it("reads a quotation of ours as one quote with the words as displayed", () => {
    fc.assert(
      fc.property(signsAndWords(), fc.nat(), fc.nat(), (words, a, b) => {
        const [start = 0, end = 0] = [a % (words.length + 1), b % (words.length + 1)].toSorted(
          (x, y) => x - y,
        );
        const markdown = quoteLines(words, [{ start, end, style: "bold" }]);
        const shown = displayText(words).trim();
        expect(markdownParts(markdown).map(squeezed)).toEqual(shown === "" ? [] : [squeezed(quote(shown))]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    "</:123456789012345678> and > words",
    `${"*".repeat(4_000)}\nwords`,
    "> words\n".repeat(20_000),
    "a".repeat(100_000),
  ])("never throws, and keeps the words: %#", (markdown) => {
    expect(joinParts(markdownParts(markdown))).toMatch(/words|aaa/u);
  });

  const hostile = [
    "[](",
    "[a](<",
    '[a]("',
    "[a](http://",
    "[[",
    "*a ",
    "**a",
    "_",
    "__**||~~",
    "> **",
    ")](**@",
    '``"(>>> [',
    "<a:",
    "\\",
    "a:",
    "¯",
  ];
  it.each(hostile)("4,000 characters of %j take a moment", (unit) => {
    const markdown = unit.repeat(Math.ceil(4_000 / unit.length));
    const start = performance.now();
    markdownParts(markdown);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe("stripMarkdown", () => {
  it.each([
    ["a **b** ~~c~~ \\*d\\*", [text("a b c *d*")]],
    ["a\n> b\n> c\nd", [text("a"), quote("b\nc"), text("d")]],
    ["a\n>>> b\nc", [text("a"), quote("b\nc")]],
    ["```ts\n**a**\n> b\n```\nc", [code("**a**\n> b"), text("c")]],
    ["# a\n-# b", [text("a\nb")]],
    ["hi <@123> there", [text("hi  there")]],
  ])("%j", (markdown, parts) => {
    expect(stripMarkdown(markdown)).toEqual(parts);
  });

  it.each([...hostileLines()])("100,000 characters of %j take a moment", (unit) => {
    const start = performance.now();
    stripMarkdown(unit.repeat(100_000 / unit.length));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

function hostileLines(): string[] {
  return ["<", "<a:", "<@", "*", "\\", "`", "\n", "> ", "\n> ", "```\n", "\r", "<:a"];
}

function squeezed<Part extends { readonly text: string }>(part: Part): Part {
  return { ...part, text: inked(part.text) };
}

function signsAndWords(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom(
      "\n",
      "\n\n",
      "\r\n",
      " ",
      "> ",
      ">>> ",
      "- ",
      "1. ",
      "# ",
      "-# ",
      "```",
      "`",
      "**",
      "*",
      "_",
      "~~",
      "||",
      "\\",
      "<@1>",
      "http://a_b",
      "[a](b)",
      "word",
    ),
  );
  return fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
}
