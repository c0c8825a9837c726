import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCorpus } from "../../src/files/read-corpus.ts";
import { CorpusError } from "../../src/library/corpus-error.ts";

const root = process.getuid?.() === 0;
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-corpus-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

/** The message with which a folder is refused, with `DIR` for its path. */
async function refusal(path = folder): Promise<string> {
  try {
    await readCorpus(path);
  } catch (error) {
    if (error instanceof CorpusError) return error.message.replaceAll(folder, "DIR");
    throw error;
  }
  return "read";
}

describe("readCorpus", () => {
  it("reads .md and .txt files, and leaves out READMEs, dotfiles, actors.yaml and other endings", async () => {
    const names = ["README.md", "readme.txt", ".hidden.md", "actors.yaml", "picture.png", "notes.text"];
    await write({
      "b.md": "# T\n\nB.",
      "a.txt": "A.",
      ...Object.fromEntries(names.map((name) => [name, "\0"])),
    });
    const library = await readCorpus(folder);
    expect(library.reports.map((report) => [report.id, report.file, report.title])).toEqual([
      ["a", "a.txt", "a"],
      ["b", "b.md", "T"],
    ]);
  });

  it("names every fault of every file at once", async () => {
    await write({
      "a.md": "---\nauther: X\ndate: soon\n---\nA.",
      "b.md": Uint8Array.of(66, 10, 0xc3, 0x28),
      "c.md": "C.",
      "c.txt": "C.",
      "Report One.txt": "R.",
      "d.TXT": "D.",
      "e.md": "",
    });
    expect((await refusal()).split("\n")).toEqual([
      'Cannot read DIR/Report One.txt: "Report One" as the report\'s id, wanted a file name of at most 40 of a-z, 0-9 and -, not beginning with -',
      'Cannot read DIR/a.md line 2: unknown key "auther", wanted one of title, publisher, author, date, language, url, licence, pages',
      'Cannot read DIR/a.md line 3: date is "soon", wanted a date as 2023, 2023-05 or 2023-05-17',
      "Cannot read DIR/b.md line 2: byte 0xC3 is not UTF-8, wanted the file saved as UTF-8",
      'Cannot read DIR/d.TXT: ending ".TXT", wanted .md or .txt',
      "Cannot read DIR/e.md: an empty file, wanted at least one paragraph of text",
      'Cannot read DIR/c.txt: its id "c" is that of c.md too, wanted one file a report',
    ]);
  });

  it("says that the folder isn't there, is a file, or has no reports", async () => {
    expect(await refusal(join(folder, "none"))).toBe(
      "Cannot read DIR/none: not there, wanted a folder of reports",
    );
    expect(await refusal()).toBe("Cannot read DIR: no reports in it, wanted at least one .md or .txt file");
    await write({ "a.txt": "A." });
    expect(await refusal(join(folder, "a.txt"))).toBe(
      "Cannot read DIR/a.txt: a file, wanted a folder of reports",
    );
  });

  it("refuses folders that are named like reports, and links that lead out of the folder or nowhere", async () => {
    await mkdir(join(folder, "in"));
    await mkdir(join(folder, "in", "a.md"));
    await write({ "out.txt": "Out.", "in/b.txt": "B." });
    await symlink("../out.txt", join(folder, "in", "c.txt"));
    await symlink("b.txt", join(folder, "in", "d.txt"));
    await symlink("nowhere.txt", join(folder, "in", "e.txt"));
    expect((await refusal(join(folder, "in"))).split("\n")).toEqual([
      "Cannot read DIR/in/a.md: not a file, wanted a text file",
      "Cannot read DIR/in/c.txt: a link to a file outside the folder, wanted the file itself",
      "Cannot read DIR/in/e.txt: not there, wanted a file that can be read",
    ]);
  });

  it("follows links within the folder, and a link to the folder itself", async () => {
    await mkdir(join(folder, "real"));
    await write({ "real/a.txt": "A." });
    await symlink("a.txt", join(folder, "real", "b.txt"));
    await symlink("real", join(folder, "corpus"));
    const library = await readCorpus(join(folder, "corpus"));
    expect(library.reports.map((report) => report.id)).toEqual(["a", "b"]);
  });

  it("refuses a file that is too large", async () => {
    await write({ "a.txt": "A." });
    await truncate(join(folder, "a.txt"), 64 * 1024 * 1024 + 1);
    expect(await refusal()).toBe("Cannot read DIR/a.txt: 67108865 bytes, wanted at most 67108864");
  });

  it.skipIf(root)("refuses a file that it may not read", async () => {
    await write({ "a.txt": "A." });
    await chmod(join(folder, "a.txt"), 0);
    expect(await refusal()).toBe("Cannot read DIR/a.txt: no permission, wanted a file that can be read");
  });
});

describe("the corpus of this repository", () => {
  it("has the first report, below its front matter byte for byte as published", async () => {
    const library = await readCorpus(fileURLToPath(new URL("../../corpus", import.meta.url)));
    const report = library.byId.get("iskp-and-the-taliban");
    if (report === undefined) throw new Error("not there");
    expect(createHash("sha256").update(report.body).digest("hex")).toBe(
      "67b251891265369b3f2e74656a973bdc4630bc18c6d00843419237cb2d3c9526",
    );
    expect(report).toMatchObject({
      title:
        "Pakistani experts speaking on the causes of hostility between ISKP and the Afghan Taliban movement",
      language: "en",
      source: { publisher: "Институт Ближнего Востока" },
    });
    const shown = report.blocks.map(
      (block) => [block.label, report.body.slice(block.start, block.end)] as const,
    );
    expect(shown.map(([label]) => label)).toEqual([
      "h1",
      "h2",
      ...Array.from({ length: 24 }, (_, at) => String(at + 1)),
      "credit",
    ]);
    const text = new Map(shown);
    expect(text.get("h1")).toBe("Situation, Facts and Events");
    expect(text.get("h2")).toBe(report.title);
    expect(text.get("1")).toMatch(/^As Pakistani experts point out, .*Afghanistan\.$/u);
    expect(text.get("24")).toMatch(/^Thus, ISKP and the TTP .*Pakistan\.$/u);
    expect(text.get("credit")).toBe("Source: Институт Ближнего Востока");
    expect(report.paragraphs.map((block) => block.sentences.length)).toEqual([
      1, 3, 3, 2, 2, 3, 1, 1, 2, 3, 4, 2, 2, 4, 2, 2, 3, 4, 5, 1, 2, 1, 1, 1,
    ]);
  });
});
