import { config as loadDotenv } from "dotenv";
import type { Logger } from "pino";
import { registerOnce, startBot } from "./app.ts";
import { startFault } from "./discord/start-fault.ts";
import type { Figures } from "./health/figures.ts";
import { HealthFault } from "./health/serve-health.ts";
import { CorpusError } from "./library/corpus-error.ts";
import { openLog } from "./log.ts";
import { openHealth } from "./open-health.ts";
import { readSettings, SettingsError, type Settings } from "./settings.ts";

/** How long answers under way may take after a signal, in milliseconds. */
const GRACE_MS = 5_000;
/** A fault now and then is logged and lived with; so many in a minute are an end. */
const MOST_FAULTS = 10;
const FAULTS_MS = 60_000;
/** Wide lines are hard to read, and a pipe has no width. */
const WIDEST = 100;

loadDotenv({ quiet: true });
try {
  await main(readSettings(process.env));
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  leave(error.message);
}

async function main(settings: Settings): Promise<void> {
  const { token } = settings;
  const log = openLog(settings.logLevel, process.stderr.isTTY);
  const faults: number[] = [];
  function fault(error: unknown): void {
    log.error({ err: error }, "a fault outside of any answer");
    faults.push(performance.now());
    const recent = faults.filter((at) => at > performance.now() - FAULTS_MS).length;
    if (recent >= MOST_FAULTS) {
      log.fatal(`${recent} faults within a minute: leaving`);
      process.exit(1);
    }
  }
  try {
    if (process.argv[2] === "register") {
      if (token === undefined) {
        leave("Cannot register the commands: DISCORD_TOKEN is not set, wanted a token (see .env.example)");
      }
      await registerOnce({ ...settings, token }, log);
      return;
    }
    // discord.js throws inside its socket's listener where Discord sends what it can't read; the bot serves on.
    process.on("uncaughtException", fault);
    process.on("unhandledRejection", fault);
    let close = leaveAtOnce;
    let stopping = false;
    const stop = (signal: NodeJS.Signals) => {
      if (stopping) return;
      stopping = true;
      log.info({ signal }, "finishing what is under way");
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, "could not leave in order");
          process.exit(1);
        },
      );
    };
    // Before there is anything to finish, too: the first process of a container dies of no signal by itself.
    // A second signal (npm passes on what the terminal has sent already) must not cut the first one's work short.
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    const health = settings.health === undefined ? null : await openHealth(settings.health, log);
    const bot =
      token === undefined
        ? await openLocal(settings, log, health?.figures)
        : { ...(await startBot({ ...settings, token }, log, health?.figures)), talk: null };
    health?.serving(bot);
    close = async () => {
      health?.stopping();
      await bot.close(GRACE_MS);
      await health?.close();
    };
    await bot.talk?.(() => stop("SIGINT"));
    leave((await bot.ended).message);
  } catch (error) {
    const expected = error instanceof CorpusError || error instanceof HealthFault;
    const sentence = expected ? error.message : startFault(error, settings.apiUrl);
    if (sentence === null) log.fatal({ err: error }, "could not start");
    leave(sentence);
  }
}

/** The end of a process that doesn't serve yet. */
function leaveAtOnce(): Promise<void> {
  return Promise.resolve();
}

/** The bot without a token, in a Discord of its own; with one, nothing of this is even loaded. */
async function openLocal(settings: Settings, log: Logger, figures: Figures | undefined) {
  const { startLocal } = await import("./start-local.ts");
  const { talk } = await import("./local-terminal.ts");
  const local = await startLocal(settings, log, figures);
  const look = {
    width: Math.min(process.stdout.columns || WIDEST, WIDEST),
    colour: process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "",
  };
  return { ...local, talk: (leave: () => void) => talk(local, { port: settings.port, look, leave }) };
}

/** Ends the process as failed, with a sentence where the log doesn't have it already. */
function leave(sentence: string | null): never {
  if (sentence !== null) process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
