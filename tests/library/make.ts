import { readReport } from "../../src/library/read-report.ts";
import type { Report } from "../../src/library/report.ts";

/** A report made of a text, as if it were the content of a file. */
export function made(text: string, file = "report.txt"): Report {
  const read = readReport(file, new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.faults.map((fault) => fault.message).join("\n"));
  return read.report;
}
