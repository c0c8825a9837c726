import { Routes, type RESTGetAPIGatewayBotResult } from "discord-api-types/v10";
import { REST } from "discord.js";
import { repertoire } from "../../commands/index.ts";
import { applicationIdOf, areRegistered } from "../discord/registration.ts";
import { restOptions } from "../discord/rest.ts";
import { startFault } from "../discord/start-fault.ts";
import type { Settings } from "../settings.ts";
import type { Finding } from "../terminal/finding.ts";
import { fault, warning, well } from "./finding.ts";

/** Somebody waits for it. */
const TIMEOUT_MS = 5_000;
/** A start takes one for each shard; Discord gives 1,000 a day. */
const FEW_STARTS = 50;

/** Whether Discord takes the token, has the commands as they are defined, and lets the bot connect. */
export async function* examineDiscord(settings: Settings, isGiven: boolean): AsyncGenerator<Finding> {
  const { token, apiUrl, guildId } = settings;
  if (token === undefined) {
    if (!isGiven) {
      yield warning(
        "token",
        "none: npm start opens the local Discord",
        "To run the bot for a server, put a token behind DISCORD_TOKEN= in .env; .env.example says where to get it",
      );
    }
    return;
  }
  const rest = new REST({ ...restOptions(apiUrl), timeout: TIMEOUT_MS, retries: 1 }).setToken(token);
  const wrong = (subject: string, error: unknown) =>
    fault(
      subject,
      startFault(error, apiUrl) ?? (error instanceof Error ? error.message : String(error)),
      "The bot can't start like this",
    );
  let applicationId: string;
  try {
    applicationId = await applicationIdOf(rest);
    yield well("token", `Discord takes it, for application ${applicationId}`);
  } catch (error) {
    yield wrong("token", error);
    return;
  }
  try {
    yield await examineCommands(rest, { applicationId, ...(guildId === undefined ? {} : { guildId }) });
  } catch (error) {
    yield wrong("commands", error);
  }
  try {
    yield examineGateway((await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult);
  } catch (error) {
    yield wrong("gateway", error);
  }
}

async function examineCommands(
  rest: REST,
  target: { readonly applicationId: string; readonly guildId?: string },
): Promise<Finding> {
  const definitions = repertoire.commands.map(({ definition }) => definition);
  const where = target.guildId === undefined ? "everywhere" : `in server ${target.guildId}`;
  return (await areRegistered(rest, target, definitions))
    ? well("commands", `${definitions.length}, registered ${where} as they are defined`)
    : warning(
        "commands",
        `not registered ${where} as they are defined`,
        "The next start registers them, or now: npm run register",
      );
}

function examineGateway({ shards, session_start_limit: { remaining, total } }: RESTGetAPIGatewayBotResult) {
  const found = `${shards} shard${shards === 1 ? "" : "s"} wanted, ${remaining} of ${total} starts left today`;
  return remaining < Math.max(FEW_STARTS, shards)
    ? warning("gateway", found, "Something starts the bot again and again: see its log")
    : well("gateway", found);
}
