import type { ChildProcess } from "node:child_process";
import { vi } from "vitest";
import { startLoopback, type Loopback, type LoopbackOptions } from "../../src/local/loopback.ts";
import type { Actor } from "../../src/local/person.ts";
import { makeValidator } from "../discord-schema/validator.ts";
import { startProcess, type Environment } from "./process.ts";

export { startProcess } from "./process.ts";

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
