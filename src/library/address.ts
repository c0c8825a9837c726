import type { Block, Report } from "./report.ts";

/** The address of a block without its wording: `iskp-and-the-taliban:16`. */
export function addressOf(report: Report, block: Block): string {
  return `${report.id}:${block.label}`;
}
