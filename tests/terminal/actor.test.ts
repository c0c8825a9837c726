import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { runTerminal } from "../../src/terminal/run.ts";
import type { TerminalIo } from "../../src/terminal/io.ts";
import type { Snapshot } from "../../src/answers/snapshot.ts";
import { UsageError } from "../../src/terminal/usage.ts";
import { actorSnapshot } from "../answers/actor/snapshot.ts";
import { castOf, HARBOUR, SHIPPED } from "../library/actors/corpus.ts";

const shipped = actorSnapshot(SHIPPED.files, SHIPPED.registry);
const bare = actorSnapshot(HARBOUR.files, null);

async function run(snapshot: Snapshot, ...argv: string[]) {
  let out = "";
  const io: TerminalIo = {
    out: (text) => (out += text),
    err: () => {
      throw new Error("nothing goes to standard error");
    },
    lines: () => {
      throw new Error("nothing is read from standard input");
    },
    read: (path) => Promise.reject(new Error(`no file ${path}`)),
    prepareReport: () => Promise.reject(new Error("no report is added here")),
    examine: () => {
      throw new Error("nothing is looked at here");
    },
    interactive: false,
    look: { width: 80, colour: false },
  };
  const code = await runTerminal(argv, io, () => Promise.resolve(snapshot));
  return { code, out };
}

interface Words {
  report: string;
  paragraph: number | null;
  start: number;
  end: number;
  text: string;
}

