import type { RegistryFile } from "../library/actors/cast.ts";
import type { CorpusFault } from "../library/corpus-error.ts";
import type { Library } from "../library/library.ts";
import { buildFinder } from "../search/build.ts";
import type { Finder } from "../search/finder.ts";
import { buildActors, type ActorBook } from "./actor/book.ts";
import { buildChecker, type Checker } from "./check/checker.ts";

/** Everything an answer is made from, unchanging: a request carries one, a reload makes another. */
export interface Snapshot {
  readonly library: Library;
  readonly finder: Finder;
  readonly actors: ActorBook;
  readonly checker: Checker;
  /** Why the files as they are now can't be read, so that this library of before goes on serving; else empty. */
  readonly refused: readonly CorpusFault[];
}

/**
 * Indexes a library for every kind of answer. A generator, so that the caller decides when others get a turn.
 * @throws CorpusError that names every fault of the registry.
 */
export function* buildSnapshot(library: Library, registry: RegistryFile | null): Generator<void, Snapshot> {
  const actors = yield* buildActors(library, registry);
  const finder = yield* buildFinder(library);
  const checker = yield* buildChecker(library);
  return { library, finder, actors, checker, refused: [] };
}
