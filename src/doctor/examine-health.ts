import type { Settings } from "../settings.ts";
import type { Finding } from "../terminal/finding.ts";
import { warning, well } from "./finding.ts";

const TIMEOUT_MS = 2_000;

/** Whether a bot runs on this machine and is ready, if its settings say where its health is served. */
export async function* examineHealth(health: Settings["health"]): AsyncGenerator<Finding> {
  // Port 0 is any: there is none to ask at.
  if (health === undefined || health.port === 0) return;
  const host = health.host === "0.0.0.0" ? "127.0.0.1" : health.host === "::" ? "::1" : health.host;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${health.port}/readyz`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = (await response.text()).trim().slice(0, 200);
    yield response.ok
      ? well("running", `the bot runs and is ready (${url})`)
      : warning("running", `the bot runs and isn't ready: ${text} (${url})`, "See its log");
  } catch {
    yield warning(
      "running",
      `nothing answers at ${url}`,
      "Start the bot, if it is to run on this machine: npm start",
    );
  }
}
