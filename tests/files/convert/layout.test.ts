import { array, assert, double, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { fragments } from "../../../src/files/convert/pdf/fragments.ts";
import type { PageRuns, Run } from "../../../src/files/convert/pdf/layout.ts";
import { linesOf } from "../../../src/files/convert/pdf/lines.ts";
import { measure } from "../../../src/files/convert/pdf/measures.ts";
import { paragraphs } from "../../../src/files/convert/pdf/paragraphs.ts";

const FONT = { name: "Serif", bold: false, italic: false };

/** A run of letters that are half as wide as high. */
function run(text: string, x: number, y: number, more: Partial<Run> = {}): Run {
  const size = more.size ?? 10;
  return {
    text,
    x,
    y,
    width: (text.length * size) / 2,
    size,
    font: FONT,
    rtl: false,
    spaceBefore: false,
    ...more,
  };
}

const page = (runs: readonly Run[]): PageRuns => ({ number: 1, width: 600, height: 800, runs, sideways: [] });

const textOf = (runs: readonly Run[]) => linesOf(page(runs), 0).map((line) => line.text);

const blocksOf = (runs: readonly Run[]) => {
  const lines = linesOf(page(runs), 0);
  return paragraphs(lines, measure(lines)).map((block) => block.map((line) => line.text).join(" / "));
};

describe("the lines of a page", () => {
  it("have raised and lowered figures as such, before and after a word", () => {
    const runs = [
      run("we say so.", 50, 100),
      run("12", 100, 96, { size: 6 }),
      run("3", 50, 120, { size: 6 }),
      run("A note on H", 54, 124),
      run("2", 109, 126, { size: 6 }),
      run("O", 112, 124),
    ];
    expect(textOf(runs)).toEqual(["we say so.¹²", "³A note on H₂O"]);
  });

  it("are read down each of three columns, under a title that stands over all", () => {
    const words = ["the first column has", "the second column ha", "the third column has"];
    const rows = Array.from({ length: 8 }, (_, row) =>
      words.map((text, at) => run(`${text} ${row}`, 50 + 140 * at, 100 + 12 * row)),
    );
    const lines = textOf([
      run("A title that stands over all of the three columns below it", 50, 70),
      ...rows.flat(),
    ]);
    expect(lines[0]).toMatch(/^A title/u);
    expect(lines.slice(1)).toEqual(words.flatMap((text) => rows.map((_, row) => `${text} ${row}`)));
  });

  it("have tabs between the cells of a table, which is no column", () => {
    const rows = Array.from({ length: 8 }, (_, row) => [
      run(`189${row}`, 50, 100 + 12 * row),
      run(`${612 + row}`, 200, 100 + 12 * row),
      run(`${row}`, 350, 100 + 12 * row),
    ]);
    expect(textOf(rows.flat())).toEqual(rows.map((_, row) => `189${row}\t${612 + row}\t${row}`));
  });

  it("that run from right to left are put together in their order", () => {
    const runs = [
      run("בשנת", 100, 100, { rtl: true }),
      run("נבנה", 130, 100, { rtl: true }),
      run("הנמל", 160, 100, { rtl: true }),
    ];
    expect(textOf([runs[2]!, runs[1]!, runs[0]!])).toEqual(["הנמל נבנה בשנת"]);
  });

  it("are found, whatever a file says of places", () => {
    const number = double({ noDefaultInfinity: false });
    const any = array(record({ x: number, y: number, width: number, size: number }), { maxLength: 40 });
    assert(
      property(any, (places) => {
        const runs = places.map((place) => run("word", place.x, place.y, place));
        expect(fragments(runs).length).toBeLessThanOrEqual(runs.length);
        expect(textOf(runs).join(" ").match(/word/gu)?.length ?? 0).toBe(runs.length);
      }),
    );
  });
});

describe("paragraphs", () => {
  const full = "a line that is as long as a line can be";

  it("begin where a line is set in", () => {
    const runs = [run(full, 65, 100), run(full, 50, 112), run(full, 65, 124), run(full, 50, 136)];
    expect(blocksOf(runs)).toEqual([`${full} / ${full}`, `${full} / ${full}`]);
  });

  it("begin after a gap", () => {
    const runs = [100, 112, 124, 146, 158].map((y) => run(full, 50, y));
    expect(blocksOf(runs)).toEqual([`${full} / ${full} / ${full}`, `${full} / ${full}`]);
  });

  it("begin after a line that ended although there was room", () => {
    const runs = [run(full, 50, 100), run("it ends.", 50, 112), run(full, 50, 124), run(full, 50, 136)];
    expect(blocksOf(runs)).toEqual([`${full} / it ends.`, `${full} / ${full}`]);
  });

  it("go on after a line that ended because there was no room", () => {
    const short = "a line before a word that is long.";
    const runs = [
      run(full, 50, 100),
      run(short, 50, 112),
      run("extraordinarily long words", 50, 124),
      run(full, 50, 136),
    ];
    expect(blocksOf(runs)).toHaveLength(1);
  });
});
