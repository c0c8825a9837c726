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
