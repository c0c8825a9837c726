import type { Report } from "../library/report.ts";

/** What the person who adds a report wants it to say, over what the document says of itself. */
export interface ReportWishes {
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly date?: string;
  readonly language?: string;
  readonly url?: string;
  readonly licence?: string;
  readonly charset?: string;
}

/** A report that was made of a document and isn't written yet. */
export interface ReportToAdd {
  /** What the document is, such as `PDF`. */
  readonly kind: string;
  /** Where the report will stand. */
  readonly path: string;
  readonly report: Report;
  /** How many pages the document has; null where it has none. */
  readonly pages: number | null;
  readonly doings: {
    readonly joinedOverPages: number;
    readonly hyphens: { readonly undone: readonly string[]; readonly kept: readonly string[] };
    readonly runningHeads: readonly { readonly text: string; readonly pages: readonly number[] }[];
    readonly leftOut: readonly string[];
    readonly warnings: readonly string[];
  };
  /** Writes it; says what hindered it, or null. */
  readonly write: () => Promise<string | null>;
}

/** Makes a report of a document for the folder that is given, or that of the settings. */
export type PrepareReport = (
  file: string,
  corpus: string | undefined,
  wishes: ReportWishes,
) => Promise<
  { readonly ok: true; readonly prepared: ReportToAdd } | { readonly ok: false; readonly reason: string }
>;
