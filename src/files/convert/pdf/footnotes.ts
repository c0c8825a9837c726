import type { Line } from "./layout.ts";
import type { Measures } from "./measures.ts";
import { beginsNote, endsLikeSentence } from "./paragraphs.ts";

/** Notes are set smaller than the text, in parts of its size. */
const SMALLER = 0.93;

/**
 * Parts the notes at the foot of the columns from the text, so that a paragraph can go on over the page break: the
 * last lines of a column that are set smaller, from the first one with a note's mark on. Where the last note wasn't
 * ended, the small lines at the foot of the next page go on with it.
 */
export function withoutFootnotes(
  lines: readonly Line[],
  measures: Measures,
): { readonly text: readonly Line[]; readonly notes: readonly Line[] } {
  const text: Line[] = [];
  const notes: Line[] = [];
  for (const column of byStretch(lines)) {
    let from = column.length;
    while (from > 0 && (column[from - 1]?.size ?? 0) < SMALLER * measures.bodySize) from--;
    // A column that is small throughout is text of its own, such as a table or a list of sources.
    if (from === 0 && column.length > 0 && lines.length > column.length) from = column.length;
    const small = column.slice(from);
    const mark = small.findIndex((line) => beginsNote(line.text));
    const last = notes.at(-1);
    const goesOn = last !== undefined && small.length > 0 && !endsLikeSentence(last.text);
    const cut = goesOn ? from : mark === -1 ? column.length : from + mark;
    text.push(...column.slice(0, cut));
    notes.push(...column.slice(cut));
  }
  return { text, notes };
}

function byStretch(lines: readonly Line[]): Line[][] {
  const columns: Line[][] = [];
  for (const line of lines) {
    const column = columns.at(-1);
    if (column === undefined || column[0]?.stretch !== line.stretch) columns.push([line]);
    else column.push(line);
  }
  return columns;
}
