import { Locale, PermissionFlagsBits } from "discord-api-types/v10";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readCorpus } from "../../src/files/read-corpus.ts";
import type { Library } from "../../src/library/library.ts";
import { memberPermissions } from "../../src/local/people.ts";
import type { Place } from "../../src/local/places.ts";
import { startRig, type Rig } from "./bot.ts";
import { card, choices, labels, readCard } from "./cards.ts";
import { corpusOf } from "./corpus.ts";
import { expectFlawless, watch, type Watch } from "./faithful.ts";
import { HARBOUR } from "./reports.ts";

let rig: Rig;
let library: Library;
let watched: Watch;

beforeAll(async () => {
  const CORPUS_DIR = await corpusOf({ "harbour.md": HARBOUR });
  library = await readCorpus(CORPUS_DIR);
  rig = await startRig({ env: { CORPUS_DIR, ANSWER_MENTIONS: "yes" } });
  watched = watch(rig.discord, () => library);
});
afterAll(() => rig.close());
afterEach(() => expectFlawless(rig, watched));

const WHO = "Who is the keeper of the lighthouse?";
const PLACES: Readonly<Record<string, Partial<Place>>> = {
  "a server": { context: "guild", installed: ["guild"] },
  "a server without the bot": { context: "guild", installed: ["user"] },
  "a message to the bot": { context: "dm", installed: ["guild"] },
  "a message to the bot of one's own": { context: "dm", installed: ["user"] },
  "a conversation of others": { context: "private", installed: ["user"] },
};

/** The bot's reply to a message. */
async function answerTo(id: string) {
  const find = () =>
    rig.ada.seen().find(({ payload }) => payload.message_reference?.message_id === id) ?? null;
  await expect.poll(find).not.toBeNull();
  const found = find();
  if (found === null) throw new Error(`Cannot read the answer to ${id}: it is gone`);
  return readCard(found);
}

for (const [name, place] of Object.entries(PLACES)) {
  test(`in ${name} every command answers, is shared and deleted`, async () => {
    const ada = rig.discord.asUser(rig.ada.id, place);
    const asked = card(await ada.slash("ask", { question: WHO, private: true }));
    expect(asked.all).toContain("Tom Ashby");
    const shared = card(await ada.press(asked.message, asked.button("Share")));
    expect(shared.private).toBe(false);
    await ada.press(shared.message, shared.button("Delete"));
    await expect.poll(() => rig.discord.messages.get(shared.message.payload.id)).toBeUndefined();
    expect(choices(await ada.autocomplete("quote", { passage: "ledger" }))).not.toEqual([]);
    expect(card(await ada.slash("quote", { passage: "2" })).all).toContain("**¶2**");
    expect(card(await ada.slash("reports")).options).toHaveLength(1);
    expect(card(await ada.slash("about")).all).toContain("Verbatim");
    const found = await ada.messageCommand("Find in the reports", ada.post("Tom Ashby, the keeper"));
    expect(card(found).all).toContain("**¶2**");
  });
}

test("where others' apps may not be used, sharing says so", async () => {
  const ada = rig.discord.asUser(rig.ada.id, {
    installed: ["user"],
    externalApps: false,
    memberPermissions: memberPermissions & ~PermissionFlagsBits.UseExternalApps,
  });
  const asked = card(await ada.slash("ask", { question: WHO }));
  expect(asked.private).toBe(true);
  const quoted = card(await ada.slash("quote", { passage: "2", private: true }));
  const refused = card(await ada.press(quoted.message, quoted.button("Share")));
  expect(refused.all).toMatch(/may not post/u);
});

describe("in Russian", () => {
  const RU = { guildLocale: Locale.Russian };

  test("the bot's own words follow the reader, and in public the server", async () => {
    const vera = rig.discord.addUser("Vera", Locale.Russian);
    const english = rig.discord.asUser(vera.user.id);
    const hers = card(await english.slash("ask", { question: WHO, private: true }));
    expect(hers.texts[0]).toMatch(/^-# Вопрос: /u);
    expect(hers.all).toContain("выделено нами");
    expect(labels(hers)).toContain("Поделиться");
    expect(card(await english.slash("ask", { question: WHO })).texts[0]).toMatch(/^-# Question: /u);

    const russian = rig.discord.asUser(rig.ada.id, RU);
    expect(card(await russian.slash("ask", { question: WHO })).texts[0]).toMatch(/^-# Вопрос: /u);
    expect(card(await russian.slash("ask", { question: WHO, private: true })).texts[0]).toMatch(
      /^-# Question: /u,
    );
    const inRussian = rig.discord.asUser(vera.user.id, RU);
    const shared = card(await inRussian.press(hers.message, hers.button("Поделиться")));
    expect(shared.texts[0]).toMatch(/^-# поделил/u);
  });

  test("every command and every refusal", async () => {
    const vera = rig.discord.addUser("Vera", Locale.Russian);
    const actor = rig.discord.asUser(vera.user.id, RU);
    const seen = [
      await actor.slash("ask", { question: "Кто смотритель маяка?" }),
      await actor.slash("ask", { question: "Which football club won the cup?" }),
      await actor.slash("ask", { question: WHO, report: "none" }),
      await actor.slash("quote", { passage: "harbour:h1" }),
      await actor.slash("quote", { passage: "qqqqq" }),
      await actor.slash("reports"),
      await actor.slash("about"),
      await actor.messageCommand("Find in the reports", actor.post("<:a:1100000000000000999>")),
    ].map(card);
    for (const { all } of seen) expect(all).toMatch(/[а-я]{3}/u);
    expect(seen[3]?.all).toContain("**заголовок 1**");
  });
});

describe("a mention", () => {
  test("is answered in a reply that pings nobody", async () => {
    const seen = await answerTo(rig.ada.post(`<@${rig.discord.botId}> ${WHO}`).payload.id);
    expect(seen.all).toContain("Tom Ashby");
    expect(seen.message.payload.mentions).toEqual([]);
    // Its Delete is for who asked.
    expect(card(await rig.boris.press(seen.message, seen.button("Delete"))).private).toBe(true);
    await rig.ada.press(seen.message, seen.button("Delete"));
    await expect.poll(() => rig.discord.messages.get(seen.message.payload.id)).toBeUndefined();
  });

  test("without a question gets what the bot is for", async () => {
    expect((await answerTo(rig.ada.post(`<@${rig.discord.botId}>`).payload.id)).all).toContain("/ask");
  });

  test("by another bot, or of somebody else, is none", async () => {
    const before = rig.ada.seen().length;
    const bot = { ...rig.boris.person.user, bot: true };
    rig.boris.post(`<@${rig.discord.botId}> ${WHO}`, { extra: { author: bot } });
    rig.boris.post(`<@${rig.ada.id}> ${WHO}`);
    await answerTo(rig.ada.post(`<@${rig.discord.botId}> again: ${WHO}`).payload.id);
    expect(rig.ada.seen()).toHaveLength(before + 4);
  });
});

test("quotations were looked at", () => expect(watched.count).toBeGreaterThan(15));
