import { execFile, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { serveHealth } from "../../src/health/serve-health.ts";
import { startLoopback } from "../../src/local/loopback.ts";

const dockerfile = readFileSync("Dockerfile", "utf8");
const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(([, files = ""]) =>
  files.split(" "),
);
const commandAfter = (words: RegExp): string[] =>
  JSON.parse(new RegExp(`${words.source}(\\[.+\\])$`, "mu").exec(dockerfile)?.[1] ?? "[]") as string[];

test("what the image needs is let in, and nothing else is", () => {
  const admitted = readFileSync(".dockerignore", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("!"))
    .map((line) => line.slice(1));
  expect(new Set(copied)).toEqual(new Set(admitted));
  expect(copied.filter((file) => !existsSync(file))).toEqual([]);
  expect(readFileSync(".dockerignore", "utf8")).toMatch(/^\*$/mu);
});

test("the container has no rights that it doesn't need", () => {
  const { services } = parse(readFileSync("compose.yaml", "utf8")) as {
    services: { verbatim: Record<string, unknown> };
  };
  expect(services.verbatim).toMatchObject({
    read_only: true,
    cap_drop: ["ALL"],
    security_opt: ["no-new-privileges:true"],
    volumes: ["./corpus:/app/corpus:ro"],
  });
  // Nobody outside of the machine reaches the figures unless somebody says so.
  expect(services.verbatim).not.toHaveProperty("ports");
  expect(dockerfile).toMatch(/^USER node$/mu);
});

test("the health check tells a bot that is alive from one that isn't", async () => {
  const [, ...args] = commandAfter(/^ {2}CMD /u);
  const check = (port: string) =>
    new Promise((resolve) => {
      execFile(process.execPath, args, { env: { HEALTH_PORT: port } }, (error) => resolve(error?.code ?? 0));
    });
  const server = await serveHealth(
    { host: "127.0.0.1", port: 0 },
    { unready: () => "starting", metrics: () => Promise.reject(new Error("not asked for")) },
  );
  expect(await check(String(server.port))).toBe(0);
  await server.close();
  expect(await check(String(server.port))).toBe(1);
  // Switched off, there is nothing to ask.
  expect(await check("")).toBe(0);
});

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const runsTypeScript = major > 22 || (major === 22 && minor >= 18);

test.runIf(runsTypeScript)(
  "the image's command runs without tsx",
  async () => {
    const discord = await startLoopback();
    onTestFinished(() => discord.close());
    const [, ...args] = commandAfter(/^CMD /u);
    const bot = spawn(process.execPath, args, {
      env: { PATH: process.env["PATH"], DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url },
      stdio: "ignore",
    });
    onTestFinished(() => void bot.kill("SIGKILL"));
    await discord.ready();
    bot.kill("SIGTERM");
    expect(await once(bot, "exit")).toEqual([0, null]);
  },
  60_000,
);
