import type { GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import type { Snapshot } from "../answers/snapshot.ts";
import type { MentionRequest } from "./request.ts";
import { wordsFor } from "./words/locale.ts";

/**
 * A message that names the bot, read as a request; null for any other, for the bot's own and for those of
 * webhooks and other bots, so that no two bots talk to each other for ever.
 */
export function readMention(
  message: GatewayMessageCreateDispatchData,
  botId: string,
  snapshot: Snapshot,
): MentionRequest | null {
  const { author, webhook_id, mentions, content } = message;
  if (author.bot === true || webhook_id !== undefined) return null;
  // A reply to the bot mentions it too; only one that says so in its words asks it something.
  const named = content.includes(`<@${botId}>`) || content.includes(`<@!${botId}>`);
  if (!named || !mentions.some((user) => user.id === botId)) return null;
  return {
    kind: "mention",
    message,
    snapshot,
    userId: author.id,
    // A message doesn't tell its writer's language or the server's.
    words: wordsFor(null),
    publicWords: wordsFor(null),
    moderates: false,
    mayPost: true,
  };
}
