import { buildLibrary, type Library } from "../../src/library/library.ts";
import { readReport } from "../../src/library/read-report.ts";
import { buildFinder, runToEnd } from "../../src/search/build.ts";
import type { Finder, Findings } from "../../src/search/finder.ts";

/** A library of reports given as texts, read as files of that name would be. */
export function libraryOf(files: Readonly<Record<string, string>>): Library {
  return buildLibrary(
    Object.entries(files).map(([file, text]) => {
      const read = readReport(file, new TextEncoder().encode(text));
      if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join("; "));
      return read.report;
    }),
  );
}

export function finderOf(files: Readonly<Record<string, string>>): Finder {
  return runToEnd(buildFinder(libraryOf(files)));
}

/** What was found as addresses, the best first: `opening:2`. */
export function places({ found }: Findings): string[] {
  return found.map(({ report, block }) => `${report.id}:${block.label}`);
}

/** The words of the first answer, and of its focus. */
export function answer({ found: [first] }: Findings): { words: string; focus: string | null } | null {
  if (first === undefined) return null;
  const { body } = first.report;
  return {
    words: body.slice(first.answer.start, first.answer.end),
    focus: first.focus === null ? null : body.slice(first.focus.start, first.focus.end),
  };
}
