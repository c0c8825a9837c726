import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { CorpusError, type CorpusFault } from "../library/corpus-error.ts";
import { buildLibrary, sameIds, type Library } from "../library/library.ts";
import { readReport } from "../library/read-report.ts";
import type { Report } from "../library/report.ts";
import { codeOf, readBytes, reason } from "./read-bytes.ts";

/** A report of more bytes than this is no report; reading it would only exhaust the memory. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Reads the reports of a folder: its `.md` and `.txt` files but a README and dotfiles.
 * @throws CorpusError that names every fault of every file, or says that the folder or its reports aren't there.
 */
export async function readCorpus(folder: string): Promise<Library> {
  const files = await reportFiles(folder);
  const reports: Report[] = [];
  const faults: CorpusFault[] = [];
  for (const file of files) {
    // One that is gone since the folder was listed, or a link to nowhere, isn't there to be read either.
    const bytes = (await readBytes(folder, file, LARGEST)) ?? {
      file,
      line: null,
      message: "not there, wanted a file that can be read",
    };
    if (!(bytes instanceof Uint8Array)) {
      faults.push(bytes);
      continue;
    }
    const read = readReport(file, bytes);
    if (read.ok) reports.push(read.report);
    else faults.push(...read.faults);
  }
  faults.push(...sameIds(reports));
  if (faults.length > 0) {
    throw new CorpusError(faults.map((fault) => ({ ...fault, file: join(folder, fault.file) })));
  }
  return buildLibrary(reports);
}

async function reportFiles(folder: string): Promise<string[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    throw failed(
      folder,
      `${codeOf(error) === "ENOTDIR" ? "a file" : reason(error)}, wanted a folder of reports`,
    );
  }
  const files = names.filter(isReportFile).sort();
  if (files.length === 0) throw failed(folder, "no reports in it, wanted at least one .md or .txt file");
  return files;
}

/** Whether a file of that name is a report. */
export function isReportFile(name: string): boolean {
  return /\.(?:md|txt)$/iu.test(name) && !name.startsWith(".") && !/^readme/iu.test(name);
}

function failed(folder: string, message: string): CorpusError {
  return new CorpusError([{ file: folder, line: null, message }]);
}
