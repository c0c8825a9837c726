import { describe, expect, it } from "vitest";
import { parseCases } from "../../src/evaluate/cases.ts";

const whole = `text: corpus/trees.txt
cases:
  - id: height
    kind: plain
    ask: How high is the oak?
    find:
      - { at: 3, words: forty feet high }
      - { at: h1, words: Of the Oak }
  - id: age
    kind: unanswerable-on-topic
    ask: How old is the oak?
    absent: ¶3 has its height alone.
`;

describe("parseCases", () => {
  it("reads cases, with places as an address writes them", () => {
    expect(parseCases(whole, "tests/questions/trees.yaml")).toEqual([
      {
        report: "trees",
        text: "corpus/trees.txt",
        id: "height",
        kind: "plain",
        question: "How high is the oak?",
        find: [
          { at: "3", words: "forty feet high" },
          { at: "h1", words: "Of the Oak" },
        ],
        absent: null,
      },
      {
        report: "trees",
        text: "corpus/trees.txt",
        id: "age",
        kind: "unanswerable-on-topic",
        question: "How old is the oak?",
        find: [],
        absent: "¶3 has its height alone.",
      },
    ]);
  });

  it.each([
    [
      "an answerable case that expects nothing",
      /\n {4}find:\n.*\n.*\n/u,
      "\n",
      /trees\.yaml line 3: cases\.0\.find/u,
    ],
    [
      "an empty list of places",
      /find:\n.*\n.*\n/u,
      "find: []\n",
      /line 6: cases\.0\.find: wanted at least one place/u,
    ],
    ["an unanswerable case without a reason", / {4}absent.*\n/u, "", /line 9: cases\.1\.absent/u],
    ["an unanswerable case that expects words", "    absent: ", "    find: ", /line 9: cases\.1/u],
    ["an unknown kind", "kind: plain", "kind: hard", /line 4: cases\.0\.kind/u],
    ["an unknown key", "    ask: How high", "    hint: x\n    ask: How high", /line 3: cases\.0: .*hint/u],
    [
      "a place that isn't one",
      "at: 3",
      "at: 0",
      /line 7: cases\.0\.find\.0\.at: wanted a paragraph's number/u,
    ],
    ["words with white space at the end", "forty feet high", '"high "', /line 7: .*without white space/u],
    ["two cases with one id", "id: age", "id: height", /line 9: id stands twice: height/u],
    ["two cases that ask the same", "How old", "How high", /line 11: ask stands twice/u],
    ["no cases", /cases:[^]*/u, "cases: []\n", /line 2: cases: wanted at least one case/u],
    ["YAML that isn't", "kind: plain", "kind: [plain", /trees\.yaml line \d+: /u],
    ["an empty file", /[^]*/u, "", /trees\.yaml line 1: the file: /u],
  ])("refuses %s, with file and line", (_what, wanted, instead, message) => {
    const broken = whole.replace(wanted, instead);
    expect(broken).not.toBe(whole);
    expect(() => parseCases(broken, "trees.yaml")).toThrow(message);
  });
});
