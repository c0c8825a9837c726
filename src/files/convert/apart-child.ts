import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Worker } from "node:worker_threads";
import type { Outcome, Task } from "./apart.ts";
import { convert } from "./convert.ts";
import { Refusal } from "./refusal.ts";

/** The process that `convertApart` starts: it converts one file, answers, and is ended. */
process.once("message", (message) => {
  void work(message as Task).then((outcome) => process.send?.(outcome));
});

async function work({ path, options, memory }: Task): Promise<Outcome> {
  watchMemory(memory);
  try {
    const converted = await convert(basename(path), await readFile(path), options);
    return { ok: true, converted };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error.message };
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, refusal: `a document that can't be read (${reason}), wanted one that isn't damaged` };
  }
}

/**
 * Ends this process when it takes more memory than it may. The bound of the heap doesn't hold for what is
 * unpacked into buffers, and a timer of this thread wouldn't be called while a library is at work.
 */
function watchMemory(most: number): void {
  const watch = `
    const { workerData } = require("node:worker_threads");
    setInterval(() => {
      if (process.memoryUsage.rss() > workerData) process.kill(process.pid, "SIGKILL");
    }, 50);`;
  new Worker(watch, { eval: true, execArgv: [], workerData: most }).unref();
}
