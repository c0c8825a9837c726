import type { APISelectMenuOption } from "discord-api-types/v10";
import type { Companion } from "../../answers/actor/company.ts";
import type { RelationOf } from "../../answers/actor/actor.ts";
import type { Actor } from "../../library/actors/cast.ts";
import { customId } from "../custom-id.ts";
import { cutGraphemes, echo } from "../cut.ts";
import { componentLimits } from "../limits.ts";
import type { Card } from "../reply.ts";
import type { Words } from "../words/words.ts";
import { ACTION } from "./actions.ts";
import { pageRow, viewButtons } from "./actor-buttons.ts";
import { ROOMS } from "./actor-rooms.ts";
import { actorValue } from "./actor-view.ts";
import { COLOURS } from "./colours.ts";
import { container, row, select, small, text } from "./elements.ts";
import { firstThatFits } from "./fit.ts";
import type { NamingOptions } from "./naming-cards.ts";

const ON_A_PAGE = 15;

/** With whom an actor stands, the nearest first; choosing one shows the passages that name both. */
export function companyCard(
  actor: Actor,
  company: readonly Companion[],
  relations: readonly RelationOf[],
  options: NamingOptions,
): Card {
  const { words } = options;
  const last = Math.max(0, Math.ceil(company.length / ON_A_PAGE) - 1) * ON_A_PAGE;
  const offset = Math.min(Math.floor(options.offset / ON_A_PAGE) * ON_A_PAGE, last);
  const shown = company.slice(offset, offset + ON_A_PAGE);
  const next = offset + shown.length;
  return firstThatFits(ROOMS, (room) => ({
    components: [
      container(COLOURS.quotation, [
        ...(options.above === undefined ? [] : [text(small(options.above))]),
        text(`**${words.actor.companyOf(echo(actor.name, room.name))}**`),
        text(
          shown.length === 0
            ? words.actor.nobody
            : shown.map((each) => line(each, relations, words, room.name)).join("\n"),
        ),
        ...(shown.length === 0
          ? []
          : [
              select(
                customId(ACTION.chooseActor),
                words.actor.chooseCompanion,
                shown.map((each) => option(actor, each, words)),
              ),
            ]),
        row(viewButtons(actor.id, "company", words)),
        pageRow(
          { kind: "company", actor: actor.id, offset },
          {
            previous: offset === 0 ? null : offset - ON_A_PAGE,
            next: next < company.length ? next : null,
          },
          company.length - next,
          options,
        ),
      ]),
    ],
  }));
}

function line(
  { actor, sentences, paragraphs }: Companion,
  relations: readonly RelationOf[],
  words: Words,
  name: number,
): string {
  const kinds = relations
    .filter(({ from, to }) => from === actor.id || to === actor.id)
    .map(({ from, kind }) => (from === actor.id ? `← ${echo(kind, 30)}` : `→ ${echo(kind, 30)}`));
  return [
    `**${echo(actor.name, name)}**`,
    words.actor.shares(sentences, paragraphs.length),
    ...new Set(kinds),
  ].join(" · ");
}

function option(actor: Actor, companion: Companion, words: Words): APISelectMenuOption {
  return {
    value: actorValue({ kind: "both", actor: actor.id, other: companion.actor.id, offset: 0 }),
    label: cutGraphemes(companion.actor.name, componentLimits.selectOptionText),
    description: words.actor.shares(companion.sentences, companion.paragraphs.length),
  };
}
