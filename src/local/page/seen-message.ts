import { InteractionType } from "discord-api-types/v10";
import type { APIMessageInteractionMetadata, APIUser } from "discord-api-types/v10";
import type { StoredMessage } from "../messages.ts";
import type { Person } from "../people.ts";
import type { SeenMessage, Somebody } from "./protocol.ts";

/** A message as the page is sent it. @param commandOf the command's name, by the interaction's id. */
export function seenMessage(
  { payload, visibleTo }: StoredMessage,
  commandOf: (interactionId: string) => string | null,
): SeenMessage {
  const command = commandBehind(payload.interaction_metadata);
  return {
    payload,
    ephemeral: visibleTo !== null,
    command: command === null ? null : commandOf(command),
  };
}

/** The interaction that a message answers, if a command began it; what a button brought has no such line above. */
function commandBehind(metadata: APIMessageInteractionMetadata | undefined): string | null {
  if (metadata === undefined) return null;
  switch (metadata.type) {
    case InteractionType.ApplicationCommand:
      return metadata.id;
    case InteractionType.MessageComponent:
      return null;
    case InteractionType.ModalSubmit:
      return commandBehind(metadata.triggering_interaction_metadata);
    default:
      return metadata satisfies never;
  }
}

export function somebody({ id, username, global_name, bot }: APIUser): Somebody {
  return { id, name: global_name ?? username, bot: bot === true };
}

/** Whether a message stands in a channel for somebody. */
export function isSeenBy(message: StoredMessage, channelId: string, { user }: Person): boolean {
  const { visibleTo, payload, deleted } = message;
  return !deleted && payload.channel_id === channelId && (visibleTo === null || visibleTo === user.id);
}
