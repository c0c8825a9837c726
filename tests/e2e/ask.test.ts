import { PermissionFlagsBits } from "discord-api-types/v10";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readCorpus } from "../../src/files/read-corpus.ts";
import type { Library } from "../../src/library/library.ts";
import { memberPermissions } from "../../src/local/people.ts";
import { startRig, type Rig } from "./bot.ts";
import { card, choices, labels } from "./cards.ts";
import { corpusOf } from "./corpus.ts";
import { expectFlawless, watch, type Watch } from "./faithful.ts";
import { HARBOUR, ISKP } from "./reports.ts";

let rig: Rig;
let library: Library;
let watched: Watch;

beforeAll(async () => {
  const CORPUS_DIR = await corpusOf({ "harbour.md": HARBOUR, "iskp-and-the-taliban.txt": ISKP });
  library = await readCorpus(CORPUS_DIR);
  rig = await startRig({ env: { CORPUS_DIR } });
  watched = watch(rig.discord, () => library);
});
afterAll(() => rig.close());
afterEach(() => expectFlawless(rig, watched));

const WHO = "Who is the keeper of the lighthouse?";
const ask = async (question: string, more: Record<string, string | boolean> = {}) =>
  card(await rig.ada.slash("ask", { question, ...more }));

test("the best passage stands whole, the answering words in bold, the source linked", async () => {
  const seen = await ask(WHO);
  expect(seen.private).toBe(false);
  expect(seen.texts[0]).toBe(`-# Question: ${WHO}`);
  expect(seen.all).toContain("The lighthouse burns 40 litres of rape oil a night.");
  expect(seen.all).toMatch(/\*\*[^*]*Tom Ashby[^*]*\*\*/u);
  expect(seen.all).toContain("**¶2** · The Harbour at Night · The Port Office · 2021-05-17 · p. 1");
  expect(seen.all).toContain("bold is ours");
  expect(seen.buttons.find(({ url }) => url !== null)?.url).toBe("https://example.org/harbour_at_night");
  expect(seen.colour).not.toBeNull();
});

test("no more than two other passages, each a sentence or two with a button", async () => {
  const seen = await ask("What does ISKP seek to establish?");
  expect(seen.all).toContain("global caliphate");
  const shows = labels(seen).filter((label) => label === "Show");
  expect(shows.length).toBeGreaterThan(0);
  expect(shows.length).toBeLessThanOrEqual(2);
  const opened = card(await rig.boris.press(seen.message, seen.button("Show")));
  expect(opened.private).toBe(true);
  expect(labels(opened)).toContain("Share");
});

test("a private answer is seen by no one else, and shared by a message of its own", async () => {
  const seen = await ask(WHO, { private: true });
  expect(seen.private).toBe(true);
  expect(labels(seen)).not.toContain("Delete");
  const before = rig.boris.seen().length;
  const shared = card(await rig.ada.press(seen.message, seen.button("Share")));
  expect(shared.private).toBe(false);
  expect(shared.texts[0]).toBe(`-# shared by <@${rig.ada.id}>`);
  expect(shared.all).toContain("Tom Ashby");
  expect(shared.message.payload.mentions).toEqual([]);
  expect(rig.boris.seen()).toHaveLength(before + 1);
});

test("where the one who asks may not post, sharing says so to them alone", async () => {
  const seen = await ask(WHO, { private: true });
  const silent = rig.discord.asUser(rig.ada.id, {
    memberPermissions: memberPermissions & ~PermissionFlagsBits.SendMessages,
  });
  const refused = card(await silent.press(seen.message, seen.button("Share")));
  expect(refused.private).toBe(true);
  expect(refused.all).toMatch(/may not post/u);
});

