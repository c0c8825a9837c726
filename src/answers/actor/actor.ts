import type { Actor, Cast, Mention, Relation } from "../../library/actors/cast.ts";
import type { Snapshot } from "../snapshot.ts";
import { companyOf, type Companion } from "./company.ts";
import type { Aspect } from "./cues.ts";
import { lookUp, nearestActors, type FoundBy } from "./lookup.ts";
import { summarise, type SummaryItem } from "./summary.ts";
import { occurrencesOf, type Occurrences } from "./unknown.ts";

/** What the reports say of an actor, or that they have none of that name. */
export type ActorAnswer = ActorFound | ActorUnknown | NoActors;

export interface ActorFound {
  readonly kind: "found";
  /** As typed, without white space at its ends. */
  readonly typed: string;
  readonly by: FoundBy;
  readonly actor: Actor;
  /** Others that the same words may mean, the best attested first. */
  readonly others: readonly Actor[];
  /** How often each name stands as a mention, the most used first. */
  readonly names: readonly NameCount[];
  /** In the order of the reports and their text. */
  readonly mentions: readonly Mention[];
  /** Sentences of the source, in its order, what an editor pinned first. */
  readonly summary: readonly SummaryItem[];
  readonly company: readonly Companion[];
  /** Those that an editor gave this actor, and those to it. */
  readonly relations: readonly RelationOf[];
  /** The actors it belongs to, and those that belong to it. */
  readonly partOf: readonly Actor[];
  readonly parts: readonly Actor[];
}

export interface NameCount {
  readonly name: string;
  readonly count: number;
}

export interface RelationOf extends Relation {
  readonly from: string;
}

export interface ActorUnknown {
  readonly kind: "unknown";
  readonly typed: string;
  /** Actors with names like it, the likest first. */
  readonly nearest: readonly { readonly actor: Actor; readonly name: string }[];
  /** Where the words stand in the reports without being an actor's. */
  readonly says: Occurrences;
}

/** No registry: nobody has said who is who. */
export interface NoActors {
  readonly kind: "no actors";
  readonly typed: string;
  readonly says: Occurrences;
}

export interface ActorOptions {
  /** Only what tells of this in the summary. */
  readonly aspect?: Aspect;
  /** How many sentences the summary has at the most; by the number of those with the actor where left out. */
  readonly limit?: number;
}

const NEAREST = 5;
const OCCURRENCES = 5;
/** A summary's length grows with the square root of what there is to say. */
const SHORTEST = 8;
const LONGEST = 14;

/** What the reports say of whoever a name means. Never throws for any name. */
export function actor(snapshot: Snapshot, name: string, options: ActorOptions = {}): ActorAnswer {
  const typed = name.trim();
  const { cast, names } = snapshot.actors;
  const found = lookUp(names, typed);
  if (found === null) {
    const says = occurrencesOf(snapshot.library, typed, OCCURRENCES);
    if (cast.actors.length === 0) return { kind: "no actors", typed, says };
    return { kind: "unknown", typed, nearest: nearestActors(names, typed, NEAREST), says };
  }
  return { ...aboutActor(snapshot, found.actor, options), ...found, typed };
}

/** What the reports say of an actor of the cast, as if its own name had been typed. */
export function aboutActor(
  { actors: { cast, study } }: Snapshot,
  who: Actor,
  { aspect, limit }: ActorOptions = {},
): ActorFound {
  const studied = study.get(who.id) ?? [];
  const usual = Math.min(LONGEST, Math.round(SHORTEST + Math.sqrt(studied.length)));
  const mentions = cast.mentions.get(who.id) ?? [];
  return {
    kind: "found",
    typed: who.name,
    by: { kind: "name", name: who.name },
    actor: who,
    others: [],
    names: counted(who, mentions),
    mentions,
    summary: summarise(who, studied, {
      limit: limit ?? usual,
      ...(aspect === undefined ? {} : { aspect }),
    }),
    company: companyOf(cast, who),
    relations: relationsOf(cast, who),
    partOf: cast.actors.filter(({ id }) => who.partOf.includes(id)),
    parts: cast.actors.filter(({ partOf }) => partOf.includes(who.id)),
  };
}

/** What an editor says of an actor and another, whichever of the two entries says it. */
export function relationsOf(cast: Cast, { id: who }: Actor): RelationOf[] {
  return cast.actors.flatMap(({ id, relations }) =>
    relations.filter(({ to }) => id === who || to === who).map((relation) => ({ ...relation, from: id })),
  );
}

function counted({ names }: Actor, mentions: readonly Mention[]): NameCount[] {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count);
}
