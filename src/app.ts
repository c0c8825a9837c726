import type { Logger } from "pino";
import { repertoire } from "../commands/index.ts";
import type { Snapshot } from "./answers/snapshot.ts";
import { dispatcher } from "./discord/dispatch.ts";
import { connectGateway, type GatewayBot, type GatewayOptions } from "./discord/gateway.ts";
import { applicationIdOf, registerCommands } from "./discord/registration.ts";
import { openRest } from "./discord/rest.ts";
import type { Figures } from "./health/figures.ts";
import { openLiveLibrary } from "./live-library.ts";
import type { Settings } from "./settings.ts";

export type BotSettings = Settings & { readonly token: string };

/** A bot that serves. */
export interface RunningBot extends GatewayBot {
  /** The library that it answers from now. */
  snapshot(): Snapshot;
}

/**
 * Opens the corpus, registers the commands where they differ from what Discord has, and logs in.
 * @throws CorpusError; what discord.js throws where the token is wrong or Discord can't be reached.
 */
export async function startBot(settings: BotSettings, log: Logger, figures?: Figures): Promise<RunningBot> {
  const live = await openLiveLibrary({ corpusDir: settings.corpusDir, log, onReload: figures?.reloaded });
  const snapshot = () => live.snapshot;
  const bot = await connectBot(settings, { snapshot, log, observer: figures });
  return {
    ...bot,
    snapshot,
    async close(graceMs) {
      await Promise.all([bot.close(graceMs), live.close()]);
    },
  };
}

/** Registers the commands and logs in, with a library that is open already and is asked for anew by each request. */
export async function connectBot(
  settings: BotSettings,
  { snapshot, log, observer }: Pick<GatewayOptions, "snapshot" | "log" | "observer">,
): Promise<GatewayBot> {
  await registerOnce(settings, log);
  return connectGateway({
    token: settings.token,
    ...(settings.apiUrl === undefined ? {} : { apiUrl: settings.apiUrl }),
    answerMentions: settings.answerMentions,
    snapshot,
    dispatch: dispatcher(repertoire),
    log,
    observer,
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
