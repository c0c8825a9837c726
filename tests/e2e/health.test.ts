import { setTimeout as sleep } from "node:timers/promises";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startLoopback } from "../../src/local/loopback.ts";
import { startProcess, startRig, type Rig } from "./bot.ts";
import { corpusOf } from "./corpus.ts";
import { HARBOUR } from "./reports.ts";

let rig: Rig;
let folder: string;
beforeAll(async () => {
  folder = await corpusOf({ "harbour.md": HARBOUR });
  rig = await startRig({ env: { CORPUS_DIR: folder, HEALTH_PORT: "0" } });
}, 30_000);
afterAll(() => rig.close());

/** The port that a process took, from its log. */
const portIn = (log: string) => /"port":(\d+),"msg":"health is served"/u.exec(log)?.[1] ?? "none";
const get = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${portIn(rig.log())}${path}`);
  return { status: response.status, text: await response.text() };
};
const sample = async (name: string) => {
  const line = (await get("/metrics")).text.split("\n").find((each) => each.startsWith(`${name} `));
  return line === undefined ? null : Number(line.slice(name.length));
};

test("a bot that serves is alive and ready", async () => {
  expect(await get("/healthz")).toEqual({ status: 200, text: "alive\n" });
  await expect.poll(() => get("/readyz"), { timeout: 10_000 }).toEqual({ status: 200, text: "ready\n" });
  expect(await sample("verbatim_gateway_shards_connected")).toBe(1);
  expect(await sample("verbatim_library_reports")).toBe(1);
  expect(await sample("verbatim_library_paragraphs")).toBe(6);
});

test("what is asked is counted, and no word of it told", async () => {
  const question = "Who is the keeper of the lighthouse, secretword?";
  await rig.ada.slash("ask", { question });
  await rig.ada.slash("ask", { question: "What does xylophone maintenance cost in Bolivia?" });
  await rig.ada.autocomplete("quote", { passage: "secretword" });
  await rig.boris.slash("quote", { passage: "harbour:2" });
  const requests = (kind: string, command: string) =>
    sample(`verbatim_requests_total{kind="${kind}",command="${command}",outcome="answered"}`);
  expect(await requests("command", "ask")).toBe(2);
  expect(await requests("completion", "quote")).toBe(1);
  expect(await requests("command", "quote")).toBe(1);
  expect(await sample(`verbatim_questions_total{grade="doesn't say"}`)).toBeGreaterThanOrEqual(1);
  expect(await sample('verbatim_answer_seconds_count{kind="command"}')).toBe(3);
  const { text } = await get("/metrics");
  expect(text).not.toMatch(/secretword|xylophone/u);
  for (const id of [rig.ada.id, rig.boris.id, rig.discord.guildId, rig.discord.channelId]) {
    expect(text).not.toContain(id);
  }
  expect(rig.log()).not.toMatch(/secretword|xylophone/u);
});

test("readings of the corpus are counted, and its faults", async () => {
  await writeFile(join(folder, "broken.md"), "---\nunknown: key\n---\nText.\n");
  const patient = { timeout: 10_000, interval: 100 };
  await expect.poll(() => sample("verbatim_corpus_faults"), patient).toBe(1);
  expect(await sample('verbatim_corpus_reloads_total{outcome="refused"}')).toBe(1);
  expect((await get("/readyz")).status).toBe(200);
});

test("a bot without its connection is alive, and not ready", async () => {
  rig.discord.faults.outage(4_000);
  const away = { status: 503, text: "0 of 1 connections to Discord\n" };
  await expect.poll(() => get("/readyz"), { timeout: 4_000 }).toEqual(away);
  expect((await get("/healthz")).status).toBe(200);
  await rig.discord.ready();
  await expect.poll(async () => (await get("/readyz")).status, { timeout: 15_000 }).toBe(200);
}, 30_000);

test("a start that waits for Discord is alive, and not ready; a signal ends it", async () => {
  const discord = await startLoopback();
  discord.faults.refuse({ status: 500, times: 1_000, call: /^GET/u });
  const bot = startProcess({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    HEALTH_PORT: "0",
  });
  await expect.poll(() => portIn(bot.log()), { timeout: 15_000 }).not.toBe("none");
  const ready = await fetch(`http://127.0.0.1:${portIn(bot.log())}/readyz`);
  expect([ready.status, await ready.text()]).toEqual([503, "starting\n"]);
  bot.child.kill("SIGTERM");
  expect(await Promise.race([bot.exited, sleep(10_000, "late")])).toBe(0);
  await discord.close();
}, 30_000);

test("a port that is taken ends the start with a sentence", async () => {
  const bot = startProcess({
    DISCORD_TOKEN: rig.discord.token,
    DISCORD_API_URL: rig.discord.url,
    HEALTH_PORT: portIn(rig.log()),
  });
  expect(await bot.exited).toBe(1);
  expect(bot.log()).toMatch(/^Cannot serve health at 127\.0\.0\.1:\d+: EADDRINUSE, wanted/mu);
});
