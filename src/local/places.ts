import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  Locale,
} from "discord-api-types/v10";
import type { APIAuthorizingIntegrationOwnersMap, APIChannel } from "discord-api-types/v10";
import { memberPermissions, noFlags } from "./people.ts";

/** Where someone uses the bot, and what holds there. */
export interface Place {
  /** In the server, in a direct message with the bot, or in one between people. */
  readonly context: "guild" | "dm" | "private";
  /** Who installed the bot: the server, the user, or both. In a server without it, only the user has. */
  readonly installed: readonly ("guild" | "user")[];
  /** What the bot may do in the channel. */
  readonly appPermissions: bigint;
  /** What the user may do in the channel. */
  readonly memberPermissions: bigint;
  /** The server's language. */
  readonly guildLocale: Locale;
  /** False where "Use External Apps" is off: replies of a bot that only the user installed are then private. */
  readonly externalApps: boolean;
}

export const inGuild: Place = {
  context: "guild",
  installed: ["guild"],
  appPermissions: memberPermissions,
  memberPermissions,
  guildLocale: Locale.EnglishUS,
  externalApps: true,
};

export const guildId = "1100000000000000100";
const textChannelId = "1100000000000000200";
const privateChannelId = "1100000000000000210";

const contextNumbers = {
  guild: InteractionContextType.Guild,
  dm: InteractionContextType.BotDM,
  private: InteractionContextType.PrivateChannel,
} as const;

export const contextNumber = (place: Place): InteractionContextType => contextNumbers[place.context];

export const integrationTypes = (place: Place): ApplicationIntegrationType[] =>
  place.installed.map((by) =>
    by === "guild" ? ApplicationIntegrationType.GuildInstall : ApplicationIntegrationType.UserInstall,
  );

/** Who authorised the bot where an interaction comes from; Discord says "0" for a server's bot in its DM. */
export function owners(place: Place, userId: string): APIAuthorizingIntegrationOwnersMap {
  const map: APIAuthorizingIntegrationOwnersMap = {};
  if (place.installed.includes("guild"))
    map[ApplicationIntegrationType.GuildInstall] = place.context === "guild" ? guildId : "0";
  if (place.installed.includes("user")) map[ApplicationIntegrationType.UserInstall] = userId;
  return map;
}

/** The direct message with the bot has an id of its own for each user: theirs, with the second half changed. */
const dmChannelId = (userId: string): string => (BigInt(userId) + 1_000_000n).toString();

/** The channel of a place, as the Gateway describes it. */
export function channelAt(place: Place, userId: string): APIChannel {
  const { context } = place;
  switch (context) {
    case "guild":
      return textChannel;
    case "dm":
      return {
        id: dmChannelId(userId),
        type: ChannelType.DM,
        name: null,
        flags: noFlags,
        recipients: [],
        last_message_id: null,
      };
    case "private":
      return {
        id: privateChannelId,
        type: ChannelType.GroupDM,
        name: "A conversation",
        flags: noFlags,
        recipients: [],
        icon: null,
        last_message_id: null,
        owner_id: userId,
      };
    default:
      return context satisfies never;
  }
}

export const textChannel = {
  id: textChannelId,
  type: ChannelType.GuildText,
  name: "reading-room",
  guild_id: guildId,
  position: 0,
  parent_id: null,
  topic: null,
  nsfw: false,
  last_message_id: null,
  rate_limit_per_user: 0,
  flags: noFlags,
  permission_overwrites: [],
} satisfies APIChannel;
