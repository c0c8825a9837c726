import assert from "node:assert/strict";
import { ComponentType, InteractionContextType, Locale, MessageFlags } from "discord-api-types/v10";
import { type Client, Events, GatewayIntentBits, Partials, Routes } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { displayedTexts } from "../../src/local/mentions.ts";
import type { Loopback } from "../../src/local/loopback.ts";
import type { StoredMessage } from "../../src/local/messages.ts";
import type { Outcome } from "../../src/local/outcome.ts";
import { answering, definitions } from "./bot.ts";
import { ada, login, loopbackFor } from "./client.ts";

let loopback: Loopback;
let client: Client<true>;

beforeEach(async () => {
  loopback = await loopbackFor();
  client = await login(loopback);
  answering(client);
  await client.application.commands.set(definitions);
});

// Every payload of every test keeps to Discord's rules.
afterEach(() => assert.deepEqual(loopback.violations, []));

const echo = (how: string, more: Record<string, boolean | number> = {}) =>
  ada(loopback).slash("echo", { how, ...more });

/** The message of an outcome that has one. */
function message(outcome: Outcome): StoredMessage {
  if (outcome.kind !== "message" && outcome.kind !== "update") {
    throw new Error(`Cannot read a message: the outcome is ${JSON.stringify(outcome)}`);
  }
  return outcome.message;
}

/** What is read in a message. */
function words(stored: StoredMessage | undefined): string {
  if (stored === undefined) return "";
  return [stored.payload.content, ...displayedTexts(stored.payload.components)].filter(Boolean).join("\n");
}

test("a client is logged in within a second", async () => {
  const began = performance.now();
  await login(loopback);
  expect(performance.now() - began).toBeLessThan(1_000);
});

test("a slash command is answered in public and in private", async () => {
  const open = await echo("hello");
  expect(open).toMatchObject({ kind: "message", deferred: false });
  expect(words(message(open))).toBe("How: hello");
  expect(message(open).visibleTo).toBeNull();

  const hidden = message(await echo("hush", { private: true }));
  expect(hidden.visibleTo).toBe(ada(loopback).id);
  expect(hidden.payload.flags).toBe(MessageFlags.Ephemeral);
  const boris = loopback.asUser(loopback.users[1]!.user.id);
  expect(boris.seen().map(words)).toEqual(["How: hello"]);
  expect(ada(loopback).seen().map(words)).toEqual(["How: hello", "How: hush"]);
});

test("what Discord's client would refuse is refused before it is sent", async () => {
  await expect(ada(loopback).slash("nothing")).rejects.toThrow(
    "the registered commands are echo, Count words",
  );
  await expect(ada(loopback).slash("echo", {})).rejects.toThrow('required option "how" is missing');
  await expect(echo("x", { private: 3 })).rejects.toThrow("is a number, a boolean is wanted");
  await expect(echo("x", { times: 10 })).rejects.toThrow("is 10, 1 to 9 is wanted");
  await expect(ada(loopback).slash("echo", { how: "x", why: "y" })).rejects.toThrow(
    "not one of the command's",
  );
  const card = message(await echo("card"));
  await expect(ada(loopback).press(card, "nothing")).rejects.toThrow("no such button");
  await expect(ada(loopback).select(card, "choose", ["three"])).rejects.toThrow("hasn't got it");
  // A fuzz test wants to send such things all the same.
  expect(words(message(await ada(loopback).press(card, "nothing", { unchecked: true })))).toBe(
    "Pressed nothing",
  );
});

test("autocomplete brings the bot's choices", async () => {
  const outcome = await ada(loopback).autocomplete("echo", { how: "tal" });
  expect(outcome).toMatchObject({ kind: "choices", choices: [{ name: "You typed tal", value: "tal" }] });
});

test("a button changes its message, and the message's id stays", async () => {
  const card = message(await echo("card"));
  const outcome = await ada(loopback).press(card, "press");
  expect(outcome.kind).toBe("update");
  expect(words(loopback.messages.get(card.payload.id))).toBe("Pressed press");
});

test("components come back with ids and defaults", async () => {
  const [container] = message(await echo("card")).payload.components ?? [];
  expect(container).toMatchObject({
    type: ComponentType.Container,
    id: 1,
    spoiler: false,
    accent_color: 0x33_66_99,
  });
  expect(JSON.stringify(container)).toContain('"min_values":1,"max_values":1');
});

