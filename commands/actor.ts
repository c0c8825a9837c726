import {
  ApplicationCommandOptionType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
} from "discord-api-types/v10";
import { actor } from "../src/answers/actor/actor.ts";
import { completeActor, lookupName } from "../src/answers/actor/complete-actor.ts";
import { ASPECTS, type Aspect } from "../src/answers/actor/cues.ts";
import { lookUp } from "../src/answers/actor/lookup.ts";
import { ACTION } from "../src/discord/cards/actions.ts";
import { actorCard } from "../src/discord/cards/actor-card.ts";
import { noticeCard } from "../src/discord/cards/notice-card.ts";
import { unknownActorCard } from "../src/discord/cards/unknown-actor-card.ts";
import type { Command } from "../src/discord/command.ts";
import { cutGraphemes } from "../src/discord/cut.ts";
import { describe, privateOption, slashCommand } from "../src/discord/definition.ts";
import { autocompleteLimits } from "../src/discord/limits.ts";
import type { Reply } from "../src/discord/reply.ts";
import type { CommandRequest, CompletionRequest } from "../src/discord/request.ts";
import { en } from "../src/discord/words/en.ts";
import { ru } from "../src/discord/words/ru.ts";
import { shareView, showView, viewCard } from "./actor-views.ts";

/** Names have at most 200 characters, in the registry and typed. */
const LONGEST_NAME = 200;

const actorOption = {
  type: ApplicationCommandOptionType.String,
  autocomplete: true,
  max_length: LONGEST_NAME,
} as const;

const aspectOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: "aspect",
  ...describe({ en: "Only what tells of this", ru: "Только об этом" }),
  choices: ASPECTS.map((aspect) => ({
    value: aspect,
    name: en.actor.aspects[aspect],
    name_localizations: {
      "en-GB": en.actor.aspects[aspect],
      "en-US": en.actor.aspects[aspect],
      ru: ru.actor.aspects[aspect],
    },
  })),
};

export const actorCommand: Command = {
  definition: slashCommand(
    "actor",
    {
      en: "Who somebody is in the reports, by any of their names, in the reports' own words",
      ru: "Кто это в докладах, по любому из имён, словами самих докладов",
    },
    [
      {
        ...actorOption,
        name: "name",
        ...describe({ en: "A person or organisation", ru: "Человек или организация" }),
        required: true,
      },
      aspectOption,
      {
        ...actorOption,
        name: "with",
        ...describe({ en: "Show the passages that name this one too", ru: "Отрывки, где назван и этот" }),
      },
      privateOption,
    ],
  ),
  run,
  complete: completeName,
  components: {
    [ACTION.actor]: (request) => showView(request, request.parts, "here"),
    [ACTION.chooseActor]: (request) => showView(request, chosen(request.values), "here"),
    [ACTION.openActor]: (request) => showView(request, chosen(request.values), "apart"),
    [ACTION.shareActor]: shareView,
  },
};

function chosen([value = ""]: readonly string[]): readonly string[] {
  return value.split("|");
}

function run(request: CommandRequest): Reply {
  const { options, snapshot } = request;
  const isPrivate = options.get("private") === true;
  const words = isPrivate ? request.words : request.publicWords;
  const audience = { private: isPrivate, userId: request.userId, words, offset: 0 };
  const aspect = aspectOf(options.get("aspect"));
  const answer = actor(snapshot, typed(options.get("name")), aspect === null ? {} : { aspect });
  if (answer.kind !== "found") {
    return { kind: "message", card: unknownActorCard(answer, audience), private: isPrivate };
  }
  const beside = typed(options.get("with"));
  if (beside === "") {
    return { kind: "message", card: actorCard(answer, { ...audience, aspect }), private: isPrivate };
  }
  const other = actor(snapshot, beside);
  if (other.kind !== "found") {
    return { kind: "message", card: unknownActorCard(other, audience), private: isPrivate };
  }
  if (other.actor === answer.actor) {
    return { kind: "message", card: noticeCard(request.words.actor.sameTwice), private: true };
  }
  const view = { kind: "both", actor: answer.actor.id, other: other.actor.id, offset: 0 } as const;
  const card = viewCard(request, view, audience) ?? noticeCard(words.actor.gone);
  return { kind: "message", card, private: isPrivate };
}

function typed(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function aspectOf(value: unknown): Aspect | null {
  return ASPECTS.find((aspect) => aspect === value) ?? null;
}

/** Any command's names of actors while they are typed; for `with` those that stand with `name` first. */
export function completeName(request: CompletionRequest): APIApplicationCommandOptionChoice<string>[] {
  const { actors } = request.snapshot;
  const name = typed(request.options.get("name"));
  const beside = request.option === "with" ? (lookUp(actors.names, name)?.actor ?? null) : null;
  const all = completeActor(actors, request.typed.slice(0, LONGEST_NAME), autocompleteLimits.choices, beside);
  return all.map((each) => ({
    name: cutGraphemes(
      each.name === each.actor.name ? each.name : `${each.name} → ${each.actor.name}`,
      autocompleteLimits.name.max,
    ),
    value: lookupName(actors, each, autocompleteLimits.value),
  }));
}
