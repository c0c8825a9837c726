import type { Actor } from "../../library/actors/cast.ts";
import { nameKey } from "../../library/actors/name-key.ts";
import type { ActorBook } from "./book.ts";
import { companyOf } from "./company.ts";
import { lookUp, nearestActors } from "./lookup.ts";

/** An actor offered while a name is typed. */
export interface ActorCompletion {
  readonly actor: Actor;
  /** The name of it that fits what was typed. */
  readonly name: string;
}

/**
 * The actors that a name being typed may become, each once: those with a name that begins so, then with a word
 * that begins so, then with the letters anywhere, then with other letters; within each the most mentioned first.
 * With nothing typed the most mentioned, or those that stand with `beside` most.
 */
export function completeActor(
  book: ActorBook,
  typed: string,
  limit: number,
  beside: Actor | null = null,
): ActorCompletion[] {
  const key = nameKey(typed);
  if (key === "") return untyped(book, beside).slice(0, limit);
  const ranked = book.names.entries.flatMap(({ actor, key: own, by }) => {
    const rank = rankOf(own, by.name, key);
    return rank === null ? [] : [{ actor, name: by.name, rank }];
  });
  const sorted = ranked.toSorted((a, b) => a.rank - b.rank || count(book, b.actor) - count(book, a.actor));
  const near = nearestActors(book.names, typed, limit);
  const found = new Map<Actor, string>();
  for (const { actor, name } of [...sorted, ...near]) if (!found.has(actor)) found.set(actor, name);
  return [...found].slice(0, limit).map(([actor, name]) => ({ actor, name }));
}

/** What gives this actor when it is looked up: the completed name, or the id where the name means another first. */
export function lookupName({ names }: ActorBook, { actor, name }: ActorCompletion, longest: number): string {
  const fits = Array.from(name).length <= longest;
  return fits && lookUp(names, name)?.actor === actor ? name : actor.id;
}

function untyped({ cast, names }: ActorBook, beside: Actor | null): ActorCompletion[] {
  const actors =
    beside === null
      ? cast.actors.toSorted((a, b) => (names.counts.get(b.id) ?? 0) - (names.counts.get(a.id) ?? 0))
      : companyOf(cast, beside).map(({ actor }) => actor);
  return actors.map((actor) => ({ actor, name: actor.name }));
}

function rankOf(own: string, name: string, key: string): number | null {
  if (own === key) return 0;
  if (own.startsWith(key)) return 1;
  if (name.split(/[\s-]+/u).some((word) => nameKey(word).startsWith(key))) return 2;
  return own.includes(key) ? 3 : null;
}

function count({ names }: ActorBook, { id }: Actor): number {
  return names.counts.get(id) ?? 0;
}
