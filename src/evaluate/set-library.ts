import { buildLibrary, type Library } from "../library/library.ts";
import { readReport } from "../library/read-report.ts";
import type { Block, Report } from "../library/report.ts";
import type { SetDoc } from "./question-set.ts";

/** How the paragraphs of a set become reports: one for each title, one for all, or one for each paragraph. */
export const LAYOUTS = ["titles", "one", "each"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A set of questions' paragraphs as a library, and the way back from a block to its doc. */
export interface SetLibrary {
  readonly library: Library;
  /** Of which doc a block is, and where the doc's text begins in the report's body. */
  placeOf(report: Report, block: Block): { readonly doc: string; readonly offset: number } | undefined;
}

/**
 * Writes the paragraphs as someone would put them into a corpus, a text file with the title above them, and
 * reads the files as any other. Blank lines within a paragraph would divide it: they become a line's end.
 * @throws Error where a file can't be read, which would be a fault of this function.
 */
export function setLibrary(docs: readonly SetDoc[], layout: Layout, language: string): SetLibrary {
  const files = new Map<string, SetDoc[]>();
  for (const doc of docs) {
    const key = layout === "titles" ? doc.title : layout === "one" ? "" : doc.id;
    const file = files.get(key);
    if (file === undefined) files.set(key, [doc]);
    else file.push(doc);
  }
  const reports: Report[] = [];
  const starts = new Map<string, { readonly doc: string; readonly offset: number }[]>();
  for (const [number, group] of [...files.values()].entries()) {
    const id = `set-${String(number).padStart(6, "0")}`;
    const title = layout === "one" ? "" : (group[0]?.title ?? "");
    const front = `---\nlanguage: ${language}\n---\n`;
    let body = title.trim() === "" ? "" : `${title}\n\n`;
    const places = [];
    for (const { id: doc, text } of group) {
      places.push({ doc, offset: body.length });
      body += `${text.replaceAll(/\n[^\S\n]*(?=\n)/gu, (blank) => " ".repeat(blank.length))}\n\n`;
    }
    const read = readReport(`${id}.txt`, new TextEncoder().encode(front + body));
    if (!read.ok)
      throw new Error(`Cannot make a report of the set's "${title}": ${read.faults[0]?.message ?? ""}`);
    reports.push(read.report);
    starts.set(id, places);
  }
  return {
    library: buildLibrary(reports),
    placeOf: (report, block) => starts.get(report.id)?.findLast(({ offset }) => offset <= block.start),
  };
}
