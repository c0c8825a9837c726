import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { CorpusError, type CorpusFault } from "../library/corpus-error.ts";
import { buildLibrary, sameIds, type Library } from "../library/library.ts";
import { readReport } from "../library/read-report.ts";
import type { Report } from "../library/report.ts";

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
    const bytes = await readBytes(folder, file);
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

async function readBytes(folder: string, file: string): Promise<Uint8Array | CorpusFault> {
  const path = join(folder, file);
  const fault = (message: string): CorpusFault => ({ file, line: null, message });
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(path)]);
    if (!real.startsWith(root + sep))
      return fault("a link to a file outside the folder, wanted the file itself");
    const found = await stat(path);
    const { size } = found;
    if (!found.isFile()) return fault("not a file, wanted a text file");
    if (size > LARGEST) return fault(`${size} bytes, wanted at most ${LARGEST}`);
    return await readFile(path);
  } catch (error) {
    return fault(`${reason(error)}, wanted a file that can be read`);
  }
}

function failed(folder: string, message: string): CorpusError {
  return new CorpusError([{ file: folder, line: null, message }]);
}

/** The system's code of a failure, such as ENOENT. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "not there",
  EACCES: "no permission",
  EPERM: "no permission",
  EISDIR: "a folder",
  ELOOP: "a link that leads to itself",
};

function reason(error: unknown): string {
  const code = codeOf(error);
  return (
    (typeof code === "string" ? REASONS[code] : undefined) ??
    (error instanceof Error ? error.message : String(error))
  );
}
