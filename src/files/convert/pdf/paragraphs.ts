import type { Line } from "./layout.ts";
import type { Bounds, Measures } from "./measures.ts";

/** Lines that belong together. */
export type Block = readonly Line[];

/** In parts of the type size: by how much a line must be set in, and in parts of the leading: a gap between blocks. */
const INDENT = 0.7;
const MOST_INDENT = 5;
const GAP = 1.3;
const SAME_SIZE = 1.07;
/** A line within a paragraph that is all code may be set smaller by this. */
const NEAR_SIZE = 1.13;

const BULLET = /^[•◦▪■●○‣⁃∙·–—*-]\s/u;
const NUMBER = /^(?:\(?\d{1,3}[.)]|\(?\p{L}[.)]|\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3})\s/u;
/** A note's mark may stand before it without a full stop. */
const NOTE = /^(?:\d{1,3}|[*†‡§]{1,3}|[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\])(?=\s?[\p{L}"“‘«])/u;
const ENDED = /[\p{Sentence_Terminal}…:;][\p{Pe}\p{Pf}\p{Pi}"'⁰¹²³⁴-⁹*†‡\d]*$/u;
const OPENING = /^[\p{Ps}\p{Pi}"'¿¡]*[\p{Lu}\p{Lo}\p{Lt}\p{N}]/u;

export function endsLikeSentence(text: string): boolean {
  return ENDED.test(text);
}

export function beginsNote(text: string): boolean {
  return NOTE.test(text);
}

/**
 * Puts lines together to paragraphs, headings and rows of tables. A new block begins where the size changes, after
 * a gap, at a bullet, where a line is set in, and after a line that was ended although the next word would have
 * found room in it. A page or a column that ends is no reason for a new block.
 */
export function paragraphs(lines: readonly Line[], measures: Measures, notes = false): Block[] {
  const blocks: Line[][] = [];
  lines.forEach((line, at) => {
    const block = blocks.at(-1);
    const setIn = isSetIn(line, lines[at + 1], measures);
    if (block === undefined || begins(block, line, setIn, measures, notes)) blocks.push([line]);
    else block.push(line);
  });
  return blocks;
}

/** Whether a line is set in further than the one after it, as the first of a paragraph may be. */
function isSetIn(line: Line, next: Line | undefined, measures: Measures): boolean {
  if (next === undefined || next.stretch !== line.stretch || next.tabular) return false;
  if (next.y - line.y > GAP * measures.leading(line.size) || next.size > SAME_SIZE * line.size) return false;
  const step = indent(line, measures) - indent(next, measures);
  return step > INDENT * line.size && step < MOST_INDENT * line.size;
}

function begins(
  block: readonly Line[],
  line: Line,
  setIn: boolean,
  measures: Measures,
  notes: boolean,
): boolean {
  const before = block.at(-1) ?? line;
  const together = before.stretch === line.stretch;
  const close = together
    ? line.y - before.y < 1.1 * measures.leading(measures.bodySize)
    : /[\p{L},]$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
  const ratio = Math.max(line.size / before.size, before.size / line.size);
  if (ratio > (close ? NEAR_SIZE : SAME_SIZE) || line.tabular !== before.tabular) return true;
  if (notes && NOTE.test(line.text)) return true;
  if (BULLET.test(line.text) && !/^[–—*-]/u.test(line.text)) return true;
  if (together && line.y - before.y > GAP * measures.leading(line.size)) return true;
  if (line.tabular) return !together;
  const large = line.size > 1.15 * measures.bodySize;
  if (large) return !together;
  if (/\p{L}[-\u00ad‐]$/u.test(before.text) && /^\p{Ll}/u.test(line.text)) return false;
  const room = roomAfter(block, line, measures);
  if (line.bold !== before.bold && room > firstWord(line)) return true;
  if (
    (BULLET.test(line.text) || NUMBER.test(line.text)) &&
    (room > firstWord(line) || ENDED.test(before.text))
  )
    return true;
  const step = indent(line, measures) - indent(before, measures);
  const first = block.length === 1;
  if (hangs(block[0]?.text ?? "") && (first ? step > INDENT * line.size : Math.abs(step) < 1)) {
    return endedEarly(before, line, room, measures.bounds(before));
  }
  if (setIn) return true;
  const inset = indent(line, measures) > INDENT * line.size;
  // The bullets of a list may be drawn, so that only its semicolons tell one item from the next.
  if (inset && Math.abs(step) < 1 && before.text.endsWith(";")) return true;
  if (step > INDENT * line.size) return true;
  if (step < -INDENT * line.size && !first) return true;
  return endedEarly(before, line, room, measures.bounds(before));
}

/** A line ended although the next word would have found room is the last of its paragraph. */
function endedEarly(before: Line, line: Line, room: number, bounds: Bounds): boolean {
  if (room < firstWord(line) + 0.3 * line.size) return false;
  if (ENDED.test(before.text)) return true;
  return room > 0.4 * (bounds.right - bounds.left) && OPENING.test(line.text);
}

/** Points between the end of a block's last line and the column's edge; a block that is set in has its own edge. */
function roomAfter(block: readonly Line[], line: Line, measures: Measures): number {
  const last = block.at(-1) ?? line;
  const { left, right } = measures.bounds(last);
  const own = block.length >= 2 && indent(last, measures) > INDENT * last.size;
  if (last.rtl) return last.left - (own ? Math.min(...block.map((each) => each.left)) : left);
  return (own ? Math.max(...block.map((each) => each.right)) : right) - last.right;
}

/** How far a line is set in from its column's edge, in points. */
function indent(line: Line, measures: Measures): number {
  const { left, right } = measures.bounds(line);
  return line.rtl ? right - line.right : line.left - left;
}

/** Whether the lines after this one may be set in further, as those of a list's item are. */
function hangs(text: string): boolean {
  return BULLET.test(text) || NUMBER.test(text) || NOTE.test(text);
}

/** The width of a line's first word and the space before it, in points. */
function firstWord({ text, left, right }: Line): number {
  const word = /^\S+/u.exec(text)?.[0].length ?? 0;
  return ((word + 1) * (right - left)) / Math.max(1, text.length);
}
