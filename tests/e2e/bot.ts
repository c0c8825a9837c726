import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { startLoopback, type Loopback, type LoopbackOptions } from "../../src/local/loopback.ts";
import type { Actor } from "../../src/local/person.ts";
import { makeValidator } from "../discord-schema/validator.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

type Environment = Readonly<Record<string, string>>;

/** The real process, logged in to a loopback Discord that checks everything it is sent. */
export interface Rig {
  readonly discord: Loopback;
  /** Two people in the server. */
  readonly ada: Actor;
  readonly boris: Actor;
  readonly process: ChildProcess;
  /** Everything the process has written so far. */
  log(): string;
  /** Sends a signal, SIGTERM by default, and resolves to the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Stops the process and starts another, with other settings; the loopback and its messages stay. */
  restart(env?: Environment): Promise<void>;
  close(): Promise<void>;
}

export interface RigOptions {
  readonly env?: Environment;
  readonly loopback?: LoopbackOptions;
}

/** Starts `npm start`'s code against a new loopback and waits until it is connected. */
export async function startRig({ env = {}, loopback = {} }: RigOptions = {}): Promise<Rig> {
  const discord = await startLoopback({ validate: makeValidator(), ...loopback });
  let bot = await startBot(discord, env);
  const person = (at: number) => discord.asUser(discord.users[at]?.user.id ?? "");
  function stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    bot.child.kill(signal);
    return bot.exited;
  }
  return {
    discord,
    ada: person(0),
    boris: person(1),
    get process() {
      return bot.child;
    },
    log: () => bot.log(),
    stop,
    async restart(newEnv = {}) {
      await stop();
      await vi.waitUntil(() => !discord.connected);
      bot = await startBot(discord, { ...env, ...newEnv });
    },
    async close() {
      await stop("SIGKILL");
      await discord.close();
    },
  };
}

async function startBot(discord: Loopback, env: Environment) {
  const bot = startProcess({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...env });
  const early = bot.exited.then((code) => {
    throw new Error(`The bot left with ${code} before it was connected:\n${bot.log()}`);
  });
  await Promise.race([discord.ready(), early]);
  // Later ends are the test's own doing.
  early.catch(() => {});
  return bot;
}

/** The process with these settings and no others of ours. */
export function startProcess(env: Environment, args: readonly string[] = []) {
  const inherited = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" };
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts", ...args], {
    cwd: ROOT,
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (log += text));
  child.stdout.setEncoding("utf8").on("data", (text: string) => (log += text));
  // "close" comes after "exit", when everything written has been read.
  const exited = once(child, "close").then(([code]) => code as number | null);
  return { child, exited, log: () => log };
}
