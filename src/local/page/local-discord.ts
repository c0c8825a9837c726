import { startLoopback, type Loopback, type LoopbackOptions } from "../loopback.ts";
import { readAssets } from "./assets.ts";
import { PageChannel } from "./page-channel.ts";
import type { Example } from "./protocol.ts";
import { servePage } from "./serve.ts";
import { PageSockets } from "./sockets.ts";

/** So many ports after the one that was wanted are tried, then any free one is taken. */
const PORTS_TRIED = 20;

export interface LocalDiscordOptions {
  /** The port that is wanted; 0 takes any free one. */
  readonly port: number;
  /** Questions for the newcomer, asked anew for each tab. */
  readonly examples: () => readonly Example[];
  /** How the loopback is to be otherwise. */
  readonly loopback?: Omit<LoopbackOptions, "port" | "request" | "upgrade">;
}

/** A Discord on this machine with a page to use it. */
export interface LocalDiscord {
  readonly loopback: Loopback;
  /** Where the page is: `http://127.0.0.1:PORT`. */
  readonly address: string;
  /** Whether the port that was wanted was in use, so that it is another one. */
  readonly moved: boolean;
  close(): Promise<void>;
}

/** Starts the loopback with its page. @throws where no port can be had, or the page's files can't be read. */
export async function openLocalDiscord(options: LocalDiscordOptions): Promise<LocalDiscord> {
  const { port } = options;
  const request = servePage(await readAssets());
  const sockets = new PageSockets();
  const loopback = await onFreePort(port, (port) =>
    startLoopback({
      ...options.loopback,
      port,
      request,
      upgrade: (...upgrade) => sockets.upgrade(...upgrade),
    }),
  );
  sockets.open(new PageChannel(loopback, options.examples));
  return {
    loopback,
    address: loopback.origin,
    moved: port !== 0 && loopback.port !== port,
    async close() {
      sockets.close();
      await loopback.close();
    },
  };
}

/** Starts at the port that is wanted, or else at one of the next, or else at any. @throws what isn't about a port in use. */
async function onFreePort<T>(wanted: number, start: (port: number) => Promise<T>): Promise<T> {
  const last = wanted === 0 ? -1 : Math.min(wanted + PORTS_TRIED, 65_535);
  for (let port = wanted; port <= last; port++) {
    try {
      return await start(port);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  return start(0);
}

/** In use, or (below 1024) kept for the system. */
function isTaken(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "EADDRINUSE" || code === "EACCES";
}
