import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readCorpus } from "../../src/files/read-corpus.ts";
import type { Library } from "../../src/library/library.ts";
import type { StoredMessage } from "../../src/local/messages.ts";
import { startRig, type Rig } from "./bot.ts";
import { card, labels, readCard, type SeenCard } from "./cards.ts";
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
  // What somebody has checked needn't be whole sentences.
  watched = watch(rig.discord, () => library, false);
});
afterAll(() => rig.close());
afterEach(() => expectFlawless(rig, watched));

const check = async (text: string) => card(await rig.ada.slash("check", { text }));
const checkMessage = async (message: StoredMessage) =>
  card(await rig.ada.messageCommand("Check quote", message));

describe("/check", () => {
  test.each([
    ["ISKP seeks to establish a global caliphate", "Verbatim", "¶2"],
    [
      "“the group has begun to adapt … the “backyard” of the Taliban” — ¶7",
      "Verbatim, with parts left out",
      "¶7",
    ],
    ["which they defeated in August 2019", "Altered", "¶6"],
    ["The lighthouse burns 40 litres of olive oil a night.", "Altered", "¶2"],
    ["Smugglers land tobacco north of the pier and the fog bell is rung every two minutes", "Spliced", "¶6"],
    ["The moon is made of green cheese, say the sailors of the northern seas", "Not in the reports", ""],
  ])("%s → %s", async (text, verdict, place) => {
    const seen = await check(text);
    expect(seen.private).toBe(true);
    expect(seen.all).toContain(`**${verdict}`);
    expect(seen.all).toContain(place);
    expect(labels(seen)).toContain("Share");
  });

  test("shows a difference by strike-through and bold, and says what they mean", async () => {
    const seen = await check("which they defeated in August 2019");
    expect(seen.all).toContain("~~2021~~ **2019**");
    expect(seen.all).toContain("struck through");
    expect(seen.all).toContain("a number or date");
  });

  test("is made public with one click, and taken away by who asked", async () => {
    const seen = await check("which they defeated in August 2019");
    const shared = card(await rig.ada.press(seen.message, seen.button("Share")));
    expect(shared.private).toBe(false);
    expect(shared.all).toContain("~~2021~~ **2019**");
    const refused = card(await rig.boris.press(shared.message, shared.button("Delete")));
    expect(refused.private).toBe(true);
    await rig.ada.press(shared.message, shared.button("Delete"));
    await expect.poll(() => rig.discord.messages.get(shared.message.payload.id)).toBeUndefined();
  });

  test("shows the true words where they stand", async () => {
    const seen = await check("which they defeated in August 2019");
    const shown = card(await rig.ada.press(seen.message, seen.button("Show")));
    expect(shown.all).toContain("August 2021");
  });

  test.each([
    ["signs", "?!🦀"],
    ["a word again and again", "word ".repeat(790)],
    ["a quotation again and again", "“a” ".repeat(900)],
    ["a long block quote", "> quoted\n".repeat(300)],
  ])("answers any text: %s", async (_, text) => {
    expect((await check(text.slice(0, 4_000))).all).not.toBe("");
  });
});

describe("Check quote", () => {
  test("goes through the quotations of a message one by one, what fails first", async () => {
    const post = rig.ada.post(
      "He said “She writes every name into a green ledger.” and then\n> Nobody else may burn the ledger.\nIs that so?",
    );
    const seen = await checkMessage(post);
    expect(seen.all).toContain("2 quotations");
    expect(seen.all.indexOf("Altered")).toBeLessThan(seen.all.indexOf("Verbatim"));
  });

  test("says so kindly where a message has no words", async () => {
    expect((await checkMessage(rig.ada.post("🦀"))).all).toContain("no words to check");
  });

  test("finds our own cards verbatim, in every style", async () => {
    const cards: SeenCard[] = [
      card(await rig.ada.slash("ask", { question: 'What does "global caliphate" mean to ISKP?' })),
      card(await rig.ada.slash("quote", { passage: "harbour:3" })),
    ];
    for (const style of ["plain", "markdown", "apa", "mla", "chicago", "bibtex"]) {
      cards.push(card(await rig.ada.slash("quote", { passage: "iskp-and-the-taliban:2-3", style })));
    }
    for (const { message } of cards) {
      const seen = await checkMessage(message);
      expect(seen.all).not.toMatch(/Altered|Spliced|Not in the reports/u);
      expect(seen.all).toContain("erbatim");
    }
  });

  test("checks a forwarded card as well", async () => {
    const quoted = card(await rig.ada.slash("quote", { passage: "harbour:1" }));
    const forwarded = rig.boris.post("", { forward: quoted.message });
    expect(readCard(forwarded).message.payload.message_snapshots).toHaveLength(1);
    expect((await checkMessage(forwarded)).all).toContain("Verbatim");
  });
});
