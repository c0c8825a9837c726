import { GuildMemberFlags, Locale, PermissionFlagsBits } from "discord-api-types/v10";
import type { APIGuildMember, APIInteractionGuildMember, APIRole, APIUser } from "discord-api-types/v10";

/** No flag of any kind: the types of flags have no name for zero. */
export const noFlags = 0 as never;

/** Someone in the loopback's server. */
export interface Person {
  readonly user: APIUser;
  /** The language of their Discord. */
  readonly locale: Locale;
}

/** What an ordinary member may do in a text channel. */
export const memberPermissions: bigint =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;

/** A user with every field that Discord sends, so that responses keep to its schema. */
export function makeUser(id: string, name: string, bot = false): APIUser {
  return {
    id,
    // People's are in lower case, bots keep the name that they were made with.
    username: bot ? name : name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, "_"),
    discriminator: "0",
    global_name: bot ? null : name,
    avatar: null,
    banner: null,
    accent_color: null,
    public_flags: noFlags,
    flags: noFlags,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    ...(bot ? { bot: true } : {}),
  };
}

export function makePerson(id: string, name: string, locale = Locale.EnglishUS): Person {
  return { user: makeUser(id, name), locale };
}

export function member(user: APIUser): APIGuildMember {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: "2024-01-01T00:00:00.000000+00:00",
    premium_since: null,
    deaf: false,
    mute: false,
    flags: GuildMemberFlags.DidRejoin,
    pending: false,
    communication_disabled_until: null,
  };
}

export function interactionMember(user: APIUser, permissions: bigint): APIInteractionGuildMember {
  return { ...member(user), user, permissions: permissions.toString() };
}

/** The role that everyone has; its id is the server's. */
export function everyoneRole(guildId: string): APIRole {
  return {
    id: guildId,
    name: "@everyone",
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: memberPermissions.toString(),
    managed: false,
    mentionable: false,
    flags: noFlags,
  };
}
