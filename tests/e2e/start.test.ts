import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { GatewayCloseCodes, GatewayOpcodes } from "discord-api-types/v10";
import { describe, expect, onTestFinished, test } from "vitest";
import { WebSocketServer } from "ws";
import { repertoire } from "../../commands/index.ts";
import { startLoopback, type Loopback, type LoopbackOptions } from "../../src/local/loopback.ts";
import { makeValidator } from "../discord-schema/validator.ts";
import { startProcess } from "./bot.ts";
import { corpusOf } from "./corpus.ts";

const TOKEN = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.Gabcde.not-a-secret-at-all";
const validate = makeValidator();

interface End {
  readonly code: number | null;
  /** What was written, without the log's lines. */
  readonly sentences: readonly string[];
  readonly log: string;
}

/** Runs the process to its end. */
async function run(env: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<End> {
  const bot = startProcess(env, args);
  onTestFinished(() => void bot.child.kill("SIGKILL"));
  const code = await bot.exited;
  const lines = bot.log().trim().split("\n");
  return { code, sentences: lines.filter((line) => !line.startsWith("{")), log: bot.log() };
}

async function discordFor(options: LoopbackOptions = {}): Promise<Loopback> {
  const discord = await startLoopback({ validate, ...options });
  onTestFinished(() => discord.close());
  onTestFinished(() => expect(discord.violations).toEqual([]));
  return discord;
}

const settings = (discord: Loopback) => ({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url });

/** The sentences of a process that couldn't start. */
async function failing(env: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { code, log, sentences } = await run(env);
  expect(code).toBe(1);
  expect(log).not.toContain(TOKEN);
  expect(log).not.toMatch(/\n\s+at /u);
  return sentences;
}

describe("the process leaves with a code and a sentence", () => {
  test("that names every fault of the settings", async () => {
    const sentences = await failing({
      DISCORD_TOKEN: `"${TOKEN}"`,
      DISCORD_GUILD_ID: "my server",
      DISCORD_API_URL: "https://discord.com/api/v10",
      LOG_LEVEL: "loud",
      ANSWER_MENTIONS: "perhaps",
      PORT: "99999",
    });
    const variables = ["TOKEN", "GUILD_ID", "API_URL", "LOG_LEVEL", "ANSWER_MENTIONS", "PORT"];
    for (const name of variables)
      expect(sentences.join("\n")).toMatch(new RegExp(`^ .*${name}: found .*, wanted `, "mu"));
    expect(sentences).toHaveLength(variables.length + 1);
  });

  test("where the token is wrong", async () => {
    const discord = await discordFor();
    const sentences = await failing({ ...settings(discord), DISCORD_TOKEN: TOKEN });
    expect(sentences).toEqual([expect.stringMatching(/^Cannot log in: Discord refuses the token, wanted /u)]);
  });

  test("where nothing answers", async () => {
    const discord = await startLoopback();
    await discord.close();
    const sentences = await failing(settings(discord));
    expect(sentences).toEqual([
      expect.stringMatching(/^Cannot reach Discord: .* gave ECONNREFUSED, wanted /u),
    ]);
  });

  test("where there is no such host", async () => {
    const sentences = await failing({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: "http://discord.invalid/api" });
    expect(sentences).toEqual([expect.stringMatching(/^Cannot reach Discord: .* gave E\w+, wanted /u)]);
  });

  test("where another thing than Discord answers", async () => {
    const other = createServer((_, response) => response.writeHead(503).end("<html>down</html>"));
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const sentences = await failing({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: `http://127.0.0.1:${port}/api`,
    });
    expect(sentences).toEqual([expect.stringMatching(/^Cannot start: .* answered 503 .*, wanted /u)]);
  });

  test("where the Gateway doesn't take the bot", async () => {
    const sentences = await failing(await refusingGateway(GatewayCloseCodes.DisallowedIntents));
    expect(sentences).toEqual([
      expect.stringMatching(/^Cannot stay connected .* 4014 \(DisallowedIntents\)/u),
    ]);
  });

  test("where the corpus is broken, by file and line", async () => {
    const discord = await discordFor();
    const CORPUS_DIR = await corpusOf({ "a.md": "---\ntitel: A\n---\n\nText.\n", "b.md": "" });
    const sentences = await failing({ ...settings(discord), CORPUS_DIR });
    expect(sentences.join("\n")).toMatch(/a\.md line 2/u);
    expect(sentences.join("\n")).toMatch(/b\.md/u);
    expect(discord.connected).toBe(false);
  });

  test("where there is no corpus", async () => {
    const discord = await discordFor();
    const sentences = await failing({ ...settings(discord), CORPUS_DIR: "/nowhere/at/all" });
    expect(sentences).toEqual([expect.stringContaining("/nowhere/at/all")]);
  });
});

/** The calls that put commands. */
function puts(discord: Loopback): string[] {
  const paths: string[] = [];
  discord.events.on("answered", ({ method, path }) => {
    if (method === "PUT") paths.push(path);
  });
  return paths;
}

describe("registration", () => {
  test("puts the commands, and nothing where they are as Discord has them", async () => {
    const discord = await discordFor();
    const put = puts(discord);
    const global = `/applications/${discord.applicationId}/commands`;
    const first = await run(settings(discord), ["register"]);
    expect([first.code, first.sentences, put]).toEqual([0, [], [global]]);
    const names = repertoire.commands.map(({ definition }) => definition.name);
    expect(discord.commands.map(({ name }) => name)).toEqual(names);
    expect(discord.connected).toBe(false);

    expect((await run(settings(discord), ["register"])).log).toContain("commands are as registered");
    expect(put).toEqual([global]);

    // Somebody has taken a command away.
    const id = discord.commands[0]?.id ?? "";
    await fetch(`${discord.url}/v10${global}/${id}`, {
      method: "DELETE",
      headers: { authorization: `Bot ${discord.token}` },
    });
    const bot = startProcess(settings(discord));
    onTestFinished(() => void bot.child.kill("SIGKILL"));
    await discord.ready();
    expect(put).toEqual([global, global]);
    expect(discord.commands).toHaveLength(names.length);
  });

  test("in one server alone", async () => {
    const discord = await discordFor();
    const put = puts(discord);
    const env = { ...settings(discord), DISCORD_GUILD_ID: discord.guildId };
    for (let time = 0; time < 2; time++) expect((await run(env, ["register"])).code).toBe(0);
    expect(put).toEqual([`/applications/${discord.applicationId}/guilds/${discord.guildId}/commands`]);
    expect(discord.commands.every((command) => command.guild_id === discord.guildId)).toBe(true);
  });
});

/** A Discord whose REST API knows the bot and whose Gateway ends every connection with a code. */
async function refusingGateway(code: GatewayCloseCodes): Promise<Record<string, string>> {
  const discord = await discordFor();
  const gateway = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(gateway, "listening");
  gateway.on("connection", (socket) => {
    socket.on("message", () => socket.close(code, "no"));
    socket.send(
      JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: 41_250 }, s: null, t: null }),
    );
  });
  const address = `ws://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
  async function passOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await fetch(`${discord.origin}${request.url ?? ""}`, {
      method: request.method ?? "GET",
      headers: { authorization: request.headers.authorization ?? "", "content-type": "application/json" },
      ...(request.method === "GET" ? {} : { body: await text(request) }),
    });
    const body = (await answer.text()).replace(/"url":"ws:[^"]*"/u, `"url":"${address}"`);
    response.writeHead(answer.status, { "content-type": "application/json" }).end(body);
  }
  const front = createServer((request, response) => void passOn(request, response));
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    gateway.close();
    front.closeAllConnections();
    front.close();
  });
  const { port } = front.address() as AddressInfo;
  return { DISCORD_TOKEN: discord.token, DISCORD_API_URL: `http://127.0.0.1:${port}/api` };
}
