import { createHash } from "node:crypto";
import { CorpusError, type CorpusFault } from "./corpus-error.ts";
import type { Report } from "./report.ts";

/** One immutable snapshot of all reports; a reload makes a new one. */
export interface Library {
  /** In the order of their ids. */
  readonly reports: readonly Report[];
  readonly byId: ReadonlyMap<string, Report>;
  /** The first 8 hex digits of a SHA-256 over ids and bodies: the same corpus has the same revision. */
  readonly revision: string;
}

/** @throws CorpusError where two reports have the same id. */
export function buildLibrary(reports: readonly Report[]): Library {
  const faults = sameIds(reports);
  if (faults.length > 0) throw new CorpusError(faults);
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  const hash = createHash("sha256");
  // The lengths keep one report's end from passing for another's start.
  for (const { id, body } of sorted) hash.update(`${id} ${body.length}\n`).update(body);
  return {
    reports: sorted,
    byId: new Map(sorted.map((report) => [report.id, report])),
    revision: hash.digest("hex").slice(0, 8),
  };
}

/** A fault for each file whose report's id another file before it has. */
export function sameIds(files: readonly { readonly id: string; readonly file: string }[]): CorpusFault[] {
  const owners = new Map<string, string>();
  const faults: CorpusFault[] = [];
  for (const { id, file } of files) {
    const owner = owners.get(id);
    if (owner === undefined) owners.set(id, file);
    else
      faults.push({
        file,
        line: null,
        message: `its id "${id}" is that of ${owner} too, wanted one file a report`,
      });
  }
  return faults;
}
