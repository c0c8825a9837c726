import {
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
  Locale,
} from "discord-api-types/v10";
import type {
  APIUser,
  GatewayGuildCreateDispatch,
  GatewayMessageCreateDispatch,
  GatewayMessageCreateDispatchData,
  GatewayMessageDeleteDispatch,
  GatewayMessageUpdateDispatch,
  GatewayReadyDispatch,
} from "discord-api-types/v10";
import type { StoredMessage } from "./messages.ts";
import { everyoneRole, member, noFlags, type Person } from "./people.ts";
import { guildId, textChannel } from "./places.ts";

/** A dispatch without what the session adds: its opcode and number. */
type Event<D extends { t: unknown; d: unknown }> = Pick<D, "t" | "d">;

/** The first event of a session. */
export function ready(
  bot: { readonly applicationId: string; readonly bot: APIUser; readonly url: () => string },
  sessionId: string,
  shard: [id: number, count: number],
): Event<GatewayReadyDispatch> {
  return {
    t: GatewayDispatchEvents.Ready,
    d: {
      v: 10,
      user: bot.bot,
      guilds: [{ id: guildId, unavailable: true }],
      session_id: sessionId,
      resume_gateway_url: bot.url(),
      shard,
      application: { id: bot.applicationId, flags: noFlags, flags_new: "0" },
    },
  };
}

/** The server, for a bot that asks for it. */
export function guildCreate(
  bot: APIUser,
  people: readonly Person[],
  intents: number,
): Event<GatewayGuildCreateDispatch> | null {
  if ((intents & GatewayIntentBits.Guilds) === 0) return null;
  return {
    t: GatewayDispatchEvents.GuildCreate,
    d: {
      id: guildId,
      name: "The reading room",
      icon: null,
      splash: null,
      discovery_splash: null,
      owner_id: people[0]?.user.id ?? bot.id,
      afk_channel_id: null,
      afk_timeout: 300,
      verification_level: GuildVerificationLevel.None,
      default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
      explicit_content_filter: GuildExplicitContentFilter.Disabled,
      roles: [everyoneRole(guildId)],
      emojis: [],
      stickers: [],
      features: [],
      mfa_level: GuildMFALevel.None,
      application_id: null,
      system_channel_id: null,
      system_channel_flags: noFlags,
      rules_channel_id: null,
      vanity_url_code: null,
      description: null,
      banner: null,
      premium_tier: GuildPremiumTier.None,
      preferred_locale: Locale.EnglishUS,
      public_updates_channel_id: null,
      nsfw_level: GuildNSFWLevel.Default,
      premium_progress_bar_enabled: false,
      hub_type: null,
      safety_alerts_channel_id: null,
      incidents_data: null,
      joined_at: "2024-01-01T00:00:00.000000+00:00",
      large: false,
      unavailable: false,
      member_count: people.length + 1,
      voice_states: [],
      members: [member(bot)],
      channels: [textChannel],
      threads: [],
      presences: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    },
  };
}

export function messageCreate(
  message: StoredMessage,
  bot: APIUser,
  intents: number,
): Event<GatewayMessageCreateDispatch> | null {
  const d = messageData(message, bot, intents);
  return d === null ? null : { t: GatewayDispatchEvents.MessageCreate, d };
}

export function messageUpdate(
  message: StoredMessage,
  bot: APIUser,
  intents: number,
): Event<GatewayMessageUpdateDispatch> | null {
  const d = messageData(message, bot, intents);
  return d === null ? null : { t: GatewayDispatchEvents.MessageUpdate, d };
}

export function messageDelete(
  message: StoredMessage,
  intents: number,
): Event<GatewayMessageDeleteDispatch> | null {
  if (!reaches(message, intents)) return null;
  const { id, channel_id } = message.payload;
  const inGuild = message.guildId === null ? {} : { guild_id: message.guildId };
  return { t: GatewayDispatchEvents.MessageDelete, d: { id, channel_id, ...inGuild } };
}

/** Whether a bot with these intents hears of a message; an ephemeral one never comes as an event. */
function reaches({ visibleTo, guildId }: StoredMessage, intents: number): boolean {
  const intent = guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  return visibleTo === null && (intents & intent) !== 0;
}

/**
 * A message as the bot gets it: without the MessageContent intent its words are blank, unless they are the
 * bot's own, mention it, or stand in a direct message.
 */
function messageData(
  message: StoredMessage,
  bot: APIUser,
  intents: number,
): GatewayMessageCreateDispatchData | null {
  if (!reaches(message, intents)) return null;
  const { payload, guildId } = message;
  const sees =
    (intents & GatewayIntentBits.MessageContent) !== 0 ||
    guildId === null ||
    payload.author.id === bot.id ||
    payload.mentions.some(({ id }) => id === bot.id);
  const content = sees ? {} : { content: "", embeds: [], components: [], attachments: [] };
  const { user: _, ...author } = member(payload.author);
  return {
    ...payload,
    ...content,
    mentions: payload.mentions.map((user) => ({ ...user, member: withoutUser(user) })),
    channel_type: guildId === null ? ChannelType.DM : ChannelType.GuildText,
    ...(guildId === null ? {} : { guild_id: guildId, member: author }),
  };
}

function withoutUser(user: APIUser) {
  const { user: _, ...rest } = member(user);
  return rest;
}
