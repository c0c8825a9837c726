import { setImmediate } from "node:timers/promises";
import { buildSnapshot, type Snapshot } from "./answers/snapshot.ts";
import { readActors } from "./files/read-actors.ts";
import { readCorpus } from "./files/read-corpus.ts";

/** How long others wait for their turn while a library is indexed, in milliseconds. */
const SLICE_MS = 10;

/** Runs work that pauses by yielding, and lets everything else have its turn a hundred times a second. */
export async function unhurried<T>(work: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}

/**
 * Reads and indexes the reports of a folder and its registry of actors.
 * @throws CorpusError which names every fault of every report, or else of the registry.
 */
export async function openSnapshot(corpusDir: string): Promise<Snapshot> {
  const library = await readCorpus(corpusDir);
  return unhurried(buildSnapshot(library, await readActors(corpusDir)));
}
