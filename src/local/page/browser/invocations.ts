import { ApplicationCommandOptionType as OptionType, ApplicationCommandType } from "discord-api-types/v10";
import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
  LocalizationMap,
} from "discord-api-types/v10";

/** Something that can be typed after a slash: a command, or one of its subcommands. */
export interface Invocation {
  /** As the server knows it: `ask`, `library add`. */
  readonly name: string;
  /** As the user reads and types it. */
  readonly shown: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

interface Named {
  readonly name: string;
  readonly name_localizations?: LocalizationMap | null | undefined;
}

interface Described {
  readonly description: string;
  readonly description_localizations?: LocalizationMap | null | undefined;
}

/** All that can be typed after a slash, in the order of the bot's list. */
export function invocations(commands: readonly APIApplicationCommand[], locale: string): Invocation[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap((command) => within(command, command.options ?? [], locale));
}

function within(
  command: Named & Described,
  options: readonly APIApplicationCommandOption[],
  locale: string,
): Invocation[] {
  const nested = options.filter(
    (option) => option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup,
  );
  const { name } = command;
  const shown = localName(command, locale);
  if (nested.length === 0) {
    const basic = options as readonly APIApplicationCommandBasicOption[];
    return [{ name, shown, description: localDescription(command, locale), options: basic }];
  }
  return nested.flatMap((option) =>
    within(option, option.options ?? [], locale).map((inner) => ({
      ...inner,
      name: `${name} ${inner.name}`,
      shown: `${shown} ${inner.shown}`,
    })),
  );
}

/** Those that begin with what was typed, then those that have it elsewhere. */
export function matching(all: readonly Invocation[], typed: string): Invocation[] {
  const wanted = typed.trimStart().toLowerCase();
  const at = ({ name, shown }: Invocation) => {
    const places = [name, shown]
      .map((each) => each.toLowerCase().indexOf(wanted))
      .filter((place) => place >= 0);
    return places.length === 0 ? -1 : Math.min(...places);
  };
  return all.filter((one) => at(one) >= 0).sort((a, b) => Math.sign(at(a)) - Math.sign(at(b)));
}

export function localName({ name, name_localizations }: Named, locale: string): string {
  return localised(name_localizations, locale) ?? name;
}

export function localDescription(
  { description, description_localizations }: Described,
  locale: string,
): string {
  return localised(description_localizations, locale) ?? description;
}

function localised(map: LocalizationMap | null | undefined, locale: string): string | undefined {
  const found = Object.entries(map ?? {}).find(([key]) => key === locale)?.[1];
  return found ?? undefined;
}
