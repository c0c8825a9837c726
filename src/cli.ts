import { createInterface } from "node:readline";
import { config as loadDotenv } from "dotenv";
import { examine } from "./doctor/examine.ts";
import { prepareReport } from "./files/convert/prepare.ts";
import { readText, UnreadableFile } from "./files/read-text.ts";
import { CorpusError } from "./library/corpus-error.ts";
import { openSnapshot } from "./open-snapshot.ts";
import { readSettings, SettingsError } from "./settings.ts";
import type { TerminalIo } from "./terminal/io.ts";
import { runTerminal } from "./terminal/run.ts";
import { UsageError } from "./terminal/usage.ts";

/** Wide lines are hard to read, and a pipe has no width. */
const WIDEST = 100;

const streams: Omit<TerminalIo, "prepareReport" | "examine"> = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  read: readText,
  interactive: process.stdin.isTTY && process.stdout.isTTY,
  look: {
    width: Math.min(process.stdout.columns || WIDEST, WIDEST),
    colour: process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "",
  },
};

// A reader that has seen enough (`… | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  loadDotenv({ quiet: true });
  const io: TerminalIo = {
    ...streams,
    prepareReport: (file, corpus, wishes) => prepareReport(file, folder(corpus), wishes),
    examine: (corpus) => examine({ environment: process.env, versions: process.versions, corpus }),
  };
  process.exitCode = await runTerminal(process.argv.slice(2), io, (corpus) => openSnapshot(folder(corpus)));
} catch (error) {
  streams.err(`${reason(error)}\n`);
  process.exitCode = 2;
}

/** The folder of reports that the command line names, or the settings. @throws SettingsError for any of them. */
function folder(corpus: string | undefined): string {
  const { corpusDir } = readSettings(process.env);
  return corpus ?? corpusDir;
}

/** The sentence for a fault that was to be expected; anything else is a fault of ours and shows where. */
function reason(error: unknown): string {
  const expected = [UsageError, CorpusError, SettingsError, UnreadableFile];
  if (error instanceof Error && expected.some((kind) => error instanceof kind)) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
