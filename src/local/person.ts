import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ComponentType,
  InteractionType,
  MessageReferenceType,
} from "discord-api-types/v10";
import type { APIApplicationCommand, APIMessage } from "discord-api-types/v10";
import { commandData, type OptionValues } from "./command-data.ts";
import { nested } from "./components.ts";
import type { Deed } from "./interactions.ts";
import type { StoredMessage } from "./messages.ts";
import { modalComponents, type FieldValues } from "./modals.ts";
import type { Outcome } from "./outcome.ts";
import { noFlags, type Person } from "./people.ts";
import { channelAt, contextNumber, guildId, inGuild, integrationTypes, type Place } from "./places.ts";
import type { World } from "./world.ts";

/** How something is sent. */
export interface Sending {
  /** When the interaction was made, in milliseconds since 1970, if not now: it was held up on its way. */
  readonly createdAt?: number;
  /** Send it though Discord's client wouldn't: a button that isn't there, an option of another type. */
  readonly unchecked?: boolean;
}

/** What a person writes beside their words. */
export interface Post {
  /** The message they answer. */
  readonly replyTo?: string;
  /** The message they forward; it comes as a snapshot. */
  readonly forward?: StoredMessage;
  /** Fields of the message as such, such as another bot's embeds and components. */
  readonly extra?: Partial<APIMessage>;
}

/** What one person can do in one place. Every deed throws an Error where Discord's client would refuse it. */
export class Actor {
  readonly person: Person;
  readonly place: Place;
  private readonly world: World;

  constructor(world: World, person: Person, place: Partial<Place> = {}) {
    this.world = world;
    this.person = person;
    this.place = { ...inGuild, ...place };
  }

  get id(): string {
    return this.person.user.id;
  }

  get channelId(): string {
    return channelAt(this.place, this.id).id;
  }

  /** What stands in the channel for this person, in the order in which it came. */
  seen(): StoredMessage[] {
    return this.world.messages.list({ channelId: this.channelId, userId: this.id });
  }

  /** Uses a slash command; `name` may go on with a subcommand: `"library add"`. */
  async slash(name: string, values: OptionValues = {}, sending: Sending = {}): Promise<Outcome> {
    const data = this.slashData(name, values, null, sending);
    return this.begin(InteractionType.ApplicationCommand, data, sending);
  }

  /** Types into an option that completes; `focused` is the last of the values if absent. */
  async autocomplete(
    name: string,
    values: OptionValues,
    focused = Object.keys(values).at(-1) ?? "",
    sending: Sending = {},
  ): Promise<Outcome> {
    const data = this.slashData(name, values, focused, sending);
    return this.begin(InteractionType.ApplicationCommandAutocomplete, data, sending);
  }

  /** Uses a command of a message's context menu. */
  async messageCommand(
    name: string,
    message: string | StoredMessage,
    sending: Sending = {},
  ): Promise<Outcome> {
    const { payload } = this.message(message);
    const command = this.command(name, ApplicationCommandType.Message);
    const data = {
      id: command.id,
      name,
      type: ApplicationCommandType.Message as const,
      target_id: payload.id,
      resolved: { messages: { [payload.id]: payload } },
    };
    return this.begin(InteractionType.ApplicationCommand, data, sending);
  }

  /** Presses the button with this custom_id. */
  async press(message: string | StoredMessage, customId: string, sending: Sending = {}): Promise<Outcome> {
    const source = this.component(message, customId, ComponentType.Button, sending);
    const data = { custom_id: customId, component_type: ComponentType.Button } as const;
    return this.begin(InteractionType.MessageComponent, data, sending, { source });
  }

  /** Chooses in the select with this custom_id. */
  async select(
    message: string | StoredMessage,
    customId: string,
    values: readonly string[],
    sending: Sending = {},
  ): Promise<Outcome> {
    const source = this.component(message, customId, ComponentType.StringSelect, sending, values);
    const type = ComponentType.StringSelect as const;
    const data = { custom_id: customId, component_type: type, values: [...values] };
    return this.begin(InteractionType.MessageComponent, data, sending, { source });
  }

  /** Fills in a modal that an interaction of theirs was answered with, and sends it. */
  async submit(modal: Outcome, values: FieldValues = {}, sending: Sending = {}): Promise<Outcome> {
    const opener = this.world.interactions.withModal(modal.id);
    if (modal.kind !== "modal" || opener === undefined)
      throw new Error(`Cannot submit: ${modal.kind} is no modal`);
    const components = modalComponents(modal.modal, values, sending.unchecked === true);
    const data = { custom_id: modal.modal.custom_id, components };
    const before = opener.deed.source?.payload.id;
    const source = before === undefined ? undefined : this.world.messages.get(before);
    return this.begin(InteractionType.ModalSubmit, data, sending, {
      opener,
      ...(source === undefined ? {} : { source }),
    });
  }

