import { buildActors } from "../../../src/answers/actor/book.ts";
import type { Snapshot } from "../../../src/answers/snapshot.ts";
import { runToEnd } from "../../../src/search/build.ts";
import { snapshotOf } from "../make.ts";

/** A snapshot of reports and their registry; null for none. */
export function actorSnapshot(files: Readonly<Record<string, string>>, registry: string | null): Snapshot {
  const snapshot = snapshotOf(files);
  if (registry === null) return snapshot;
  return {
    ...snapshot,
    actors: runToEnd(buildActors(snapshot.library, { file: "actors.yaml", text: registry })),
  };
}
