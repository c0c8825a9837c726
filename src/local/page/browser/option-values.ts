import { ApplicationCommandOptionType as OptionType } from "discord-api-types/v10";
import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import type { Somebody } from "../protocol.ts";
import { localName } from "./invocations.ts";

type Option = APIApplicationCommandBasicOption;
export type Value = string | number | boolean;

export interface Choice {
  readonly name: string;
  readonly value: Value;
}

/** Whether the bot completes it. */
export function isCompleted(option: Option): boolean {
  return "autocomplete" in option && option.autocomplete;
}

export function isNumber({ type }: Option): boolean {
  return type === OptionType.Integer || type === OptionType.Number;
}

/** What an option's own list has; null where anything can be typed. */
export function fixedChoices(
  option: Option,
  locale: string,
  people: readonly Somebody[],
): readonly Choice[] | null {
  if ("choices" in option && option.choices !== undefined && option.choices.length > 0) {
    return option.choices.map((choice) => ({ name: localName(choice, locale), value: choice.value }));
  }
  if (option.type === OptionType.Boolean) {
    return [
      { name: "True", value: true },
      { name: "False", value: false },
    ];
  }
  return option.type === OptionType.User ? people.map(({ id, name }) => ({ name, value: id })) : null;
}

/** What is wrong with a value, in words; null if it can be sent. `typed` is what stands in the field. */
export function valueFault(option: Option, typed: string, value: Value | undefined): string | null {
  if (isUnsupported(option)) return "This page can’t fill in options of this kind";
  if (value !== undefined) return typeof value === "number" ? numberFault(option, value) : null;
  if (typed.trim() !== "") return "Choose one of the list";
  return option.required === true ? "This option is required" : null;
}

function isUnsupported({ type }: Option): boolean {
  return (
    type === OptionType.Attachment ||
    type === OptionType.Channel ||
    type === OptionType.Role ||
    type === OptionType.Mentionable
  );
}

function numberFault(option: Option, value: number): string | null {
  if (option.type === OptionType.Integer && !Number.isInteger(value)) return "A whole number is wanted";
  if (!Number.isFinite(value)) return "A number is wanted";
  const min = ("min_value" in option ? option.min_value : undefined) ?? -Infinity;
  const max = ("max_value" in option ? option.max_value : undefined) ?? Infinity;
  return value < min || value > max ? `A number from ${min} to ${max} is wanted` : null;
}
