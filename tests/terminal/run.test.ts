import { describe, expect, it } from "vitest";
import { runTerminal } from "../../src/terminal/run.ts";
import { UsageError } from "../../src/terminal/usage.ts";
import type { TerminalIo } from "../../src/terminal/io.ts";
import { LIGHTHOUSE, snapshotOf } from "../answers/make.ts";

const snapshot = snapshotOf({ "lamps.txt": LIGHTHOUSE });

interface Terminal {
  readonly input?: readonly string[];
  readonly interactive?: boolean;
  readonly colour?: boolean;
  readonly width?: number;
}

/** Runs a command line and gives what it wrote and its exit code. */
async function run(
  argv: readonly string[],
  { input = [], interactive = false, colour = false, width = 80 }: Terminal = {},
) {
  let out = "";
  let err = "";
  const io: TerminalIo = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    // oxlint-disable-next-line typescript/require-await -- standard input comes line by line
    lines: async function* lines() {
      yield* input;
    },
    read: (path) => Promise.reject(new Error(`no file ${path}`)),
    prepareReport: () => Promise.reject(new Error("no report is added here")),
    examine: () => {
      throw new Error("nothing is looked at here");
    },
    interactive,
    look: { width, colour },
  };
  const code = await runTerminal(argv, io, () => Promise.resolve(snapshot));
  return { code, out, err };
}

const flat = (text: string) => text.replace(/^ *[│┃] ?/gmu, "").replace(/\s+/gu, " ");

describe("ask", () => {
  it("prints the paragraph, its answering words behind a bar of their own, and where it stands", async () => {
    const { code, out } = await run(["ask", "Which engineer from", "Leith built it?"]);
    expect(code).toBe(0);
    expect(flat(out)).toContain("lit for the first time on 3 March 1871. It was built by Agnes Rowe");
    expect(out).toMatch(/┃ It was built by Agnes Rowe/u);
    expect(out).toMatch(/¶1 · The Lamps of Skerry Point/u);
    expect(out).not.toContain("\u001b");
  });

  it("colours where the terminal takes it, and wraps to its width", async () => {
    const { out } = await run(["ask", "Who built the lighthouse?"], { colour: true, width: 40 });
    expect(out).toContain("\u001b[1m");
    // oxlint-disable-next-line eslint/no-control-regex -- colours are control sequences
    for (const line of out.replace(/\u001b\[\d+m/gu, "").split("\n"))
      expect(line.length).toBeLessThanOrEqual(40);
  });

  it("gives scripts the contract's object", async () => {
    const { code, out } = await run(["ask", "--json", "Who built the lighthouse?"]);
    const answer = JSON.parse(out) as { passages: Record<string, unknown>[] };
    expect(code).toBe(0);
    expect(Object.keys(answer)).toEqual(["question", "answered", "grade", "passages"]);
    expect(Object.keys(answer.passages[0] ?? {})).toEqual([
      "report",
      "paragraph",
      "address",
      "text",
      "start",
      "end",
      "answer",
      "score",
      "alike",
    ]);
  });

  it("answers a question a line, in order, blank ones too", async () => {
    const input = ["Who built the lighthouse?", "", "Who won the World Cup?"];
    const { code, out } = await run(["ask", "--json"], { input });
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { question: string; answered: boolean });
    expect(code).toBe(0);
    expect(answers.map(({ question }) => question)).toEqual(input);
    expect(answers.map(({ answered }) => answered)).toEqual([true, false, false]);
  });

  it("goes on asking in a terminal until an empty line", async () => {
    const input = ["Who built the lighthouse?", "", "never asked"];
    const { out } = await run(["ask"], { input, interactive: true });
    expect(out.match(/^> /gmu)).toHaveLength(2);
    expect(out).toContain("Agnes Rowe");
  });

  it("says in its exit code that nothing was found", async () => {
    const { code, out } = await run(["ask", "Who won the World Cup?"]);
    expect(code).toBe(1);
    expect(out).toContain("Not in the report.");
  });

  it.each([
    [["ask", "--limit", "0", "x"], /--limit 0, wanted a number from 1 to 100/u],
    [["ask", "--limit", "many", "x"], /--limit many, wanted/u],
    [["ask", "--report", "nothing", "x"], /no report "nothing", wanted one of lamps/u],
    [["ask", "--colour", "x"], /Unknown option '--colour'/u],
    [["seek", "x"], /"seek": no such command, wanted ask, quote, check,/u],
    [["quote"], /0 addresses given, wanted one/u],
    [["quote", "lamps:1", "lamps:2"], /2 addresses given, wanted one/u],
  ])("refuses %j", async (argv, message) => {
    await expect(run(argv)).rejects.toThrow(UsageError);
    await expect(run(argv)).rejects.toThrow(message);
  });
});