describe("actor", () => {
  it("prints who it is, what is said with its number, with whom and where", async () => {
    const { code, out } = await run(shipped, "actor", "NRF");
    expect(code).toBe(0);
    expect(out).toMatch(/^National Liberation Front \(organisation\)\n/u);
    expect(out).toContain("Searched as NRF, which the reports don't use.");
    expect(out).toMatch(/│ .*the National\n {2}│ Liberation Front, is/u);
    expect(out).toContain("¶8 · ");
    expect(out).toContain("Afghan Taliban: 1; ¶8");
    expect(out).toContain("iskp-and-the-taliban: ¶8");
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("gives scripts the contract's object", async () => {
    const { code, out } = await run(shipped, "actor", "--json", "ISKP");
    expect(code).toBe(0);
    const {
      actor,
      mentions,
      summary,
      with: company,
      searched,
    } = JSON.parse(out) as {
      actor: unknown;
      mentions: Words[];
      summary: (Words & { about: string | null })[];
      with: { actor: string; paragraphs: { report: string; paragraph: number }[] }[];
      searched: unknown;
    };
    expect(actor).toEqual({
      id: "iskp",
      name: "Islamic State of Khorasan Province",
      kind: "organisation",
      names: [
        { name: "ISKP", count: 24 },
        { name: "IS-Khorasan", count: 5 },
        { name: "Islamic State of Khorasan Province", count: 1 },
      ],
    });
    expect(searched).toEqual({ typed: "ISKP", by: "name", as: "ISKP", others: [] });
    const body = shipped.library.byId.get("iskp-and-the-taliban")?.body ?? "";
    for (const { start, end, text, report } of [...mentions, ...summary]) {
      expect(body.slice(start, end)).toBe(text);
      expect(report).toBe("iskp-and-the-taliban");
    }
    expect(mentions[0]).toMatchObject({ paragraph: null, text: "ISKP" });
    expect(company[0]).toMatchObject({ actor: "taliban" });
  });

  it("is one answer by any of its names", async () => {
    const names = ["IS-K", "daesh", "Islamic State of Khorasan Province", "iskp"];
    const answers = await Promise.all(
      names.map(async (name) => {
        const { out } = await run(shipped, "actor", name, "--json");
        return { ...(JSON.parse(out) as Record<string, unknown>), searched: null };
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it("says of an unknown name what is near and what the text says", async () => {
    const { code, out } = await run(shipped, "actor", "Pakistan");
    expect(code).toBe(1);
    expect(out).toMatch(/No actor is called "Pakistan"\.\nThe nearest names: Tekri-e Taliban Pakistan/u);
    expect(out).toContain("The words stand in 2 sentences");
    const json = JSON.parse((await run(shipped, "actor", "Pakistan", "--json")).out) as Record<
      string,
      unknown
    >;
    expect(json).toMatchObject({
      actor: null,
      mentions: [],
      summary: [],
      with: [],
      occurrences: { count: 2 },
    });
  });

  it("says without a registry how to begin one", async () => {
    const { code, out } = await run(bare, "actor", "Marsh");
    expect(code).toBe(1);
    expect(out).toContain("actors.yaml");
    expect(out).toContain("actors suggest");
  });

  it("wants a name, and an aspect that there is", async () => {
    await expect(run(shipped, "actor")).rejects.toThrow(UsageError);
    await expect(run(shipped, "actor", "ISKP", "--about", "hates")).rejects.toThrow(
      /wanted introduced, wants/u,
    );
    expect((await run(shipped, "actor", "ISKP", "--about", "wants")).out).toContain("what it wants");
  });
});

/** The names of the suggested entries. */
async function suggested(snapshot: Snapshot): Promise<string[][]> {
  const { out } = await run(snapshot, "actors", "suggest");
  return (parse(out) as { names: string[] }[]).map(({ names }) => names);
}

describe("ask by a name that no report uses", () => {
  it("answers and says what was searched for", async () => {
    const { code, out } = await run(shipped, "ask", "What does Daesh want?");
    expect(code).toBe(0);
    expect(out).toMatch(/Searched as ISKP: no report uses the name "Daesh", which may also mean IS\./u);
    expect(out).toContain("¶2 · ");
    const json = JSON.parse((await run(shipped, "ask", "--json", "What does Daesh want?")).out) as unknown;
    expect(json).toMatchObject({
      passages: [{ paragraph: 2 }, {}, {}],
      searchedAs: [{ typed: "Daesh", as: "ISKP", actor: "iskp" }],
    });
  });
});

describe("actors", () => {
  it("lists them", async () => {
    expect((await run(shipped, "actors")).out).toContain("zawahiri: Zawahiri (person), ×1\n");
    expect((await run(bare, "actors")).code).toBe(1);
  });

  it("suggests what the registry hasn't", async () => {
    const { out } = await run(shipped, "actors", "suggest");
    expect(out).not.toMatch(/names: \[.*(?:Taliban|ISKP|Zawahiri)/u);
    expect(out).toContain("names: [Afghanistan]");
  });

  it.each([
    ["the first report", SHIPPED.files],
    ["the harbour", HARBOUR.files],
  ])("suggests a registry that is accepted as it is for %s", async (_, files) => {
    const { code, out } = await run(actorSnapshot(files, null), "actors", "suggest");
    expect(code).toBe(0);
    const cast = castOf(files, out);
    expect(cast.actors.length).toBeGreaterThan(3);
  });

  it("finds acronyms with what they stand for, names in several words, and persons", async () => {
    const first = await suggested(actorSnapshot(SHIPPED.files, null));
    expect(first).toContainEqual(["Islamic State of Khorasan Province", "ISKP"]);
    expect(first).toContainEqual(["Tekri-e Taliban Pakistan", "TTP"]);
    expect(first).toContainEqual(["Islamic Emirate of Afghanistan", "IEA"]);
    expect(first.flat()).toEqual(
      expect.arrayContaining([
        "National Liberation Front",
        "Zawahiri",
        "Rauf Etminan",
        "U.S.",
        "IS",
        "al-Qaeda",
        "TTA",
      ]),
    );
    expect(first.flat()).not.toEqual(expect.arrayContaining(["August", "This", "Recently", "Experts"]));
    const other = await suggested(bare);
    expect(other).toContainEqual(["Dockers' Union of Ellery", "DUE"]);
    expect(other.flat()).toEqual(
      expect.arrayContaining(["Captain Ida Marsh", "Ellery Shipping Company", "US"]),
    );
  });

  it("looks in one report where one is named", async () => {
    const { out } = await run(bare, "actors", "suggest", "--report", "hafenbericht", "--json");
    const entries = JSON.parse(out) as { example: { report: string } }[];
    expect(entries.every(({ example }) => example.report === "hafenbericht")).toBe(true);
    await expect(run(bare, "actors", "suggest", "--report", "nowhere")).rejects.toThrow(
      /there is no report "nowhere"/u,
    );
    await expect(run(bare, "actors", "forget")).rejects.toThrow(UsageError);
  });
});
