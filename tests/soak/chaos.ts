import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Loopback } from "../../src/local/loopback.ts";
import type { CorpusHistory } from "./corpus-history.ts";
import type { Random } from "./random.ts";

/** So long a lost session may take to be back, after Discord is. */
const BACK_MS = 30_000;
/** What was sent this long before a cut may have been on its way still. */
export const IN_FLIGHT_MS = 250;

/** A time in which an interaction may go unanswered; milliseconds of `performance.now()`. */
export interface Outage {
  readonly from: number;
  to: number;
}

export interface Victims {
  readonly discord: Loopback;
  readonly history: CorpusHistory;
  readonly setClock: () => void;
}

/** Runs something that ends the bot's connection, and waits until the bot is connected again. */
async function outage(discord: Loopback, outages: Outage[], cut: () => void): Promise<void> {
  const during: Outage = { from: performance.now() - IN_FLIGHT_MS, to: Infinity };
  outages.push(during);
  cut();
  const closed = discord.connected
    ? once(discord.events, "session", { signal: AbortSignal.timeout(BACK_MS) })
    : null;
  await closed;
  const began = performance.now();
  while (!discord.connected) {
    if (performance.now() - began > BACK_MS) throw new Error("The bot didn't come back");
    await sleep(20);
  }
  during.to = performance.now() + IN_FLIGHT_MS;
}

/** Something of which nobody waits for the end. */
function refusing(name: string, refuse: () => void): Promise<string> {
  refuse();
  return Promise.resolve(name);
}

/** Makes life hard in one way, and says in which. Resolves when it is over. */
export function strike(
  { discord, history, setClock }: Victims,
  outages: Outage[],
  random: Random,
): Promise<string> {
  const { faults } = discord;
  const call = /\/callback$/u;
  const some = () => 1 + random.below(30);
  const cutting = async (name: string, cut: () => void) => {
    await outage(discord, outages, cut);
    return name;
  };
  return random.pick([
    () => cutting("sockets cut", () => faults.dropSockets()),
    () => cutting("invalid session, resumable", () => faults.invalidSession(true)),
    () => cutting("invalid session", () => faults.invalidSession(false)),
    () => cutting("told to reconnect", () => faults.reconnect()),
    () => cutting("nothing answers", () => faults.outage(300 + random.below(1_500))),
    () => refusing("429", () => faults.refuse({ status: 429, times: some(), call, retryAfter: 0.1 })),
    () =>
      refusing("429 for all", () =>
        faults.refuse({ status: 429, times: 1, call, retryAfter: 0.3, global: true }),
      ),
    () => refusing("500", () => faults.refuse({ status: 500, times: some(), call })),
    () => refusing("502", () => faults.refuse({ status: 502, times: some(), call })),
    () => refusing("slow answers", () => faults.slow({ ms: 100 + random.below(900), times: some(), call })),
    () => refusing("the clock set", setClock),
    () => refusing("a malformed dispatch", () => faults.dispatchRaw("MESSAGE_CREATE", null)),
    ...Array.from({ length: 6 }, () => async () => `corpus: ${await history.change()}`),
  ])();
}
