import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startLoopback } from "../local/loopback.ts";
import type { Outcome } from "../local/outcome.ts";
import type { Actor } from "../local/person.ts";
import { parseCases } from "./cases.ts";
import { quantile, table } from "./figures.ts";

const WARM_UP = 300;
const CALLS = 3_000;
const CONCURRENCIES = [1, 16];
/** In milliseconds: Discord waits so long for an answer. */
const PATIENCE = 3_000;
/** Linux counts a process's time in these: 100 a second. */
const TICK_MS = 10;

export interface OpenLoop {
  /** Questions a second, whether those before are answered or not. */
  readonly rate: number;
  readonly seconds: number;
}

/**
 * Asks the real bot, in a process of its own, over a Discord on this machine: as fast as it answers, one question
 * at a time and sixteen; then at a steady rate. Prints times from question to answer in ms, and the processor
 * time that the bot's process took for each (Linux only). Nothing else should run beside it.
 */
export async function benchDiscord(
  print: (line: string) => void,
  { rate, seconds }: OpenLoop = { rate: 300, seconds: 30 },
): Promise<void> {
  const discord = await startLoopback();
  const bot = spawn(process.execPath, [...process.execArgv, "src/main.ts"], {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      LOG_LEVEL: "info",
      DISCORD_GUILD_ID: "",
      HEALTH_PORT: "",
    },
    stdio: ["ignore", "ignore", "ignore"],
  });
  try {
    const early = once(bot, "exit").then(([code]) => {
      throw new Error(`Cannot measure: the bot left with ${String(code)}`);
    });
    await Promise.race([discord.ready(), early]);
    early.catch(() => {});
    const ada = discord.asUser(discord.users[0]?.user.id ?? "");
    const questions = ownQuestions();
    await closedLoop(ada, questions, WARM_UP, 4);

    const rows = [["/ask", "p50 ms", "p99 ms", "longest ms", "a second", "CPU ms a call", "over 3 s"]];
    for (const concurrency of CONCURRENCIES) {
      rows.push(
        await measured(`${concurrency} at a time`, bot, () => closedLoop(ada, questions, CALLS, concurrency)),
      );
    }
    const steady = () => openLoop(ada, questions, { rate, seconds });
    rows.push(await measured(`${rate} a second for ${seconds} s`, bot, steady));
    print(table(rows));
  } finally {
    bot.kill();
    await discord.close();
  }
}

/** A row of the table; the last figure is how many questions were answered too late or not at all. */
async function measured(name: string, bot: ChildProcess, ask: () => Promise<Outcome[]>): Promise<string[]> {
  const [cpu, began] = [cpuMs(bot), performance.now()];
  const outcomes = await ask();
  const took = performance.now() - began;
  const spent = cpuMs(bot);
  const times = outcomes.map(({ ms }) => ms);
  const lost = outcomes.filter(({ kind, ms }) => kind !== "message" || ms > PATIENCE).length;
  return [
    name,
    quantile(times, 0.5).toFixed(1),
    quantile(times, 0.99).toFixed(1),
    Math.max(...times).toFixed(0),
    (outcomes.length / (took / 1_000)).toFixed(0),
    cpu === null || spent === null ? "" : ((spent - cpu) / outcomes.length).toFixed(2),
    String(lost),
  ];
}

async function closedLoop(
  ada: Actor,
  questions: readonly string[],
  calls: number,
  concurrency: number,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  async function lane(): Promise<void> {
    while (next < calls) outcomes.push(await ask(ada, questions, next++));
  }
  await Promise.all(Array.from({ length: concurrency }, lane));
  return outcomes;
}

async function openLoop(
  ada: Actor,
  questions: readonly string[],
  { rate, seconds }: OpenLoop,
): Promise<Outcome[]> {
  const pending: Promise<Outcome>[] = [];
  const began = performance.now();
  while (pending.length < rate * seconds) {
    const due = Math.min(rate * seconds, Math.floor(((performance.now() - began) / 1_000) * rate));
    while (pending.length < due) pending.push(ask(ada, questions, pending.length));
    await sleep(1);
  }
  return Promise.all(pending);
}

function ask(ada: Actor, questions: readonly string[], at: number): Promise<Outcome> {
  return ada.slash("ask", { question: questions[at % questions.length] ?? "" });
}

/** What people ask of the first report: the project's own questions. */
function ownQuestions(): string[] {
  const file = "tests/questions/iskp-and-the-taliban.yaml";
  return parseCases(readFileSync(file, "utf8"), file).map(({ question }) => question);
}

/** The processor time that a process has taken; null where the system doesn't tell. */
function cpuMs({ pid }: ChildProcess): number | null {
  try {
    // After the name in brackets, the fields from the third on; user and system time are the 14th and 15th.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return null;
  }
}
