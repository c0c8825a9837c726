/** One thing wrong with one file of the corpus. */
export interface CorpusFault {
  readonly file: string;
  /** From 1; null where the fault is of the whole file. */
  readonly line: number | null;
  /** What was found and what is wanted, without the file's name. */
  readonly message: string;
}

/** A corpus that can't be read as it is. Its message names every fault, a line each. */
export class CorpusError extends Error {
  readonly faults: readonly CorpusFault[];

  constructor(faults: readonly CorpusFault[]) {
    super(faults.map(faultLine).join("\n"));
    this.name = "CorpusError";
    this.faults = faults;
  }
}

function faultLine({ file, line, message }: CorpusFault): string {
  return `Cannot read ${file}${line === null ? "" : ` line ${line}`}: ${message}`;
}
