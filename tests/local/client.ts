import { once } from "node:events";
import { Client, type ClientOptions, Events } from "discord.js";
import type { Loopback } from "../../src/local/loopback.ts";

/** A real discord.js client that is logged in to a loopback; `intents` none unless said. */
export async function login(loopback: Loopback, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = new Client({ intents: [], ...options, rest: { api: loopback.url, ...options.rest } });
  // A connection that is cut is an error event; without a listener it would end the process.
  client.on(Events.Error, () => {});
  const ready = once(client, Events.ClientReady);
  await client.login(loopback.token);
  await ready;
  return client as Client<true>;
}