test("the paragraphs before and after open beside the answer, the ends are marked", async () => {
  const seen = await ask(WHO);
  const after = card(await rig.boris.press(seen.message, seen.button("¶3 ▶")));
  expect(after.private).toBe(true);
  expect(after.all).toContain("**¶3**");
  // The card is their own, so leafing on takes its place.
  const next = await rig.boris.press(after.message, after.button("¶4 ▶"));
  expect(next.kind).toBe("update");
  let at = card(next);
  for (const label of ["¶5 ▶", "¶6 ▶"]) at = card(await rig.boris.press(at.message, at.button(label)));
  expect(at.buttons.find(({ label }) => label === "end ▶")?.disabled).toBe(true);
  for (const label of ["◀ ¶5", "◀ ¶4", "◀ ¶3", "◀ ¶2", "◀ ¶1", "◀ heading 1"]) {
    at = card(await rig.boris.press(at.message, at.button(label)));
  }
  expect(at.buttons.find(({ label }) => label === "◀ beginning")?.disabled).toBe(true);
});

test("More passages goes on where the card ended, until there are none", async () => {
  const question = "What do the Taliban and ISKP want?";
  let seen = await ask(question);
  const places = new Set<string>();
  let pages = 1;
  for (; labels(seen).includes("More passages"); pages++) {
    seen = card(await rig.boris.press(seen.message, seen.button("More passages")));
    expect(seen.private).toBe(true);
    expect(seen.texts[0]).toBe(`-# Question: ${question}`);
    for (const [, place] of seen.all.matchAll(/^-# \*\*(¶\d+)\*\*/gmu)) {
      expect(places).not.toContain(`${place} ${seen.all.includes("Harbour")}`);
      places.add(`${place} ${seen.all.includes("Harbour")}`);
    }
  }
  expect(pages).toBeGreaterThan(1);
});

test("a question of signs is shown as typed, and asked again as typed", async () => {
  const question = "What *do* the `Taliban` and ISKP @everyone <#1> https://a_b.org/c_d: fight over, #3?";
  const seen = await ask(question);
  expect(seen.message.payload.mention_everyone).toBe(false);
  const more = card(await rig.ada.press(seen.message, seen.button("More passages")));
  expect(more.texts[0]).toBe(seen.texts[0]);
});

test("what isn't in the reports is said not to be", async () => {
  const seen = await ask("Which football club won the cup in Uruguay?");
  expect(seen.all).toContain("**Not in the report**");
  expect(seen.all).not.toContain("**The source says**");
  const other = await ask("Кто смотритель маяка?");
  expect(other.all).toMatch(/Cyrillic|Russian/u);
  const gone = await ask(WHO, { report: "no-such*report" });
  expect(gone.all).toContain("There is no report no-such\\*report");
});

test("what the front matter says answers questions about the report", async () => {
  const seen = await ask("Who published this report?", { report: "harbour" });
  expect(seen.all).toContain("**Publisher:** The Port Office");
});

test("a question about one report is answered from it alone, and the report completes while typing", async () => {
  const typed = choices(await rig.ada.autocomplete("ask", { question: "x", report: "harb" }));
  expect(typed).toEqual([{ name: "The Harbour at Night", value: "harbour" }]);
  expect(choices(await rig.ada.autocomplete("ask", { question: "x", report: "" }))).toHaveLength(2);
  expect(choices(await rig.ada.autocomplete("ask", { question: "x", report: "zzz" }))).toEqual([]);
  const seen = await ask("What do the Taliban want?", { report: "harbour" });
  expect(seen.all).not.toContain("ISKP");
});

test("Delete is for the one who asked and for moderators", async () => {
  const seen = await ask(WHO);
  const refused = card(await rig.boris.press(seen.message, seen.button("Delete")));
  expect(refused.private).toBe(true);
  expect(refused.all).toMatch(/Only the one who asked/u);
  expect(rig.discord.messages.get(seen.message.payload.id)).toBeDefined();
  await rig.ada.press(seen.message, seen.button("Delete"));
  await expect.poll(() => rig.discord.messages.get(seen.message.payload.id)).toBeUndefined();

  const other = await ask(WHO);
  const moderator = rig.discord.asUser(rig.boris.id, {
    memberPermissions: memberPermissions | PermissionFlagsBits.ManageMessages,
  });
  await moderator.press(other.message, other.button("Delete"));
  await expect.poll(() => rig.discord.messages.get(other.message.payload.id)).toBeUndefined();
});

test("quotations were looked at", () => expect(watched.count).toBeGreaterThan(20));
