import { tidy } from "../piece.ts";
import { byBaseline, gutters } from "./columns.ts";
import { fragments, type Fragment } from "./fragments.ts";
import type { Line, PageRuns } from "./layout.ts";

/** In parts of the type size: a gap as between two cells of a table. */
const CELL_GAP = 2;

/** A line of a table of contents: dots that lead to a page number. */
const LEADERS = /(?:\s?\.){4,}\s*[\p{N}ivxlc]{1,6}$/u;

/** The lines of a page in reading order: down each column, and across where a line stands over all of them. */
export function linesOf(page: PageRuns, firstStretch: number): Line[] {
  const found = fragments(page.runs);
  const cuts = gutters(found);
  const lines: Line[] = [];
  let stretch = firstStretch;
  const put = (row: readonly Fragment[], column: number | null) => {
    const line = lineOf(row, page.number, stretch, column);
    if (line.text !== "") lines.push(line);
  };
  let band: Fragment[][] = cuts.concat(0).map(() => []);
  const rtl = found.filter((each) => each.rtl).length > found.length / 2;
  const flush = () => {
    const columns = band.map((column, at) => ({ column, at })).filter(({ column }) => column.length > 0);
    if (rtl) columns.reverse();
    for (const { column, at } of columns) {
      for (const row of byBaseline(column)) put(row, at);
      stretch++;
    }
    band = cuts.concat(0).map(() => []);
  };
  for (const row of byBaseline(found)) {
    if (cuts.length > 0 && !row.some((each) => cuts.some((cut) => each.left < cut && each.right > cut))) {
      for (const each of row) {
        const at = cuts.findIndex((cut) => each.right <= cut);
        band[at === -1 ? cuts.length : at]?.push(each);
      }
      continue;
    }
    flush();
    put(row, null);
  }
  flush();
  return lines;
}

function lineOf(row: readonly Fragment[], page: number, stretch: number, column: number | null): Line {
  const letters = row.reduce((sum, each) => sum + each.letters, 0);
  const rtl = row.filter((each) => each.rtl).length > row.length / 2;
  const ordered = rtl ? [...row].reverse() : row;
  let text = "";
  let gaps = 0;
  ordered.forEach((each, index) => {
    const before = ordered[index - 1];
    if (before !== undefined) {
      const gap = rtl ? before.left - each.right : each.left - before.right;
      const cell = gap > CELL_GAP * each.size;
      // The gap after a bullet or a number is none of a table.
      if (cell && index > 1) gaps++;
      else if (cell && before.letters > 3) gaps++;
      text += cell ? "\t" : " ";
    }
    text += each.text;
  });
  const plain = text.split("\t").map(tidy).filter(Boolean);
  const leaders = LEADERS.test(plain.join(" ").slice(-60));
  const largest = row.reduce((most, each) => (each.letters > most.letters ? each : most));
  return {
    page,
    text: text
      .split("\t")
      .map(tidy)
      .filter(Boolean)
      .join(gaps > 0 ? "\t" : " "),
    left: row.reduce((least, each) => Math.min(least, each.left), Infinity),
    right: row.reduce((most, each) => Math.max(most, each.right), -Infinity),
    y: largest.y,
    size: largest.size,
    bold: letters > 0 && row.reduce((sum, each) => sum + each.boldLetters, 0) >= 0.9 * letters,
    rtl,
    tabular: gaps > 0 || leaders,
    stretch,
    column,
  };
}
