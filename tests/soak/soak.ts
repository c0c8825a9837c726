import { setTimeout as sleep } from "node:timers/promises";
import type { Library } from "../../src/library/library.ts";
import { startLoopback, type Loopback } from "../../src/local/loopback.ts";
import type { StoredMessage } from "../../src/local/messages.ts";
import { makeValidator } from "../discord-schema/validator.ts";
import { faultsOf, quotationsOf } from "../e2e/quotations.ts";
import { startBot, type BotUnderSoak, type Memory } from "./bot-under-soak.ts";
import { IN_FLIGHT_MS, strike, type Outage } from "./chaos.ts";
import { startHistory, type CorpusHistory } from "./corpus-history.ts";
import { gather, type Crowd } from "./deeds.ts";
import { seeded } from "./random.ts";

export interface SoakOptions {
  readonly minutes: number;
  /** Interactions a second, whether those before are answered or not. */
  readonly rate: number;
  readonly seed: number;
  /** How often something goes wrong, in milliseconds. */
  readonly strikeEveryMs: number;
  /** How often the bot is told to end in its first half, and started anew. */
  readonly restarts: number;
  readonly tell: (line: string) => void;
}

/** What came of it. Every list is empty where all was well. */
export interface SoakResult {
  readonly interactions: number;
  readonly quotations: number;
  /** Answered in less than so many milliseconds: the median, 99 of 100, and all. */
  readonly ms: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly unansweredInOutages: number;
  /** Interactions that the bot dropped since they had waited too long: in outages, or for a machine that is too slow. */
  readonly dropped: number;
  /** How long this machine stood still, in seconds; what was asked meanwhile counts as in an outage. */
  readonly stalled: number;
  readonly skipped: ReadonlyMap<string, number>;
  readonly strikes: ReadonlyMap<string, number>;
  readonly editions: { readonly good: number; readonly broken: number };
  readonly memory: readonly (Memory & { readonly minute: number })[];
  readonly wrongQuotations: readonly string[];
  readonly unanswered: readonly string[];
  /** Lines of the log of level error and above, but for those about an outage. */
  readonly errors: readonly string[];
  readonly violations: readonly string[];
  readonly exitCodes: readonly (number | null)[];
  /** Everything that the processes wrote. */
  readonly log: string;
}

/** Far from the host's clock, which the bot must not care about. */
const DISCORDS_CLOCK_MS = 37 * 60_000;
const TICK_MS = 5;
const MEMORY_EVERY_MS = 5_000;
/** A machine that is so late with our own ticks can't answer in time either. */
const STALL_MS = 700;
/** What an outage leaves in the log. */
const OF_AN_OUTAGE = /"msg":"(?:an answer could not be sent|the connection to Discord failed)"/u;
/** A malformed dispatch, which discord.js throws over; the bot is to log it and serve on. */
const OF_MALFORMED = /Cannot (?:read properties of null|destructure property)/u;

/** Runs the real process against a loopback Discord under load and faults. @throws where the bot ends or stays away */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const { seed } = options;
  const history = await startHistory(seeded(seed));
  const discord = await startLoopback({
    validate: makeValidator(),
    clock: () => Date.now() + DISCORDS_CLOCK_MS,
    tokenMs: 30_000,
    messagesKept: 3_000,
  });
  const run = new Run(options, discord, history);
  try {
    return await run.toEnd();
  } finally {
    run.kill();
    await discord.close();
    await history.remove();
  }
}

class Run {
  readonly #options: SoakOptions;
  readonly #discord: Loopback;
  readonly #history: CorpusHistory;
  #bot: BotUnderSoak | null = null;
  #isOver = false;
  readonly #outages: Outage[] = [];
  readonly #logs: string[] = [];
  readonly #times: number[] = [];
  readonly #lost: { readonly from: number; readonly to: number; readonly what: string }[] = [];
  readonly #skipped = new Map<string, number>();
  readonly #strikes = new Map<string, number>();
  readonly #wrong: string[] = [];
  readonly #memory: (Memory & { minute: number })[] = [];
  readonly #exitCodes: (number | null)[] = [];
  #quotations = 0;
  #stalled = 0;
  readonly #began = performance.now();

  constructor(options: SoakOptions, discord: Loopback, history: CorpusHistory) {
    this.#options = options;
    this.#discord = discord;
    this.#history = history;
  }

  async toEnd(): Promise<SoakResult> {
    const { minutes } = this.#options;
    const look = (message: StoredMessage) => this.#read(message);
    this.#discord.events.on("messageCreate", look);
    this.#discord.events.on("messageUpdate", look);
    this.#bot = await startBot(this.#discord, this.#history.folder);
    const began = performance.now();
    const until = began + minutes * 60_000;
    await Promise.all([
      this.#load(until),
      this.#chaos(began, until).finally(() => (this.#isOver = true)),
      this.#weigh(began),
    ]);
    await this.#stop();
    return this.#result();
  }

  kill(): void {
    this.#bot?.kill();
  }

  /** Sends interactions at the rate, and waits for the last of them. */
  async #load(until: number): Promise<void> {
    const { rate, seed } = this.#options;
    const crowd = gather(this.#discord, seeded(seed + 1));
    const pending = new Set<Promise<void>>();
    const began = performance.now();
    for (let sent = 0; performance.now() < until;) {
      for (const due = ((performance.now() - began) / 1_000) * rate; sent < due; sent++) {
        const tracked = this.#one(crowd).finally(() => pending.delete(tracked));
        pending.add(tracked);
      }
      await this.#tick();
    }
    await Promise.all(pending);
  }

