import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { answer, finderOf, libraryOf, places } from "./made-library.ts";
import { buildFinder, runToEnd } from "../../src/search/build.ts";

const ferry = `The harbour of Lund

The ferry to the islands leaves from the northern pier at half past six. It carries forty passengers.

The harbour was built in March 1874 by the engineer Anna Kristina Holm. Before that, boats were drawn up on the beach. She had learnt her trade in Gothenburg.

Fishing declined because the herring moved north. Today the Lund Harbour Trust (LHT) rents the old sheds to artists.

The US navy visited twice. Neither visit is remembered by us.

Colour film was first sold in the kiosk beside the harbourmaster's office.

Source: Lund Local History Circle`;

const finder = finderOf({ "lund.txt": ferry });
const find = (question: string): ReturnType<typeof finder.find> => finder.find(question, { limit: 3 });

describe("finding a passage", () => {
  it.each([
    ["When was the harbour built?", "lund:2", "March 1874"],
    ["Who built the harbour?", "lund:2", "Anna Kristina Holm"],
    ["Why did fishing decline?", "lund:3", "because the herring moved north"],
    ["How many passengers does the ferry carry?", "lund:1", "forty"],
  ])("%s → %s, %s", (question, place, focus) => {
    const findings = find(question);
    expect(places(findings)[0]).toBe(place);
    expect(answer(findings)?.focus).toBe(focus);
  });

  it.each([
    ["ferry pasengers", "lund:1"],
    ["Who is the harbor engineer?", "lund:2"],
    ["color film kiosk", "lund:5"],
    ["What does LHT stand for?", "lund:3"],
    ["What was rented out by the Lund Harbour Trust?", "lund:3"],
    ["When did the ferry leave the pier?", "lund:1"],
    ["harbour-master", "lund:5"],
  ])("%s → %s, though written otherwise", (question, place) => {
    expect(places(find(question))[0]).toBe(place);
  });

  it("takes US for the country and us for no word at all", () => {
    expect(places(find("What did the US do?"))[0]).toBe("lund:4");
    expect(places(find("what did the us do"))[0]).toBe("lund:4");
    expect(find("us").found).toEqual([]);
  });

  it("finds the heading and the credit where nothing else has the words", () => {
    expect(places(find("Local History Circle"))[0]).toBe("lund:credit");
    expect(places(find("harbour of Lund"))[0]).not.toBe("lund:h1");
  });

  it("asks for words in quotation marks to stand so, whatever the marks", () => {
    for (const quoted of ['"the old sheds"', "“The Old Sheds”", "„the old sheds“", "«the old sheds»"]) {
      expect(places(find(`Who rents ${quoted}?`))).toEqual(["lund:3"]);
    }
    expect(find('"the old harbour sheds"').found).toEqual([]);
    expect(find('the harbour "submarine"').found).toEqual([]);
  });

  it("says that the text doesn't say", () => {
    expect(find("Who won the football world cup in Brazil?").grade).toBe("doesn't say");
    expect(find("quantum chromodynamics").found).toEqual([]);
  });

  it("puts an exact word above one that is only alike", () => {
    const two = finderOf({
      "a.txt":
        "The marten lives in the forest.\n\nThe martin lives under the roof.\n\nOthers live elsewhere.",
    });
    expect(places(two.find("Where does the martin live?", { limit: 3 }))[0]).toBe("a:2");
    expect(places(two.find("Where does the marten live?", { limit: 3 }))[0]).toBe("a:1");
  });

  it("finds a thing by its other names", () => {
    const library = libraryOf({ "lund.txt": ferry });
    const named = runToEnd(buildFinder(library, { aliases: [["LHT", "Lund Harbour Trust", "Hamnbolaget"]] }));
    expect(find("Who is Hamnbolaget?").found).toEqual([]);
    expect(places(named.find("Who is Hamnbolaget?", { limit: 3 }))[0]).toBe("lund:3");
  });

  it("finds by a title that stands only above the text", () => {
    const titled = finderOf({
      "one.txt": "---\ntitle: The Skagerrak\n---\nIt is deep.\n\nIts water is salt.",
      "two.txt": "---\ntitle: The Kattegat\n---\nIt is shallow.\n\nIts water is less salt.",
    });
    expect(places(titled.find("What is the Kattegat like?", { limit: 1 }))).toEqual(["two:1"]);
    expect(places(titled.find("Is the water of the Skagerrak salt?", { limit: 1 }))).toEqual(["one:2"]);
  });

  it("looks only in the reports asked for", () => {
    const both = finderOf({
      "lund.txt": ferry,
      "other.txt": "The ferry of Visby carries ninety passengers.",
    });
    const question = "How many passengers does the ferry carry?";
    expect(places(both.find(question, { limit: 5, reports: new Set(["other"]) }))).toEqual(["other:1"]);
  });

  it("gives the same for the same corpus and question", () => {
    const again = runToEnd(buildFinder(libraryOf({ "lund.txt": ferry })));
    const question = "Who was the engineer?";
    expect(again.find(question, { limit: 3 })).toEqual(find(question));
  });

  it("answers any question with spans of whole sentences and scores in 0-1 that fall", () => {
    const words = ferry.split(/\s+/u);
    const question = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((some) => some.join(" ")),
    );
    fc.assert(
      fc.property(question, (asked) => {
        const { found } = find(asked);
        let above = 1;
        for (const { block, answer: span, focus, score } of found) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(above);
          above = score;
          expect(block.sentences.some(({ start }) => start === span.start)).toBe(true);
          expect(block.sentences.some(({ end }) => end === span.end)).toBe(true);
          const { start, end } = focus ?? span;
          expect(start >= span.start && end <= span.end && start < end).toBe(true);
        }
      }),
    );
  });

  it.each([
    "",
    "?",
    "the of and",
    "🙂🙂",
    "constructor __proto__ toString",
    "x".repeat(10_000),
    "harbour ".repeat(1250),
  ])("bears %j", (question) => {
    expect(() => find(question)).not.toThrow();
  });
});

describe("the first report", () => {
  const text = readFileSync(new URL("../../corpus/iskp-and-the-taliban.txt", import.meta.url), "utf8");
  const report = finderOf({ "iskp.txt": text });

  it.each([
    ["What does ISKP seek to establish?", "iskp:2"],
    ["what does the iea stand for", "iskp:15"],
    ["Who came up with a new fatwa?", "iskp:17"],
    ["Who killed Zawahiri?", "iskp:10"],
    ["Talibans balancing act backfired", "iskp:10"],
  ])("%s → %s", (question, place) => {
    const findings = report.find(question, { limit: 3 });
    expect(places(findings)[0]).toBe(place);
    expect(findings.grade).not.toBe("doesn't say");
  });

  it("doesn't say who won the World Cup", () => {
    expect(report.find("Who won the 2022 World Cup?", { limit: 3 }).grade).toBe("doesn't say");
  });
});