test("a select, a button with a new message, a modal and a deletion", async () => {
  const card = message(await echo("card", { private: true }));
  expect(words(message(await ada(loopback).select(card, "choose", ["two"])))).toBe("Chosen: two");

  const shared = message(await ada(loopback).press(card, "share"));
  expect(shared.visibleTo).toBeNull();
  expect(shared.payload.message_reference?.message_id).toBe(card.payload.id);

  const opened = await ada(loopback).press(card, "modal");
  expect(opened).toMatchObject({ kind: "modal", modal: { custom_id: "named", title: "Who?" } });
  await expect(ada(loopback).submit(opened, { name: "" })).rejects.toThrow("1 to 40 are wanted");
  expect(words(message(await ada(loopback).submit(opened, { name: "Ada" })))).toBe("Name: Ada");

  expect(words(loopback.messages.get(card.payload.id))).toContain("Chosen");
  expect((await ada(loopback).press(card, "twice")).kind).toBe("acknowledged");
  await expect
    .poll(() => words(loopback.messages.get(card.payload.id)))
    .toContain("after an acknowledgement");
  expect((await ada(loopback).press(card, "delete")).kind).toBe("acknowledged");
  await expect.poll(() => loopback.messages.get(card.payload.id)).toBeUndefined();
});

test("a deferred reply is awaited, and keeps the privacy it began with", async () => {
  const outcome = await echo("defer", { private: true });
  expect(outcome).toMatchObject({ kind: "message", deferred: true });
  expect(message(outcome).visibleTo).toBe(ada(loopback).id);
  expect(message(outcome).payload.flags).toBe(MessageFlags.Ephemeral | MessageFlags.IsComponentsV2);
  expect(words(message(outcome))).toBe("At last");
});

test("follow-ups come after the reply", async () => {
  await echo("follow");
  await expect.poll(() => ada(loopback).seen().map(words)).toEqual(["First", "Second"]);
  expect(ada(loopback).seen()[1]?.visibleTo).toBe(ada(loopback).id);
});

test("a file is kept and served back", async () => {
  const { attachments } = message(await echo("file")).payload;
  expect(attachments).toMatchObject([{ filename: "note.txt", size: 7, description: "A note" }]);
  const response = await fetch(attachments[0]!.url);
  expect(await response.text()).toBe("Quoted.");
});

test("a gallery shows the file that came with it, and an edit can take it off", async () => {
  const { payload } = message(await echo("gallery"));
  const [file] = payload.attachments;
  expect(payload.components).toMatchObject([
    { items: [{ media: { url: file?.url, width: 3, height: 2 }, description: "A map" }] },
  ]);
  await expect.poll(() => words(loopback.messages.get(payload.id))).toBe("No map any more");
  expect(loopback.messages.get(payload.id)?.payload.attachments).toEqual([]);
});

test("a reply can be asked for with its response, fetched and edited", async () => {
  const { payload } = message(await echo("response"));
  await expect.poll(() => words(loopback.messages.get(payload.id))).toBe("With response: true");
});

test("a message command brings the message: its words, its components, what was forwarded", async () => {
  const { payload } = message(await echo("card"));
  const source = ada(loopback).post("The words of another place");
  const posted = ada(loopback).post("", { forward: source });
  const outcome = await ada(loopback).messageCommand("Count words", posted);
  expect(words(message(outcome))).toBe("1 words, 0 components, forwarded: The words of another place");
  const onCard = await ada(loopback).messageCommand("Count words", payload.id);
  expect(words(message(onCard))).toContain("1 components");
});

test("pings are counted only as far as allowed_mentions lets them", async () => {
  expect(message(await echo("ping")).payload).toMatchObject({
    mention_everyone: true,
    mentions: [{ username: "ada" }],
  });
  const quiet = await login(loopback, { allowedMentions: { parse: [] } });
  await client.destroy();
  answering(quiet);
  expect(message(await echo("ping")).payload).toMatchObject({ mention_everyone: false, mentions: [] });
});