  /** Writes a message into the channel; `<@ID>` in it mentions. */
  post(text: string, { replyTo, forward, extra }: Post = {}): StoredMessage {
    return this.world.messages.create({
      body: {
        content: text,
        ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo } }),
      },
      files: [],
      author: this.person.user,
      channelId: this.channelId,
      guildId: this.place.context === "guild" ? guildId : null,
      visibleTo: null,
      extra: { ...(forward === undefined ? {} : forwarded(forward)), ...extra },
    });
  }

  private slashData(name: string, values: OptionValues, focused: string | null, sending: Sending) {
    const [first = "", ...subcommands] = name.split(" ");
    const command = this.command(first, ApplicationCommandType.ChatInput);
    const user = (id: string) => this.world.people.get(id)?.user;
    return commandData(
      { command, subcommands, values, focused, unchecked: sending.unchecked === true },
      { attachments: this.world.attachments, user },
    );
  }

  /** The registered command, if this person sees it here. */
  private command(name: string, type: ApplicationCommandType): APIApplicationCommand {
    const { context } = this.place;
    const command = this.world.commands.find(name, type, context === "guild" ? guildId : null);
    if (command === undefined) {
      const known = [...this.world.commands.list(null), ...this.world.commands.list(guildId)];
      const names = known.map((each) => each.name).join(", ") || "none";
      throw new Error(`Cannot use "${name}": the registered commands are ${names}`);
    }
    const isHere = command.contexts?.includes(contextNumber(this.place)) ?? true;
    const wanted = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
    if (!isHere || !integrationTypes(this.place).some((type) => wanted.includes(type))) {
      throw new Error(`Cannot use "${name}": it isn't offered in this place (${context})`);
    }
    return command;
  }

  private message(message: string | StoredMessage): StoredMessage {
    const id = typeof message === "string" ? message : message.payload.id;
    const found = this.world.messages.get(id);
    if (found === undefined || (found.visibleTo !== null && found.visibleTo !== this.id)) {
      throw new Error(`Cannot use message ${id}: ${this.person.user.username} sees no such message`);
    }
    return found;
  }

  private component(
    message: string | StoredMessage,
    customId: string,
    type: ComponentType,
    sending: Sending,
    values: readonly string[] = [],
  ): StoredMessage {
    const source = this.message(message);
    if (sending.unchecked === true) return source;
    const component = nested(source.payload.components).find((each) => each["custom_id"] === customId);
    if (component === undefined || component["type"] !== type) {
      throw new Error(`Cannot use "${customId}": the message has no such button or select`);
    }
    if (component["disabled"] === true) throw new Error(`Cannot use "${customId}": it is disabled`);
    const options = nestedValues(component["options"]);
    const missing = values.find((value) => !options.includes(value));
    if (missing !== undefined)
      throw new Error(`Cannot choose "${missing}": the select "${customId}" hasn't got it`);
    const [min, max] = [Number(component["min_values"] ?? 1), Number(component["max_values"] ?? 1)];
    if (type === ComponentType.StringSelect && (values.length < min || values.length > max)) {
      throw new Error(`Cannot choose ${values.length} values: "${customId}" takes ${min} to ${max}`);
    }
    return source;
  }

  private begin(
    type: Exclude<InteractionType, InteractionType.Ping>,
    data: Deed["data"],
    { createdAt }: Sending,
    from: {
      source?: StoredMessage;
      opener?: NonNullable<ReturnType<World["interactions"]["withModal"]>>;
    } = {},
  ): Promise<Outcome> {
    return this.world.interactions.begin({
      type,
      data,
      person: this.person,
      place: this.place,
      ...from,
      ...(createdAt === undefined ? {} : { createdAt }),
    });
  }
}

/** What a message that forwards another carries of it. */
function forwarded({ payload }: StoredMessage): Partial<APIMessage> {
  const { type, content, embeds, attachments, mentions, mention_roles, timestamp, edited_timestamp } =
    payload;
  const { flags = noFlags, components = [], channel_id, id } = payload;
  const words = { type, content, embeds, attachments, components, flags };
  const rest = { mentions, mention_roles, timestamp, edited_timestamp };
  return {
    message_reference: { type: MessageReferenceType.Forward, channel_id, message_id: id },
    message_snapshots: [{ message: { ...words, ...rest } }],
  };
}

function nestedValues(options: unknown): unknown[] {
  if (!Array.isArray(options)) return [];
  return options.map((option: { value?: unknown }) => option.value);
}
