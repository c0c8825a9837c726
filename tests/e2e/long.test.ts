import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readCorpus } from "../../src/files/read-corpus.ts";
import type { Library } from "../../src/library/library.ts";
import { startRig, type Rig } from "./bot.ts";
import { card, choices, type SeenCard } from "./cards.ts";
import { corpusOf } from "./corpus.ts";
import { expectFlawless, oneLine, quotationsOf, watch, type Watch } from "./faithful.ts";

const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n + 1));

const PARAGRAPHS = {
  /** 20,000 characters in sentences. */
  long: many(
    250,
    (n) => `Sentence ${n} of the *long* paragraph tells of the river [${n}] and its delta.`,
  ).join(" "),
  /** One sentence of 9,000 characters. */
  endless: `The list has ${many(900, (n) => `item_${n}`).join(", ")} and no end.`,
  /** 3 bytes a character, without spaces. */
  chinese: `${"河流在三角洲分成许多支流".repeat(400)}。${"三角洲的土地很肥沃。".repeat(100)}`,
  /** One word, every character escaped. */
  signs: `Stars: ${"*_~|".repeat(1_500)}.`,
  emoji: `Faces ${"👨‍👩‍👧‍👦".repeat(700)} end.`,
} as const;
const LONG = `---\nlanguage: en\n---\n# Long things\n\n${Object.values(PARAGRAPHS).join("\n\n")}\n`;
const TITLE = "A *very* long_title [of] words ".repeat(17).slice(0, 500).trim();
const TITLED = `---\ntitle: "${TITLE}"\npublisher: "${"*_~|".repeat(40)}"\nauthor: "${"[`]".repeat(60)}"\ndate: 2020-01-02\nurl: https://example.org/${"a_b".repeat(100)}\n---\n\n${PARAGRAPHS.long}\n\n${PARAGRAPHS.chinese}\n`;

let rig: Rig;
let library: Library;
let watched: Watch;

beforeAll(async () => {
  const reports = many(300, (n): [string, string] => [
    `made-${n}.md`,
    `---\ntitle: "${n}: ${TITLE.slice(0, 490)}"\npublisher: "${"*_~|".repeat(40)}"\n---\n\nThe comet of year ${n} was seen above the observatory.\n`,
  ]);
  const CORPUS_DIR = await corpusOf({
    "long.md": LONG,
    "titled.md": TITLED,
    ...Object.fromEntries(reports),
  });
  library = await readCorpus(CORPUS_DIR);
  rig = await startRig({ env: { CORPUS_DIR } });
  watched = watch(rig.discord, () => library);
});
afterAll(() => rig.close());
afterEach(() => expectFlawless(rig, watched));

const quote = async (passage: string, more: Record<string, string | boolean> = {}) =>
  card(await rig.ada.slash("quote", { passage, private: true, ...more }));

/** The quotations of all parts of a card, from the first, and what small print says of cuts. */
async function allParts(first: SeenCard): Promise<{ text: string; parts: number; cuts: string[] }> {
  const texts: string[] = [];
  const cuts: string[] = [];
  for (let seen = first; ;) {
    const [quotation] = quotationsOf(seen.message, library);
    texts.push(quotation?.text ?? "");
    cuts.push((quotation?.print.match(/⋯/gu) ?? []).join(""));
    const rest = seen.buttons.find(({ label }) => label === "Rest ▾");
    if (rest === undefined) return { text: texts.join(" "), parts: texts.length, cuts };
    seen = card(await rig.ada.press(seen.message, rest.id ?? ""));
  }
}

for (const [at, [name, paragraph]] of Object.entries(PARAGRAPHS).entries()) {
  test(`nothing of the paragraph "${name}" is lost in its parts, and each cut is marked`, async () => {
    const { text, parts, cuts } = await allParts(await quote(`long:${at + 1}`));
    expect(text.replaceAll(" ", "")).toBe(oneLine(paragraph).replaceAll(" ", ""));
    expect(parts).toBeGreaterThan(1);
    expect(cuts).toEqual(["⋯", ...many(parts - 2, () => "⋯⋯"), "⋯"]);
  });
}

test("parts can be gone back through, and shared as they are", async () => {
  let seen = await quote("long:1");
  const first = seen.texts;
  seen = card(await rig.ada.press(seen.message, seen.button("Rest ▾")));
  const shared = card(await rig.ada.press(seen.message, seen.button("Share")));
  expect(shared.texts.slice(1)).toEqual(seen.texts);
  seen = card(await rig.ada.press(seen.message, seen.button("▴ Back")));
  expect(seen.texts).toEqual(first);
});

test("words in the middle are cut between sentences, a sentence between words", async () => {
  const seen = await quote("long:1");
  expect(seen.texts[0]).toMatch(/delta\.$/u);
  expect((await quote("long:2")).texts[0]).toMatch(/item\\_\d+,$/u);
});

test("every style of every long thing is a card", async () => {
  for (const style of ["block", "plain", "markdown", "apa", "mla", "chicago", "bibtex"]) {
    for (const address of ["long:1", "long:2", "long:3", "long:4", "long:5", "titled:1", "titled:2"]) {
      const { text } = await allParts(await quote(address, { style }));
      const [id = "", number = ""] = address.split(":");
      const block = library.byId.get(id)?.paragraphs[Number(number) - 1];
      const whole = library.byId.get(id)?.body.slice(block?.start, block?.end) ?? "none";
      expect(text.replaceAll(" ", "")).toBe(oneLine(whole).replaceAll(" ", ""));
    }
  }
});

test("a question answered within a long paragraph shows the part that answers, and shares it", async () => {
  const seen = card(
    await rig.ada.slash("ask", {
      question: "What does sentence 200 of the long paragraph tell?",
      report: "long",
      private: true,
    }),
  );
  expect(seen.all).toContain("Sentence 200 of");
  const shared = card(await rig.ada.press(seen.message, seen.button("Share")));
  expect(shared.all).toContain("Sentence 200 of");
  const shown = card(await rig.ada.press(seen.message, seen.button("Show")));
  expect(shown.all).toContain("Sentence 200 of");
});

test("questions over 300 reports, to the last passage", async () => {
  let seen = card(await rig.ada.slash("ask", { question: "Which comet was seen above the observatory?" }));
  for (let page = 0; seen.buttons.some(({ label }) => label === "More passages"); page++) {
    expect(page).toBeLessThan(200);
    seen = card(await rig.ada.press(seen.message, seen.button("More passages")));
  }
  seen = card(await rig.ada.slash("ask", { question: "Who published this report?" }));
  for (let page = 0; page < 20; page++) {
    seen = card(await rig.ada.press(seen.message, seen.button("More passages")));
  }
});

test("302 reports are listed page by page, each once", async () => {
  let seen = card(await rig.ada.slash("reports"));
  const ids = seen.options.map(({ value }) => value);
  while (seen.buttons.some(({ label, disabled }) => label === "Next ▶" && !disabled)) {
    seen = card(await rig.ada.press(seen.message, seen.button("Next ▶")));
    ids.push(...seen.options.map(({ value }) => value));
  }
  expect(new Set(ids).size).toBe(302);
  expect(ids).toHaveLength(302);
  expect(choices(await rig.ada.autocomplete("ask", { question: "x", report: "" }))).toHaveLength(25);
});

test("quotations were looked at", () => expect(watched.count).toBeGreaterThan(200));
