import { expect, test, vi } from "vitest";
import { repertoire } from "../../commands/index.ts";
import { registerCommands, sameCommands } from "../../src/discord/registration.ts";

const definitions = repertoire.commands.map(({ definition }) => definition);

/** As Discord lists them: with what it adds, in another order, what is empty left out or null. */
const listed: readonly Record<string, unknown>[] = definitions.toReversed().map((definition, at) => ({
  id: String(1_100_000_000_000_000_500n + BigInt(at)),
  application_id: "1100000000000000001",
  version: "1100000000000000999",
  default_member_permissions: null,
  dm_permission: true,
  nsfw: false,
  ...Object.fromEntries(Object.entries(definition).toReversed()),
}));

function without(command: Record<string, unknown>, ...keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(command).filter(([key]) => !keys.includes(key)));
}

test("commands are the same as listed by Discord", () => {
  expect(sameCommands(definitions, listed)).toBe(true);
  expect(sameCommands([], [])).toBe(true);
});

test.each<[string, (command: Record<string, unknown>) => unknown]>([
  ["a name", (command) => ({ ...command, name: "other" })],
  ["a description", (command) => ({ ...command, description: "Another" })],
  ["a translation", (command) => ({ ...command, description_localizations: { ru: "Другое" } })],
  ["a translation that is gone", (command) => without(command, "description_localizations")],
  ["an option more", (command) => ({ ...command, options: [{ type: 3, name: "x", description: "x" }] })],
  [
    "the order of options",
    (command) => ({ ...command, options: (command["options"] as unknown[]).toReversed() }),
  ],
  ["where it may be used", (command) => ({ ...command, contexts: [0] })],
  ["who may use it", (command) => ({ ...command, default_member_permissions: "8" })],
])("%s makes them others", (_, change) => {
  const changed = listed.map((command) => (command["name"] === "ask" ? change(command) : command));
  expect(sameCommands(definitions, changed)).toBe(false);
});

test("one more or one less makes them others, and so does no list", () => {
  expect(sameCommands(definitions, listed.slice(1))).toBe(false);
  expect(sameCommands(definitions.slice(1), listed)).toBe(false);
  expect(sameCommands(definitions, { message: "401: Unauthorized" })).toBe(false);
});

test("nothing is put where they are the same; of one server contexts aren't asked", async () => {
  const put = vi.fn(async (_route: string, _options: unknown) => ({}));
  const rest = (present: unknown) => ({ get: async () => present, put }) as never;
  expect(await registerCommands(rest(listed), { applicationId: "1" }, definitions)).toBe(false);
  expect(put).not.toHaveBeenCalled();
  expect(await registerCommands(rest([]), { applicationId: "1", guildId: "2" }, definitions)).toBe(true);
  const [route, options] = put.mock.calls[0] ?? [];
  expect(route).toBe("/applications/1/guilds/2/commands");
  expect(JSON.stringify(options)).not.toContain("contexts");
  const inServer = listed.map((command) => ({
    ...without(command, "contexts", "integration_types"),
    guild_id: "2",
  }));
  expect(await registerCommands(rest(inServer), { applicationId: "1", guildId: "2" }, definitions)).toBe(
    false,
  );
});
