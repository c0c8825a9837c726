import { request } from "node:http";
import { afterEach, expect, test } from "vitest";
import { serveHealth, type HealthServer } from "../../src/health/serve-health.ts";

const servers: HealthServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function served(unready: () => string | null = () => null) {
  const server = await serveHealth(
    { host: "127.0.0.1", port: 0 },
    { unready, metrics: () => Promise.resolve({ type: "text/plain; version=0.0.4", text: "one 1\n" }) },
  );
  servers.push(server);
  return (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init);
}

test("alive whatever else, ready where it serves, and else why not", async () => {
  let why: string | null = "starting";
  const get = await served(() => why);
  expect((await get("/healthz")).status).toBe(200);
  const unready = await get("/readyz");
  expect([unready.status, await unready.text()]).toEqual([503, "starting\n"]);
  why = null;
  expect((await get("/readyz")).status).toBe(200);
});

test("figures come as Prometheus wants them", async () => {
  const get = await served();
  const metrics = await get("/metrics?name=x");
  expect(metrics.headers.get("content-type")).toBe("text/plain; version=0.0.4");
  expect(metrics.headers.get("cache-control")).toBe("no-store");
  expect(await metrics.text()).toBe("one 1\n");
});

test.each(["/", "/metrics/", "/healthz/..", "//healthz", "/.env", "/%2e%2e/.env", "/METRICS"])(
  "nothing else is served: %s",
  async (path) => {
    const get = await served();
    expect((await get(path)).status).toBe(404);
  },
);

test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is refused", async (method) => {
  const get = await served();
  expect((await get("/healthz", { method })).status).toBe(405);
});

test("a request that never ends and headers without end hold nothing up", async () => {
  const get = await served();
  const { port } = servers[0] ?? { port: 0 };
  const slow = request({ port, host: "127.0.0.1", method: "POST", path: "/metrics" });
  slow.on("error", () => {});
  slow.write("x");
  await expect(get("/healthz", { headers: { x: "y".repeat(100_000) } })).resolves.toHaveProperty(
    "status",
    431,
  );
  expect((await get("/healthz")).status).toBe(200);
  slow.destroy();
});

test("a port that is taken is a sentence", async () => {
  await served();
  const { port } = servers[0] ?? { port: 0 };
  const again = serveHealth(
    { host: "127.0.0.1", port },
    { unready: () => null, metrics: () => Promise.reject(new Error("no")) },
  );
  await expect(again).rejects.toThrow(
    `Cannot serve health at 127.0.0.1:${port}: EADDRINUSE, wanted a free port`,
  );
});
