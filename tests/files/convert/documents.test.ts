import { describe, expect, it } from "vitest";
import { convert } from "../../../src/files/convert/convert.ts";
import { reportFile } from "../../../src/files/convert/report-file.ts";
import { pagesOf } from "../../../src/library/place.ts";
import type { Converted } from "../../../src/files/convert/piece.ts";
import { fixture, sourceBlocks, type Showing } from "./source.ts";

/** What was read, as the sources are. */
const blocksOf = ({ pieces }: Converted) => pieces.map(({ kind, level, text }) => ({ kind, level, text }));

const cases: readonly (readonly [string, Showing])[] = [
  [
    "one-column.pdf",
    {
      bullet: "• ",
      note: (number) => `${number} `,
      // Notes come after the last paragraph that begins on their page.
      notesAfter: {
        1: "The fellowship kept a lookout",
        2: "The fellowship kept a lookout",
        3: "The inquiry's conclusion",
      },
    },
  ],
  [
    "two-columns.pdf",
    {
      bullet: "• ",
      note: (number) => `${number} `,
      notesAfter: {
        1: "The fellowship contested",
        2: "The fellowship contested",
        3: "The fellowship contested",
      },
    },
  ],
  ["printed.pdf", { bullet: "", note: (number) => `${number}. `, notesAfter: "end" }],
  ["report.docx", { bullet: "", note: (number) => `${number}. `, notesAfter: "end" }],
  ["article.html", { bullet: "", note: (number) => `${number}. `, notesAfter: "end" }],
];

describe("a document made by another program", () => {
  it.each(cases)(
    "%s is read as its source: every paragraph, heading, item and note",
    async (name, showing) => {
      expect(blocksOf(await convert(name, fixture(name)))).toEqual(sourceBlocks("source.txt", showing));
    },
  );

  it.each(cases)("%s becomes a report with the same blocks", async (name, showing) => {
    const converted = await convert(name, fixture(name));
    const { report, content } = reportFile("pilots", converted, { title: "The Pilots of Hollin Sound" });
    const expected = sourceBlocks("source.txt", showing);
    expect(report.blocks.map(({ start, end }) => report.body.slice(start, end))).toEqual(
      expected.map(({ text }) => text),
    );
    expect(report.title).toBe("The Pilots of Hollin Sound");
    expect(content.startsWith("---\ntitle: The Pilots of Hollin Sound\n")).toBe(true);
  });

  it("says what it took out of a PDF and what it joined", async () => {
    const { doings } = await convert("one-column.pdf", fixture("one-column.pdf"));
    expect(doings.runningHeads).toEqual([
      { text: "Hollin Sound Papers, No. 12", pages: [1, 2, 3] },
      { text: "1", pages: [1, 2, 3] },
    ]);
    expect(doings.joinedOverPages).toBe(2);
    expect(doings.hyphens.kept).toEqual([]);
    expect(doings.hyphens.undone).toEqual(expect.arrayContaining(["organisation", "licences", "library"]));
  });

  it("leaves out a browser's header and footer", async () => {
    const { doings, pages } = await convert("printed.pdf", fixture("printed.pdf"));
    expect(pages).toBe(4);
    expect(doings.runningHeads).toHaveLength(2);
    expect(doings.runningHeads[0]?.text).toMatch(/The Pilots of Hollin Sound \| Harbour Studies Review$/u);
    expect(doings.runningHeads[1]?.text).toMatch(/^file:.* 1\/4$/u);
  });

  it("keeps the pages of a PDF, so that a citation can give the page", async () => {
    const converted = await convert("one-column.pdf", fixture("one-column.pdf"));
    const { report } = reportFile("pilots", converted, {});
    const page = (opening: string) => {
      const block = report.paragraphs.find(({ start }) => report.body.startsWith(opening, start));
      return block === undefined ? null : pagesOf(report, [block])?.first;
    };
    expect(report.source.pages).toHaveLength(3);
    expect(page("By Margaret Teale")).toBe(1);
    // Begins on page 1 and goes on over the break.
    expect(page("The fellowship kept a lookout")).toBe(1);
    expect(page("• the senior pilot")).toBe(2);
    expect(page("The fellowship contested")).toBe(3);
  });

  it("takes from a web page what it says of itself, and shows what was left out", async () => {
    const { declared, doings } = await convert("article.html", fixture("article.html"));
    expect(declared).toEqual({
      title: "The Pilots of Hollin Sound",
      publisher: "Harbour Studies Review",
      author: "Margaret Teale",
      date: "2021-03-09",
      language: "en-GB",
      url: "https://harbour-studies.example/pilots-of-hollin-sound",
    });
    expect(doings.leftOut).toEqual([
      "We use cookies.",
      "Home",
      "Ports",
      "Subscribe now",
      "Advertisement",
      "Cheap ferries to Hollin Sound!",
      "Read next",
      "Ten lighthouses you must see",
      "Subscribe to our newsletter",
      "© 2021 Harbour Studies Review. All rights reserved.",
    ]);
  });

  it("reads Russian in windows-1251, and guesses its language", async () => {
    const name = "windows-1251.html";
    const converted = await convert(name, fixture(name));
    const expected = sourceBlocks("russian.txt", { bullet: "", note: String, notesAfter: "end" });
    expect(blocksOf(converted)).toEqual(expected);
    expect(converted.declared.language).toBe("ru");
    expect(converted.doings.warnings).toEqual([
      "language ru was guessed (the document doesn't say); --language corrects it",
    ]);
    const { report, name: file } = reportFile("pilots", converted, { language: "ru" });
    expect(file).toBe("pilots.txt");
    expect(report.paragraphs).toHaveLength(5);
    // "1893 г." ends no sentence in Russian.
    expect(report.paragraphs[2]?.sentences).toHaveLength(2);
  });
});
