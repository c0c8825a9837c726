import { describe, expect, it } from "vitest";
import { joinedLines, lexicon } from "../../../src/files/convert/hyphens.ts";
import { stemmer } from "../../../src/text/stemmer.ts";

const stem = stemmer("en");

/** The two lines joined, in a document with these other lines. */
const join = (
  first: string,
  second: string,
  others: readonly string[] = [],
  dictionary: readonly string[] = [],
) => joinedLines([first, second], lexicon([...others, first, second], stem, dictionary)).text;

describe("two lines of a paragraph", () => {
  it.each([
    ["are joined with a space", "the north", "channel", [], "the north channel"],
    [
      "lose the hyphen of a word that stands undivided elsewhere",
      "the negoti-",
      "ations failed",
      ["Negotiations began"],
      "the negotiations failed",
    ],
    [
      "lose it where another form of the word stands elsewhere",
      "the negoti-",
      "ations failed",
      ["a negotiation began"],
      "the negotiations failed",
    ],
    [
      "keep it where the word has it elsewhere",
      "a well-",
      "known man",
      ["is well-known to all"],
      "a well-known man",
    ],
    [
      "keep it where the word stands both ways but for the whole word",
      "a co-",
      "operation",
      ["the co-operation", "cooperation"],
      "a co-operation",
    ],
    ["keep it where nothing is known", "the Zarq-", "awist line", [], "the Zarq-awist line"],
    ["keep it before a capital", "an Anglo-", "American fleet", [], "an Anglo-American fleet"],
    ["keep it before a figure", "from 1890-", "1895 on", [], "from 1890-1895 on"],
    [
      "keep it and the space where it stands for what comes",
      "short-",
      "and long-term plans",
      [],
      "short- and long-term plans",
    ],
    ["lose a soft hyphen always", "the Zarq\u00ad", "awist line", [], "the Zarqawist line"],
    ["keep a dash as it is", "the pilots -", "all of them", [], "the pilots - all of them"],
    [
      "know a hyphen that a justified line has set apart",
      "the diffi -",
      "culty",
      ["a difficulty"],
      "the difficulty",
    ],
    [
      "get no space after a dash that has none before",
      "the pilots—",
      "all of them",
      [],
      "the pilots—all of them",
    ],
    [
      "get a space after a dash that has one before",
      "the pilots —",
      "all of them",
      [],
      "the pilots — all of them",
    ],
    ["get no space in Chinese", "海港的领航", "员", [], "海港的领航员"],
  ] as const)("%s", (_, first, second, others, expected) => {
    expect(join(first, second, others)).toBe(expected);
  });

  it("take a dictionary's word, unless the document hyphenates words of that beginning", () => {
    expect(join("the con-", "tract was", [], ["contract"])).toBe("the contract was");
    expect(join("a counter-", "attack was", [], ["counterattack"])).toBe("a counterattack was");
    expect(join("a counter-", "attack was", ["a counter-offensive"], ["counterattack"])).toBe(
      "a counter-attack was",
    );
  });

  it("don't take the halves of other divided words for words", () => {
    expect(join("the inter-", "val was", ["an inter-", "val of"])).toBe("the inter-val was");
  });

  it("say what became of the hyphen", () => {
    const known = lexicon(["a pilot boat"], stem);
    expect(joinedLines(["two pi-", "lots"], known).joints).toEqual([{ outcome: "undone", word: "pilots" }]);
    expect(joinedLines(["two Zar-", "qas"], known).joints).toEqual([{ outcome: "kept", word: "Zar-qas" }]);
    expect(joinedLines(["two", "pilots"], known).joints).toEqual([]);
  });
});

it("joins Russian words by their stems", () => {
  const known = lexicon(["нет лоцманов порта"], stemmer("ru"));
  expect(joinedLines(["двум лоц-", "манам"], known).text).toBe("двум лоцманам");
});

it("joins lines in linear time, however long they are", () => {
  const long = "a".repeat(500_000);
  const started = performance.now();
  const lines = [long, `${long}-`, "b-".repeat(200_000), ...Array.from({ length: 50_000 }, () => "pi-")];
  expect(joinedLines(lines, lexicon(lines, stem)).text.length).toBeGreaterThan(1_400_000);
  expect(performance.now() - started).toBeLessThan(5000);
});
