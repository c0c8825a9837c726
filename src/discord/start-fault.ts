import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from "discord.js";
import { GatewayFault } from "./gateway.ts";

/** Why the bot could not be started, in a sentence for who hosts it; null for what isn't Discord's or the network's. */
export function startFault(error: unknown, apiUrl = "https://discord.com/api"): string | null {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return REFUSED;
  if (error instanceof DiscordAPIError && error.status === 401) return REFUSED;
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return `Cannot start: ${apiUrl} answered ${error.status} (${error.message.split("\n")[0]}), wanted an API of Discord’s that takes the bot; try again, or see DISCORD_API_URL and DISCORD_GUILD_ID`;
  }
  if (error instanceof GatewayFault) return error.message;
  const code = networkCode(error);
  return code === null
    ? null
    : `Cannot reach Discord: ${apiUrl} gave ${code}, wanted an answer; see the network, or DISCORD_API_URL`;
}

const REFUSED =
  "Cannot log in: Discord refuses the token, wanted the one from https://discord.com/developers/applications → your application → Bot (DISCORD_TOKEN)";

/** The code of a failed connection (`ECONNREFUSED`), which fetch wraps in a cause. */
function networkCode(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if ("code" in at && typeof at.code === "string" && /^(?:E[A-Z]+|UND_ERR_\w+)$/u.test(at.code))
      return at.code;
  }
  return null;
}
