import {
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType as Type,
  Locale,
} from "discord-api-types/v10";
import { commandLimits } from "../../../src/discord/limits.ts";
import type { Violation } from "../../../src/local/exchange.ts";
import { isObject, type Json, length, objects, repeated, text, within } from "./json.ts";

const locales: readonly string[] = Object.values(Locale);
/** The language that stands where a translation is missing; a map of translations has it, too. */
const defaultLocale = Locale.EnglishUS;
/** Names of chat-input commands and of options: the pattern of Discord's documentation, in lower case. */
const namePattern = /^[-_'\p{L}\p{N}\p{Script=Deva}\p{Script=Thai}]{1,32}$/u;

const typeOf = (command: Json): unknown => command["type"] ?? Type.ChatInput;

/** All commands of a bot, as it puts them. */
export function commandListRules(commands: readonly Json[]): Violation[] {
  const count = (type: Type) => commands.filter((command) => typeOf(command) === type).length;
  const limits = [
    [Type.ChatInput, commandLimits.chatInputCommands],
    [Type.User, commandLimits.userCommands],
    [Type.Message, commandLimits.messageCommands],
  ] as const;
  const names = commands.map((command) => `${String(typeOf(command))} ${text(command["name"])}`);
  return [
    ...limits
      .filter(([type, most]) => count(type) > most)
      .map(([type]) => fault(`command-count-${Type[type]}`, "", `${count(type)} commands`)),
    ...repeated(names).map((name) => fault("command-name-twice", "", String(name))),
    ...commands.flatMap((command, index) => within(`/${index}`, commandRules(command))),
  ];
}

export function commandRules(command: Json): Violation[] {
  const isChatInput = typeOf(command) === Type.ChatInput;
  const characters = size(command);
  const description = text(command["description"]);
  return [
    ...(isChatInput ? names(command) : []),
    ...(isChatInput && description === ""
      ? [fault("description-missing", "/description", "1 to 100 wanted")]
      : []),
    ...(!isChatInput && description !== ""
      ? [fault("description-unwanted", "/description", description)]
      : []),
    ...(!isChatInput && objects(command["options"]).length > 0
      ? [fault("options-unwanted", "/options", "a menu command takes none")]
      : []),
    ...(characters > commandLimits.characters ? [fault("command-size", "", `${characters} characters`)] : []),
    ...localisations(command),
    ...optionRules(objects(command["options"]), "/options"),
  ];
}

/** The name and its translations. */
function names(named: Json): Violation[] {
  const translated = isObject(named["name_localizations"]) ? Object.entries(named["name_localizations"]) : [];
  const all = [
    ["/name", named["name"]],
    ...translated.map(([key, value]) => [`/name_localizations/${key}`, value]),
  ];
  return all.flatMap(([path, value]) => {
    const name = text(value);
    if (!namePattern.test(name)) return [fault("name-pattern", String(path), `"${name}"`)];
    return name === name.toLowerCase() ? [] : [fault("name-upper-case", String(path), `"${name}"`)];
  });
}

function localisations(described: Json): Violation[] {
  return ["name_localizations", "description_localizations"].flatMap((field) => {
    const map = described[field];
    if (!isObject(map) || Object.keys(map).length === 0) return [];
    const unknown = Object.keys(map).filter((key) => !locales.includes(key));
    return [
      ...unknown.map((key) => fault("locale-unknown", `/${field}/${key}`, "not a language of Discord's")),
      ...(defaultLocale in map ? [] : [fault("locale-default", `/${field}`, `${defaultLocale} is missing`)]),
    ];
  });
}

function optionRules(options: readonly Json[], base: string): Violation[] {
  const nesting = options.filter(
    ({ type }) => type === OptionType.Subcommand || type === OptionType.SubcommandGroup,
  );
  const firstOptional = options.findIndex((option) => option["required"] !== true);
  const late = options.findIndex((option, index) => option["required"] === true && index > firstOptional);
  return [
    ...(late > -1 && firstOptional > -1
      ? [fault("required-after-optional", `${base}/${late}`, text(options[late]?.["name"]))]
      : []),
    ...(nesting.length > 0 && nesting.length < options.length
      ? [fault("subcommands-mixed", base, "subcommands beside options")]
      : []),
    ...repeated(options.map(({ name }) => name)).map((name) =>
      fault("option-name-twice", base, String(name)),
    ),
    ...options.flatMap((option, index) => within(`${base}/${index}`, optionRulesOf(option))),
  ];
}

function optionRulesOf(option: Json): Violation[] {
  const choices = objects(option["choices"]);
  const bounds = (min: string, max: string) =>
    Number(option[min] ?? -Infinity) > Number(option[max] ?? Infinity)
      ? [fault("option-bounds", `/${min}`, `above ${max}`)]
      : [];
  return [
    ...names(option),
    ...localisations(option),
    ...(option["autocomplete"] === true && choices.length > 0
      ? [fault("choices-and-autocomplete", "/choices", "they exclude each other")]
      : []),
    ...bounds("min_length", "max_length"),
    ...bounds("min_value", "max_value"),
    ...repeated(choices.map(({ name }) => name)).map((name) =>
      fault("choice-name-twice", "/choices", String(name)),
    ),
    ...choices.flatMap(({ value }, index) =>
      typeof value === "string" && (value === "" || length(value) > commandLimits.choiceText.max)
        ? [fault("choice-value", `/choices/${index}/value`, `${length(value)} characters`)]
        : [],
    ),
    ...optionRules(objects(option["options"]), "/options"),
  ];
}

/** Names, descriptions and values together, as Discord counts them: of each text's translations the longest. */
function size(part: Json): number {
  const longest = (field: string) => {
    const translated = part[`${field}_localizations`];
    const texts = [part[field], ...(isObject(translated) ? Object.values(translated) : [])];
    return Math.max(...texts.map((each) => length(text(each))));
  };
  const inner = [...objects(part["options"]), ...objects(part["choices"])];
  return (
    longest("name") +
    longest("description") +
    length(text(part["value"])) +
    inner.reduce((sum, each) => sum + size(each), 0)
  );
}

const fault = (rule: string, path: string, message: string): Violation => ({ rule, path, message });
