import type { Logger } from "pino";
import { repertoire } from "../commands/index.ts";
import type { Snapshot } from "./answers/snapshot.ts";
import { dispatcher } from "./discord/dispatch.ts";
import { connectGateway, type GatewayBot } from "./discord/gateway.ts";
import { applicationIdOf, registerCommands } from "./discord/registration.ts";
import { openRest } from "./discord/rest.ts";
import { openLiveLibrary } from "./live-library.ts";
import type { Settings } from "./settings.ts";

export type BotSettings = Settings & { readonly token: string };

/**
 * Opens the corpus, registers the commands where they differ from what Discord has, and logs in.
 * @throws CorpusError; what discord.js throws where the token is wrong or Discord can't be reached.
 */
export async function startBot(settings: BotSettings, log: Logger): Promise<GatewayBot> {
  const live = await openLiveLibrary({ corpusDir: settings.corpusDir, log });
  const bot = await connectBot(settings, () => live.snapshot, log);
  return {
    ...bot,
    async close(graceMs) {
      await Promise.all([bot.close(graceMs), live.close()]);
    },
  };
}

/** Registers the commands and logs in, with a library that is open already and is asked for anew by each request. */
export async function connectBot(
  settings: BotSettings,
  snapshot: () => Snapshot,
  log: Logger,
): Promise<GatewayBot> {
  await registerOnce(settings, log);
  return connectGateway({
    token: settings.token,
    ...(settings.apiUrl === undefined ? {} : { apiUrl: settings.apiUrl }),
    answerMentions: settings.answerMentions,
    snapshot,
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
