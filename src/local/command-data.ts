import { ApplicationCommandOptionType as OptionType, ApplicationCommandType } from "discord-api-types/v10";
import type {
  APIApplicationCommand,
  APIApplicationCommandInteractionDataOption,
  APIApplicationCommandOption,
  APIChatInputApplicationCommandInteractionData,
  APIInteractionDataResolved,
  APIUser,
} from "discord-api-types/v10";
import type { Attachments } from "./attachments.ts";

/** A file given as the value of an option. */
export interface OptionFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type OptionValue = string | number | boolean | OptionFile;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** What turns a command and values into the data of an interaction. */
export interface CommandCall {
  readonly command: APIApplicationCommand;
  /** The words after the command's name: a subcommand, or a group and a subcommand. */
  readonly subcommands: readonly string[];
  readonly values: OptionValues;
  /** The option being typed, for autocomplete; then nothing needs to be complete. */
  readonly focused: string | null;
  /** Take values that Discord's client wouldn't let anyone send. */
  readonly unchecked: boolean;
}

/**
 * The data of a slash command's interaction, with the ids and types of the registered command.
 * @throws Error for what Discord's client doesn't let anyone send: an option that isn't there, a required one
 * left out, a value of another type or outside its limits
 */
export function commandData(
  call: CommandCall,
  parts: { readonly attachments: Attachments; readonly user: (id: string) => APIUser | undefined },
): APIChatInputApplicationCommandInteractionData {
  const { command } = call;
  const resolved: APIInteractionDataResolved = {};
  const resolve = (type: OptionType, value: OptionValue): string | number | boolean => {
    if (typeof value === "object") {
      const attachment = parts.attachments.add({ index: "0", ...value });
      resolved.attachments = { ...resolved.attachments, [attachment.id]: attachment };
      return attachment.id;
    }
    const user = type === OptionType.User ? parts.user(String(value)) : undefined;
    if (user !== undefined) resolved.users = { ...resolved.users, [user.id]: user };
    return value;
  };
  const at = (definitions: readonly APIApplicationCommandOption[], path: readonly string[]): unknown[] => {
    const [name, ...rest] = path;
    if (name !== undefined) {
      const inner = definitions.find((option) => option.name === name);
      if (inner === undefined || !isNesting(inner)) {
        throw new Error(`Cannot use /${command.name}: no subcommand "${name}"`);
      }
      return [{ name, type: inner.type, options: at(inner.options ?? [], rest) }];
    }
    if (!call.unchecked) checkComplete(call, definitions);
    return Object.entries(call.values).map(([name, value]) => {
      const definition = definitions.find((option) => option.name === name);
      const type = definition?.type ?? OptionType.String;
      const isFocused = call.focused === name;
      if (!call.unchecked && !isFocused) checkValue(command.name, definition, name, value);
      return { name, type, value: resolve(type, value), ...(isFocused ? { focused: true } : {}) };
    });
  };
  const options = at(command.options ?? [], call.subcommands);
  return {
    id: command.id,
    name: command.name,
    type: ApplicationCommandType.ChatInput,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(options.length === 0 ? {} : { options: options as APIApplicationCommandInteractionDataOption<2>[] }),
    ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
  };
}

type NestingOption = Extract<
  APIApplicationCommandOption,
  { type: OptionType.Subcommand | OptionType.SubcommandGroup }
>;

function isNesting(option: APIApplicationCommandOption): option is NestingOption {
  return option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup;
}

function checkComplete(call: CommandCall, definitions: readonly APIApplicationCommandOption[]): void {
  if (definitions.some(isNesting))
    throw new Error(`Cannot use /${call.command.name}: a subcommand is wanted`);
  if (call.focused !== null) return;
  for (const option of definitions) {
    if (option.required === true && call.values[option.name] === undefined) {
      throw new Error(`Cannot use /${call.command.name}: required option "${option.name}" is missing`);
    }
  }
}

const valueTypes: Partial<Record<OptionType, string>> = {
  [OptionType.String]: "string",
  [OptionType.Integer]: "number",
  [OptionType.Number]: "number",
  [OptionType.Boolean]: "boolean",
  [OptionType.User]: "string",
  [OptionType.Attachment]: "file",
};

function checkValue(
  command: string,
  option: APIApplicationCommandOption | undefined,
  name: string,
  value: OptionValue,
): void {
  const refuse = (why: string) => new Error(`Cannot use /${command}: option "${name}" ${why}`);
  if (option === undefined) throw refuse("is not one of the command's");
  const wanted = valueTypes[option.type];
  const given = typeof value === "object" ? "file" : typeof value;
  if (wanted !== undefined && given !== wanted) throw refuse(`is a ${given}, a ${wanted} is wanted`);
  if ("choices" in option && option.choices && option.choices.length > 0) {
    const choices: readonly (string | number)[] = option.choices.map((choice) => choice.value);
    if (!choices.some((choice) => choice === value))
      throw refuse(`is ${JSON.stringify(value)}, not one of its choices`);
  }
  if (option.type === OptionType.String && typeof value === "string") {
    const length = Array.from(value).length;
    const { min_length: min = 0, max_length: max = 6000 } = option;
    if (length < min || length > max) throw refuse(`has ${length} characters, ${min} to ${max} are wanted`);
  }
  if (
    (option.type === OptionType.Integer || option.type === OptionType.Number) &&
    typeof value === "number"
  ) {
    const { min_value: min = -Infinity, max_value: max = Infinity } = option;
    if (value < min || value > max) throw refuse(`is ${value}, ${min} to ${max} is wanted`);
  }
}
