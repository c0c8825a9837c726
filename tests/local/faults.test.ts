import assert from "node:assert/strict";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type ChatInputCommandInteraction,
  Client,
  DiscordAPIError,
  Events,
  type Interaction,
  REST,
  Routes,
} from "discord.js";
import { describe, expect, test, vi } from "vitest";
import type { Loopback } from "../../src/local/loopback.ts";
import { snowflakeTime } from "../../src/local/snowflake.ts";
import { answering, definitions } from "./bot.ts";
import { ada, login, loopbackFor } from "./client.ts";

async function bot(options: Parameters<typeof loopbackFor>[0] = {}): Promise<[Loopback, Client<true>]> {
  const loopback = await loopbackFor(options);
  const client = await login(loopback);
  answering(client);
  await client.application.commands.set(definitions);
  return [loopback, client];
}

const echo = (loopback: Loopback, sending = {}) => ada(loopback).slash("echo", { how: "x" }, sending);

/** The Discord error code and status with which a call was refused. */
async function refusal(call: Promise<unknown>): Promise<[code: number | string, status: number]> {
  const error = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof DiscordAPIError)) throw new Error(`Cannot read a refusal: ${String(error)}`);
  return [error.code, error.status];
}

/** Lets the client do this, and nothing else, with the next slash command; gives what comes of it. */
async function onCommand<T>(
  client: Client<true>,
  run: (interaction: ChatInputCommandInteraction) => Promise<T>,
): Promise<T> {
  client.removeAllListeners(Events.InteractionCreate);
  const [interaction] = (await once(client, Events.InteractionCreate)) as [Interaction];
  if (!interaction.isChatInputCommand()) throw new Error("Cannot run: not a slash command");
  return run(interaction);
}

describe("the Gateway", () => {
  test("a cut connection is resumed, and what was missed is brought then", async () => {
    const [loopback, client] = await bot();
    const resumed = vi.fn();
    client.on(Events.ShardResume, resumed);
    loopback.faults.dropSockets();
    await expect.poll(() => loopback.connected).toBe(false);
    expect(await echo(loopback)).toMatchObject({ kind: "message" });
    // The interaction, and the RESUMED itself.
    expect(resumed).toHaveBeenCalledWith(0, 2);
    expect(loopback.violations).toEqual([]);
  });

  test("a session that can be resumed is resumed", async () => {
    const [loopback] = await bot();
    const changes: string[] = [];
    loopback.events.on("session", (change) => void changes.push(change));
    loopback.faults.invalidSession(true);
    await expect.poll(() => changes).toEqual(["resumed"]);
    expect(await echo(loopback)).toMatchObject({ kind: "message" });
  });

  test("after an invalid session the bot identifies anew", async () => {
    const [loopback] = await bot();
    const changes: string[] = [];
    loopback.events.on("session", (change) => void changes.push(change));
    loopback.faults.invalidSession(false);
    // discord.js waits 5 s between two IDENTIFYs.
    await expect.poll(() => changes, { timeout: 10_000 }).toContain("ready");
    expect(await echo(loopback)).toMatchObject({ kind: "message" });
  });

  test("told to reconnect, the bot does, and resumes", async () => {
    const [loopback] = await bot();
    const changes: string[] = [];
    loopback.events.on("session", (change) => void changes.push(change));
    loopback.faults.reconnect();
    await expect.poll(() => changes, { timeout: 3_000 }).toEqual(["closed", "resumed"]);
    expect(await echo(loopback)).toMatchObject({ kind: "message" });
  });

  test("an outage is survived", async () => {
    const [loopback] = await bot();
    loopback.faults.outage(300);
    await expect.poll(() => loopback.connected).toBe(false);
    await loopback.ready();
    expect(await echo(loopback)).toMatchObject({ kind: "message" });
  });

  test("heartbeats are acknowledged", async () => {
    const [, client] = await bot({ heartbeatMs: 100 });
    await expect.poll(() => client.ws.ping, { timeout: 3_000 }).toBeGreaterThanOrEqual(0);
  });

  test("a wrong token is refused by both ways in", async () => {
    const loopback = await loopbackFor();
    const client = new Client({ intents: [], rest: { api: loopback.url } });
    await expect(client.login("nonsense")).rejects.toThrow("An invalid token was provided.");
    await client.destroy();
    expect(loopback.connected).toBe(false);
  });

  test("commands and messages outlive the bot", async () => {
    const [loopback, first] = await bot();
    const outcome = await ada(loopback).slash("echo", { how: "card" });
    await first.destroy();
    const second = await login(loopback);
    answering(second);
    assert.equal(outcome.kind, "message");
    expect(await ada(loopback).press(outcome.message, "press")).toMatchObject({ kind: "update" });
  });
});

