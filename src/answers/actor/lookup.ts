import type { Actor, Cast } from "../../library/actors/cast.ts";
import { nameKey } from "../../library/actors/name-key.ts";
import { isPerson } from "./continues.ts";
import { distance } from "./distance.ts";

/** How an actor was found by what somebody typed. */
export type FoundBy =
  /** A name that a report uses, or the actor's id. */
  | { readonly kind: "name"; readonly name: string }
  /** A name that no report uses; `inside` where its words stand within longer names all the same. */
  | { readonly kind: "known as"; readonly name: string; readonly inside: boolean }
  /** A person by the last word of a name. */
  | { readonly kind: "surname"; readonly name: string }
  /** A name with other letters. */
  | { readonly kind: "typo"; readonly name: string };

export interface Lookup {
  readonly actor: Actor;
  readonly by: FoundBy;
  /** Others that the same words may mean, the best attested first. */
  readonly others: readonly Actor[];
}

interface Entry {
  readonly actor: Actor;
  readonly key: string;
  readonly by: FoundBy;
}

/** All names of all actors by which they are looked up. */
export interface NameIndex {
  readonly entries: readonly Entry[];
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
  /** How often each actor is mentioned, by id. */
  readonly counts: ReadonlyMap<string, number>;
}

export function nameIndex(cast: Cast): NameIndex {
  const entries = cast.actors.flatMap((actor): Entry[] => [
    ...actor.names.map((name) => entry(actor, name, { kind: "name", name })),
    entry(actor, actor.id, { kind: "name", name: actor.name }),
    ...actor.knownAs.map((name) =>
      entry(actor, name, { kind: "known as", name, inside: cast.knownInside.has(name) }),
    ),
    ...(isPerson(actor) ? actor.names.flatMap((name) => surname(actor, name)) : []),
  ]);
  const byKey = new Map<string, Entry[]>();
  for (const one of entries) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  const counts = new Map(cast.actors.map(({ id }) => [id, cast.mentions.get(id)?.length ?? 0]));
  return { entries, byKey, counts };
}

function entry(actor: Actor, name: string, by: FoundBy): Entry {
  return { actor, key: nameKey(name), by };
}

function surname(actor: Actor, name: string): Entry[] {
  const last = name.split(/\s+/u).at(-1) ?? "";
  return last === name || last.length < 3 ? [] : [entry(actor, last, { kind: "surname", name })];
}

/**
 * The actor that a name means, or null. A name that a report uses goes before what people type, that before a
 * person's last name, and all before a typo; where several actors are left, the most mentioned one is meant and
 * the others are offered. Capitals, hyphens, dots, accents and "the" don't matter.
 */
export function lookUp(index: NameIndex, typed: string): Lookup | null {
  const key = nameKey(typed);
  if (key === "") return null;
  const exact = index.byKey.get(key) ?? [];
  for (const kind of ["name", "known as", "surname"] as const) {
    const fitting = exact.filter(({ by }) => by.kind === kind);
    if (fitting.length > 0) return bestAttested(index, fitting);
  }
  const near = nearEntries(index, key, mostWrong(key));
  const least = Math.min(...near.map(({ wrong }) => wrong));
  const nearest = near.filter(({ wrong }) => wrong === least).map(({ entry: one }) => one);
  return nearest.length === 0
    ? null
    : bestAttested(
        index,
        nearest.map((one) => ({ ...one, by: { kind: "typo", name: one.by.name } })),
      );
}

/** Actors whose names are like what was typed though none is meant for sure, the likest first. */
export function nearestActors(
  index: NameIndex,
  typed: string,
  limit: number,
): { actor: Actor; name: string }[] {
  const words = typed
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(nameKey)
    .filter((word) => word.length > 2);
  const key = nameKey(typed);
  if (key === "") return [];
  const near = new Map(
    nearEntries(index, key, Math.max(2, Math.floor(key.length / 2))).map((one) => [one.entry, one.wrong]),
  );
  const scored = index.entries.flatMap((one) => {
    const own = one.by.name.split(/[^\p{L}\p{N}\p{M}]+/u).map(nameKey);
    const shared = words.filter((word) => own.includes(word)).length / Math.max(1, words.length);
    const begins =
      one.key.startsWith(key) || key.startsWith(one.key)
        ? Math.min(one.key.length, key.length) / Math.max(one.key.length, key.length)
        : 0;
    const wrong = near.get(one);
    const alike = wrong === undefined ? 0 : 1 - wrong / Math.max(key.length, one.key.length);
    const score = Math.max(shared, begins, alike);
    return score >= 0.5 ? [{ actor: one.actor, name: one.by.name, score }] : [];
  });
  const sorted = scored.toSorted(
    (a, b) => b.score - a.score || count(index, b.actor) - count(index, a.actor),
  );
  const seen = new Set<Actor>();
  return sorted
    .filter(({ actor }) => !seen.has(actor) && seen.add(actor))
    .slice(0, limit)
    .map(({ actor, name }) => ({ actor, name }));
}

/** Wrong letters that are forgiven: none in three letters, since TTA isn't TTP; one in up to seven; two in longer ones. */
function mostWrong(key: string): number {
  const letters = Array.from(key).length;
  return letters <= 3 ? 0 : letters <= 7 ? 1 : letters <= 15 ? 2 : 3;
}

function nearEntries(index: NameIndex, key: string, most: number): { entry: Entry; wrong: number }[] {
  if (most === 0) return [];
  return index.entries.flatMap((one) => {
    if (Math.abs(one.key.length - key.length) > most || mostWrong(one.key) === 0) return [];
    const wrong = distance(key, one.key, most);
    return wrong <= most ? [{ entry: one, wrong }] : [];
  });
}

function bestAttested(index: NameIndex, entries: readonly Entry[]): Lookup | null {
  const sorted = entries.toSorted((a, b) => count(index, b.actor) - count(index, a.actor));
  const [best] = sorted;
  if (best === undefined) return null;
  const others = [...new Set(sorted.map(({ actor }) => actor))].filter((actor) => actor !== best.actor);
  return { actor: best.actor, by: best.by, others };
}

function count({ counts }: NameIndex, { id }: Actor): number {
  return counts.get(id) ?? 0;
}
