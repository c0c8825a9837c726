import { describe, expect, it } from "vitest";
import { withoutFurniture } from "../../../src/files/convert/pdf/furniture.ts";
import type { Line } from "../../../src/files/convert/pdf/layout.ts";

/** Pages whose lines stand 20 points apart from the top down. */
function pagesOf(texts: readonly (readonly string[])[]): Line[][] {
  return texts.map((lines, page) =>
    lines.map((text, at) => ({
      page: page + 1,
      text,
      left: 50,
      right: 350,
      y: 40 + 20 * at,
      size: 10,
      bold: false,
      rtl: false,
      tabular: false,
      stretch: page,
      column: null,
    })),
  );
}

const left = (texts: readonly (readonly string[])[]) =>
  withoutFurniture(pagesOf(texts)).pages.map((lines) => lines.map(({ text }) => text));

describe("running heads", () => {
  it("are lines with the same words at the same place, whatever their figures", () => {
    const body = ["one", "two", "three", "four"];
    const texts = [1, 2, 3, 4, 5].map((page) => [
      "Annual Report",
      ...body.map((word) => `${word} ${"abcde"[page - 1]}`),
      `Page ${page} of 5`,
    ]);
    expect(left(texts)).toEqual(texts.map((lines) => lines.slice(1, -1)));
  });

  it("may change with the chapter where a number counts with the pages", () => {
    const texts = ["Beginnings 11", "12 The Port", "Growth 13", "14 The Port", "Decline 15", "End 16"].map(
      (head, page) => [head, `a line of page ${"abcdef"[page]}`, "another", `and more ${"fedcba"[page]}`],
    );
    expect(left(texts)).toEqual(texts.map((lines) => lines.slice(1)));
  });

  it("don't reach past a line that stays", () => {
    const texts = ["a", "b", "c", "d", "e"].map((letter) => [
      `Only here ${letter.repeat(3)}`,
      "Always here",
      `${letter} one`,
      `${letter} two`,
    ]);
    expect(left(texts)).toEqual(texts);
  });

  it("aren't seen in one page, but its own number is", () => {
    expect(left([["The Port", "It was dredged.", "It fills again.", "- 1 -"]])).toEqual([
      ["The Port", "It was dredged.", "It fills again."],
    ]);
    expect(left([["The Port", "It was dredged.", "It fills again.", "1890"]])[0]).toHaveLength(4);
  });
});
