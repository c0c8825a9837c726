import { readFileSync } from "node:fs";
import { buildChecker, type Checker } from "../../../src/answers/check/checker.ts";
import { buildLibrary } from "../../../src/library/library.ts";
import { readReport } from "../../../src/library/read-report.ts";
import type { Report } from "../../../src/library/report.ts";
import { runToEnd } from "../../../src/search/build.ts";

export function reportOf(file: string, text: string): Report {
  const read = readReport(file, new TextEncoder().encode(text));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.report;
}

export function reportAt(path: string): Report {
  const read = readReport(path.slice(path.lastIndexOf("/") + 1), readFileSync(path));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.report;
}

export function checkerOf(...reports: readonly Report[]): Checker {
  return runToEnd(buildChecker(buildLibrary(reports)));
}

export const iskp = reportAt("corpus/iskp-and-the-taliban.txt");

export function quotationOf(text: string, attribution: string | null = null) {
  return { text, line: 1, attribution };
}

/** A stream of numbers in 0-1 that a seed gives again: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
