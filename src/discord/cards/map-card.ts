import { ComponentType, type APIComponentInContainer, type APISelectMenuOption } from "discord-api-types/v10";
import type { Network, NetworkEdge, NetworkNode } from "../../answers/actor/network.ts";
import type { Actor } from "../../library/actors/cast.ts";
import type { Picture } from "../../pictures/graph.ts";
import { customId } from "../custom-id.ts";
import { cutGraphemes, echo, fits } from "../cut.ts";
import { componentLimits, v2Limits } from "../limits.ts";
import type { Card } from "../reply.ts";
import type { Words } from "../words/words.ts";
import { ACTION } from "./actions.ts";
import { actorButtons } from "./actor-buttons.ts";
import { actorValue } from "./actor-view.ts";
import { COLOURS } from "./colours.ts";
import { button, container, row, select, small, text } from "./elements.ts";
import { firstThatFits } from "./fit.ts";
import { deleteButton, type Audience } from "./navigation.ts";

const FILE = "who-appears-with-whom.png";
const ROOMS = [{ name: 100 }, { name: 40 }, { name: 20 }] as const;

export interface MapOptions extends Audience {
  /** A line in small print above everything, as Markdown. */
  readonly above?: string;
}

/** The picture of who appears with whom, the same in words as its alt text, and the passages behind its lines. */
export function mapCard(network: Network, picture: Picture, options: MapOptions): Card {
  const { words } = options;
  const { centre, left } = network;
  return firstThatFits(ROOMS, ({ name }) => {
    const title = centre === null ? words.map.title : words.map.titleOf(echo(centre.name, name));
    const notes = [
      words.map.how,
      ...(left.actors + left.pairs === 0 ? [] : [words.map.left(left.actors, left.pairs)]),
      ...(picture.numbered.length === 0 ? [] : [words.map.numbered(numbers(picture.numbered, name))]),
    ];
    return {
      components: [
        container(COLOURS.quotation, [
          ...(options.above === undefined ? [] : [text(small(options.above))]),
          text(`**${title}**`),
          gallery(altText(network, words)),
          text(small(notes.join("\n"))),
          edgeSelect(network, words),
          row([
            ...(centre === null ? [] : actorButtons([{ actor: centre, name: words.actor.summary }])),
            options.private
              ? button(words.button.share, customId(ACTION.shareMap, centre?.id ?? ""))
              : deleteButton(options),
          ]),
        ]),
      ],
      files: [{ name: FILE, contentType: "image/png", data: picture.png }],
    };
  });
}

function gallery(description: string): APIComponentInContainer {
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${FILE}` }, description }],
  };
}

function numbers(numbered: readonly string[], name: number): string {
  return numbered.map((each, at) => `${at + 1} ${echo(each, name)}`).join(" · ");
}

function edgeSelect({ nodes, edges }: Network, words: Words): APIComponentInContainer {
  return select(
    customId(ACTION.openActor),
    words.map.choose,
    edges.slice(0, componentLimits.selectOptions).map((edge) => option(edge, labelsOf(nodes), words)),
  );
}

function option(edge: NetworkEdge, labels: ReadonlyMap<Actor, string>, words: Words): APISelectMenuOption {
  const { a, b, paragraphs, relations } = edge;
  const name = (actor: Actor) => cutGraphemes(labels.get(actor) ?? actor.name, 48);
  const kinds = [...new Set(relations.map(({ kind }) => kind))];
  const [from, to] = relations[0]?.from === b.id ? [b, a] : [a, b];
  return {
    value: actorValue({ kind: "both", actor: from.id, other: to.id, offset: 0 }),
    label: `${name(from)} — ${name(to)}`,
    description: cutGraphemes(
      [...kinds, words.map.shares(paragraphs)].join(" · "),
      componentLimits.selectOptionText,
    ),
  };
}

/** What the picture shows in words: each line, the strongest first, as many as alt text has room for. */
export function altText({ nodes, edges }: Network, words: Words): string {
  const labels = labelsOf(nodes);
  const name = (actor: Actor | undefined) =>
    actor === undefined ? "" : cutGraphemes(labels.get(actor) ?? actor.name, 60);
  const sentences = edges.map(({ a, b, paragraphs, relations }) => {
    const notes = relations.map(({ from, kind }) =>
      from === a.id
        ? words.map.altRelation(name(a), kind, name(b))
        : words.map.altRelation(name(b), kind, name(a)),
    );
    const shared = words.map.altEdge(name(a), name(b), paragraphs);
    return `${[shared, ...notes].join("; ")}.`;
  });
  const opening = words.map.alt(nodes.length);
  for (let shown = sentences.length; shown > 0; shown--) {
    const rest = sentences.length - shown;
    const all = [opening, ...sentences.slice(0, shown), ...(rest === 0 ? [] : [words.map.altMore(rest)])];
    if (fits(all.join(" "), { points: v2Limits.altText })) return all.join(" ");
  }
  return opening;
}

function labelsOf(nodes: readonly NetworkNode[]): ReadonlyMap<Actor, string> {
  return new Map(nodes.map(({ actor, label }) => [actor, label]));
}
