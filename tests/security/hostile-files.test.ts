import { mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readActors } from "../../src/files/read-actors.ts";
import { readCorpus } from "../../src/files/read-corpus.ts";
import { CorpusError } from "../../src/library/corpus-error.ts";
import { readYaml } from "../../src/library/yaml-source.ts";
import { corpusOf } from "../e2e/corpus.ts";

const TEXT = "A sentence. And another.\n";
/** Of processor time. */
const MOST_MS = 3_000;

async function messageOf(read: Promise<unknown>): Promise<string> {
  try {
    await read;
  } catch (error) {
    if (error instanceof CorpusError) return error.message;
    throw error;
  }
  return "read";
}

describe("paths can't leave the folder", () => {
  test("by a link to a file elsewhere", async () => {
    const elsewhere = await corpusOf({
      "secret.txt": "The secret words.\n",
      "actors.yaml": "secret: words\n",
    });
    for (const file of ["secret.txt", "actors.yaml"]) {
      const folder = await corpusOf({ "a.txt": TEXT });
      await symlink(join(elsewhere, file), join(folder, file));
      const read = file === "actors.yaml" ? readActors(folder) : readCorpus(folder);
      const message = await messageOf(read);
      expect(message).toMatch(/a link to a file outside the folder/u);
      expect(message).not.toMatch(/secret words|words/u);
    }
  });

  test("by a link to a folder elsewhere, or to the system", async () => {
    const folder = await corpusOf({ "a.txt": TEXT });
    await symlink("/proc/self/environ", join(folder, "environ.txt"));
    await symlink("/etc", join(folder, "etc.md"));
    const message = await messageOf(readCorpus(folder));
    expect(message.split("\n")).toHaveLength(2);
    expect(message).not.toContain(process.env["PATH"] ?? "");
  });

  test("a link within the folder is the file, as where a ConfigMap is mounted", async () => {
    const folder = await corpusOf({});
    await mkdir(join(folder, "..2026"));
    await writeFile(join(folder, "..2026", "a.txt"), TEXT);
    await symlink(join("..2026", "a.txt"), join(folder, "a.txt"));
    expect((await readCorpus(folder)).reports.map(({ id }) => id)).toEqual(["a"]);
  });

  test("by a name", async () => {
    const folder = await corpusOf({ "..txt": TEXT, "a\\b.txt": TEXT, "a b.txt": TEXT, "A.txt": TEXT });
    expect((await messageOf(readCorpus(folder))).split("\n")).toHaveLength(3);
  });
});

test("files larger than any report aren't read into memory", async () => {
  const folder = await corpusOf({ "a.txt": TEXT, "actors.yaml": "" });
  await truncate(join(folder, "a.txt"), 8 * 1024 ** 3);
  await truncate(join(folder, "actors.yaml"), 8 * 1024 ** 3);
  expect(await messageOf(readCorpus(folder))).toMatch(/8589934592 bytes, wanted at most/u);
  expect(await messageOf(readActors(folder))).toMatch(/8589934592 bytes, wanted at most/u);
});

test.each<[string, string, RegExp]>([
  ["open brackets", "[".repeat(100_000), /nested deeper/u],
  // So many end the process, where more of them only fill the stack.
  ["brackets", "[".repeat(3_000) + "]".repeat(3_000), /nested deeper/u],
  ["braces", "{a: ".repeat(5_000) + "}".repeat(5_000), /nested deeper/u],
  ["dashes", `${"- ".repeat(5_000)}a`, /nested deeper/u],
  ["question marks", `${"? ".repeat(5_000)}a`, /nested deeper/u],
  ["indents", Array.from({ length: 1_000 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"), /nested deeper/u],
  [
    "a billion laughs",
    `a0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`).join("\n")}\n`,
    /anchor, alias or tag/u,
  ],
  ["a tag that runs code elsewhere", '!!js/function "x"', /tag/u],
  ["merges", "a: {}\n<<: *a\n", /anchor, alias or tag/u],
  ["a key like an object's own", "__proto__: {polluted: yes}\nconstructor: x\n", /^read$/u],
  ["many keys", Array.from({ length: 20_000 }, (_, at) => `k${at}: v`).join("\n"), /^read$/u],
  ["a long value", `a: ${"x".repeat(1_000_000)}`, /^read$/u],
  ["many faults", "a: b: c\n".repeat(2_000), /colon within a value/u],
])("YAML of %s is read or refused, and at once", (_, yaml, wanted) => {
  const before = process.cpuUsage();
  const read = readYaml("hostile.yaml", yaml);
  const { user } = process.cpuUsage(before);
  expect(user / 1_000).toBeLessThan(MOST_MS);
  const said = read.ok ? "read" : read.faults.map(({ message }) => message).join("\n");
  expect(said).toMatch(wanted);
  expect({}).not.toHaveProperty("polluted");
});
