import type { Library } from "../library/library.ts";
import type { Finder } from "../search/finder.ts";
import type { ActorBook } from "./actor/book.ts";

/** Everything an answer is made from, unchanging: a request carries one, a reload makes another. */
export interface Snapshot {
  readonly library: Library;
  readonly finder: Finder;
  readonly actors: ActorBook;
}
