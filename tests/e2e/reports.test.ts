import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ComponentType, EmbedType, MessageFlags } from "discord-api-types/v10";
import { readCorpus } from "../../src/files/read-corpus.ts";
import type { Library } from "../../src/library/library.ts";
import type { StoredMessage } from "../../src/local/messages.ts";
import { startRig, type Rig } from "./bot.ts";
import { card, labels } from "./cards.ts";
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

const find = async (message: StoredMessage) =>
  card(await rig.ada.messageCommand("Find in the reports", message));

describe("/reports", () => {
  test("lists what is indexed", async () => {
    const seen = card(await rig.ada.slash("reports"));
    expect(seen.private).toBe(true);
    expect(seen.all).toContain("**2 reports**");
    expect(seen.all).toContain("Ann Lee · The Port Office · 2021-05-17 · 6 paragraphs · ");
    expect(seen.options.map(({ value }) => value)).toEqual(["harbour", "iskp-and-the-taliban"]);
  });

  test("a report is chosen and read from its first line to its last, every paragraph once", async () => {
    const list = card(await rig.ada.slash("reports"));
    let seen = card(await rig.ada.select(list.message, "r", ["iskp-and-the-taliban"]));
    const read = [seen.texts[0]];
    for (;;) {
      const next = seen.buttons.find(({ label, disabled }) => label.endsWith(" ▶") && !disabled);
      if (next === undefined) break;
      seen = card(await rig.ada.press(seen.message, next.id ?? ""));
      expect(seen.message.payload.id).toBe(list.message.payload.id);
      read.push(seen.texts[0]);
    }
    expect(read).toHaveLength(library.byId.get("iskp-and-the-taliban")?.blocks.length ?? 0);
    expect(new Set(read).size).toBe(read.length);
  });

  test("a report that is gone is said to be", async () => {
    const list = card(await rig.ada.slash("reports"));
    const seen = card(await rig.ada.select(list.message, "r", ["no-such-report"], { unchecked: true }));
    expect(seen.all).toContain("isn’t here any more");
  });
});

test("/about says what the bot is, which corpus it has, and leads to the reports", async () => {
  const seen = card(await rig.ada.slash("about"));
  expect(seen.all).toContain(library.revision);
  expect(seen.all).toMatch(/Verbatim \d+\.\d+\.\d+ · 2 reports, 30 paragraphs/u);
  for (const command of ["/ask", "/quote", "/reports", "Find in the reports"]) {
    expect(seen.all).toContain(command);
  }
  const list = card(await rig.ada.press(seen.message, seen.button("Reports")));
  expect(list.options).toHaveLength(2);
});

describe("Find in the reports", () => {
  const KEEPER = /\*\*¶2\*\* · The Harbour at Night/u;
  const ABOUT_KEEPER = "the **keeper** of the `lighthouse`, Tom Ashby";

  test("a message's content, its Markdown read", async () => {
    const seen = await find(rig.boris.post(ABOUT_KEEPER));
    expect(seen.private).toBe(true);
    expect(seen.texts[0]).toBe("-# Question: the keeper of the lighthouse, Tom Ashby");
    expect(seen.all).toMatch(KEEPER);
    expect(labels(seen)).toContain("Share");
  });

  test("an embed's texts", async () => {
    const embed = { type: EmbedType.Rich, title: "A tale", description: ABOUT_KEEPER, fields: [] };
    expect((await find(rig.boris.post("", { extra: { embeds: [embed] } }))).all).toMatch(KEEPER);
  });

  test("text displays in containers and sections", async () => {
    const display = { type: ComponentType.TextDisplay as const, id: 2, content: ABOUT_KEEPER };
    const components = [{ type: ComponentType.Container as const, id: 1, components: [display] }];
    const extra = { components, flags: MessageFlags.IsComponentsV2 };
    expect((await find(rig.boris.post("", { extra }))).all).toMatch(KEEPER);
  });

  test("a forwarded message", async () => {
    const first = rig.boris.post(ABOUT_KEEPER);
    expect((await find(rig.boris.post("", { forward: first }))).all).toMatch(KEEPER);
  });

  test("a card of ours", async () => {
    const ours = card(await rig.ada.slash("quote", { passage: "harbour:2" }));
    expect((await find(ours.message)).all).toMatch(KEEPER);
  });

  test("a very long message, cut where it is echoed", async () => {
    const seen = await find(rig.boris.post(`${ABOUT_KEEPER} `.repeat(40)));
    expect(seen.texts[0]).toMatch(/…$/u);
    expect(seen.all).toMatch(KEEPER);
    expect(labels(seen)).not.toContain("More passages");
  });

  test("a message without words", async () => {
    const seen = await find(rig.boris.post("<:smile:1100000000000000999>"));
    expect(seen.private).toBe(true);
    expect(seen.all).toBe("That message has no words to look for.");
  });
});

test("quotations were looked at", () => expect(watched.count).toBeGreaterThan(30));
