import type { Block, Report } from "../report.ts";
import type { Span } from "../../text/span.ts";

/** Where words stand: in one block of a report. */
export interface WordsFound {
  readonly report: Report;
  readonly block: Block;
  /** Into the report's body. */
  readonly span: Span;
}

/**
 * The first place where words that an editor copied from a report stand, letter for letter; only their white
 * space may differ, as where the report breaks a line. Null where no block of any report has them.
 */
export function wordsInReports(reports: readonly Report[], words: string): WordsFound | null {
  const pattern = new RegExp(
    words
      .trim()
      .split(/\s+/u)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`))
      .join(String.raw`\s+`),
    "gu",
  );
  for (const report of reports) {
    for (const match of report.body.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const block = report.blocks.find((one) => one.start <= start && end <= one.end);
      if (block !== undefined) return { report, block, span: { start, end } };
    }
  }
  return null;
}