describe("the REST API", () => {
  test.each([false, true])("a 429 is waited out and the call sent again (global: %s)", async (global) => {
    const [loopback] = await bot();
    loopback.faults.refuse({ status: 429, times: 2, call: /callback/, retryAfter: 0.05, global });
    const outcome = await echo(loopback);
    expect(outcome.kind).toBe("message");
    expect(outcome.ms).toBeGreaterThanOrEqual(100);
    expect(loopback.violations).toEqual([]);
  });

  test("a 500 on a callback is tried again", async () => {
    const [loopback] = await bot();
    loopback.faults.refuse({ status: 500, times: 2, call: /callback/ });
    expect(await echo(loopback)).toMatchObject({ kind: "message" });
    expect(loopback.violations).toEqual([]);
  });

  test("calls that fit are held up, so many of them", async () => {
    const [loopback] = await bot();
    loopback.faults.slow({ ms: 200, call: /callback/ });
    expect((await echo(loopback)).ms).toBeGreaterThanOrEqual(195);
    expect((await echo(loopback)).ms).toBeLessThan(195);
  });

  test("the newest messages are kept, as many as are asked for", async () => {
    const [loopback] = await bot({ messagesKept: 2 });
    const ada = loopback.asUser(loopback.users[0]?.user.id ?? "");
    const [first, second, third] = ["one", "two", "three"].map((text) => ada.post(text));
    expect([first, second, third].map((each) => loopback.messages.get(each?.payload.id ?? ""))).toEqual([
      undefined,
      second,
      third,
    ]);
  });

  test("too late: 10062, and the person reads that the application did not respond", async () => {
    const [loopback, client] = await bot({ firstResponseMs: 50 });
    const late = onCommand(client, async (interaction) => {
      await sleep(100);
      return refusal(interaction.reply("Late"));
    });
    expect(await echo(loopback)).toMatchObject({ kind: "failed", reason: "The application did not respond" });
    expect(await late).toEqual([10_062, 404]);
    expect(ada(loopback).seen()).toEqual([]);
  });

  test("answered twice: 40060", async () => {
    const [loopback, client] = await bot();
    const second = onCommand(client, async (interaction) => {
      await interaction.reply("Once");
      const body = { type: 4, data: { content: "Again" } };
      const callback = Routes.interactionCallback(interaction.id, interaction.token);
      return refusal(client.rest.post(callback, { body, auth: false }));
    });
    expect(await echo(loopback)).toMatchObject({ kind: "message" });
    expect(await second).toEqual([40_060, 400]);
  });

  test("a webhook before the first response is unknown, and after its time its token is invalid", async () => {
    const [loopback, client] = await bot({ tokenMs: 200 });
    const codes = onCommand(client, async (interaction) => {
      const route = Routes.webhook(interaction.applicationId, interaction.token);
      const follow = () => refusal(client.rest.post(route, { body: { content: "x" }, auth: false }));
      const early = await follow();
      await interaction.reply("Now");
      await sleep(250);
      return [early, await follow()];
    });
    await echo(loopback);
    expect(await codes).toEqual([
      [10_015, 404],
      [50_027, 401],
    ]);
  });

  test("a body that breaks a rule is refused with 50035 and the way to the fault, and is noted", async () => {
    const [loopback, client] = await bot();
    const body = { content: "x".repeat(2_001) };
    const error = await client.rest
      .post(Routes.channelMessages(loopback.channelId), { body })
      .catch((each) => each);
    expect(error).toMatchObject({
      code: 50_035,
      rawError: { errors: { content: { _errors: [{ code: "CONTENT_LENGTH" }] } } },
    });
    expect(loopback.violations).toMatchObject([{ rule: "content-length", method: "POST" }]);
  });

  test("what can't be decided without the message is decided by the loopback", async () => {
    const [loopback, client] = await bot();
    const outcome = await ada(loopback).slash("echo", { how: "card" });
    assert.equal(outcome.kind, "message");
    const path = Routes.channelMessage(loopback.channelId, outcome.message.payload.id);
    expect(await refusal(client.rest.patch(path, { body: { content: "Words" } }))).toEqual([50_035, 400]);
    expect(await refusal(client.rest.patch(path, { body: { flags: 0 } }))).toEqual([50_035, 400]);
    expect(await refusal(client.rest.patch(path, { body: { components: [] } }))).toEqual([50_006, 400]);
    const plain = await client.rest.post(Routes.channelMessages(loopback.channelId), {
      body: { content: "Plain" },
    });
    const plainPath = Routes.channelMessage(loopback.channelId, (plain as { id: string }).id);
    const components = [{ type: 10, content: "x" }];
    expect(await refusal(client.rest.patch(plainPath, { body: { components } }))).toEqual([50_035, 400]);
    const missing = [{ type: 12, items: [{ media: { url: "attachment://none.png" } }] }];
    const post = client.rest.post(Routes.channelMessages(loopback.channelId), {
      body: { flags: 1 << 15, components: missing },
    });
    expect(await refusal(post)).toEqual([50_035, 400]);
    expect(loopback.violations).toEqual([]);
  });

  test("strangers, unknown paths and unknown things are told so", async () => {
    const [loopback, client] = await bot();
    const stranger = new REST({ api: loopback.url }).setToken("nonsense");
    expect(await refusal(stranger.get(Routes.user()))).toEqual([0, 401]);
    expect(await refusal(client.rest.get("/nowhere"))).toEqual([0, 404]);
    expect(await refusal(client.rest.get(Routes.channelMessage("1", "2")))).toEqual([10_008, 404]);
    expect(await refusal(client.rest.get(Routes.channel("1")))).toEqual([10_003, 404]);
    loopback.setBotPermissions(0n);
    const post = client.rest.post(Routes.channelMessages(loopback.channelId), { body: { content: "x" } });
    expect(await refusal(post)).toEqual([50_001, 403]);
    const tooLarge = { name: "large.bin", data: Buffer.alloc(10 * 1024 * 1024 + 1) };
    loopback.setBotPermissions((1n << 10n) | (1n << 11n));
    const large = client.rest.post(Routes.channelMessages(loopback.channelId), {
      body: {},
      files: [tooLarge],
    });
    expect((await refusal(large))[1]).toBe(400);
    expect(loopback.violations.map(({ rule }) => rule)).toEqual(["file-size"]);
  });
});

describe("time", () => {
  test("an interaction's id carries the time at which it was made", async () => {
    const hourAgo = Date.now() - 3_600_000;
    const [loopback, client] = await bot({ clock: () => hourAgo });
    const ids: string[] = [];
    client.on(Events.InteractionCreate, ({ id }) => void ids.push(id));
    await echo(loopback);
    expect(ids.map(snowflakeTime)).toEqual([hourAgo]);
    expect(ids[0]).toMatch(/^\d{17,19}$/);
  });

  test("one that was held up has the rest of its time", async () => {
    const [loopback, client] = await bot();
    client.removeAllListeners(Events.InteractionCreate);
    const outcome = await echo(loopback, { createdAt: Date.now() - 2_900 });
    expect(outcome).toMatchObject({ kind: "failed" });
    expect(outcome.ms).toBeLessThan(1_000);
  });
});
