import type { EventEmitter } from "node:events";
import { ApplicationCommandType, ApplicationIntegrationType } from "discord-api-types/v10";
import type {
  APIApplicationCommand,
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPutAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { isObject, unknownCommand } from "./errors.ts";
import type { LoopbackEvents } from "./events.ts";
import type { MakeSnowflake } from "./snowflake.ts";

/** The commands that the bot has registered, everywhere or in one server. */
export class Commands {
  private all: APIApplicationCommand[] = [];
  private readonly parts: {
    readonly events: EventEmitter<LoopbackEvents>;
    readonly snowflake: MakeSnowflake;
    readonly applicationId: string;
  };

  constructor(parts: Commands["parts"]) {
    this.parts = parts;
  }

  /** `guildId` null: the global ones. */
  list(guildId: string | null): APIApplicationCommand[] {
    return this.all.filter((command) => (command.guild_id ?? null) === guildId);
  }

  /** The command a member of the server means by a name: the server's own before a global one. */
  find(
    name: string,
    type: ApplicationCommandType,
    guildId: string | null,
  ): APIApplicationCommand | undefined {
    const named = this.all.filter((command) => command.name === name && command.type === type);
    return (
      named.find((command) => guildId !== null && command.guild_id === guildId) ??
      named.find((command) => command.guild_id === undefined)
    );
  }

  /** @throws ApiError 10063 */
  require(id: string, guildId: string | null): APIApplicationCommand {
    const command = this.list(guildId).find((command) => command.id === id);
    if (command === undefined) throw unknownCommand();
    return command;
  }

  /** Puts these in the place of all that were there; one of the same name and type keeps its id. */
  replace(bodies: RESTPutAPIApplicationCommandsJSONBody, guildId: string | null): APIApplicationCommand[] {
    const made = bodies.map((body) => this.make(body, guildId));
    this.all = [...this.all.filter((command) => (command.guild_id ?? null) !== guildId), ...made];
    this.parts.events.emit("commands");
    return made;
  }

  /** Adds a command, or puts it in the place of the one of its name and type. */
  upsert(
    body: RESTPostAPIApplicationCommandsJSONBody,
    guildId: string | null,
  ): { command: APIApplicationCommand; isNew: boolean } {
    const command = this.make(body, guildId);
    const before = this.all.length;
    this.all = [...this.all.filter(({ id }) => id !== command.id), command];
    this.parts.events.emit("commands");
    return { command, isNew: this.all.length > before };
  }

  /** Changes some fields of a command. @throws ApiError 10063 */
  patch(id: string, changes: Record<string, unknown>, guildId: string | null): APIApplicationCommand {
    const command = { ...this.require(id, guildId), ...changes, version: this.parts.snowflake() };
    this.all = this.all.map((each) => (each.id === id ? command : each));
    this.parts.events.emit("commands");
    return command;
  }

  /** @throws ApiError 10063 */
  delete(id: string, guildId: string | null): void {
    this.require(id, guildId);
    this.all = this.all.filter((command) => command.id !== id);
    this.parts.events.emit("commands");
  }

  private make(body: RESTPostAPIApplicationCommandsJSONBody, guildId: string | null): APIApplicationCommand {
    const type = body.type ?? ApplicationCommandType.ChatInput;
    const same = this.list(guildId).find((command) => command.name === body.name && command.type === type);
    const made = {
      id: same?.id ?? this.parts.snowflake(),
      application_id: this.parts.applicationId,
      version: this.parts.snowflake(),
      type,
      name: body.name,
      name_localizations: body.name_localizations ?? null,
      description: "description" in body && typeof body.description === "string" ? body.description : "",
      description_localizations: body.description_localizations ?? null,
      default_member_permissions: body.default_member_permissions ?? null,
      nsfw: body.nsfw ?? false,
      ...("options" in body && body.options && body.options.length > 0
        ? { options: body.options.map(settledOption) }
        : {}),
    };
    const settled =
      guildId === null
        ? {
            ...made,
            dm_permission: body.dm_permission ?? true,
            contexts: body.contexts ?? null,
            integration_types: body.integration_types ?? [ApplicationIntegrationType.GuildInstall],
          }
        : { ...made, guild_id: guildId };
    // Options come as the bot sent them; a payload checker, where there is one, has seen them.
    return settled as APIApplicationCommand;
  }
}

/** An option as Discord gives it back: what is false, null or empty is left out, at any depth. */
function settledOption(option: unknown): unknown {
  if (!isObject(option)) return option;
  const fields = Object.entries(option)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([key, value]) => [
      key,
      key === "options" && Array.isArray(value) ? value.map(settledOption) : value,
    ]);
  return Object.fromEntries(fields) as Record<string, unknown>;
}

/** A listing leaves the translations out unless it is asked for them. */
export function withoutLocalisations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalisations);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "name_localizations" && key !== "description_localizations")
      .map(([key, inner]) => [key, withoutLocalisations(inner)]),
  );
}
