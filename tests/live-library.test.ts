import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { ask } from "../src/answers/ask.ts";
import type { Snapshot } from "../src/answers/snapshot.ts";
import { openLiveLibrary } from "../src/live-library.ts";
import { corpusOf } from "./e2e/corpus.ts";

const patient = { timeout: 15_000 };
const times = { everyMs: 10, settledMs: 40 };
const edition = (n: number, paragraphs = 20) =>
  `The Ledger\n\n${Array.from({ length: paragraphs }, (_, at) => `Entry ${at} stands in edition ${n}. The clerk of port ${at} signed edition ${n}.`).join("\n\n")}\n`;

async function live(files: Readonly<Record<string, string>>) {
  const corpusDir = await corpusOf(files);
  const outcomes: string[] = [];
  const lines: string[] = [];
  const library = await openLiveLibrary({
    corpusDir,
    log: pino({ level: "debug" }, { write: (line: string) => void lines.push(line) }),
    onReload: (outcome) => outcomes.push(outcome),
    times,
  });
  onTestFinished(() => library.close());
  const put = (name: string, text: string) => writeFile(join(corpusDir, name), text);
  return { library, corpusDir, outcomes, lines, put };
}

const editionsIn = ({ library: { reports } }: Snapshot) =>
  new Set(reports.flatMap(({ body }) => [...body.matchAll(/edition (\d+)/gu)].map(([, n]) => Number(n))));

test("a snapshot that somebody holds stays as it was; the next one asked for is new, and whole", async () => {
  const { library, put } = await live({ "ledger.txt": edition(1), "annex.txt": edition(1) });
  const held = library.snapshot;
  await put("ledger.txt", edition(2));
  await put("annex.txt", edition(2));
  await expect.poll(() => library.snapshot.library.revision, patient).not.toBe(held.library.revision);
  expect(editionsIn(library.snapshot)).toEqual(new Set([2]));
  expect(editionsIn(held)).toEqual(new Set([1]));
  // Index, actors and text of a snapshot are of one reading.
  for (const snapshot of [held, library.snapshot]) {
    const [found] = ask(snapshot, "Who signed for port 7?", { limit: 1 }).passages;
    expect(found?.report.body).toBe(snapshot.library.byId.get(found?.report.id ?? "")?.body);
  }
});

test("changes while it reads are read after it, and never half", { timeout: 60_000 }, async () => {
  const { library, put } = await live({ "a.txt": edition(0, 150), "b.txt": edition(0, 150) });
  const seen = new Set<string>();
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) {
      seen.add([...editionsIn(library.snapshot)].join("+"));
      await sleep(1);
    }
  })();
  for (let n = 1; n <= 8; n++) {
    // Both within the time that a change needs to settle.
    await Promise.all([put("a.txt", edition(n, 150)), put("b.txt", edition(n, 150))]);
    await sleep(30 + 25 * n);
  }
  await expect.poll(() => [...editionsIn(library.snapshot)], patient).toEqual([8]);
  over.abort();
  await watching;
  expect([...seen].filter((each) => each.includes("+"))).toEqual([]);
});

test("what is broken changes nothing but what is said of it, once, until it is mended", async () => {
  const { library, corpusDir, outcomes, lines, put } = await live({ "ledger.txt": edition(1) });
  const { library: before, finder } = library.snapshot;
  await put("broken.md", "---\nwho: x\n---\nText.\n");
  await expect
    .poll(() => library.snapshot.refused.map(({ file, line }) => [file, line]))
    .toEqual([[join(corpusDir, "broken.md"), 2]]);
  expect(library.snapshot).toMatchObject({ library: before, finder });
  await sleep(200);
  expect(outcomes).toEqual(["refused"]);
  expect(lines.filter((line) => line.includes("broken.md line 2"))).toHaveLength(1);
  await rm(join(corpusDir, "broken.md"));
  await expect.poll(() => library.snapshot.refused, patient).toEqual([]);
  expect(outcomes).toEqual(["refused", "read"]);
});

test("a folder that vanishes is refused, and read when it is back", async () => {
  const { library, corpusDir, outcomes } = await live({ "ledger.txt": edition(1) });
  await rename(corpusDir, `${corpusDir}-away`);
  await expect.poll(() => outcomes, patient).toEqual(["refused"]);
  expect(editionsIn(library.snapshot)).toEqual(new Set([1]));
  await rename(`${corpusDir}-away`, corpusDir);
  await expect.poll(() => outcomes, patient).toEqual(["refused", "read"]);
});

test("after closing nothing is read any more", async () => {
  const { library, outcomes, put } = await live({ "ledger.txt": edition(1) });
  await library.close();
  await put("ledger.txt", edition(2));
  await sleep(200);
  expect(outcomes).toEqual([]);
  expect(editionsIn(library.snapshot)).toEqual(new Set([1]));
});

test("libraries of before are let go of", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const { library, outcomes, put } = await live({ "ledger.txt": edition(0) });
  const held: WeakRef<object>[] = [];
  for (let n = 1; n <= 5; n++) {
    held.push(new WeakRef(library.snapshot.finder), new WeakRef(library.snapshot.library));
    await put("ledger.txt", edition(n));
    await expect.poll(() => outcomes.length, patient).toBe(n);
  }
  await sleep(50);
  collect();
  expect(held.filter((each) => each.deref() !== undefined)).toHaveLength(0);
});
