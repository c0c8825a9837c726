import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readCorpus } from "../../src/files/read-corpus.ts";
import type { Library } from "../../src/library/library.ts";
import { startRig, type Rig } from "./bot.ts";
import { card, type SeenCard } from "./cards.ts";
import { corpusOf } from "./corpus.ts";
import { expectFlawless, watch, type Watch } from "./faithful.ts";
import { HARBOUR, ISKP, SPEECH } from "./reports.ts";

let rig: Rig;
let library: Library;
let watched: Watch;
/** Cards from before the reports changed. */
let moved: SeenCard;
let revised: SeenCard;
let gone: SeenCard;
let asked: SeenCard;
let more: SeenCard;

beforeAll(async () => {
  const before = await corpusOf({
    "harbour.md": HARBOUR,
    "speech.md": SPEECH,
    "iskp-and-the-taliban.txt": ISKP,
  });
  // A paragraph more at the beginning, one reworded, and one report less.
  const changed = HARBOUR.replace(
    "The harbour master",
    "A new first paragraph.\n\nThe harbour master",
  ).replace("In winter the fog bell", "In winter and in spring the fog bell");
  const after = await corpusOf({ "harbour.md": changed, "speech.md": SPEECH });
  library = await readCorpus(before);
  rig = await startRig({ env: { CORPUS_DIR: before } });
  watched = watch(rig.discord, () => library);
  const quote = async (passage: string) => card(await rig.ada.slash("quote", { passage, private: true }));
  moved = await quote("harbour:2");
  revised = await quote("harbour:6");
  gone = await quote("iskp-and-the-taliban:2");
  asked = card(await rig.ada.slash("ask", { question: "Who is the keeper of the lighthouse?" }));
  more = card(await rig.ada.slash("ask", { question: "Why should we go to the moon?" }));
  await rig.restart({ CORPUS_DIR: after });
  library = await readCorpus(after);
}, 60_000);
afterAll(() => rig.close());
afterEach(() => expectFlawless(rig, watched));

test("words that moved are found where they stand now, and it is said", async () => {
  const seen = card(await rig.ada.press(moved.message, moved.button("Share")));
  expect(seen.all).toContain("Tom Ashby");
  expect(seen.all).toContain("**¶3**");
  expect(seen.all).toMatch(/stood under another number/u);
});

test("words that were revised are shown as they are now, and it is said", async () => {
  const seen = card(await rig.ada.press(revised.message, revised.button("Share")));
  expect(seen.all).toMatch(/The report has changed since/u);
  // What stands under the number now.
  expect(seen.all).toContain("**¶6**");
});

test("a report that isn't there any more is said not to be", async () => {
  for (const label of ["Share", "◀ ¶1", "¶3 ▶"]) {
    const seen = card(await rig.ada.press(gone.message, gone.button(label)));
    expect(seen.private).toBe(true);
    expect(seen.all).toBe("That isn’t in the reports any more.");
  }
});

test("context, more passages and Delete work after the restart, for anyone", async () => {
  const after = card(await rig.boris.press(asked.message, asked.button("¶3 ▶")));
  expect(after.all).toContain("**¶4**");
  expect(after.all).toMatch(/stood under another number/u);
  const others = card(await rig.boris.press(more.message, more.button("More passages")));
  expect(others.texts[0]).toBe(more.texts[0]);
  await rig.ada.press(asked.message, asked.button("Delete"));
  await expect.poll(() => rig.discord.messages.get(asked.message.payload.id)).toBeUndefined();
});

test("buttons of no version of ours are answered kindly", async () => {
  const ids = ["", "x", "zz|1", "q|", "q|w", "s|w|nonsense", "m|-1", "m|99999|", "l|x", "d|", "n|before"];
  for (const id of [...ids, "|".repeat(100), "m|0|".padEnd(100, "a"), "q|w|harbour:1@".padEnd(100, "0")]) {
    const seen = card(await rig.boris.press(more.message, id, { unchecked: true }));
    expect(seen.private).toBe(true);
  }
  const stale = card(await rig.boris.press(more.message, "zz|1", { unchecked: true }));
  expect(stale.all).toMatch(/older version of the bot/u);
});
