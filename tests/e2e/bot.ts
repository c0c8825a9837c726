import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startLoopback, type Loopback, type LoopbackOptions } from "../../src/local/loopback.ts";
import { makeValidator } from "../discord-schema/validator.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The real process, logged in to a loopback Discord that checks everything it is sent. */
export interface Rig {
  readonly discord: Loopback;
  readonly process: ChildProcess;
  /** Everything the process has written to standard error so far. */
  log(): string;
  /** Sends a signal, SIGTERM by default, and resolves to the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  close(): Promise<void>;
}

export interface RigOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly loopback?: LoopbackOptions;
}

/** Starts `npm start`'s code against a new loopback and waits until it is connected. */
export async function startRig({ env = {}, loopback = {} }: RigOptions = {}): Promise<Rig> {
  const discord = await startLoopback({ validate: makeValidator(), ...loopback });
  const bot = startProcess({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...env });
  await Promise.race([
    discord.ready(),
    bot.exited.then((code) => {
      throw new Error(`The bot left with ${code} before it was connected:\n${bot.log()}`);
    }),
  ]);
  return {
    discord,
    process: bot.child,
    log: bot.log,
    stop(signal = "SIGTERM") {
      bot.child.kill(signal);
      return bot.exited;
    },
    async close() {
      bot.child.kill("SIGKILL");
      await bot.exited;
      await discord.close();
    },
  };
}

/** The process with these settings and no others of ours. */
export function startProcess(env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const inherited = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" };
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts", ...args], {
    cwd: ROOT,
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (log += text));
  child.stdout.setEncoding("utf8").on("data", (text: string) => (log += text));
  const exited = once(child, "exit").then(([code]) => code as number | null);
  return { child, exited, log: () => log };
}
