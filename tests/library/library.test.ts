import { describe, expect, it } from "vitest";
import { CorpusError } from "../../src/library/corpus-error.ts";
import { buildLibrary } from "../../src/library/library.ts";
import { pagesOf, placeLabel } from "../../src/library/place.ts";
import type { Report } from "../../src/library/report.ts";
import { made } from "./make.ts";

function revision(...reports: readonly Report[]): string {
  return buildLibrary(reports).revision;
}

describe("buildLibrary", () => {
  it("has the reports in the order of their ids", () => {
    const library = buildLibrary([made("B.", "b.md"), made("A.", "a.txt"), made("C.", "a-c.txt")]);
    expect(library.reports.map((report) => report.id)).toEqual(["a", "a-c", "b"]);
    expect(library.byId.get("b")?.body).toBe("B.");
  });

  it("has the same revision for the same ids and bodies, and no other", () => {
    const [a, b] = [made("A.", "a.md"), made("B.", "b.md")];
    expect(revision(a, b)).toMatch(/^[0-9a-f]{8}$/u);
    expect(revision(b, a)).toBe(revision(a, b));
    expect(revision(made("---\nauthor: X\n---\nA.", "a.txt"), b)).toBe(revision(a, b));
    expect(
      new Set([revision(a), revision(a, b), revision(made("B.", "a.md"), b), revision(made("A.B.", "a.md"))])
        .size,
    ).toBe(4);
  });

  it("refuses two reports with the same id, naming both files", () => {
    expect(() => buildLibrary([made("A.", "a.md"), made("B.", "b.md"), made("A.", "a.txt")])).toThrow(
      new CorpusError([
        { file: "a.txt", line: null, message: 'its id "a" is that of a.md too, wanted one file a report' },
      ]),
    );
  });
});

describe("CorpusError", () => {
  it("names every fault in its message, a line each", () => {
    const error = new CorpusError([
      { file: "a.md", line: 3, message: "one" },
      { file: "b.md", line: null, message: "two" },
    ]);
    expect(error.message).toBe("Cannot read a.md line 3: one\nCannot read b.md: two");
  });
});

describe("pagesOf", () => {
  it("is the page on which a paragraph begins", () => {
    const report = made("---\npages: [1, 2, 4]\n---\nA.\n\nB.\n\nC.\n\nD.\n\nE.");
    const pages = report.paragraphs.map((block) => pagesOf(report, [block])?.first);
    expect(pages).toEqual([1, 2, 2, 3, 3]);
    const whole = made("A.");
    expect(pagesOf(whole, whole.blocks)).toBeNull();
  });
});

describe("placeLabel", () => {
  it("is what people are told", () => {
    const { blocks } = made("T\n\nA.\n\nSource: X");
    expect(blocks.map((block) => placeLabel([block]))).toEqual(["Heading 1", "¶1", "Credit"]);
  });
});
