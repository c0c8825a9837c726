import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readCorpus } from "../../src/files/read-corpus.ts";
import type { Library } from "../../src/library/library.ts";
import { startRig, type Rig } from "./bot.ts";
import { card, choices, labels } from "./cards.ts";
import { corpusOf } from "./corpus.ts";
import { expectFlawless, watch, type Watch } from "./faithful.ts";
import { HARBOUR, harbourParagraph, ISKP } from "./reports.ts";

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

const quote = async (passage: string, more: Record<string, string | boolean> = {}) =>
  card(await rig.ada.slash("quote", { passage, ...more }));
const typing = async (passage: string) => choices(await rig.ada.autocomplete("quote", { passage }));

describe("completing a passage", () => {
  test("by its words, each choice a sentence with its number", async () => {
    expect(await typing("green led")).toEqual([
      {
        name: "¶1.2 She writes every name into a green ledger. (The Harbour at Night)",
        value: "harbour:1.2",
      },
    ]);
    const [first] = await typing("GLOBAL caliphate");
    expect(first?.value).toBe("iskp-and-the-taliban:2.2");
    expect(Array.from(first?.name ?? "").length).toBeLessThanOrEqual(100);
  });

  test("by number: that paragraph of every report, whole and by sentences", async () => {
    const names = (await typing("4")).map(({ value }) => value);
    expect(names.slice(0, 4)).toEqual(["harbour:4", "harbour:4.1", "harbour:4.2", "harbour:4.3"]);
    expect(names).toContain("iskp-and-the-taliban:4");
    expect((await typing("1.2")).map(({ value }) => value)).toEqual(["harbour:1.2"]);
    expect((await typing("2-3")).map(({ value }) => value)[0]).toBe("harbour:2-3");
    const shown = (await typing("¶1")).map(({ name }) => name);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test("by address", async () => {
    expect((await typing("harbour:2-3")).map(({ value }) => value)).toContain("harbour:2-3");
    expect((await typing("harbour:h1")).map(({ value }) => value)).toContain("harbour:h1");
  });

  test("nothing typed offers something; nothing found, nothing", async () => {
    expect((await typing("")).length).toBeGreaterThan(1);
    expect(await typing("qqqqq zzzzz")).toEqual([]);
    expect((await typing("the")).length).toBe(25);
  });

  test("every choice gives the passage that it names", async () => {
    for (const { name, value } of [...(await typing("")), ...(await typing("3")), ...(await typing("the"))]) {
      const seen = await quote(value, { private: true });
      const place = /^(?:¶\d+|heading \d+|credit)/u.exec(name)?.[0] ?? "none";
      expect(seen.all).toContain(`**${place}**`);
    }
  });
});

describe("a quotation", () => {
  test("stands for everyone, with its citation and ways on", async () => {
    const seen = await quote("harbour:3");
    expect(seen.private).toBe(false);
    expect(seen.texts).toHaveLength(2);
    expect(seen.all).toContain("**¶3** · The Harbour at Night · The Port Office · 2021-05-17 · p. 1");
    expect(labels(seen)).toEqual(["◀ ¶2", "¶4 ▶", "Delete", "Source"]);
  });

  test("is found by words that were typed and not picked", async () => {
    expect((await quote("rape oil a night")).all).toContain("**¶2**");
    expect((await quote("2", { private: true })).all).toContain("**¶2**");
    expect((await quote("Who is the keeper of the lighthouse?")).all).toContain("Tom Ashby");
  });

  test("whose words nothing has is refused kindly, the words escaped", async () => {
    const seen = await quote("qqqqq *zzzzz* @wwwww");
    expect(seen.private).toBe(true);
    expect(seen.all).toContain("“qqqqq \\*zzzzz\\* \\@wwwww”");
  });

  test("of several paragraphs, of a heading", async () => {
    expect((await quote("harbour:4-6")).all).toContain("**¶4–6** · ");
    expect((await quote("harbour:h1")).all).toContain("**heading 1** · ");
  });

  test("that moved says so, and one that was revised", async () => {
    expect((await quote("harbour:3@00000000")).all).toMatch(/The report has changed since/u);
    const stored = await quote("harbour:3", { private: true });
    const wording = /@([0-9a-f]{8})/u.exec(stored.button("Share"))?.[1] ?? "";
    expect((await quote(`harbour:5@${wording}`)).all).toMatch(/stood under another number/u);
  });
});

describe("styles", () => {
  const REFERENCES = {
    apa: /^Ann Lee\. \(2021, May 17\)\. The Harbour at Night\. /mu,
    mla: /^Ann Lee\. The Harbour at Night\. The Port Office, 17 May 2021, /mu,
    chicago: /^Ann Lee, The Harbour at Night \(The Port Office, May 17, 2021\), 1, para\. 3, /mu,
    bibtex: /^@techreport\{harbour,\n  author = /mu,
  };
  for (const [style, reference] of Object.entries(REFERENCES)) {
    test(`with a reference: ${style}`, async () => {
      const seen = await quote("harbour:3", { style });
      expect(seen.texts[0]).toMatch(/^> /u);
      expect(seen.texts[2]).toMatch(/^```/u);
      expect(seen.texts[2]).toMatch(reference);
    });
  }

  test("plain and Markdown, to copy", async () => {
    const plain = await quote("harbour:5", { style: "plain" });
    expect(plain.texts[0]).toBe(`\`\`\`\n${harbourParagraph(5)}\n\`\`\``);
    const markdown = await quote("harbour:3", { style: "markdown" });
    expect(markdown.texts[0]).toContain("\\*2 shillings\\*");
  });

  test("a style stays when a private quotation is shared", async () => {
    for (const style of ["plain", "markdown", "apa", "mla", "chicago", "bibtex"]) {
      const seen = await quote("harbour:2.1", { style, private: true });
      const shared = card(await rig.ada.press(seen.message, seen.button("Share")));
      expect(shared.private).toBe(false);
      expect(shared.texts.slice(1)).toEqual(seen.texts);
    }
  });
});

test("quotations were looked at", () => expect(watched.count).toBeGreaterThan(40));
