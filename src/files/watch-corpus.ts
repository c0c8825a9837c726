import { setTimeout as sleep } from "node:timers/promises";
import { corpusState } from "./corpus-state.ts";

/** How often the folder is looked at, and how long it must have stayed the same, in milliseconds. */
export interface WatchTimes {
  readonly everyMs: number;
  readonly settledMs: number;
}

const TIMES: WatchTimes = { everyMs: 500, settledMs: 1_000 };

/**
 * Gives the folder's state each time that its files have changed and then stayed the same for a while, so that
 * half-written files and many changes at once are one change, later. What changes between two steps of the
 * caller is given at the next one. Ends with the signal.
 *
 * The folder is looked at rather than watched: events of the file system don't come through bind mounts and
 * network folders, and end where the folder itself is taken away and put back. A look at 100 files takes about a
 * millisecond, off the main thread.
 *
 * @param known the state that the caller has read already.
 */
export async function* corpusChanges(
  folder: string,
  known: string,
  signal: AbortSignal,
  { everyMs, settledMs }: WatchTimes = TIMES,
): AsyncGenerator<string, void> {
  let given = known;
  let seen = known;
  let since = performance.now();
  while (await pause(everyMs, signal)) {
    const state = await corpusState(folder);
    if (state !== seen) {
      seen = state;
      since = performance.now();
    }
    if (seen === given || performance.now() - since < settledMs) continue;
    given = seen;
    yield given;
  }
}

/** False where the signal ended it. Keeps no process alive. */
async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(ms, undefined, { signal, ref: false });
  } catch {
    return false;
  }
  return true;
}
