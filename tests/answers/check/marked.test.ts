import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedIn } from "../../../src/answers/check/marked.ts";
import { partsOf } from "../../../src/answers/check/text-part.ts";

const inMarks = (text: string) => markedIn(text).map(({ start, end }) => text.slice(start, end));

describe("what stands in quotation marks", () => {
  it.each([
    ["English", "He said “so it is” and “so it was”.", ["so it is", "so it was"]],
    ["straight", 'He said "so it is" and "so it was".', ["so it is", "so it was"]],
    ["British", "He said ‘it’s so’ and ‘so it was’.", ["it’s so", "so it was"]],
    ["single and straight", "He said 'it's so' and 'so it was'.", ["it's so", "so it was"]],
    ["German", "Er sagte: „So ist es“ und ‚so war es‘.", ["So ist es", "so war es"]],
    ["German, in books", "Er sagte: »So ist es« und ›so war es‹.", ["So ist es", "so war es"]],
    ["Polish", "Powiedział: „Tak jest”.", ["Tak jest"]],
    ["Swedish", "Han sade: ”Så är det”, och ”så var det”.", ["Så är det", "så var det"]],
    ["French", "Il a dit : « C’est ainsi », puis «c’était ainsi».", [" C’est ainsi ", "c’était ainsi"]],
    ["Russian", "Он сказал: «Это так», и „так было“.", ["Это так", "так было"]],
    ["Japanese", "彼は「そうだ」と言った。", ["そうだ"]],
    ["marks within marks", "“He said ‘so’ and “so” again”, she said.", ["He said ‘so’ and “so” again"]],
    ["straight within straight", 'She: "He said "so" again", and left.', ['He said "so" again']],
    ["over two paragraphs", "“The first.\n\nThe second.”", ["The first.\n\nThe second."]],
    ["straight, not over two paragraphs", 'A 5" pipe.\n\nAnother 6" pipe.', []],
    ["an opening mark too many", 'He said "so, and went.\n\nThen "so" again.', ["so"]],
    ["a plural's apostrophe", "‘the adversaries’ publicity’ it says", ["the adversaries’ publicity"]],
    ["apostrophes alone", "The Taliban's and the groups' aims don't differ, 'tis said.", []],
    ["inches and minutes", '5\'10" tall, 30" wide', []],
    ["no words in it", "“…” and “ ”", []],
    ["single around double", `He said 'it was "so" then' and "so" again.`, ['it was "so" then', "so"]],
    ["apostrophes beside double", `'Tis "so" in rock 'n' roll.`, ["so"]],
    ["an ellipsis first", '"... so it is"', ["... so it is"]],
    ["before a full stop", 'He said "so it is."', ["so it is."]],
  ])("%s", (_, text, expected) => {
    const found = inMarks(text);
    // Single marks within a text with double ones are the text's.
    expect(found).toEqual(expected);
  });

  it("takes no more than linear time", () => {
    const units = ['"', "“", "‘", "'", " '", ' "a', "“a ", "a” ", "„“", "«", "'a "];
    const slow = units.filter((unit) => {
      const start = performance.now();
      markedIn(unit.repeat(100_000));
      return performance.now() - start > 2_000;
    });
    expect(slow).toEqual([]);
  });

  it("are stretches of the text in order, whatever the text", () => {
    const text = fc
      .array(fc.constantFrom(..."“”\"'‘’„«»‹› a\n.,…".split(""), "\n\n", "word", "(", "—"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (content) => {
        let last = 0;
        for (const { start, end, outer } of markedIn(content)) {
          expect([last <= outer.start, outer.start < start, start < end, end < outer.end]).toEqual([
            true,
            true,
            true,
            true,
          ]);
          last = outer.end;
        }
      }),
    );
  });
});

describe("the parts of a text", () => {
  it("are running text, block quotes and code, with their lines", () => {
    const text =
      "One\ntwo\n\n> three\n>four\n> \n> five\n\nsix\n```js\nseven\n> eight\n```\n~~~\nnine\n```\n~~~\nten";
    expect(partsOf(text)).toEqual([
      { kind: "text", text: "One\ntwo\n", line: 1 },
      { kind: "quote", text: "three\nfour\n\nfive", line: 4 },
      { kind: "text", text: "\nsix", line: 8 },
      { kind: "code", text: "seven\n> eight", line: 11 },
      { kind: "code", text: "nine\n```", line: 15 },
      { kind: "text", text: "ten", line: 18 },
    ]);
  });

  it("are what the terminal printed as quotations", () => {
    expect(partsOf("  │ One a.\n  ┃ Two a.\n  │\n  │ One b.\n  Title, ¶1–2")).toEqual([
      { kind: "quote", text: "One a.\nTwo a.\n\nOne b.", line: 1 },
      { kind: "text", text: "  Title, ¶1–2", line: 5 },
    ]);
  });

  it("read every kind of line break, and a fence that isn't closed", () => {
    expect(partsOf("a\r\n> b\r> c\n```\nd")).toEqual([
      { kind: "text", text: "a", line: 1 },
      { kind: "quote", text: "b\nc", line: 2 },
      { kind: "code", text: "d", line: 5 },
    ]);
    expect(partsOf(" \n\n")).toEqual([]);
  });
});
