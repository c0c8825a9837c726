import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerableKinds, caseKinds, unanswerableKinds, type CaseKind } from "../../src/evaluate/cases.ts";
import { questionFiles, readCases, readPlaces } from "./load.ts";

describe.each(questionFiles())("%s", (file) => {
  const cases = readCases(file);
  const places = readPlaces(cases[0]?.text ?? "");

  it("is about the text of its own name", () => {
    expect(cases[0]?.text).toMatch(new RegExp(`/${cases[0]?.report}\\.(txt|md)$`, "u"));
    expect(cases[0]?.report).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/u);
  });

  it("expects words that stand once at the place it names, within two adjacent sentences", () => {
    const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
    const wrong = cases.flatMap(({ id, find }) =>
      find
        .filter(({ at, words }) => {
          const times = (places.get(at) ?? "").split(words).length - 1;
          return times !== 1 || [...sentences.segment(words)].length > 2;
        })
        .map(({ at, words }) => `${id} ¶${at}: ${words}`),
    );
    expect(wrong).toEqual([]);
  });

  it("doesn't ask with a whole sentence of the text", () => {
    const text = [...places.values()].join(" ").toLowerCase();
    const copied = cases.filter(
      ({ question }) => question.endsWith("?") && text.includes(question.toLowerCase()),
    );
    expect(copied).toEqual([]);
  });
});

function count(file: string, kinds: readonly CaseKind[]): number {
  return readCases(file).filter(({ kind }) => kinds.includes(kind)).length;
}

/** The kinds of which a file has fewer questions than that. */
function kindsBelow(file: string, least: number): CaseKind[] {
  return caseKinds.filter((kind) => count(file, [kind]) < least);
}

describe("enough questions of each kind", () => {
  it("on the report: 90, of them 62 answerable, 28 not, 17 of those on its topic", () => {
    const file = "iskp-and-the-taliban.yaml";
    expect(count(file, caseKinds)).toBeGreaterThanOrEqual(90);
    expect(count(file, answerableKinds)).toBeGreaterThanOrEqual(62);
    expect(count(file, unanswerableKinds)).toBeGreaterThanOrEqual(28);
    expect(count(file, ["unanswerable-on-topic"])).toBeGreaterThanOrEqual(17);
    expect(kindsBelow(file, 10)).toEqual([]);
  });

  it.each(["rice-speech.yaml", "opticks-queries.yaml"])("on %s: 20 of every kind, 5 unanswerable", (file) => {
    expect(count(file, caseKinds)).toBeGreaterThanOrEqual(20);
    expect(count(file, unanswerableKinds)).toBeGreaterThanOrEqual(5);
    expect(kindsBelow(file, 3)).toEqual([]);
  });

  it("on a text in another language: 10", () => {
    expect(count("grundgesetz.yaml", caseKinds)).toBeGreaterThanOrEqual(10);
  });
});

describe("the texts", () => {
  it("one is hard-wrapped, with CRLF at every line's end", () => {
    const text = readFileSync(new URL("../texts/opticks-queries.txt", import.meta.url), "utf8");
    const lines = text.split("\r\n");
    expect(lines.length).toBeGreaterThan(300);
    expect(lines.filter((line) => line.includes("\n") || line.includes("\r"))).toEqual([]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each([
    ["corpus/iskp-and-the-taliban.txt", 24],
    ["tests/texts/rice-speech.md", 33],
    ["tests/texts/opticks-queries.txt", 26],
    ["tests/texts/grundgesetz.md", 27],
  ])("%s has %d paragraphs", (file, paragraphs) => {
    const numbers = [...readPlaces(file).keys()].filter((place) => /^\d/u.test(place));
    expect(numbers).toHaveLength(paragraphs);
  });
});
