import { once } from "node:events";
import { request } from "node:http";
import { constants, createInflate } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import type { Loopback } from "../../src/local/loopback.ts";
import { ada, loopbackFor } from "./client.ts";

/** A bare connection to the Gateway, and the payloads that came over it. */
async function connect(loopback: Loopback, query = "?v=10&encoding=json") {
  const socket = new WebSocket(`ws://127.0.0.1:${loopback.port}/gateway${query}`);
  onTestFinished(() => socket.terminate());
  const payloads: { op: number; t?: string; s?: number; d: Record<string, unknown> }[] = [];
  const inflate = createInflate({ flush: constants.Z_SYNC_FLUSH });
  let text = "";
  inflate.on("data", (chunk: Buffer) => (text += chunk.toString()));
  socket.on("message", (data: Buffer, isBinary) => {
    if (!isBinary) {
      payloads.push(JSON.parse(data.toString()));
      return;
    }
    inflate.write(data, () => {
      if (data.subarray(-4).toString("hex") !== "0000ffff") return;
      payloads.push(JSON.parse(text));
      text = "";
    });
  });
  await once(socket, "open");
  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }));
  return { socket, payloads, send };
}

const identify = (loopback: Loopback) => ({ token: loopback.token, intents: 512, properties: {} });

test("with zlib-stream, all payloads of a connection are one compressed stream", async () => {
  const loopback = await loopbackFor();
  const { payloads, send } = await connect(loopback, "?v=10&encoding=json&compress=zlib-stream");
  send(2, identify(loopback));
  await expect.poll(() => payloads.map(({ op, t }) => t ?? op)).toEqual([10, "READY"]);
  ada(loopback).post(`<@${loopback.botId}> ${"a long message that takes several frames ".repeat(2_000)}`);
  await expect.poll(() => payloads.map(({ t }) => t).at(-1)).toBe("MESSAGE_CREATE");
});

test("a resume replays what came after the last number that the bot has seen", async () => {
  const loopback = await loopbackFor();
  const first = await connect(loopback);
  first.send(2, identify(loopback));
  await expect.poll(() => first.payloads.at(-1)?.t).toBe("READY");
  const ready = first.payloads.at(-1);
  expect(ready?.d["resume_gateway_url"]).toBe(`ws://127.0.0.1:${loopback.port}/gateway`);
  first.socket.terminate();
  await expect.poll(() => loopback.connected).toBe(false);
  ada(loopback).post("One");
  ada(loopback).post("Two");
  const second = await connect(loopback);
  second.send(6, { token: loopback.token, session_id: ready?.d["session_id"], seq: ready?.s });
  await expect
    .poll(() => second.payloads.map(({ t, s }) => [t, s]))
    .toEqual([
      [null, null],
      ["MESSAGE_CREATE", 2],
      ["MESSAGE_CREATE", 3],
      ["RESUMED", 4],
    ]);
});

test.each<[string, [op: number, d: unknown][], code: number]>([
  ["a wrong token", [[2, { token: "nonsense", intents: 0 }]], 4004],
  ["an unknown opcode", [[99, null]], 4001],
  ["presence before identifying", [[3, {}]], 4003],
  ["120 sends a minute", Array.from({ length: 121 }, () => [1, null]), 4008],
])("%s closes the connection", async (_, sends, code) => {
  const loopback = await loopbackFor();
  const { socket, send } = await connect(loopback);
  for (const [op, d] of sends) send(op, d);
  const [closed] = await once(socket, "close");
  expect(closed).toBe(code);
});

test("a session that isn't known can't be resumed", async () => {
  const loopback = await loopbackFor();
  const { payloads, send } = await connect(loopback);
  send(6, { token: loopback.token, session_id: "none", seq: 1 });
  await expect.poll(() => payloads.at(-1)).toEqual({ op: 9, d: false });
});

test("only this machine's own names and pages are let in", async () => {
  const loopback = await loopbackFor();
  const status = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve) => {
      request({ port: loopback.port, host: "127.0.0.1", path: "/api/v10/gateway", headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
  expect(await status({})).toBe(200);
  expect(await status({ host: "rebound.example" })).toBe(403);
  expect(await status({ origin: "https://elsewhere.example" })).toBe(403);
  expect(await status({ origin: loopback.origin })).toBe(200);
  const foreign = new WebSocket(`ws://127.0.0.1:${loopback.port}/gateway?v=10`, {
    origin: "https://x.example",
  });
  const [error] = await once(foreign, "error");
  expect(String(error)).toContain("403");
});

test("a port that is taken is an error of its own", async () => {
  const loopback = await loopbackFor();
  await expect(loopbackFor({ port: loopback.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
