import type { Fragment } from "./fragments.ts";

/** How many lines a column must have on each side of a gutter. */
const FEWEST_LINES = 5;
/** Points that the left edges of a column's lines may differ by. */
const EDGE = 3;
/** The least width of a gutter, in points. */
const NARROWEST = 6;
/** A line of running text fills this much of its column, a cell of a table doesn't. */
const FILLED = 0.7;

/**
 * The gutters of a page: places (x, in points) where many lines end before and many begin after, at the same
 * place, as running text does. Lines that cross a gutter, such as a title, don't hinder it.
 */
export function gutters(fragments: readonly Fragment[]): number[] {
  const edges = commonEdges(fragments);
  const found: number[] = [];
  for (const edge of edges) {
    const before = found.at(-1) ?? -Infinity;
    const gutter = edge - EDGE;
    const right = fragments.filter((each) => each.left >= gutter);
    const left = fragments.filter((each) => each.right <= gutter && each.left >= before);
    if (isColumn(left) && isColumn(right.filter((each) => Math.abs(each.left - edge) < 60))) {
      const end = Math.max(...typical(left.map((each) => each.right)));
      if (edge - end >= NARROWEST && sideBySide(left, right)) found.push((edge + end) / 2);
    }
  }
  return found;
}

/** Where at least a few fragments begin, from left to right. */
function commonEdges(fragments: readonly Fragment[]): number[] {
  const lefts = fragments.map((each) => each.left).sort((a, b) => a - b);
  const edges: number[] = [];
  for (let at = 0; at < lefts.length;) {
    const edge = lefts[at] ?? 0;
    let next = at + 1;
    while (next < lefts.length && (lefts[next] ?? 0) - edge <= EDGE) next++;
    if (next - at >= FEWEST_LINES) edges.push(edge);
    at = next;
  }
  return edges;
}

/** Whether fragments are lines of running text, one below the other. */
function isColumn(fragments: readonly Fragment[]): boolean {
  const rows = byBaseline(fragments);
  if (rows.length < FEWEST_LINES) return false;
  const left = Math.min(...fragments.map((each) => each.left));
  const right = Math.max(...typical(fragments.map((each) => each.right)));
  const full = rows.filter(
    (row) => (Math.max(...row.map((each) => each.right)) - left) / (right - left) >= FILLED,
  );
  const letters = fragments.reduce((sum, each) => sum + each.letters, 0);
  return full.length >= 0.5 * rows.length && letters / rows.length >= 15;
}

/** Whether two columns stand beside each other rather than one below the other. */
function sideBySide(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  const [a, b] = [height(left), height(right)];
  return Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top);
}

function height(fragments: readonly Fragment[]): { readonly top: number; readonly bottom: number } {
  return {
    top: fragments.reduce((least, each) => Math.min(least, each.y), Infinity),
    bottom: fragments.reduce((most, each) => Math.max(most, each.y), -Infinity),
  };
}

/** Without the tenth that is largest, so that one stray line doesn't decide. */
function typical(numbers: readonly number[]): number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.slice(0, Math.max(1, Math.ceil(sorted.length * 0.9)));
}

/** Fragments of one baseline together, from the top down, each row from left to right. */
export function byBaseline(fragments: readonly Fragment[]): Fragment[][] {
  const rows: Fragment[][] = [];
  for (const each of [...fragments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && each.y - first.y <= 0.3 * Math.max(first.size, each.size))
      row.push(each);
    else rows.push([each]);
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left);
  return rows;
}
