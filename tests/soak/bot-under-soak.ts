import { fileURLToPath } from "node:url";
import type { Loopback } from "../../src/local/loopback.ts";
import { startProcess } from "../e2e/process.ts";

/** So long a start may take on a busy machine. */
const START_MS = 60_000;
const CLOCK = fileURLToPath(new URL("jumping-clock.mjs", import.meta.url));

/** What the process has in its memory, in bytes. */
export interface Memory {
  readonly heap: number;
  readonly resident: number;
}

/** The real process, its clock in our hands. */
export interface BotUnderSoak {
  /** Sets its wall clock. */
  setClock(): void;
  /** SIGTERM; resolves to the exit code. */
  stop(): Promise<number | null>;
  kill(): void;
  log(): string;
  memory(): Promise<Memory | null>;
  /** Rejects if it ends before it is told to. */
  readonly unexpectedEnd: Promise<never>;
}

export async function startBot(discord: Loopback, folder: string): Promise<BotUnderSoak> {
  const bot = startProcess({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    CORPUS_DIR: folder,
    HEALTH_PORT: "0",
    NODE_OPTIONS: `--import ${CLOCK}`,
  });
  let isTold = false;
  const unexpectedEnd = bot.exited.then((code): Promise<never> => {
    if (isTold) return new Promise(() => {});
    throw new Error(`The bot left with ${code}:\n${bot.log().slice(-2_000)}`);
  });
  unexpectedEnd.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The bot wasn't ready in time:\n${bot.log()}`)), START_MS);
  });
  try {
    await Promise.race([discord.ready(), unexpectedEnd, late]);
  } finally {
    clearTimeout(timer);
  }
  const port = () => /"port":(\d+),"msg":"health is served"/u.exec(bot.log())?.[1];
  return {
    setClock: () => void bot.child.kill("SIGUSR2"),
    stop() {
      isTold = true;
      bot.child.kill("SIGTERM");
      return bot.exited;
    },
    kill() {
      isTold = true;
      bot.child.kill("SIGKILL");
    },
    log: () => bot.log(),
    async memory() {
      try {
        const text = await (await fetch(`http://127.0.0.1:${port()}/metrics`)).text();
        const value = (name: string) => Number(new RegExp(`^${name} (.+)$`, "mu").exec(text)?.[1]);
        return {
          heap: value("nodejs_heap_size_used_bytes"),
          resident: value("process_resident_memory_bytes"),
        };
      } catch {
        return null;
      }
    },
    unexpectedEnd,
  };
}
