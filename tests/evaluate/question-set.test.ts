import { describe, expect, it } from "vitest";
import { readQuestionSet } from "../../src/evaluate/question-set.ts";
import { setLibrary, LAYOUTS } from "../../src/evaluate/set-library.ts";

const docs = [
  { id: "a", title: "Herring", text: "Herring swim in shoals.\n\nThey spawn in spring.\n" },
  { id: "b", title: "Herring", text: "Some are smoked. # Not a heading." },
  { id: "c", title: "Peat", text: "Peat burns slowly." },
];

describe("reading a set of questions", () => {
  it("takes the bench format", () => {
    const json = JSON.stringify({
      name: "small",
      docs,
      queries: [
        { id: "1", q: "When do herring spawn?", rel: { a: 1 }, answers: [{ text: "in spring", start: 36 }] },
        { id: "2", q: "Who eats peat?", rel: {}, impossible: true },
      ],
    });
    const set = readQuestionSet(json, "small.json");
    expect(set.name).toBe("small");
    expect(set.questions.map(({ right }) => [...right])).toEqual([["a"], []]);
  });

  it("takes SQuAD's, with and without impossible questions", () => {
    const json = JSON.stringify({
      version: "v2.0",
      data: [
        {
          title: "Peat_bog",
          paragraphs: [
            {
              context: "Peat burns slowly.",
              qas: [
                { id: 7, question: "How does peat burn?", answers: [{ text: "slowly", answer_start: 11 }] },
                { id: "8", question: "Where is peat cut?", is_impossible: true, answers: [] },
              ],
            },
          ],
        },
      ],
    });
    const set = readQuestionSet(json, "folder/peat.json");
    expect(set.name).toBe("peat.json");
    expect(set.docs).toEqual([{ id: "0.0", title: "Peat bog", text: "Peat burns slowly." }]);
    expect(set.questions).toMatchObject([
      { id: "7", answers: [{ text: "slowly", start: 11 }] },
      { id: "8", answers: [] },
    ]);
    expect(set.questions.map(({ right }) => right.size)).toEqual([1, 0]);
  });

  it("says which file is of another shape", () => {
    expect(() => readQuestionSet('{"rows": []}', "rows.json")).toThrow(/^Cannot read rows\.json: neither/u);
  });
});

describe.each(LAYOUTS)("laid out as %s", (layout) => {
  it("keeps every doc where it says", () => {
    const { library, placeOf } = setLibrary(docs, layout, "en");
    const seen = new Set<string>();
    for (const report of library.reports) {
      for (const block of report.paragraphs) {
        const place = placeOf(report, block);
        const doc = docs.find(({ id }) => id === place?.doc);
        seen.add(doc?.id ?? "");
        const said = report.body.slice(block.start, block.end);
        const from = block.start - (place?.offset ?? 0);
        expect(doc?.text.slice(from, from + said.length).replaceAll(/\s/gu, " ")).toBe(
          said.replaceAll(/\s/gu, " "),
        );
      }
    }
    expect([...seen].toSorted()).toEqual(["a", "b", "c"]);
  });
});