describe("quote", () => {
  it("prints the words with a citation and the address that holds their wording", async () => {
    const { code, out } = await run(["quote", "lamps:2.1"]);
    expect(code).toBe(0);
    expect(flat(out)).toContain("Its lamp burned rape oil until 1889.");
    expect(out).toMatch(
      /The Lamps of Skerry Point, Board of Northern Lights, 1904-05, ¶2|The Lamps of Skerry Point.*¶2/su,
    );
    expect(out).toMatch(/lamps:2\.1@[0-9a-f]{8}/u);
  });

  it("gives scripts the range, the offsets and six citations", async () => {
    const { out } = await run(["quote", "--json", "lamps:2-3"]);
    const quote = JSON.parse(out) as Record<string, unknown> & { text: string; start: number; end: number };
    expect(quote).toMatchObject({
      report: "lamps",
      paragraph: 2,
      through: 3,
      address: "lamps:2-3",
      revised: false,
    });
    expect(snapshot.library.byId.get("lamps")?.body.slice(quote.start, quote.end)).toBe(quote.text);
    expect(Object.keys(quote["citation"] as object)).toEqual([
      "plain",
      "markdown",
      "apa",
      "mla",
      "chicago",
      "bibtex",
    ]);
  });

  it("says when the wording has changed", async () => {
    const { code, out } = await run(["quote", "lamps:2@00000000"]);
    expect(code).toBe(0);
    expect(out).toContain("The wording has changed");
  });

  it.each([
    ["lamps:99", 1, "no such place, wanted 1 to 6"],
    ["lamps:2.9", 1, "no such sentence, wanted 1 to 2"],
    ["lamp:2", 1, "did you mean lamps?"],
    ["lamps", 2, "not an address, wanted"],
  ])("%s leads nowhere", async (address, exit, message) => {
    const { code, out, err } = await run(["quote", address]);
    expect({ code, out }).toEqual({ code: exit, out: "" });
    expect(err).toContain(message);
  });
});

describe("reports", () => {
  it("lists what is indexed, with what was taken for headings and credit", async () => {
    const { out } = await run(["reports"]);
    expect(out).toMatch(/6 paragraphs · \d+ words · English/u);
    expect(out).toContain("h1: The Lamps of Skerry Point");
    expect(out).toContain("credit: Source: Board of Northern Lights");
    const { out: json } = await run(["reports", "--json"]);
    expect(JSON.parse(json)).toMatchObject({
      reports: [
        {
          id: "lamps",
          paragraphs: 6,
          language: "en",
          publisher: "Board of Northern Lights",
          date: "1904-05",
        },
      ],
    });
  });
});

describe("help", () => {
  it("lists the commands, and tells of each how it is called", async () => {
    const bare = await run([]);
    expect([bare.code, bare.out]).toEqual([2, ""]);
    expect((await run(["--help"])).out).toContain("  reports  list the reports");
    for (const name of ["ask", "quote", "reports"]) {
      expect((await run([name, "--help"])).out).toContain(`verbatim -- ${name}`);
      expect((await run(["help", name])).out).toContain(`verbatim -- ${name}`);
    }
  });
});
