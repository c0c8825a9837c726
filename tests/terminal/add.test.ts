import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareReport } from "../../src/files/convert/prepare.ts";
import { readCorpus } from "../../src/files/read-corpus.ts";
import type { TerminalIo } from "../../src/terminal/io.ts";
import { runTerminal } from "../../src/terminal/run.ts";
import { UsageError } from "../../src/terminal/usage.ts";

const TEXT = `The Lamps of Skerry Point

The lighthouse was lit on 3 March 1871. It was built by Agnes Rowe.

Its lamp burned rape oil until 1889, and mineral oil after-
wards. What came afterwards is known.

Source: Board of Northern Lights
`;

/** A folder with a document and an empty corpus beside it. */
async function desk() {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-add-"));
  const file = join(folder, "lamps.txt");
  const corpus = await mkdtemp(join(tmpdir(), "verbatim-corpus-"));
  await writeFile(file, TEXT);
  return { file, corpus };
}

async function run(argv: readonly string[], corpus: string, answer?: string) {
  let out = "";
  let err = "";
  const io: TerminalIo = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    // oxlint-disable-next-line typescript/require-await -- standard input comes line by line
    lines: async function* lines() {
      if (answer !== undefined) yield answer;
    },
    read: (path) => Promise.reject(new Error(`no file ${path}`)),
    prepareReport: (path, folder, wishes) => prepareReport(path, folder ?? corpus, wishes),
    examine: () => {
      throw new Error("nothing is examined");
    },
    interactive: answer !== undefined,
    look: { width: 80, colour: false },
  };
  const code = await runTerminal(["add", ...argv], io, () =>
    Promise.reject(new Error("no corpus is opened")),
  );
  return { code, out, err };
}

describe("add", { timeout: 60_000 }, () => {
  it("shows what it made, asks, and writes a report that the corpus reads", async () => {
    const { file, corpus } = await desk();
    const { code, out } = await run(
      [file, "--publisher", "Board: Northern Lights", "--date", "1904"],
      corpus,
      "y",
    );
    expect(code).toBe(0);
    expect(out).toContain(`Plain text → ${join(corpus, "the-lamps-of-skerry-point.txt")}`);
    expect(out).toMatch(/title +The Lamps of Skerry Point\n/u);
    expect(out).toMatch(/source +Board: Northern Lights · 1904\n/u);
    expect(out).toMatch(/text +2 paragraphs, 1 heading\n/u);
    expect(out).toMatch(/hyphens undone +1: afterwards\n/u);
    expect(out).toContain('! its last block begins with "Source:" and is read as the credit');
    expect(out).toContain("¶1 The lighthouse was lit on 3 March 1871.");
    expect(out).toMatch(/Write .*the-lamps-of-skerry-point\.txt\? \[y\/N\] Written: /u);
    const { reports } = await readCorpus(corpus);
    expect(reports.map(({ id, title, source }) => ({ id, title, source }))).toEqual([
      {
        id: "the-lamps-of-skerry-point",
        title: "The Lamps of Skerry Point",
        source: { publisher: "Board: Northern Lights", date: "1904" },
      },
    ]);
  });

  it.each([
    ["the answer is no", "n"],
    ["the answer is empty", ""],
    ["nobody is there", undefined],
  ])("writes nothing where %s", async (_, answer) => {
    const { file, corpus } = await desk();
    const { code, out } = await run([file], corpus, answer);
    expect(code).toBe(1);
    expect(out).toMatch(/Nothing was written\.\n$/u);
    expect(await readdir(corpus)).toEqual([]);
  });

  it("writes without asking with --yes, under the id that is given, and tells scripts what it did", async () => {
    const { file, corpus } = await desk();
    const { code, out } = await run([file, "--yes", "--json", "--id", "lamps", "--title", "Lamps"], corpus);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      report: "lamps",
      file: join(corpus, "lamps.txt"),
      written: true,
      kind: "text",
      title: "Lamps",
      language: "en",
      paragraphs: 2,
      headings: 1,
      pages: null,
      joinedOverPages: 0,
      hyphens: { undone: ["afterwards"], kept: [] },
      runningHeads: [],
      leftOut: [],
      warnings: ['its last block begins with "Source:" and is read as the credit'],
    });
    expect(await readFile(join(corpus, "lamps.txt"), "utf8")).toBe(
      `---\ntitle: Lamps\nlanguage: en\n---\n\n${TEXT.replace("after-\nwards", "afterwards")}`.replace(
        "\nWhat",
        " What",
      ),
    );
  });

  it("refuses to write over a report, and says what to do", async () => {
    const { file, corpus } = await desk();
    await run([file, "--yes", "--id", "lamps"], corpus);
    const again = run([file, "--yes", "--id", "lamps"], corpus);
    await expect(again).rejects.toThrow(UsageError);
    await expect(again).rejects.toThrow(
      /^Cannot add .*: .*lamps\.txt is there already and quotations refer to it, wanted another --id, or that file taken away first$/u,
    );
  });

  it.each([
    [[], /0 files given, wanted one/u],
    [["a.pdf", "b.pdf"], /2 files given, wanted one/u],
    [["nowhere.pdf"], /Cannot add nowhere\.pdf: not there, wanted a document/u],
    [["nowhere.pdf", "--url", "ftp://a"], /url "ftp:\/\/a", wanted a web address/u],
    [["nowhere.pdf", "--colour"], /Unknown option '--colour'/u],
  ])("refuses %j", async (argv, message) => {
    await expect(run(argv, "/tmp")).rejects.toThrow(UsageError);
    await expect(run(argv, "/tmp")).rejects.toThrow(message);
  });
});
