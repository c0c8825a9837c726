import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export type Environment = Readonly<Record<string, string>>;

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
