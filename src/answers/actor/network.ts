import type { Actor, Cast, Relation } from "../../library/actors/cast.ts";
import type { Block } from "../../library/report.ts";
import { companyOf } from "./company.ts";

/** Who appears with whom: actors, and the paragraphs that name two of them. */
export interface Network {
  /** The actor whose surroundings these are; null where it is everybody. */
  readonly centre: Actor | null;
  /** The most important first. */
  readonly nodes: readonly NetworkNode[];
  /** The strongest first: curated relations, then by shared paragraphs. */
  readonly edges: readonly NetworkEdge[];
  /** How many actors and pairs there are beside these. */
  readonly left: { readonly actors: number; readonly pairs: number };
}

export interface NetworkNode {
  readonly actor: Actor;
  /** The name that the sources use most. */
  readonly label: string;
  readonly mentions: number;
}

export interface NetworkEdge {
  readonly a: Actor;
  readonly b: Actor;
  /** Paragraphs that name both. */
  readonly paragraphs: number;
  /** What an editor says of the two. */
  readonly relations: readonly DirectedRelation[];
}

export interface DirectedRelation extends Relation {
  readonly from: string;
}

export interface NetworkOptions {
  /** How many actors at most. */
  readonly nodes: number;
  /** How many pairs at most; curated ones are there whatever this says. */
  readonly edges: number;
}

/**
 * The network of the most important actors: for everybody those with the most mentions that stand with another,
 * for one actor itself and those it stands with most.
 *
 * Of the pairs each actor keeps its strongest, then the strongest of all are kept. Linear in the mentions, and in
 * the pairs that share a paragraph.
 */
export function networkOf(cast: Cast, centre: Actor | null, options: NetworkOptions): Network {
  const pairs = pairsOf(cast);
  const chosen = choose(cast, pairs, centre, options.nodes);
  const within = pairs.filter(({ a, b }) => chosen.has(a) && chosen.has(b));
  const edges = strongest(within, options.edges);
  return {
    centre,
    nodes: [...chosen].map((actor) => nodeOf(cast, actor)),
    edges,
    left: {
      actors: cast.actors.length - chosen.size,
      pairs: within.length - edges.length,
    },
  };
}

/** Every pair that shares a paragraph or that an editor has related, the strongest first. */
function pairsOf(cast: Cast): NetworkEdge[] {
  const pairs = new Map<string, { a: Actor; b: Actor; paragraphs: number; relations: DirectedRelation[] }>();
  const order = new Map(cast.actors.map((actor, at) => [actor, at]));
  const pair = (one: Actor, other: Actor) => {
    const [a, b] = (order.get(one) ?? 0) < (order.get(other) ?? 0) ? [one, other] : [other, one];
    const key = `${a.id} ${b.id}`;
    const found = pairs.get(key) ?? { a, b, paragraphs: 0, relations: [] };
    pairs.set(key, found);
    return found;
  };
  for (const actors of actorsInParagraphs(cast)) {
    for (const [at, one] of actors.entries()) {
      for (const other of actors.slice(at + 1)) pair(one, other).paragraphs++;
    }
  }
  for (const actor of cast.actors) {
    for (const relation of actor.relations) {
      const other = cast.byId.get(relation.to);
      if (other !== undefined && other !== actor)
        pair(actor, other).relations.push({ ...relation, from: actor.id });
    }
  }
  return [...pairs.values()].toSorted(
    (one, other) =>
      Math.sign(other.relations.length) - Math.sign(one.relations.length) ||
      other.paragraphs - one.paragraphs ||
      (one.a.id < other.a.id || (one.a === other.a && one.b.id < other.b.id) ? -1 : 1),
  );
}

function actorsInParagraphs(cast: Cast): Actor[][] {
  const paragraphs = [...cast.inBlock].filter(
    ([block]: readonly [Block, unknown]) => block.kind === "paragraph",
  );
  return paragraphs.map(([, mentions]) => [...new Set(mentions.map(({ actor }) => actor))]);
}

function choose(cast: Cast, pairs: readonly NetworkEdge[], centre: Actor | null, most: number): Set<Actor> {
  if (centre !== null) {
    const related = pairs
      .filter(({ a, b, relations }) => relations.length > 0 && (a === centre || b === centre))
      .map(({ a, b }) => (a === centre ? b : a));
    const company = companyOf(cast, centre).map(({ actor }) => actor);
    return new Set([...new Set([centre, ...related, ...company])].slice(0, most));
  }
  const paired = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const sorted = cast.actors
    .filter((actor) => paired.has(actor))
    .toSorted((a, b) => mentionsOf(cast, b) - mentionsOf(cast, a));
  const chosen = new Set(sorted.slice(0, most));
  // Whoever stands only with actors that were left out would stand alone in the picture.
  const joined = new Set(
    pairs.filter(({ a, b }) => chosen.has(a) && chosen.has(b)).flatMap(({ a, b }) => [a, b]),
  );
  return new Set([...chosen].filter((actor) => joined.has(actor)));
}

function strongest(pairs: readonly NetworkEdge[], most: number): NetworkEdge[] {
  const kept = new Set(pairs.filter(({ relations }) => relations.length > 0));
  const seen = new Set([...kept].flatMap(({ a, b }) => [a, b]));
  for (const each of pairs) {
    if (seen.has(each.a) && seen.has(each.b)) continue;
    kept.add(each);
    seen.add(each.a).add(each.b);
  }
  for (const each of pairs) if (kept.size < most) kept.add(each);
  return pairs.filter((each) => kept.has(each));
}

function nodeOf(cast: Cast, actor: Actor): NetworkNode {
  const mentions = cast.mentions.get(actor.id) ?? [];
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  let label = actor.name;
  for (const [name, count] of counts) if (count > (counts.get(label) ?? 0)) label = name;
  return { actor, label, mentions: mentions.length };
}

function mentionsOf(cast: Cast, { id }: Actor): number {
  return cast.mentions.get(id)?.length ?? 0;
}
