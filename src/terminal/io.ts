import type { PrepareReport } from "./add-port.ts";
import type { Examine } from "./finding.ts";
import type { Look } from "./layout.ts";

/** What a terminal command may touch of the process it runs in. */
export interface TerminalIo {
  /** Standard output: nothing but the answer. */
  readonly out: (text: string) => void;
  /** Standard error. */
  readonly err: (text: string) => void;
  /** The lines of standard input, without their line breaks. */
  readonly lines: () => AsyncIterable<string>;
  /** The text of a file that the user named. */
  readonly read: (path: string) => Promise<string>;
  /** Makes a report of a document that the user named, ready to be written. */
  readonly prepareReport: PrepareReport;
  /** Looks at every part that a bot needs. */
  readonly examine: Examine;
  /** Whether a person sits at standard input. */
  readonly interactive: boolean;
  readonly look: Look;
}

/** 0 answered, 1 not found or not verbatim, 2 wrong usage or a broken corpus. */
export type ExitCode = 0 | 1 | 2;
