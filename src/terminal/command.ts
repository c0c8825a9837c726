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

/** A command of the terminal: how it is called, and what it does. */
export interface TerminalCommand {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** How it is called, what its options do, and examples. */
  readonly help: string;
  /** Beside `--json`, `--corpus` and `--help`, which every command takes. */
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  readonly run: (invocation: Invocation) => Promise<ExitCode>;
}
