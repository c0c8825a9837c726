import type { ActorUnknown, NoActors } from "../../answers/actor/actor.ts";
import { echo } from "../cut.ts";
import type { Card } from "../reply.ts";
import type { Words } from "../words/words.ts";
import { actorButtons } from "./actor-buttons.ts";
import { ROOMS } from "./actor-rooms.ts";
import { COLOURS } from "./colours.ts";
import { container, row, small, text } from "./elements.ts";
import { firstThatFits } from "./fit.ts";
import { deleteButton, type Audience } from "./navigation.ts";
import { contextSelect, listed, pageFrom, passageTexts } from "./passage-list.ts";

/** A name that is no actor's: the nearest names, how to name actors, and what the reports say with these words. */
export function unknownActorCard(answer: ActorUnknown | NoActors, audience: Audience): Card {
  const { words } = audience;
  const nearest = answer.kind === "unknown" ? answer.nearest : [];
  return firstThatFits(ROOMS, (room) => {
    const all = answer.says.first.flatMap(({ report, block, quote }) => listed(report, block, quote));
    const { shown } = pageFrom(all, 0, words, room);
    return {
      components: [
        container(COLOURS.doesNotSay, [
          text(opening(answer, words, room.name)),
          ...(nearest.length === 0 ? [] : [text(small(words.actor.nearest)), row(actorButtons(nearest))]),
          ...(answer.typed === "" ? [] : [text(standing(answer, shown.length, words))]),
          ...passageTexts(shown, words, room),
          ...contextSelect(shown, words),
          ...(audience.private ? [] : [row([deleteButton(audience)])]),
        ]),
      ],
    };
  });
}

function opening(answer: ActorUnknown | NoActors, words: Words, name: number): string {
  const unknown = `**${words.actor.unknown(echo(answer.typed, name))}**`;
  return answer.kind === "unknown" ? unknown : `${unknown}\n${words.actor.noActors}`;
}

function standing({ says }: ActorUnknown | NoActors, shown: number, words: Words): string {
  if (says.count === 0) return small(words.actor.standsNowhere);
  const first = says.count > shown ? ` (${words.actor.standsFirst(shown)})` : "";
  return small(`${words.actor.stands(says.count)}${first}`);
}
