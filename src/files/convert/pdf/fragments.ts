import { shifted } from "../piece.ts";
import type { Run } from "./layout.ts";

/** Runs that stand so close on one baseline that no gutter can be between them. */
export interface Fragment {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly letters: number;
  readonly boldLetters: number;
  readonly rtl: boolean;
}

/** In parts of the type size: what is one baseline, what is adjacent, what is a space, what is small. */
const SAME_BASELINE = 0.2;
const ADJACENT = 0.9;
const SPACE = 0.14;
const SMALL = 0.88;
const MOST_SHIFT = 0.65;

interface Growing {
  left: number;
  right: number;
  y: number;
  size: number;
  text: string;
  letters: number;
  boldLetters: number;
  rtlLetters: number;
  /** How many letters of each size. */
  sizes: Map<number, number>;
}

/** Joins a page's runs, in the order of the file, to fragments; raised and lowered figures become Unicode's. */
export function fragments(runs: readonly Run[]): Fragment[] {
  const made: Growing[] = [];
  let current: Growing | null = null;
  for (const run of runs) {
    if (current !== null && append(current, run)) continue;
    current = begin(run);
    made.push(current);
  }
  return made.map(({ rtlLetters, sizes, ...fragment }) => ({
    ...fragment,
    size: usualSize(sizes) ?? fragment.size,
    rtl: rtlLetters > fragment.letters / 2,
  }));
}

function begin(run: Run): Growing {
  const letters = count(run.text);
  return {
    left: run.x,
    right: run.x + run.width,
    y: run.y,
    size: run.size,
    text: run.text,
    letters,
    boldLetters: run.font.bold ? letters : 0,
    rtlLetters: run.rtl ? letters : 0,
    sizes: new Map([[run.size, letters]]),
  };
}

/** The largest size that a fair part of the letters has: a line's code or names may be set smaller. */
function usualSize(sizes: ReadonlyMap<number, number>): number | undefined {
  const all = [...sizes.values()].reduce((sum, each) => sum + each, 0);
  const fair = [...sizes].filter(([, letters]) => letters > 0 && letters >= 0.15 * all);
  return fair.length === 0 ? undefined : Math.max(...fair.map(([size]) => size));
}

function append(to: Growing, run: Run): boolean {
  const size = Math.max(to.size, run.size);
  const gap = run.rtl ? to.left - (run.x + run.width) : run.x - to.right;
  if (gap < -0.5 * size || gap > ADJACENT * size) return false;
  const rise = to.y - run.y;
  let text = run.text;
  if (Math.abs(rise) > SAME_BASELINE * size || run.size <= SMALL * to.size) {
    if (Math.abs(rise) > MOST_SHIFT * size) return false;
    const by = rise > 0 ? "up" : "down";
    if (run.size <= SMALL * to.size) {
      if (Math.abs(rise) > 0.05 * size) text = shifted(text, by);
    } else if (to.size <= SMALL * run.size) {
      // A note's number stands before its text.
      to.text = shifted(to.text, by === "up" ? "down" : "up");
    } else return false;
  }
  if (run.size > to.size) {
    to.y = run.y;
    to.size = run.size;
  }
  const space = run.spaceBefore || gap > SPACE * size ? " " : "";
  to.text = `${to.text.trimEnd()}${/\s$/u.test(to.text) ? " " : space}${text}`;
  to.left = Math.min(to.left, run.x);
  to.right = Math.max(to.right, run.x + run.width);
  const letters = count(run.text);
  to.letters += letters;
  if (run.font.bold) to.boldLetters += letters;
  if (run.rtl) to.rtlLetters += letters;
  to.sizes.set(run.size, (to.sizes.get(run.size) ?? 0) + letters);
  return true;
}

function count(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
