import { ApplicationCommandType, InteractionType } from "discord-api-types/v10";
import type {
  APIBaseInteraction,
  APIInteraction,
  APIMessageInteractionMetadata,
} from "discord-api-types/v10";
import { attachmentSizeLimit } from "./attachments.ts";
import type { Deed, Interaction } from "./interactions.ts";
import { interactionMember } from "./people.ts";
import { channelAt, contextNumber, guildId, owners } from "./places.ts";

/** An interaction as the Gateway sends it. */
export function payload({ id, token, deed }: Interaction, applicationId: string): APIInteraction {
  const { person, place, source } = deed;
  const userId = person.user.id;
  const channel = channelAt(place, userId);
  const inGuild = {
    guild_id: guildId,
    guild: { id: guildId, locale: place.guildLocale, features: [] },
    guild_locale: place.guildLocale,
    member: interactionMember(person.user, place.memberPermissions),
  };
  const base: APIBaseInteraction<Deed["type"], Deed["data"]> = {
    id,
    application_id: applicationId,
    type: deed.type,
    data: deed.data,
    token,
    version: 1,
    channel,
    channel_id: channel.id,
    app_permissions: place.appPermissions.toString(),
    locale: person.locale,
    entitlements: [],
    authorizing_integration_owners: owners(place, userId),
    context: contextNumber(place),
    attachment_size_limit: attachmentSizeLimit,
    ...(place.context === "guild" ? inGuild : { user: person.user }),
    ...(source === undefined ? {} : { message: source.payload }),
  };
  // `data` fits `type`, which the type of a deed doesn't say: person.ts makes both together.
  return base as APIInteraction;
}

/** What a message that answers an interaction says of it. */
export function metadata(id: string, deed: Deed): APIMessageInteractionMetadata {
  const { person, place, source, opener, data } = deed;
  const common = { id, user: person.user, authorizing_integration_owners: owners(place, person.user.id) };
  if (deed.type === InteractionType.MessageComponent && source !== undefined) {
    return { ...common, type: InteractionType.MessageComponent, interacted_message_id: source.payload.id };
  }
  const trigger = opener?.metadata;
  if (trigger !== undefined && trigger.type !== InteractionType.ModalSubmit) {
    return { ...common, type: InteractionType.ModalSubmit, triggering_interaction_metadata: trigger };
  }
  const isMenu = "target_id" in data && data.type === ApplicationCommandType.Message;
  return {
    ...common,
    type: InteractionType.ApplicationCommand,
    ...(isMenu ? { target_message_id: data.target_id } : {}),
  };
}
