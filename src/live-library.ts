import type { Logger } from "pino";
import { buildSnapshot, type Snapshot } from "./answers/snapshot.ts";
import { corpusState } from "./files/corpus-state.ts";
import { readActors } from "./files/read-actors.ts";
import { readCorpus } from "./files/read-corpus.ts";
import { corpusChanges, type WatchTimes } from "./files/watch-corpus.ts";
import { CorpusError } from "./library/corpus-error.ts";
import { openSnapshot, unhurried } from "./open-snapshot.ts";

/** The reports of a folder as they are, now and later. */
export interface LiveLibrary {
  /** The newest library that could be read. Ask anew for every request, and once only: it never changes itself. */
  readonly snapshot: Snapshot;
  /** Stops looking for changes. Resolves when a reading under way has ended. */
  close(): Promise<void>;
}

export interface LiveOptions {
  readonly corpusDir: string;
  readonly log: Logger;
  /** Told of each reading after the first one, for figures. */
  readonly onReload?: ((outcome: "read" | "refused") => void) | undefined;
  readonly times?: WatchTimes;
}

/**
 * Opens the reports of a folder and follows its changes: what has changed is read and indexed beside what serves,
 * in slices, and then takes its place whole. A folder that can't be read as it is changes nothing but what the
 * snapshot says of it in `refused`.
 * @throws CorpusError where it can't be read at the start.
 */
export async function openLiveLibrary(options: LiveOptions): Promise<LiveLibrary> {
  const { corpusDir, log, onReload, times } = options;
  const state = await corpusState(corpusDir);
  let snapshot = await openSnapshot(corpusDir);
  log.info(about(snapshot), "corpus read");
  warnOfSize(snapshot, log);
  const closing = new AbortController();

  async function follow(): Promise<void> {
    for await (const changed of corpusChanges(corpusDir, state, closing.signal, times)) {
      const began = performance.now();
      const read = await readAt(options, changed);
      if (closing.signal.aborted || read === null) continue;
      if (read instanceof CorpusError) {
        snapshot = { ...snapshot, refused: read.faults };
        log.warn(
          { faults: read.message.split("\n") },
          "corpus refused: still answering from the reports as they were",
        );
        onReload?.("refused");
      } else {
        snapshot = read;
        log.info({ ...about(snapshot), ms: Math.round(performance.now() - began) }, "corpus read anew");
        warnOfSize(snapshot, log);
        onReload?.("read");
      }
    }
  }

  const following = follow().catch((error: unknown) => {
    log.error({ err: error }, "the corpus isn't looked at any more");
  });
  return {
    get snapshot() {
      return snapshot;
    },
    async close() {
      closing.abort();
      await following;
    },
  };
}

/** The folder's snapshot or its faults; null where it changed while it was read, which the next change tells. */
async function readAt(
  { corpusDir, log }: LiveOptions,
  state: string,
): Promise<Snapshot | CorpusError | null> {
  const unchanged = async () => (await corpusState(corpusDir)) === state;
  try {
    const library = await readCorpus(corpusDir);
    const registry = await readActors(corpusDir);
    return (await unchanged()) ? await unhurried(buildSnapshot(library, registry)) : null;
  } catch (error) {
    if (error instanceof CorpusError) return (await unchanged()) ? error : null;
    // Whatever it is about these files, those of before can be served.
    log.error({ err: error }, "reading the corpus failed: a fault of Verbatim's own");
    const message = "Verbatim failed to read it, by a fault of its own that the log describes";
    return new CorpusError([{ file: corpusDir, line: null, message }]);
  }
}

/** Beyond this an answer still comes in time, but indexing takes minutes and gigabytes. */
const MANY_PARAGRAPHS = 50_000;

function warnOfSize({ library }: Snapshot, log: Logger): void {
  const paragraphs = library.reports.reduce((sum, report) => sum + report.paragraphs.length, 0);
  if (paragraphs <= MANY_PARAGRAPHS) return;
  log.warn(
    { paragraphs },
    `more than ${MANY_PARAGRAPHS} paragraphs: give each subject a folder and a bot of its own (CORPUS_DIR), or expect slow starts`,
  );
}

function about({ library }: Snapshot) {
  return { reports: library.reports.length, revision: library.revision };
}
