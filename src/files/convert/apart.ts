import { fork, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ConvertOptions } from "./convert.ts";
import type { Converted } from "./piece.ts";
import { Refusal } from "./refusal.ts";

/** What a conversion may take. */
export interface Bounds {
  /** Milliseconds. */
  readonly time: number;
  /** Bytes of memory of the process that converts. */
  readonly memory: number;
}

export const BOUNDS: Bounds = { time: 120_000, memory: 2 * 1024 ** 3 };

/** What the process that converts is asked. */
export interface Task {
  readonly path: string;
  readonly options: ConvertOptions;
  readonly memory: number;
}

/** What it answers. */
export type Outcome =
  | { readonly ok: true; readonly converted: Converted }
  | { readonly ok: false; readonly refusal: string };

/**
 * Converts a file in a process of its own, so that a hostile document can neither take more time and memory than
 * it may nor bring down the process that asked.
 * @throws Refusal where the document can't be made a report, or takes too much.
 */
export async function convertApart(
  path: string,
  options: ConvertOptions,
  bounds: Bounds = BOUNDS,
): Promise<Converted> {
  const outcome = await run({ path, options, memory: bounds.memory }, bounds);
  if (!outcome.ok) throw new Refusal(outcome.refusal);
  return outcome.converted;
}

function run(task: Task, { time, memory }: Bounds): Promise<Outcome> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm")).href;
  const child = fork(fileURLToPath(new URL("apart-child.ts", import.meta.url)), [], {
    execArgv: ["--import", loader, `--max-old-space-size=${Math.round(memory / 1024 ** 2)}`],
    serialization: "advanced",
    // What the libraries say on the way is for nobody.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, time);
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      end(child);
      resolve(outcome);
    };
    child.once("message", (outcome) => settle(outcome as Outcome));
    child.once("error", (error) =>
      settle({ ok: false, refusal: `${error.message}, wanted a process to convert it in` }),
    );
    child.once("exit", () => {
      const much = late
        ? `more than ${time / 1000} seconds`
        : `more than ${Math.round(memory / 1024 ** 2)} MB of memory`;
      settle({
        ok: false,
        refusal: `a document that takes ${much} to read, wanted a smaller or simpler one`,
      });
    });
    child.send(task, (error) => {
      if (error !== null)
        settle({ ok: false, refusal: `${error.message}, wanted a process to convert it in` });
    });
  });
}

function end(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
}
