import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../src/discord/escape.ts";
import { inked, PARSERS } from "./seen.ts";

const TRICKY = [
  "https://example.org/a_b_(c)_d",
  "<https://a_b>",
  "http://a_b_c",
  "mailto:a_b@c.org <a_b@c.org>",
  "[masked](https://example.org) and [ref][1]",
  '[masked](<https://example.org> "title")',
  "1. one\n2. two",
  "2021. The year",
  "1) one",
  "  3. indented",
  "1.5 million",
  "@everyone @here",
  "<@123456789012345678> <@!123456789012345678> <@&123456789012345678>",
  "<#1> <#123456789012345678>",
  "</ask:123456789012345678> </:123456789012345678>",
  "<123456789012345678:customize> <id:browse>",
  "<t:1:R> <t:1700000000:F> <t:1700000000>",
  ":x: :smile: <:smile:123456789012345678> <a:smile:123456789012345678>",
  "¯\\_(ツ)_/¯",
  "¯_(ツ)_/¯",
  "||spoiler|| |||| |",
  "```ts\nconst a = 1;\n```",
  "`code` ``code`` ` `",
  ">>> all of it",
  "> quoted\n> and more",
  ">no space",
  "text\n> quoted",
  "-# small",
  " -# small",
  "# heading\n## heading\n### heading",
  "\t# heading",
  "   - item\n\t- item",
  "- item\n* item\n+ item",
  "\u200B# heading",
  "\u2028- item",
  "line\r\n# heading\r- item",
  "_".repeat(50),
  "a" + "_".repeat(49) + "a",
  "*".repeat(50),
  "~".repeat(50),
  "***",
  "**bold** *em* _em_ __u__ ~~s~~ ***both***",
  "snake_case_word and _leading_",
  "back\\slash \\* \\\\ \\",
  "line\\\nline\\",
  "\\\\\\",
  "RTL \u200F\u202Eabc\u202C\u200E",
  "zero\u200Bwidth\u200D*joiner\u200C*",
  "👩‍👩‍👧‍👦 🇷🇺 #️⃣ ©️ ☺",
  "Институт Ближнего Востока *2023*",
  "مرحبا _بكم_",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "Title\n=====\nTitle\n-----",
  "word:word a:b 12:30",
  "a&amp;b &lt;",
  "",
] as const;

describe.each(Object.entries(PARSERS))("escapeMarkdown, read by %s", (_, see) => {
  it.each(TRICKY)("%j is shown as itself", (text) => {
    const seen = see(escapeMarkdown(text));
    expect(inked(seen.text)).toBe(inked(text));
    expect([...seen.other, ...seen.bold, ...seen.struck]).toEqual([]);
  });

  it("any text is shown as itself", () => {
    fc.assert(
      fc.property(markdownish(), (text) => {
        const seen = see(escapeMarkdown(text));
        expect(inked(seen.text)).toBe(inked(text));
        expect([...seen.other, ...seen.bold, ...seen.struck]).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it("any text escaped in two pieces is shown as itself", () => {
    fc.assert(
      fc.property(markdownish(), markdownish(), (one, two) => {
        expect(inked(see(escapeMarkdown(one) + escapeMarkdown(two)).text)).toBe(inked(one + two));
      }),
    );
  });
});

describe("escapeMarkdown", () => {
  it.each([
    ["1. See https://a_b", "1\\. See https\\://a\\_b"],
    ["in 2021. Then", "in 2021. Then"],
    ["a - b # c + d", "a - b # c + d"],
    ["- a\n-# b", "\\- a\n\\-# b"],
    ["f(x)", "f\\(x\\)"],
  ])("%j becomes %j: no more backslashes than it takes", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each(["*", "_", "\n", "\r", "1", " ", "\u2028", "- ", "1.\n", "[(", "\\", "<@", "ツ", "\u{1F600}"])(
    "100,000 characters of %j take a moment",
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      const start = performance.now();
      const { length } = escapeMarkdown(text);
      expect(performance.now() - start).toBeLessThan(500);
      expect(length).toBeLessThanOrEqual(2 * text.length);
    },
  );
});

/** Any Unicode, with Markdown's own signs and the beginnings of lines as likely as letters. */
function markdownish(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom(..."\\*_~|`[]()<>:@#-+.1a =!/&\n\r\t".split("")),
    fc.constantFrom("\n", "\n\n", "> ", ">>> ", "- ", "1. ", "# ", "-# ", "```", "**", "__", "~~", "||"),
    fc.constantFrom(...TRICKY),
  );
  return fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
}
