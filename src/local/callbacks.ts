import {
  ApplicationCommandType,
  InteractionResponseType as ResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from "discord-api-types/v10";
import type { APIInteractionResponse } from "discord-api-types/v10";
import { alreadyAcknowledged, invalidForm, isObject } from "./errors.ts";
import type { Interaction } from "./interactions.ts";
import type { Draft, MessageBody, StoredMessage } from "./messages.ts";
import type { UploadedFile } from "./multipart.ts";
import { noFlags } from "./people.ts";
import { channelAt, guildId } from "./places.ts";
import { noContent, ok, type RestCall, type RestReply, type Route } from "./rest.ts";
import type { World } from "./world.ts";

/** `POST /interactions/ID/TOKEN/callback`: the first response to an interaction. */
export function callbackRoutes(world: World): Route[] {
  return [
    {
      method: "POST",
      path: "/interactions/:id/:token/callback",
      open: true,
      answer: (call) => callback(world, call),
    },
  ];
}

function callback(world: World, { params, query, body, files }: RestCall): RestReply {
  const interaction = world.interactions.forCallback(params["id"] ?? "", params["token"] ?? "");
  if (interaction.state === "answered") throw alreadyAcknowledged();
  if (!isObject(body) || typeof body["type"] !== "number") throw invalidType();
  const message = respond(world, interaction, body as unknown as APIInteractionResponse, files);
  interaction.state = "answered";
  if (query.get("with_response") !== "true") return noContent;
  return ok(callbackResponse(interaction, body["type"], message));
}

/** Does what a response says; gives the message that it made or changed. */
function respond(
  world: World,
  interaction: Interaction,
  response: APIInteractionResponse,
  files: readonly UploadedFile[],
): StoredMessage | null {
  const { deed } = interaction;
  const isAutocomplete = deed.type === InteractionType.ApplicationCommandAutocomplete;
  if (isAutocomplete !== (response.type === ResponseType.ApplicationCommandAutocompleteResult)) {
    throw invalidType();
  }
  switch (response.type) {
    case ResponseType.ChannelMessageWithSource: {
      const message = newMessage(world, interaction, response.data, files, { type: replyType(interaction) });
      interaction.originalId = message.payload.id;
      interaction.end({ kind: "message", message, deferred: false });
      return message;
    }
    case ResponseType.DeferredChannelMessageWithSource: {
      const body = { flags: response.data?.flags ?? noFlags };
      const shape = { type: replyType(interaction), loading: true };
      const message = newMessage(world, interaction, body, [], shape);
      interaction.originalId = message.payload.id;
      interaction.deferred = true;
      world.interactions.awaitDeferred(interaction);
      return message;
    }
    case ResponseType.DeferredMessageUpdate:
    case ResponseType.UpdateMessage: {
      if (deed.source === undefined) throw invalidType();
      const id = deed.source.payload.id;
      interaction.originalId = id;
      if (response.type === ResponseType.DeferredMessageUpdate) {
        interaction.end({ kind: "acknowledged" });
        return world.messages.get(id) ?? null;
      }
      const message = world.messages.edit(id, response.data ?? {}, files);
      interaction.end({ kind: "update", message });
      return message;
    }
    case ResponseType.ApplicationCommandAutocompleteResult:
      interaction.end({ kind: "choices", choices: response.data.choices ?? [] });
      return null;
    case ResponseType.Modal:
      if (deed.type === InteractionType.ModalSubmit) throw invalidType();
      interaction.modal = response.data;
      interaction.end({ kind: "modal", modal: response.data });
      return null;
    case ResponseType.Pong:
    case ResponseType.LaunchActivity:
    case ResponseType.PremiumRequired:
    default:
      throw invalidType();
  }
}

/** A message that answers an interaction: a reply or a follow-up. */
export function newMessage(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  files: readonly UploadedFile[],
  shape: Pick<Draft, "type" | "loading">,
): StoredMessage {
  const { deed } = interaction;
  const { person, place } = deed;
  const userId = person.user.id;
  const forcedPrivate = !place.externalApps && !place.installed.includes("guild");
  const isPrivate = forcedPrivate || ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const source = shape.type === MessageType.Reply ? deed.source?.payload.id : undefined;
  const message = world.messages.create({
    ...shape,
    body: source === undefined ? body : { ...body, message_reference: { message_id: source } },
    files,
    author: world.bot,
    channelId: channelAt(place, userId).id,
    guildId: place.context === "guild" ? guildId : null,
    visibleTo: isPrivate ? userId : null,
    metadata: {
      ...interaction.metadata,
      ...(interaction.originalId === null ? {} : { original_response_message_id: interaction.originalId }),
    },
    applicationId: world.application.id,
  });
  interaction.messageIds.add(message.payload.id);
  return message;
}

function replyType({ deed }: Interaction): MessageType {
  if (deed.type !== InteractionType.ApplicationCommand) {
    return deed.source === undefined ? MessageType.Default : MessageType.Reply;
  }
  const { type } = deed.data as { type: ApplicationCommandType };
  return type === ApplicationCommandType.ChatInput
    ? MessageType.ChatInputCommand
    : MessageType.ContextMenuCommand;
}

function callbackResponse(interaction: Interaction, type: number, message: StoredMessage | null): unknown {
  const { deed, id } = interaction;
  const isUpdate = type === 6 || type === 7;
  const flags = message?.payload.flags ?? 0;
  return {
    interaction: {
      id,
      type: deed.type,
      ...(message === null
        ? {}
        : {
            response_message_id: message.payload.id,
            response_message_loading: (flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: message.visibleTo !== null,
          }),
    },
    ...(message === null ? {} : { resource: { type: isUpdate ? 7 : 4, message: message.payload } }),
  };
}

function invalidType() {
  const message = "Value is not a valid response to this kind of interaction.";
  return invalidForm([{ path: ["type"], code: "BASE_TYPE_CHOICES", message }]);
}
