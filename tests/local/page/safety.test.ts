import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { openLocalDiscord, type LocalDiscord } from "../../../src/local/page/local-discord.ts";

async function open(port = 0): Promise<LocalDiscord> {
  const discord = await openLocalDiscord({ port, examples: () => [] });
  onTestFinished(() => discord.close());
  return discord;
}

/** The status of a GET; fetch doesn't let one choose the Host. */
function status(address: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(address, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

/** Whether a WebSocket to the page's channel is taken. */
async function isTaken(address: string, headers: Record<string, string>): Promise<boolean> {
  const socket = new WebSocket(`${address.replace("http", "ws")}/channel`, { headers });
  const taken = await once(socket, "open").then(
    () => true,
    () => false,
  );
  socket.terminate();
  return taken;
}

test("serves the page alone, under a strict policy, and nothing outside of it", async () => {
  const { address } = await open();
  for (const path of ["/", "/page.js", "/style.css", "/icon.svg"]) {
    const response = await fetch(address + path);
    expect([path, response.status]).toEqual([path, 200]);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toMatch(/https?:/u);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  }
  const html = await (await fetch(address)).text();
  expect(html).not.toMatch(/(?:src|href)="(?!\/)/u);
  for (const path of ["/main.ts", "/../package.json", "/%2e%2e/package.json", "/.env"]) {
    expect([path, (await fetch(address + path)).status]).toEqual([path, 404]);
  }
  expect((await fetch(address, { method: "POST" })).status).toBe(405);
});

test("refuses other hosts and other sites, for the page and for its WebSocket", async () => {
  const { address } = await open();
  const host = new URL(address).host;
  expect(await status(address, { host })).toBe(200);
  expect(await status(address, { host: "rebound.example" })).toBe(403);
  expect(await status(address, { host, origin: "https://elsewhere.example" })).toBe(403);
  expect(await isTaken(address, { origin: address })).toBe(true);
  expect(await isTaken(address, { origin: "https://elsewhere.example" })).toBe(false);
  expect(await isTaken(address, { origin: "null" })).toBe(false);
  expect(await isTaken(address, { host: "rebound.example" })).toBe(false);
});

test("ends a WebSocket that says what no page of ours would", async () => {
  const { address } = await open();
  const says = ["", "null", "{}", '{"op":"do"}', '{"op":"hello","name":1}', '{"op":"hello","name":null}'];
  for (const words of says) {
    const socket = new WebSocket(`${address.replace("http", "ws")}/channel`);
    await once(socket, "open");
    socket.send(words);
    const [code] = (await once(socket, "close")) as [number];
    expect([words, code]).toEqual([words, 1008]);
  }
  const large = new WebSocket(`${address.replace("http", "ws")}/channel`);
  await once(large, "open");
  large.send("x".repeat(100_000));
  expect((await once(large, "close"))[0]).toBe(1009);
});

test("takes the next port where the one that was wanted is in use", async () => {
  const taken: Server = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const { address, moved, loopback } = await open(port);
  expect(moved).toBe(true);
  expect(loopback.port).toBeGreaterThan(port);
  expect((await fetch(address)).status).toBe(200);
});
