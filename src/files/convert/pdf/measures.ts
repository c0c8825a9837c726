import type { Line } from "./layout.ts";

/** Where the text of a column may stand, in points. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
}

/** What is usual in a document. */
export interface Measures {
  /** The size that most letters have. */
  readonly bodySize: number;
  readonly bodyBold: boolean;
  /** The usual distance between the baselines of two lines of a size. */
  readonly leading: (size: number) => number;
  readonly bounds: (line: Line) => Bounds;
}

/** Fewer lines of a column don't tell how wide it is. */
const FEW = 8;

export function measure(lines: readonly Line[]): Measures {
  const sizes = new Map<number, number>();
  let bold = 0;
  let all = 0;
  for (const line of lines) {
    add(sizes, rounded(line.size), line.text.length);
    all += line.text.length;
    if (line.bold) bold += line.text.length;
  }
  const bodySize = mostFrequent(sizes) ?? 10;
  const gaps = new Map<number, Map<number, number>>();
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (
      before === undefined ||
      before.stretch !== line.stretch ||
      rounded(before.size) !== rounded(line.size)
    )
      return;
    const gap = line.y - before.y;
    if (gap <= 0.5 * line.size || gap > 3 * line.size) return;
    const bucket = gaps.get(rounded(line.size)) ?? new Map<number, number>();
    add(bucket, rounded(gap), 1);
    gaps.set(rounded(line.size), bucket);
  });
  const bounds = boundsOf(lines);
  return {
    bodySize,
    bodyBold: bold > all / 2,
    leading: (size) => {
      const bucket = gaps.get(rounded(size));
      const count = bucket === undefined ? 0 : [...bucket.values()].reduce((sum, each) => sum + each, 0);
      return bucket === undefined || count < 3 ? 1.25 * size : (mostFrequent(bucket) ?? 1.25 * size);
    },
    bounds: (line) => bounds.get(keyOf(line)) ?? { left: line.left, right: line.right },
  };
}

/** The bounds of the columns of each page; where a column has few lines, it is as wide as such columns usually are. */
function boundsOf(lines: readonly Line[]): Map<string, Bounds> {
  const columns = new Map<string, Line[]>();
  for (const line of lines) {
    const own = columns.get(keyOf(line));
    if (own === undefined) columns.set(keyOf(line), [line]);
    else own.push(line);
  }
  const widths = new Map<string, number[]>();
  const found = [...columns].map(([key, own]) => {
    const left = own.reduce((least, line) => Math.min(least, line.left), Infinity);
    const right = own.reduce((most, line) => Math.max(most, line.right), -Infinity);
    const kind = key.slice(key.indexOf(" "));
    if (own.length >= FEW) widths.set(kind, [...(widths.get(kind) ?? []), right - left]);
    return { key, kind, left, right, few: own.length < FEW };
  });
  return new Map(
    found.map(({ key, kind, left, right, few }) => {
      const usual = (widths.get(kind) ?? []).sort((a, b) => a - b);
      const width = usual[usual.length >> 1];
      return [key, { left, right: few && width !== undefined ? Math.max(right, left + width) : right }];
    }),
  );
}

function keyOf({ page, column }: Line): string {
  return `${page} ${column ?? "whole"}`;
}

function add(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | undefined {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** To a quarter of a point. */
function rounded(points: number): number {
  return Math.round(points * 4) / 4;
}
