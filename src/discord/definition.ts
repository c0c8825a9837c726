import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandBasicOption,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord-api-types/v10";

/** A text of a definition in the languages that the bot speaks. */
export interface Described {
  readonly en: string;
  readonly ru: string;
}

/** Discord asks for the default locale's own key among the translations. */
function translations({ en, ru }: Described): LocalizationMap {
  return { "en-GB": en, "en-US": en, ru };
}

/** In servers, in messages with the bot, in other private channels; installed by a server or by a user. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

export function slashCommand(
  name: string,
  description: Described,
  options: readonly APIApplicationCommandBasicOption[] = [],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...describe(description),
    options: [...options],
    ...EVERYWHERE,
  };
}

export function messageCommand(name: Described): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: name.en,
    name_localizations: translations(name),
    ...EVERYWHERE,
  };
}

export function describe(description: Described): {
  description: string;
  description_localizations: LocalizationMap;
} {
  return { description: description.en, description_localizations: translations(description) };
}

/** The option that every answering command has. */
export const privateOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: "private",
  ...describe({ en: "Show the answer to me alone", ru: "Показать ответ только мне" }),
};

/** The option that narrows a command to one report. */
export const reportOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: "report",
  ...describe({ en: "Look in this report only", ru: "Искать только в этом докладе" }),
  autocomplete: true,
};
