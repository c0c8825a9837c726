import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { actor } from "../src/answers/actor/actor.ts";
import { networkOf } from "../src/answers/actor/network.ts";
import type { Actor } from "../src/library/actors/cast.ts";
import { ACTION } from "../src/discord/cards/actions.ts";
import { mapCard, type MapOptions } from "../src/discord/cards/map-card.ts";
import { pictureOf } from "../src/discord/cards/map-picture.ts";
import { noticeCard } from "../src/discord/cards/notice-card.ts";
import { unknownActorCard } from "../src/discord/cards/unknown-actor-card.ts";
import type { Command } from "../src/discord/command.ts";
import { describe, privateOption, slashCommand } from "../src/discord/definition.ts";
import type { Card, Reply } from "../src/discord/reply.ts";
import type { CommandRequest, ComponentRequest, RequestBase } from "../src/discord/request.ts";
import { completeName } from "./actor.ts";

/** More boxes and lines than these can't be read on a phone. */
const SIZE = { nodes: 20, edges: 36 };

export const mapCommand: Command = {
  definition: slashCommand(
    "map",
    {
      en: "A picture of who appears with whom in the reports",
      ru: "Картинка: кто с кем упоминается в докладах",
    },
    [
      {
        type: ApplicationCommandOptionType.String,
        name: "name",
        ...describe({ en: "Only who appears with this one", ru: "Только те, кто рядом с этим лицом" }),
        autocomplete: true,
        max_length: 200,
      },
      privateOption,
    ],
  ),
  run,
  complete: completeName,
  components: { [ACTION.map]: showMap, [ACTION.shareMap]: shareMap },
};

function run(request: CommandRequest): Reply {
  const isPrivate = request.options.get("private") === true;
  const words = isPrivate ? request.words : request.publicWords;
  const options = { private: isPrivate, userId: request.userId, words };
  const name = request.options.get("name");
  const noActors = request.snapshot.actors.cast.actors.length === 0;
  if ((typeof name !== "string" || name.trim() === "") && !noActors) {
    return { kind: "message", card: card(request, null, options), private: isPrivate };
  }
  const answer = actor(request.snapshot, typeof name === "string" ? name : "");
  return answer.kind === "found"
    ? { kind: "message", card: card(request, answer.actor, options), private: isPrivate }
    : { kind: "message", card: unknownActorCard(answer, options), private: isPrivate };
}

function card({ snapshot }: RequestBase, centre: Actor | null, options: MapOptions): Card {
  const network = networkOf(snapshot.actors.cast, centre, SIZE);
  return network.edges.length === 0
    ? noticeCard(options.words.map.nobody)
    : mapCard(network, pictureOf(snapshot, network, options.words), options);
}

/** Always on a card of its own: a picture that is put into another's message would leave the old one beside it. */
function showMap(request: ComponentRequest): Reply {
  const centre = centreOf(request);
  if (centre === undefined) return refuse(request.words.actor.gone);
  const options = { private: true, userId: request.userId, words: request.words };
  return { kind: "message", card: card(request, centre, options), private: true };
}

function shareMap(request: ComponentRequest): Reply {
  const centre = centreOf(request);
  if (centre === undefined) return refuse(request.words.actor.gone);
  if (!request.mayPost) return refuse(request.words.refusal.mayNotPost);
  const words = request.publicWords;
  const above = words.card.sharedBy(`<@${request.userId}>`);
  const options = { private: false, userId: request.userId, words, above };
  return { kind: "message", card: card(request, centre, options), private: false };
}

/** The actor whose map it is, null where it is everybody's; undefined where it isn't there any more. */
function centreOf({ parts: [id = ""], snapshot }: ComponentRequest): Actor | null | undefined {
  return id === "" ? null : snapshot.actors.cast.byId.get(id);
}

function refuse(sentence: string): Reply {
  return { kind: "message", card: noticeCard(sentence), private: true };
}
