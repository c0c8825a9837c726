import { setImmediate } from "node:timers/promises";
import type { Logger } from "pino";
import { repertoire } from "../commands/index.ts";
import { buildSnapshot, type Snapshot } from "./answers/snapshot.ts";
import { dispatcher } from "./discord/dispatch.ts";
import { connectGateway, type GatewayBot } from "./discord/gateway.ts";
import { applicationIdOf, registerCommands } from "./discord/registration.ts";
import { openRest } from "./discord/rest.ts";
import { readActors } from "./files/read-actors.ts";
import { readCorpus } from "./files/read-corpus.ts";
import type { Settings } from "./settings.ts";

/** How long others wait for their turn while a library is indexed, in milliseconds. */
const SLICE_MS = 10;

/** Runs work that pauses by yielding, and lets everything else have its turn a hundred times a second. */
export async function unhurried<T>(work: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}

/**
 * Reads and indexes the reports of a folder and its registry of actors.
 * @throws CorpusError which names every fault of every report, or else of the registry.
 */
export async function openSnapshot(corpusDir: string): Promise<Snapshot> {
  const library = await readCorpus(corpusDir);
  return unhurried(buildSnapshot(library, await readActors(corpusDir)));
}

export type BotSettings = Settings & { readonly token: string };

/**
 * Opens the corpus, registers the commands where they differ from what Discord has, and logs in.
 * @throws CorpusError; what discord.js throws where the token is wrong or Discord can't be reached.
 */
export async function startBot(settings: BotSettings, log: Logger): Promise<GatewayBot> {
  const snapshot = await openSnapshot(settings.corpusDir);
  const { reports, revision } = snapshot.library;
  log.info({ reports: reports.length, revision }, "corpus read");
  return connectBot(settings, snapshot, log);
}

/** Registers the commands and logs in, with a library that is open already. */
export async function connectBot(
  settings: BotSettings,
  snapshot: Snapshot,
  log: Logger,
): Promise<GatewayBot> {
  await registerOnce(settings, log);
  return connectGateway({
    token: settings.token,
    ...(settings.apiUrl === undefined ? {} : { apiUrl: settings.apiUrl }),
    answerMentions: settings.answerMentions,
    snapshot: () => snapshot,
    dispatch: dispatcher(repertoire),
    log,
  });
}

/** Registers the commands with Discord, where they differ from what it has, and does nothing else. */
export async function registerOnce({ token, apiUrl, guildId }: BotSettings, log: Logger): Promise<void> {
  const rest = openRest(token, apiUrl);
  const definitions = repertoire.commands.map((command) => command.definition);
  const applicationId = await applicationIdOf(rest);
  const changed = await registerCommands(
    rest,
    { applicationId, ...(guildId === undefined ? {} : { guildId }) },
    definitions,
  );
  log.info({ commands: definitions.length }, changed ? "commands registered" : "commands are as registered");
}
