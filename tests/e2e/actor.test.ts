import { readFile } from "node:fs/promises";
import { ComponentType } from "discord-api-types/v10";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readCorpus } from "../../src/files/read-corpus.ts";
import type { Library } from "../../src/library/library.ts";
import type { StoredMessage } from "../../src/local/messages.ts";
import { startRig, type Rig } from "./bot.ts";
import { card, choices, labels, readCard, type SeenCard } from "./cards.ts";
import { corpusOf } from "./corpus.ts";
import { expectFlawless, quotationsOf, watch, type Watch } from "./faithful.ts";
import { HARBOUR, ISKP } from "./reports.ts";

const registry = await readFile(new URL("../../corpus/actors.yaml", import.meta.url), "utf8");
const harbourMaster = `
- id: harbour-master
  name: harbour master
  kind: person
  names: [harbour master]
`;

let rig: Rig;
let library: Library;
let watched: Watch;

beforeAll(async () => {
  const CORPUS_DIR = await corpusOf({
    "harbour.md": HARBOUR,
    "iskp-and-the-taliban.txt": ISKP,
    "actors.yaml": registry + harbourMaster,
  });
  library = await readCorpus(CORPUS_DIR);
  rig = await startRig({ env: { CORPUS_DIR } });
  watched = watch(rig.discord, () => library);
});
afterAll(() => rig.close());
afterEach(() => expectFlawless(rig, watched));

const actor = async (name: string, more: Record<string, string | boolean> = {}) =>
  card(await rig.ada.slash("actor", { name, ...more }));
const typing = async (name: string, more: Record<string, string> = {}) =>
  choices(await rig.ada.autocomplete("actor", { ...more, name }));
const places = (seen: SeenCard) => quotationsOf(seen.message, library).map(({ place }) => place);

type Node = Readonly<Record<string, unknown>>;

/** The custom_id of the card's select. */
function selectOf({ message }: SeenCard): string {
  const flat = (node: Node): Node[] => [
    node,
    ...((node["components"] as Node[] | undefined) ?? []).flatMap(flat),
  ];
  const nodes = (message.payload.components ?? []).flatMap((each) => flat(each as unknown as Node));
  const found = nodes.find(({ type }) => type === ComponentType.StringSelect);
  return typeof found?.["custom_id"] === "string" ? found["custom_id"] : "none";
}

const choose = async (who: Rig["ada"], seen: SeenCard, label: RegExp) => {
  const option = seen.options.find((each) => label.test(each.label));
  if (option === undefined)
    throw new Error(`No option ${String(label)} of ${seen.options.map((each) => each.label).join(", ")}`);
  return who.select(seen.message, selectOf(seen), [option.value]);
};

describe("completing a name", () => {
  test("by any name that a report uses or people type", async () => {
    expect((await typing("IS-K"))[0]?.name).toMatch(/Islamic State of Khorasan Province/u);
    expect((await typing("nrf"))[0]).toEqual({ name: "NRF → National Liberation Front", value: "NRF" });
    expect((await typing("qaida"))[0]?.name).toContain("al-Qaeda");
  });

  test("with letters wrong, and offering the most mentioned first where nothing is typed", async () => {
    expect((await typing("Zawahri")).map(({ name }) => name).join()).toContain("Zawahiri");
    expect((await typing(""))[0]?.name).toBe("Afghan Taliban");
  });

  test("the other actor: those that stand with the first", async () => {
    const found = choices(await rig.ada.autocomplete("actor", { name: "TTP", with: "" }, "with"));
    expect(found.map(({ value }) => value)).toEqual([
      "Afghan Taliban",
      "Islamic State of Khorasan Province",
      "al-Qaeda",
      "IS",
    ]);
  });
});

