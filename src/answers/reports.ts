import type { Library } from "../library/library.ts";
import type { Block, Report } from "../library/report.ts";
import { lexicon } from "../text/words.ts";

/** What is indexed of one report, and what was taken for headings and credit. */
export interface ReportSummary {
  readonly report: Report;
  readonly paragraphs: number;
  /** Words of all its blocks. */
  readonly words: number;
  readonly headings: readonly Block[];
  readonly credit: readonly Block[];
}

export function listReports(library: Library): ReportSummary[] {
  return library.reports.map((report) => ({
    report,
    paragraphs: report.paragraphs.length,
    words: countWords(report),
    headings: report.blocks.filter((block) => block.kind === "heading"),
    credit: report.blocks.filter((block) => block.kind === "credit"),
  }));
}

/** Reports don't change, so the words of one are counted at most once. */
const known = new WeakMap<Report, number>();

function countWords(report: Report): number {
  let count = known.get(report);
  if (count === undefined) {
    const cutter = lexicon(report.language);
    count = report.blocks.reduce(
      (sum, block) => sum + cutter.words(report.body.slice(block.start, block.end)).length,
      0,
    );
    known.set(report, count);
  }
  return count;
}
