import { parseArgs } from "node:util";
import type { Snapshot } from "../answers/snapshot.ts";
import { actorCommand } from "./actor-command.ts";
import { actorsCommand } from "./actors-command.ts";
import { addCommand } from "./add-command.ts";
import { askCommand } from "./ask-command.ts";
import { checkCommand } from "./check-command.ts";
import type { OptionValues, TerminalCommand } from "./command.ts";
import type { ExitCode, TerminalIo } from "./io.ts";
import { doctorCommand } from "./doctor-command.ts";
import { quoteCommand } from "./quote-command.ts";
import { reportsCommand } from "./reports-command.ts";
import { UsageError } from "./usage.ts";

/** Every command of the terminal. */
export const terminalCommands: readonly TerminalCommand[] = [
  askCommand,
  quoteCommand,
  checkCommand,
  actorCommand,
  actorsCommand,
  reportsCommand,
  addCommand,
  doctorCommand,
];

const EVERY_COMMAND = {
  json: { type: "boolean" },
  corpus: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Runs one command line. `open` reads the corpus: the folder that `--corpus` names, or the one of the settings.
 * @throws UsageError, and whatever `open` throws.
 */
export async function runTerminal(
  argv: readonly string[],
  io: TerminalIo,
  open: (corpus: string | undefined) => Promise<Snapshot>,
): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    const about = rest[0] === undefined ? undefined : commandNamed(rest[0]);
    if (name === undefined) io.err(overview());
    else io.out(about?.help ?? overview());
    return name === undefined ? 2 : 0;
  }
  const command = commandNamed(name);
  const { values, positionals } = parsed(command, rest);
  if (values["help"] === true) {
    io.out(command.help);
    return 0;
  }
  const corpus = typeof values["corpus"] === "string" ? values["corpus"] : undefined;
  const asked = { words: positionals, options: values, json: values["json"] === true, io };
  if ("runBare" in command) return command.runBare({ ...asked, corpus });
  return command.run({ ...asked, snapshot: await open(corpus) });
}

function commandNamed(name: string): TerminalCommand {
  const command = terminalCommands.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  const names = terminalCommands.map((candidate) => candidate.name).join(", ");
  throw new UsageError(`Cannot run ${JSON.stringify(name)}: no such command, wanted ${names}`);
}

function parsed(
  command: TerminalCommand,
  args: string[],
): { readonly values: OptionValues; readonly positionals: readonly string[] } {
  try {
    return parseArgs({
      args,
      options: { ...command.options, ...EVERY_COMMAND },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Cannot run ${command.name}: ${reason}\n\n${command.help}`);
  }
}

function overview(): string {
  const width = Math.max(...terminalCommands.map((command) => command.name.length));
  const list = terminalCommands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `Verbatim: ask reports, and get their own words.

Usage: npm run -s verbatim -- COMMAND [OPTIONS]

${list.join("\n")}

Every command takes --json (for scripts), --corpus DIR (the folder with the reports; default: CORPUS_DIR, or
corpus) and --help. Exit codes: 0 answered, 1 not found, 2 wrong usage or a broken corpus.
`;
}