  async #tick(): Promise<void> {
    const before = performance.now();
    await sleep(TICK_MS);
    const late = performance.now() - before;
    if (late < STALL_MS) return;
    this.#stalled += late;
    this.#outages.push({ from: before, to: performance.now() + late });
  }

  async #one(crowd: Crowd): Promise<void> {
    const from = performance.now();
    try {
      const outcome = await crowd.act();
      if (outcome === null) return;
      if (outcome.kind !== "failed") this.#times.push(outcome.ms);
      else this.#lost.push({ from, to: performance.now(), what: `${this.#second()}: ${outcome.reason}` });
    } catch (error) {
      count(this.#skipped, String(error).replaceAll(/\d+|"[^"]*"/gu, "…"));
    }
  }

  /** One fault after the other; restarts in the first half, so that the memory of the second is one process's. */
  async #chaos(began: number, until: number): Promise<void> {
    const { strikeEveryMs, restarts, seed, tell } = this.#options;
    const random = seeded(seed + 2);
    const victims = {
      discord: this.#discord,
      history: this.#history,
      setClock: () => this.#bot?.setClock(),
    };
    const half = (until - began) / 2;
    let restarted = 0;
    // Faults need some time to be over before the end.
    for (let at = began + strikeEveryMs; at < until - strikeEveryMs; at += strikeEveryMs) {
      await Promise.race([sleep(Math.max(0, at - performance.now())), this.#bot?.unexpectedEnd]);
      const isTime = at - began > (half * (restarted + 1)) / (restarts + 1);
      const name =
        restarted < restarts && isTime
          ? await this.#restart(++restarted)
          : await strike(victims, this.#outages, random);
      count(this.#strikes, name);
      tell(`${((performance.now() - began) / 1_000).toFixed(1).padStart(6)} s  ${name}`);
    }
    await this.#history.mend();
    await sleep(Math.max(0, until - performance.now()));
  }

  async #restart(time: number): Promise<string> {
    const during: Outage = { from: performance.now() - IN_FLIGHT_MS, to: Infinity };
    this.#outages.push(during);
    await this.#stop();
    // What stands there may be broken, and would keep it from starting.
    await this.#history.mend();
    this.#bot = await startBot(this.#discord, this.#history.folder);
    during.to = performance.now() + IN_FLIGHT_MS;
    return `SIGTERM and restart ${time}`;
  }

  async #stop(): Promise<void> {
    const bot = this.#bot;
    if (bot === null) return;
    this.#exitCodes.push(await bot.stop());
    this.#logs.push(bot.log());
  }

  async #weigh(began: number): Promise<void> {
    while (!this.#isOver) {
      await sleep(MEMORY_EVERY_MS);
      const memory = await this.#bot?.memory();
      if (memory !== null && memory !== undefined)
        this.#memory.push({ ...memory, minute: (performance.now() - began) / 60_000 });
    }
  }

  /** Whether a card quotes one library, whole, that may be answered from now. */
  #read(message: StoredMessage): void {
    if (message.payload.author.id !== this.#discord.botId) return;
    const libraries = this.#history.at(performance.now());
    const readings = libraries.map((library) => faultsIn(message, library));
    this.#quotations += Math.max(0, ...readings.map(({ count }) => count));
    const [newest] = readings;
    if (newest !== undefined && readings.every(({ faults }) => faults.length > 0)) {
      this.#wrong.push(`${this.#second()}: ${newest.faults.join("; ")} (of ${libraries.length} libraries)`);
    }
  }

  #second(): string {
    return `${((performance.now() - this.#began) / 1_000).toFixed(1)} s`;
  }

  #result(): SoakResult {
    const isExcused = (from: number, to: number) =>
      this.#outages.some((each) => each.from <= to && from <= each.to);
    const unanswered = this.#lost.filter(({ from, to }) => !isExcused(from, to));
    const sorted = this.#times.toSorted((a, b) => a - b);
    const quantile = (share: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
    return {
      interactions: this.#times.length + this.#lost.length,
      quotations: this.#quotations,
      ms: { p50: quantile(0.5), p99: quantile(0.99), max: quantile(1) },
      dropped: this.#logs.join("").split('"outcome":"too old"').length - 1,
      unansweredInOutages: this.#lost.length - unanswered.length,
      stalled: this.#stalled / 1_000,
      skipped: this.#skipped,
      strikes: this.#strikes,
      editions: this.#history.counts,
      memory: this.#memory,
      wrongQuotations: this.#wrong,
      unanswered: unanswered.map(({ what }) => what),
      errors: this.#logs
        .flatMap((log) => log.split("\n"))
        .filter(
          (line) => /"level":[56]0/u.test(line) && !OF_AN_OUTAGE.test(line) && !OF_MALFORMED.test(line),
        ),
      violations: this.#discord.violations.map((violation) => JSON.stringify(violation)),
      exitCodes: this.#exitCodes,
      log: this.#logs.join("\n"),
    };
  }
}

function faultsIn(message: StoredMessage, library: Library): { faults: readonly string[]; count: number } {
  try {
    const quotations = quotationsOf(message, library);
    // What somebody has checked is no whole sentences.
    return { faults: quotations.flatMap((each) => faultsOf(each, false)), count: quotations.length };
  } catch (error) {
    return { faults: [String(error)], count: 0 };
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
