import { buildCast, EMPTY_CAST, type Cast, type RegistryFile } from "../../library/actors/cast.ts";
import type { Library } from "../../library/library.ts";
import { nameIndex, type NameIndex } from "./lookup.ts";
import { studyCast, type Study } from "./study.ts";

/** Everything that is known of the actors of a library, unchanging: part of the snapshot that a request carries. */
export interface ActorBook {
  readonly cast: Cast;
  readonly study: Study;
  readonly names: NameIndex;
}

/** The book of a library without `actors.yaml`. */
export const NO_ACTORS: ActorBook = {
  cast: EMPTY_CAST,
  study: new Map(),

  names: nameIndex(EMPTY_CAST),
};

/**
 * Reads the registry and every sentence with an actor. A generator, so that the caller decides when others get a
 * turn: a step is a block.
 * @throws CorpusError that names every fault of the registry.
 */
export function* buildActors(library: Library, registry: RegistryFile | null): Generator<void, ActorBook> {
  if (registry === null) return NO_ACTORS;
  const cast = yield* buildCast(library, registry);
  const study = yield* studyCast(cast, library.reports);
  return { cast, study, names: nameIndex(cast) };
}
