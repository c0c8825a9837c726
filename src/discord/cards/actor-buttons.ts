import type { APIButtonComponent, APIComponentInContainer } from "discord-api-types/v10";
import type { Actor } from "../../library/actors/cast.ts";
import { customId } from "../custom-id.ts";
import { cutGraphemes } from "../cut.ts";
import { componentLimits } from "../limits.ts";
import type { Words } from "../words/words.ts";
import { ACTION } from "./actions.ts";
import { actorId, type ActorView } from "./actor-view.ts";
import { button, row } from "./elements.ts";
import { deleteButton, type Audience } from "./navigation.ts";
import type { Page } from "./passage-list.ts";

/** The ways from one view of an actor to the others, and to the picture. */
export function viewButtons(actor: string, from: ActorView["kind"], words: Words): APIButtonComponent[] {
  const views = [
    { label: words.actor.summary, view: { kind: "summary", actor, aspect: null, offset: 0 } },
    { label: words.actor.mentions, view: { kind: "mentions", actor, offset: 0 } },
    { label: words.actor.company, view: { kind: "company", actor, offset: 0 } },
  ] as const;
  return [
    ...views
      .filter(({ view }) => view.kind !== from)
      .map(({ label, view }) => button(label, actorId("actor", view))),
    button(words.actor.map, customId(ACTION.map, actor)),
  ];
}

/** Back and on through a list, and the card to everyone or away. */
export function pageRow(
  view: ActorView,
  { previous, next }: Pick<Page, "previous" | "next">,
  left: number,
  audience: Audience,
): APIComponentInContainer {
  const { words } = audience;
  const to = (offset: number) => actorId("actor", { ...view, offset });
  return row([
    ...(previous === null ? [] : [button(words.button.previous, to(previous))]),
    ...(next === null ? [] : [button(words.actor.further(left), to(next))]),
    audience.private ? button(words.button.share, actorId("shareActor", view)) : deleteButton(audience),
  ]);
}

/** A button for each actor, with its name, to its summary. */
export function actorButtons(
  actors: readonly { readonly actor: Actor; readonly name: string }[],
): APIButtonComponent[] {
  return actors
    .slice(0, componentLimits.buttonsInRow)
    .map(({ actor, name }) =>
      button(
        cutGraphemes(name, componentLimits.buttonLabel),
        actorId("actor", { kind: "summary", actor: actor.id, aspect: null, offset: 0 }),
      ),
    );
}
