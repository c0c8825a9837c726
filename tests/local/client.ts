import { once } from "node:events";
import { Client, type ClientOptions, Events } from "discord.js";
import { onTestFinished } from "vitest";
import { type Loopback, type LoopbackOptions, startLoopback } from "../../src/local/loopback.ts";
import type { Actor } from "../../src/local/person.ts";
import { makeValidator } from "../discord-schema/validator.ts";

const validate = makeValidator();

/** A loopback whose every request and response is checked; closed when the test is over. */
export async function loopbackFor(options: LoopbackOptions = {}): Promise<Loopback> {
  const loopback = await startLoopback({ validate, ...options });
  onTestFinished(() => loopback.close());
  return loopback;
}

/** A real discord.js client that is logged in to a loopback; `intents` none unless said. */
export async function login(loopback: Loopback, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = new Client({ intents: [], ...options, rest: { api: loopback.url, ...options.rest } });
  // A connection that is cut is an error event; without a listener it would end the process.
  client.on(Events.Error, () => {});
  onTestFinished(() => client.destroy());
  const ready = once(client, Events.ClientReady);
  await client.login(loopback.token);
  await ready;
  return client as Client<true>;
}

/** The hands of the first user. */
export function ada(loopback: Loopback, place?: Parameters<Loopback["asUser"]>[1]): Actor {
  const [first] = loopback.users;
  if (first === undefined) throw new Error("Cannot act: the loopback has no users");
  return loopback.asUser(first.user.id, place);
}