test("direct messages, private channels and user installs say so", async () => {
  const seen: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    const { context, guildId, guildLocale, locale, authorizingIntegrationOwners: owners } = interaction;
    seen.push([context, guildId, guildLocale, locale, owners.guildId, owners.userId]);
  });
  const vera = loopback.addUser("Vera", Locale.Russian).user.id;
  const at = (place: Parameters<Loopback["asUser"]>[1]) =>
    loopback.asUser(vera, place).slash("echo", { how: "x" });
  await at({ context: "guild", guildLocale: Locale.German });
  await at({ context: "dm" });
  await at({ context: "private", installed: ["user"] });
  expect(seen).toEqual([
    [InteractionContextType.Guild, loopback.guildId, "de", "ru", loopback.guildId, null],
    [InteractionContextType.BotDM, null, null, "ru", "0", null],
    [InteractionContextType.PrivateChannel, null, null, "ru", null, vera],
  ]);
});

test("where external apps are off, a reply of a bot that only the user installed is private", async () => {
  const place = { installed: ["user"], externalApps: false } as const;
  const outcome = await ada(loopback, place).slash("echo", { how: "x" });
  expect(message(outcome).visibleTo).toBe(ada(loopback).id);
});

test("with only a user install, an interaction has five follow-ups", async () => {
  const refused = new Promise((resolve) => {
    loopback.events.on("answered", ({ code }) => code === 40_094 && resolve(code));
  });
  await ada(loopback, { installed: ["user"] }).slash("echo", { how: "follow often" });
  expect(await refused).toBe(40_094);
  expect(ada(loopback).seen().map(words).at(-1)).toBe("Follow-up 5");
});

test("a mention reaches a bot with the GuildMessages intent, with its words, and is replied to", async () => {
  const listening = await login(loopback, {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    partials: [Partials.Channel],
  });
  const heard: string[] = [];
  listening.on(Events.MessageCreate, (posted) => {
    if (posted.author.bot) return;
    heard.push(posted.content);
    if (posted.mentions.has(listening.user)) void posted.reply("Here I am");
  });
  const quiet = ada(loopback).post("Not for the bot");
  const loud = ada(loopback).post(`<@${loopback.botId}> are you there?`);
  expect(loud.payload.mentions).toMatchObject([{ id: loopback.botId }]);
  await expect.poll(() => ada(loopback).seen().map(words).at(-1)).toBe("Here I am");
  // Without the MessageContent intent, words that aren't for the bot come blank.
  expect(heard).toEqual(["", `<@${loopback.botId}> are you there?`]);
  const reply = ada(loopback).seen().at(-1);
  expect(reply?.payload.message_reference?.message_id).toBe(loud.payload.id);
  const channel = await listening.channels.fetch(loopback.channelId);
  if (!channel?.isTextBased()) throw new Error("the channel takes no messages");
  const own = await channel.messages.fetch(reply!.payload.id);
  await own.edit("Here I was");
  expect(words(loopback.messages.get(own.id))).toBe("Here I was");
  await own.delete();
  await expect(channel.messages.delete(quiet.payload.id)).rejects.toMatchObject({ code: 50_013 });
  await expect(channel.messages.fetch({ message: own.id, force: true })).rejects.toMatchObject({
    code: 10_008,
  });
});

test("commands are listed with their translations only when asked for them", async () => {
  const route = Routes.applicationCommands(client.application.id);
  const listed = await client.rest.get(route);
  expect(listed).toMatchObject([{ name: "echo" }, { name: "Count words" }]);
  expect(JSON.stringify(listed)).not.toContain("localizations");
  const query = new URLSearchParams({ with_localizations: "true" });
  const full = await client.rest.get(route, { query });
  expect(full).toMatchObject([{ name_localizations: { "en-US": "echo", ru: "эхо" } }, {}]);
});

test("a command keeps its id when it is put again, and a server's own stands before it", async () => {
  const [before] = loopback.commands;
  await client.application.commands.set(definitions);
  expect(loopback.commands[0]?.id).toBe(before?.id);
  const own = await client.application.commands.create(
    { name: "echo", description: "The server's" },
    loopback.guildId,
  );
  expect(loopback.commands.map(({ description }) => description)).toContain("The server's");
  await client.application.commands.edit(own, { description: "Changed" }, loopback.guildId);
  await client.application.commands.delete(own, loopback.guildId);
  expect(loopback.commands).toHaveLength(2);
});
