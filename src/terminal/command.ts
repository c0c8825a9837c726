import type { ParseArgsConfig } from "node:util";
import type { Snapshot } from "../answers/snapshot.ts";
import type { ExitCode, TerminalIo } from "./io.ts";

/** The values that were given for a command's options, by name. */
export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** What was asked of a command. */
export interface Invocation {
  readonly snapshot: Snapshot;
  readonly words: readonly string[];
  readonly options: OptionValues;
  readonly json: boolean;
  readonly io: TerminalIo;
}

/** What was asked of a command that doesn't need the reports to be opened. */
export interface BareInvocation extends Omit<Invocation, "snapshot"> {
  /** The folder that `--corpus` names. */
  readonly corpus: string | undefined;
}

/** A command of the terminal: how it is called, and what it does. */
export type TerminalCommand = Described &
  (
    | { readonly run: (invocation: Invocation) => Promise<ExitCode> }
    | { readonly runBare: (invocation: BareInvocation) => Promise<ExitCode> }
  );

interface Described {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** How it is called, what its options do, and examples. */
  readonly help: string;
  /** Beside `--json`, `--corpus` and `--help`, which every command takes. */
  readonly options: NonNullable<ParseArgsConfig["options"]>;
}