describe("an actor", () => {
  test("under any of its names is one answer", async () => {
    const cards = await Promise.all(
      ["ISKP", "IS-K", "iskp", "Islamic State of Khorasan Province", "daesh"].map((name) => actor(name)),
    );
    const summaries = cards.map((seen) => quotationsOf(seen.message, library).map(({ text }) => text));
    for (const summary of summaries) expect(summary).toEqual(summaries[0]);
    expect(summaries[0]?.length).toBeGreaterThan(4);
  });

  test("stands with its names, its place in the report and ways on", async () => {
    const seen = await actor("ttp");
    expect(seen.private).toBe(false);
    expect(seen.texts[0]).toContain("**Tekri-e Taliban Pakistan** · organisation");
    expect(seen.texts[0]).toMatch(/TTP \(\d+\), Tekri-e Taliban Pakistan \(1\)/u);
    expect(seen.texts[1]).toMatch(/^¶1 `[▁▂▃▄▅▆▇█]{24}` ¶24\n-# 14 mentions in \d+ of 24 paragraphs$/u);
    expect(labels(seen)).toEqual(expect.arrayContaining(["All mentions", "With whom", "Picture", "Delete"]));
  });

  test("says under which name it was searched, and offers whom the name may mean too", async () => {
    expect((await actor("NRF")).all).toContain("Searched as “NRF”, which the reports don’t use.");
    const daesh = await actor("daesh");
    const other = card(await rig.boris.press(daesh.message, daesh.button("IS")));
    expect(other.private).toBe(true);
    expect(other.all).toContain("**IS** · organisation");
  });

  test("tells of one aspect alone where it is asked", async () => {
    const seen = await actor("ISKP", { aspect: "wants" });
    expect(seen.all).toContain("**Only what it wants**");
    expect(seen.all).toContain("global caliphate");
    const whole = card(await rig.ada.press(seen.message, seen.button("Everything")));
    expect(places(whole).length).toBeGreaterThan(places(seen).length);
  });

  test("has a summary that goes on, back and forth", async () => {
    const first = await actor("Taliban", { private: true });
    const on = labels(first).find((label) => label.endsWith("more ▶")) ?? "";
    const next = await rig.ada.press(first.message, first.button(on));
    expect(next.kind).toBe("update");
    const second = card(next);
    expect(second.texts).not.toEqual(first.texts);
    const back = card(await rig.ada.press(second.message, second.button("◀ Back")));
    expect(back.texts).toEqual(first.texts);
  });

  test("shows a sentence where it stands, and is shared", async () => {
    const seen = await actor("Rauf Etminan", { private: true });
    const shown = card(await choose(rig.ada, seen, /^¶/u));
    expect(shown.private).toBe(true);
    expect(labels(shown)).toContain("Share");
    const shared = card(await rig.ada.press(seen.message, seen.button("Share")));
    expect(shared.private).toBe(false);
    expect(shared.texts[0]).toBe(`-# shared by <@${rig.ada.id}>`);
    expect(shared.texts.slice(1)).toEqual(seen.texts);
  });

  test("of every mention: in order, each in bold once", async () => {
    const first = await actor("TTP", { private: true });
    let seen = card(await rig.ada.press(first.message, first.button("All mentions")));
    const bold: string[] = [];
    const numbers: number[] = [];
    for (;;) {
      for (const quotation of quotationsOf(seen.message, library)) {
        bold.push(...quotation.bold);
        numbers.push(Number(quotation.place.slice(1)));
      }
      const on = labels(seen).find((label) => label.endsWith("more ▶"));
      if (on === undefined) break;
      seen = card(await rig.ada.press(seen.message, seen.button(on)));
    }
    expect(bold).toHaveLength(14);
    expect(new Set(bold)).toEqual(new Set(["TTP", "Tekri-e Taliban Pakistan"]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });
});

describe("two actors", () => {
  test("with whom: choosing one shows the passages that name both, and what an editor says with its evidence", async () => {
    const seen = await actor("zawahiri");
    const company = card(await rig.boris.press(seen.message, seen.button("With whom")));
    expect(company.private).toBe(true);
    expect(company.all).toContain("**U.S.** · 1 sentence · 1 paragraph · ← killed");
    const chosen = await choose(rig.boris, company, /^U\.S\.$/u);
    expect(chosen.kind).toBe("update");
    const both = card(chosen);
    expect(both.texts[0]).toBe("**Zawahiri and U.S.**");
    expect(both.all).toContain("U.S. → **killed** → Zawahiri");
    expect(both.all).toContain("**the U.S. drone strike that killed Zawahiri**");
    expect(places(both)).toEqual(["¶10", "¶10"]);
  });

  test("by /actor with, for everyone", async () => {
    const seen = await actor("TTP", { with: "Afghan Taliban" });
    expect(seen.private).toBe(false);
    expect(seen.all).toContain("Afghan Taliban → **split from** → Tekri-e Taliban Pakistan");
    expect(labels(seen)).toContain("Delete");
    for (const { bold } of quotationsOf(seen.message, library).slice(1)) {
      expect(bold.some((words) => /TTP|Tekri-e/u.test(words))).toBe(true);
      expect(bold.some((words) => /^(?:Afghan )?Taliban$|IEA|TTA|Emirate/u.test(words))).toBe(true);
    }
  });

  test("that never meet, and one actor twice", async () => {
    const seen = await actor("harbour master", { with: "TTP" });
    expect(seen.all).toContain("No paragraph names both.");
    expect((await actor("ISKP", { with: "IS-K" })).all).toBe("Both names mean the same actor.");
  });
});

describe("a name that is no actor's", () => {
  test("gets the nearest names as buttons", async () => {
    const seen = await actor("islamic imarate of afgan");
    expect(seen.all).toContain("The nearest names:");
    const found = card(await rig.ada.press(seen.message, seen.button("Islamic Emirate of Afghanistan")));
    expect(found.all).toContain("**Afghan Taliban** · organisation");
  });

  test("gets what the report says with these words, or that it says nothing", async () => {
    const seen = await actor("Tom Ashby");
    expect(seen.all).toContain("No actor has the name “Tom Ashby”.");
    expect(seen.all).toContain("The words stand in 1 sentence all the same:");
    expect(places(seen)).toEqual(["¶2"]);
    expect((await actor("*nobody* @everyone")).all).toContain("“\\*nobody\\* \\@everyone”");
  });
});

async function pictureOf({ payload }: StoredMessage) {
  const [file] = payload.attachments;
  const answer = await fetch(file?.url ?? "");
  return { file, bytes: Buffer.from(await answer.arrayBuffer()) };
}

describe("the picture", () => {
  test("of everybody is a PNG with alt text, and its lines open the passages behind them", async () => {
    const outcome = await rig.ada.slash("map");
    const seen = card(outcome);
    const { file, bytes } = await pictureOf(seen.message);
    expect(file).toMatchObject({ filename: "who-appears-with-whom.png", content_type: "image/png" });
    expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
    expect(file?.width).toBeGreaterThan(600);
    const gallery = JSON.stringify(seen.message.payload.components);
    expect(gallery).toContain("ISKP and Taliban in 16 paragraphs; ISKP fights Taliban.");
    const both = card(await choose(rig.boris, seen, /^U\.S\. — Zawahiri$/u));
    expect(both.private).toBe(true);
    expect(both.all).toContain("U.S. → **killed** → Zawahiri");
    expect(outcome.ms).toBeLessThan(2_500);
  });

  test("of one actor opens from its card beside it, and is shared as a file of its own", async () => {
    const seen = await actor("al-Qaeda", { private: true });
    const outcome = await rig.ada.press(seen.message, seen.button("Picture"));
    expect(outcome.kind).toBe("message");
    const picture = card(outcome);
    expect(picture.texts[0]).toBe("**Who appears with al-Qaeda**");
    const shared = card(await rig.ada.press(picture.message, picture.button("Share")));
    expect(shared.private).toBe(false);
    expect((await pictureOf(shared.message)).bytes.length).toBeGreaterThan(10_000);
    const back = card(await rig.ada.press(picture.message, picture.button("Summary")));
    expect(back.all).toContain("**al-Qaeda** · organisation");
  });

  test("of someone who stands with nobody", async () => {
    expect(card(await rig.ada.slash("map", { name: "harbour master" })).all).toMatch(/nothing to draw/u);
    expect(card(await rig.ada.slash("map", { name: "qqqq" })).all).toContain("No actor has the name");
  });
});

describe("after a restart", () => {
  test("with fewer actors the old buttons work, or say kindly that somebody is gone", async () => {
    const seen = await actor("TTP");
    const gone = await actor("Zawahiri");
    const CORPUS_DIR = await corpusOf({
      "harbour.md": HARBOUR,
      "iskp-and-the-taliban.txt": ISKP,
      "actors.yaml": "- { id: ttp, name: TTP, kind: organisation, names: [TTP] }\n",
    });
    await rig.restart({ CORPUS_DIR });
    const again = card(await rig.boris.press(seen.message, seen.button("All mentions")));
    expect(again.all).toContain("**Every mention of TTP**");
    const refused = card(await rig.boris.press(gone.message, gone.button("All mentions")));
    expect(refused.all).toBe("That actor isn’t among those of the reports any more.");
  });

  test("without a registry /actor says how to add one", async () => {
    const CORPUS_DIR = await corpusOf({ "iskp-and-the-taliban.txt": ISKP });
    await rig.restart({ CORPUS_DIR });
    const seen = readCard((await actor("Zawahiri")).message);
    expect(seen.all).toContain("`npm run -s verbatim -- actors suggest`");
    expect(places(seen)).toEqual(["¶10"]);
  });
});

test("quotations were looked at", () => expect(watched.count).toBeGreaterThan(100));
