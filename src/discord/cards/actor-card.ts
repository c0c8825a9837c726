import type { ActorFound } from "../../answers/actor/actor.ts";
import type { Aspect } from "../../answers/actor/cues.ts";
import type { FoundBy } from "../../answers/actor/lookup.ts";
import { nameKey } from "../../library/actors/name-key.ts";
import { echo } from "../cut.ts";
import type { Card } from "../reply.ts";
import type { Words } from "../words/words.ts";
import { actorButtons, pageRow, viewButtons } from "./actor-buttons.ts";
import { ROOMS, type ActorRoom } from "./actor-rooms.ts";
import type { ActorView } from "./actor-view.ts";
import { actorId } from "./actor-view.ts";
import { COLOURS } from "./colours.ts";
import { button, container, row, separator, small, text } from "./elements.ts";
import { firstThatFits } from "./fit.ts";
import { mentionBars } from "./mention-bar.ts";
import type { Audience } from "./navigation.ts";
import { contextSelect, listed, pageFrom, passageTexts } from "./passage-list.ts";

export interface ActorCardOptions extends Audience {
  readonly aspect: Aspect | null;
  readonly offset: number;
  /** A line in small print above everything, as Markdown. */
  readonly above?: string;
}

/** Who somebody is in the reports: every name, the sentences that tell of them, and where they are mentioned. */
export function actorCard(answer: ActorFound, options: ActorCardOptions): Card {
  return firstThatFits(ROOMS, (room) => cardWithin(room, answer, options));
}

function cardWithin(room: ActorRoom, answer: ActorFound, options: ActorCardOptions): Card {
  const { words, aspect } = options;
  const { actor, others } = answer;
  const all = answer.summary.flatMap(({ quote, block }) => listed(quote.report, block, quote));
  const page = pageFrom(all, options.offset, words, room);
  const view: ActorView = { kind: "summary", actor: actor.id, aspect, offset: page.offset };
  const shownTo = page.offset + page.shown.length;
  return {
    components: [
      container(COLOURS.quotation, [
        ...(options.above === undefined ? [] : [text(small(options.above))]),
        text(heading(answer, words, room)),
        ...(others.length === 0
          ? []
          : [
              text(small(words.actor.mayAlsoMean)),
              row(actorButtons(others.map((other) => ({ actor: other, name: other.name })))),
            ]),
        ...(page.offset === 0 && answer.mentions.length > 0
          ? [text(mentionBars(answer.mentions, words, room.title))]
          : []),
        separator(),
        ...aspectText(aspect, all.length, words),
        ...passageTexts(page.shown, words, room),
        ...(all.length > page.shown.length
          ? [text(small(words.actor.shown(page.offset + 1, shownTo, all.length)))]
          : []),
        ...contextSelect(page.shown, words),
        row([
          ...viewButtons(actor.id, "summary", words),
          ...(aspect === null
            ? []
            : [
                button(
                  words.actor.all,
                  actorId("actor", { kind: "summary", actor: actor.id, aspect: null, offset: 0 }),
                ),
              ]),
        ]),
        pageRow(view, page, all.length - shownTo, options),
      ]),
    ],
  };
}

function heading(answer: ActorFound, words: Words, room: ActorRoom): string {
  const { actor, names, partOf, parts } = answer;
  const list = (all: readonly string[]) => {
    const shown = all.slice(0, room.names).map((name) => echo(name, room.name));
    return [...shown, ...(all.length > shown.length ? ["…"] : [])].join(", ");
  };
  const counted = names.slice(0, room.names).map(({ name, count }) => `${echo(name, room.name)} (${count})`);
  const more = names.length > counted.length ? ["…"] : [];
  const searched = searchedText(answer.by, answer.typed, words, room);
  return [
    `**${echo(actor.name, room.name * 2)}** · ${echo(actor.kind, 40)}`,
    ...(searched === null ? [] : [searched]),
    small(words.actor.alsoNamed([...counted, ...more].join(", "))),
    ...(partOf.length === 0 ? [] : [small(words.actor.partOf(list(partOf.map(({ name }) => name))))]),
    ...(parts.length === 0 ? [] : [small(words.actor.parts(list(parts.map(({ name }) => name))))]),
  ].join("\n");
}

function searchedText(by: FoundBy, typed: string, words: Words, room: ActorRoom): string | null {
  const shown = echo(typed, room.name);
  switch (by.kind) {
    case "name":
    case "surname":
      return null;
    case "known as":
      return by.inside ? words.actor.searchedInside(shown) : words.actor.searchedAs(shown);
    case "typo":
      return nameKey(typed) === nameKey(by.name)
        ? null
        : words.actor.searchedTypo(shown, echo(by.name, room.name));
    default:
      return by satisfies never;
  }
}

function aspectText(aspect: Aspect | null, found: number, words: Words) {
  if (aspect === null) return found === 0 ? [text(words.actor.noSentence)] : [];
  const name = words.actor.aspects[aspect];
  return [text(found === 0 ? words.actor.nothingOn(name) : `**${words.actor.onlyAspect(name)}**`)];
}
