import type { Report } from "./report.ts";

/** One immutable snapshot of all reports; a reload makes a new one. */
export interface Library {
  /** In the order of their ids. */
  readonly reports: readonly Report[];
  readonly byId: ReadonlyMap<string, Report>;
  /** The first 8 hex digits of a SHA-256 over ids and bodies: the same corpus has the same revision. */
  readonly revision: string;
}
