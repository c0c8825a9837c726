import { describe, expect, it } from "vitest";
import type { TerminalIo } from "../../src/terminal/io.ts";
import { runTerminal } from "../../src/terminal/run.ts";
import { LIGHTHOUSE, snapshotOf } from "../answers/make.ts";

const snapshot = snapshotOf({ "lamps.txt": LIGHTHOUSE });

interface Terminal {
  readonly input?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly colour?: boolean;
  readonly interactive?: boolean;
}

/** Runs a command line and gives what it wrote and its exit code. */
async function run(
  argv: readonly string[],
  { input = [], files = {}, colour = false, interactive = false }: Terminal = {},
) {
  let out = "";
  let err = "";
  const io: Pick<TerminalIo, "out" | "err" | "lines" | "read" | "interactive" | "look"> = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    // oxlint-disable-next-line typescript/require-await -- standard input comes line by line
    lines: async function* lines() {
      yield* input;
    },
    read: (path) => {
      const text = files[path];
      return text === undefined ? Promise.reject(new Error(`no file ${path}`)) : Promise.resolve(text);
    },
    interactive,
    look: { width: 80, colour },
  };
  const code = await runTerminal(argv, io as TerminalIo, () => Promise.resolve(snapshot));
  return {
    code,
    out,
    err,
    objects: () =>
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
  };
}

const flat = (text: string) => text.replace(/^ *│ ?/gmu, "").replace(/\s+/gu, " ");

const DRAFT = `# A draft

The keepers “were relieved every six weeks, when the sea allowed it” (¶3),
and their lamp “burned whale oil until 1889”, which ‘gave a whiter light’.

> The relief boat Provider was lost with three hands.

It was lit “for the first time on 3 March 1871” (¶2), “by an engineer from
Aberdeen named Rowe”.
`;

