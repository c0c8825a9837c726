import { setImmediate } from "node:timers/promises";
import type { Snapshot } from "./answers/snapshot.ts";
import { readCorpus } from "./files/read-corpus.ts";
import { buildFinder } from "./search/build.ts";

/** Runs work that pauses by yielding, and lets everything else have its turn at each pause. */
export async function unhurried<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}

/**
 * Reads and indexes the reports of a folder.
 * @throws CorpusError which names every fault of every file.
 */
export async function openSnapshot(corpusDir: string): Promise<Snapshot> {
  const library = await readCorpus(corpusDir);
  return { library, finder: await unhurried(buildFinder(library)) };
}
