import {
  InteractionResponseType,
  MessageFlags,
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
} from "discord-api-types/v10";
import type { Card, CardFile, Reply } from "./reply.ts";

/** What is sent as the answer to an interaction, by the Gateway's REST call or in an HTTP response. */
export interface InteractionAnswer {
  readonly body: APIInteractionResponse;
  readonly files: readonly CardFile[];
  /** The message under which the button was pressed is to be deleted after the answer. */
  readonly deletesMessage: boolean;
}

export function interactionAnswer(reply: Reply): InteractionAnswer {
  switch (reply.kind) {
    case "message":
      return withCard(InteractionResponseType.ChannelMessageWithSource, reply.card, reply.private);
    case "update":
      return withCard(InteractionResponseType.UpdateMessage, reply.card, false);
    case "delete":
      return plain({ type: InteractionResponseType.DeferredMessageUpdate }, true);
    case "choices":
      return plain(
        {
          type: InteractionResponseType.ApplicationCommandAutocompleteResult,
          data: { choices: [...reply.choices] },
        },
        false,
      );
    default:
      return reply satisfies never;
  }
}

function plain(body: APIInteractionResponse, deletesMessage: boolean): InteractionAnswer {
  return { body, files: [], deletesMessage };
}

function withCard(
  type: InteractionResponseType.ChannelMessageWithSource | InteractionResponseType.UpdateMessage,
  card: Card,
  isPrivate: boolean,
): InteractionAnswer {
  const body: APIInteractionResponse = { type, data: cardData(card, isPrivate) };
  return { body, files: card.files ?? [], deletesMessage: false };
}

const V2 = MessageFlags.IsComponentsV2;

/** A card as the fields of a message. */
export function cardData(card: Card, isPrivate = false): APIInteractionResponseCallbackData {
  return {
    components: card.components,
    flags: isPrivate ? V2 | MessageFlags.Ephemeral : V2,
    // Nobody is ever pinged.
    allowed_mentions: { parse: [] },
  };
}