describe("check", () => {
  it("says that a quotation is verbatim, where, and in what it differs", async () => {
    const { code, out } = await run(["check", "it was BUILT by", "Agnes Rowe"]);
    expect(code).toBe(0);
    expect(flat(out)).toBe(
      "Verbatim. It was built by Agnes Rowe The Lamps of Skerry Point, Board of Northern Lights, ¶1 lamps:1.2 Differs only in letter case. ",
    );
  });

  it("shows what was altered with marks that need no colour", async () => {
    const { code, out } = await run(["check", "It was built by Agnes Smith, a famous engineer"]);
    expect(code).toBe(1);
    expect(flat(out)).toContain("Altered, in a name.");
    expect(flat(out)).toContain("It was built by Agnes [-Rowe-]{+Smith+}, [-an-]{+a famous+} engineer");
    expect(out).not.toContain("\u001b");
    const { out: coloured } = await run(["check", "It was built by Agnes Smith"], { colour: true });
    expect(coloured).toContain("\u001b[9m[-Rowe-]");
  });

  it("shows the pieces of a splice, and what is near to something absent", async () => {
    const spliced = await run(["check", "It was built by Agnes Rowe and cost half as much"]);
    expect(spliced.code).toBe(1);
    expect(flat(spliced.out)).toMatch(
      /Spliced: 2 pieces, presented as one\. It was built by Agnes Rowe .*cost half as much .*lamps:2\.2/u,
    );
    const absent = await run(["check", "The paraffin lamp exploded in a storm and killed a keeper"]);
    expect(absent.code).toBe(1);
    expect(absent.out).toContain("Not in the report");
  });

  it("warns of what an ellipsis leaves out", async () => {
    const { code, out } = await run(["check", "The relief boat Provider … built a second landing"]);
    expect(code).toBe(0);
    expect(flat(out)).toContain("Verbatim, but more was left out than the words around it.");
    expect(flat(out)).toContain(
      "[left out: was lost with two hands. The Board of Northern Lights (BNL) therefore]",
    );
  });

  it("says that few words prove little", async () => {
    const { code, out } = await run(["check", "the rock"]);
    expect(code).toBe(0);
    expect(flat(out)).toContain(
      "Also in lamps:4.1, lamps:4.2. So few words prove little; they stand 3 times in the reports.",
    );
  });

  it("gives scripts the contract's object, a quotation a line", async () => {
    const { code, objects } = await run(["check", "--json"], { input: DRAFT.split("\n") });
    expect(code).toBe(1);
    const { body } = snapshot.library.reports[0] ?? { body: "" };
    const quote = (text: string, paragraph: number) => {
      const start = body.indexOf(text);
      return { report: "lamps", paragraph, text, start, end: start + text.length };
    };
    const none = { differences: [], typography: [], omitted: [], occurrences: 0, nearest: [] };
    const relieved = "were relieved every six weeks, when the sea allowed it";
    expect(objects()).toEqual([
      {
        ...none,
        quotation: { text: relieved, line: 3 },
        verdict: "verbatim",
        quotes: [quote(relieved, 3)],
        occurrences: 1,
        attribution: { text: "(¶3),", holds: true },
      },
      {
        ...none,
        quotation: { text: "burned whale oil until 1889", line: 4 },
        verdict: "altered",
        quotes: [quote("burned rape oil until 1889", 2)],
        differences: [
          { op: "same", text: "burned" },
          { op: "changed", text: "rape", to: "whale" },
          { op: "same", text: "oil until 1889" },
        ],
      },
      {
        ...none,
        quotation: { text: "gave a whiter light", line: 4 },
        verdict: "verbatim",
        quotes: [quote("gave a whiter light", 2)],
        occurrences: 1,
      },
      {
        ...none,
        quotation: { text: "The relief boat Provider was lost with three hands.", line: 6 },
        verdict: "altered",
        quotes: [quote("the relief boat Provider was lost with two hands.", 5)],
        differences: [
          { op: "same", text: "the relief boat Provider was lost with" },
          { op: "changed", text: "two", to: "three" },
          { op: "same", text: "hands." },
        ],
      },
      {
        ...none,
        quotation: { text: "for the first time on 3 March 1871", line: 8 },
        verdict: "verbatim",
        quotes: [quote("for the first time on 3 March 1871", 1)],
        occurrences: 1,
        attribution: { text: "(¶2),", holds: false },
      },
      expect.objectContaining({
        quotation: { text: "by an engineer from\nAberdeen named Rowe", line: 8 },
        verdict: "absent",
        quotes: [],
      }),
    ]);
  });

  it("lists of a manuscript those that need a look, with their lines, and counts", async () => {
    const { code, out } = await run(["check", "--file", "draft.md"], { files: { "draft.md": DRAFT } });
    expect(code).toBe(1);
    expect(out.match(/^draft\.md:\d+/gmu)).toEqual(["draft.md:4", "draft.md:6", "draft.md:8", "draft.md:8"]);
    expect(flat(out)).toContain("It was said to come from “(¶2),”: it stands elsewhere.");
    expect(out.endsWith("\n6 quotations, 3 verbatim.\n")).toBe(true);
    const fine = await run(["check", "--file", "fine.txt"], {
      files: { "fine.txt": "It “burned rape oil”." },
    });
    expect(fine).toMatchObject({ code: 0, out: "1 quotation, all verbatim.\n" });
  });

  it("asks for a text where somebody sits at the terminal", async () => {
    const { err, code } = await run(["check"], { input: ["It was built by Agnes Rowe"], interactive: true });
    expect(err).toContain("Ctrl-D");
    expect(code).toBe(0);
  });

  it.each([
    [["check"], /no words given/u],
    [["check", "…"], /no words given/u],
    [["check", "--file", "draft.md", "a text"], /wanted one of them/u],
    [["check", "--file", "none.md"], /none\.md/u],
  ])("refuses %j", async (argv, message) => {
    const files = { "draft.md": DRAFT };
    await expect(run(argv, { files })).rejects.toThrow(message);
  });
});
