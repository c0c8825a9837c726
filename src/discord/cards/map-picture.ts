import type { Snapshot } from "../../answers/snapshot.ts";
import type { Network } from "../../answers/actor/network.ts";
import { draw } from "../../pictures/draw.ts";
import type { Graph, GraphEdge, Picture } from "../../pictures/graph.ts";
import { displayText } from "../../text/display.ts";
import type { Words } from "../words/words.ts";

/** Pictures are kept as long as their snapshot, but no more than these of each, those looked at last. */
const KEPT = 40;
const drawn = new WeakMap<Snapshot, Map<string, Picture>>();

/** The picture of a network, drawn once for a snapshot and language. */
export function pictureOf(snapshot: Snapshot, network: Network, words: Words): Picture {
  const pictures = drawn.get(snapshot) ?? new Map<string, Picture>();
  drawn.set(snapshot, pictures);
  const key = `${words.locale} ${network.centre?.id ?? ""}`;
  const picture = pictures.get(key) ?? draw(graphOf(network, words));
  // A map keeps the order of insertion: what was looked at last stands last.
  pictures.delete(key);
  pictures.set(key, picture);
  const [oldest] = pictures.keys();
  if (pictures.size > KEPT && oldest !== undefined) pictures.delete(oldest);
  return picture;
}

/** A network as boxes and lines: a line for each relation, a plain one where there is none. */
export function graphOf({ centre, nodes, edges }: Network, words: Words): Graph {
  const kinds = kindsOf(edges);
  const plain = edges.some(({ relations }) => relations.length === 0);
  return {
    locale: words.locale,
    nodes: nodes.map(({ actor, label, mentions }) => ({
      id: actor.id,
      label: displayText(label),
      weight: mentions,
      central: actor === centre,
    })),
    edges: edges.flatMap(({ a, b, paragraphs, relations }): GraphEdge[] =>
      relations.length === 0
        ? [{ from: a.id, to: b.id, weight: paragraphs, colour: null }]
        : relations.map(({ from, to, kind }) => ({
            from,
            to,
            weight: paragraphs,
            colour: kinds.indexOf(kind),
          })),
    ),
    legend: [
      ...kinds.map((kind, colour) => ({ text: displayText(kind), colour })),
      ...(plain ? [{ text: words.map.sameParagraph, colour: null }] : []),
    ],
  };
}

/** The kinds of relations, the commonest first, so that they have the colours most easily told apart. */
function kindsOf(edges: Network["edges"]): string[] {
  const counts = new Map<string, number>();
  for (const { kind } of edges.flatMap(({ relations }) => relations)) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([kind]) => kind);
}
