import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  ComponentType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
} from "discord-api-types/v10";
import type { Snapshot } from "../answers/snapshot.ts";
import { readCustomId } from "./custom-id.ts";
import type {
  CommandRequest,
  CompletionRequest,
  ComponentRequest,
  OptionValue,
  OtherRequest,
  Request,
  RequestBase,
} from "./request.ts";
import { wordsFor } from "./words/locale.ts";

/** An interaction as Discord's API writes it, read as a request; null for a PING, which only HTTP endpoints get. */
export function readInteraction(interaction: APIInteraction, snapshot: Snapshot): Request | null {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return readCommand(interaction, snapshot);
    case InteractionType.ApplicationCommandAutocomplete:
      return readCompletion(interaction, snapshot);
    case InteractionType.MessageComponent:
      return readComponent(interaction, snapshot);
    case InteractionType.ModalSubmit:
      return { ...base(interaction, snapshot), kind: "other" };
    case InteractionType.Ping:
      return null;
    default:
      // A kind that Discord has brought in since.
      interaction satisfies never;
      return { ...base(interaction, snapshot), kind: "other" };
  }
}

function readCommand(
  interaction: APIApplicationCommandInteraction,
  snapshot: Snapshot,
): CommandRequest | OtherRequest {
  const { data } = interaction;
  const common = { ...base(interaction, snapshot), kind: "command", name: data.name } as const;
  switch (data.type) {
    case ApplicationCommandType.ChatInput:
      return { ...common, options: optionsOf(data.options ?? []), target: null };
    case ApplicationCommandType.Message:
      return { ...common, options: new Map(), target: data.resolved.messages[data.target_id] ?? null };
    case ApplicationCommandType.User:
    case ApplicationCommandType.PrimaryEntryPoint:
      return { ...base(interaction, snapshot), kind: "other" };
    default:
      data satisfies never;
      return { ...base(interaction, snapshot), kind: "other" };
  }
}

function readCompletion(
  interaction: APIApplicationCommandAutocompleteInteraction,
  snapshot: Snapshot,
): CompletionRequest {
  const { name } = interaction.data;
  // Typed as always there, but for a command Discord leaves out options that nobody has given.
  const options = (interaction.data as { options?: typeof interaction.data.options }).options ?? [];
  const focused = options.find((option) => "focused" in option && option.focused);
  const typed = focused !== undefined && "value" in focused ? String(focused.value) : "";
  return {
    ...base(interaction, snapshot),
    kind: "completion",
    name,
    option: focused?.name ?? "",
    typed,
    options: optionsOf(options),
  };
}

function readComponent(interaction: APIMessageComponentInteraction, snapshot: Snapshot): ComponentRequest {
  const { data, message } = interaction;
  return {
    ...base(interaction, snapshot),
    kind: "component",
    ...readCustomId(data.custom_id),
    values: data.component_type === ComponentType.StringSelect ? data.values : [],
    message,
    ephemeral: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
  };
}

function optionsOf(
  options: readonly {
    readonly type: ApplicationCommandOptionType;
    readonly name: string;
    readonly value?: unknown;
  }[],
): ReadonlyMap<string, OptionValue> {
  const values = new Map<string, OptionValue>();
  for (const { name, value } of options) {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      values.set(name, value);
    }
  }
  return values;
}

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

function base(interaction: APIInteraction, snapshot: Snapshot): RequestBase {
  const { member, user, guild_locale, guild_id, channel } = interaction;
  const locale = "locale" in interaction ? interaction.locale : null;
  // What the one who asks may do in this channel; in a private one there is nothing to forbid.
  const permissions = member === undefined ? null : BigInt(member.permissions);
  const has = (flag: bigint) => permissions === null || (permissions & flag) !== 0n;
  const sending =
    channel !== undefined && THREADS.has(channel.type)
      ? PermissionFlagsBits.SendMessagesInThreads
      : PermissionFlagsBits.SendMessages;
  // Installed by the user alone, Discord shows the app's answers in a server to others only where it allows that.
  const installedByServer =
    interaction.authorizing_integration_owners[ApplicationIntegrationType.GuildInstall] !== undefined;
  return {
    snapshot,
    userId: member?.user.id ?? user?.id ?? "",
    words: wordsFor(locale),
    publicWords: wordsFor(guild_locale ?? locale),
    moderates: permissions !== null && has(PermissionFlagsBits.ManageMessages),
    mayPost:
      guild_id === undefined ||
      (has(sending) && (installedByServer || has(PermissionFlagsBits.UseExternalApps))),
  };
}
