import { appendFile, mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { corpusState } from "../../src/files/corpus-state.ts";
import { corpusChanges } from "../../src/files/watch-corpus.ts";

const TIMES = { everyMs: 10, settledMs: 80 };
let folder: string;
let ending: AbortController;
let changes: AsyncGenerator<string, void>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-watch-"));
  await writeFile(join(folder, "one.txt"), "One.\n");
  ending = new AbortController();
  changes = corpusChanges(folder, await corpusState(folder), ending.signal, TIMES);
});
afterEach(async () => {
  ending.abort();
  await rm(folder, { recursive: true, force: true });
});

/** The next change, for which we wait as long as the test may take. */
async function next(): Promise<unknown> {
  const { value } = await pending();
  upcoming = undefined;
  return value;
}

/** "nothing" where there is no change for a while. */
function soon(): Promise<unknown> {
  return Promise.race([pending(), sleep(250, "nothing")]);
}

function pending(): Promise<IteratorResult<string, void>> {
  return (upcoming ??= changes.next());
}
let upcoming: Promise<IteratorResult<string, void>> | undefined;
beforeEach(() => (upcoming = undefined));

test.each<[string, () => Promise<unknown>]>([
  ["put", () => writeFile(join(folder, "two.md"), "Two.\n")],
  ["changed to as many bytes", () => writeFile(join(folder, "one.txt"), "Eno.\n")],
  ["taken away", () => rm(join(folder, "one.txt"))],
  ["renamed", () => rename(join(folder, "one.txt"), join(folder, "three.txt"))],
  ["replaced as editors do", () => replaced("one.txt", "Another.\n")],
  ["the registry", () => writeFile(join(folder, "actors.yaml"), "[]\n")],
  ["a link to nowhere", () => symlink("nowhere", join(folder, "link.txt"))],
])("a file %s is a change, once", async (_, change) => {
  expect(await soon()).toBe("nothing");
  await change();
  expect(await next()).toBe(await corpusState(folder));
  expect(await soon()).toBe("nothing");
});

test("what is no report is none: drafts, editors' files, pages about the folder", async () => {
  for (const name of [".one.txt.swp", "one.txt~", "#one.txt#", "4913", "README.md", "one.txt.part"]) {
    await writeFile(join(folder, name), "x");
  }
  await mkdir(join(folder, "drafts"));
  expect(await soon()).toBe("nothing");
});

test("a file that is being written is a change when it is whole", async () => {
  const written = (async () => {
    for (let part = 0; part < 12; part++) {
      await appendFile(join(folder, "long.txt"), `Part ${part}.\n`);
      await sleep(30);
    }
    return corpusState(folder);
  })();
  expect(await next()).toBe(await written);
});

test("a thousand changes at once are one", async () => {
  await Promise.all(
    Array.from({ length: 1_000 }, (_, at) => writeFile(join(folder, `report-${at}.txt`), `Report ${at}.\n`)),
  );
  expect(await next()).toBe(await corpusState(folder));
  expect(await soon()).toBe("nothing");
});

test("what changes while the caller is busy is given at the next step", async () => {
  await writeFile(join(folder, "two.txt"), "Two.\n");
  expect(await next()).toBe(await corpusState(folder));
  await writeFile(join(folder, "three.txt"), "Three.\n");
  await sleep(200);
  await writeFile(join(folder, "four.txt"), "Four.\n");
  expect(await next()).toBe(await corpusState(folder));
});

test("the folder vanishes, comes back, and is a file for a while", async () => {
  const away = `${folder}-away`;
  await rename(folder, away);
  expect(await next()).toBe("ENOENT");
  await writeFile(folder, "No folder.");
  expect(await next()).toBe("ENOTDIR");
  await rm(folder);
  await rename(away, folder);
  expect(await next()).toBe(await corpusState(folder));
});

test("a change that is taken back before it has settled is none", async () => {
  await rename(join(folder, "one.txt"), join(folder, "two.txt"));
  await sleep(20);
  await rename(join(folder, "two.txt"), join(folder, "one.txt"));
  // A rename leaves its time on a file, so this one counts as changed; the folder's absence doesn't.
  expect(await next()).toBe(await corpusState(folder));
  await rename(folder, `${folder}-away`);
  await sleep(20);
  await rename(`${folder}-away`, folder);
  expect(await soon()).toBe("nothing");
});

test("the signal ends it", async () => {
  ending.abort();
  expect(await changes.next()).toEqual({ done: true, value: undefined });
});

async function replaced(name: string, text: string): Promise<void> {
  await writeFile(join(folder, `.${name}.tmp`), text);
  await rename(join(folder, `.${name}.tmp`), join(folder, name));
}
