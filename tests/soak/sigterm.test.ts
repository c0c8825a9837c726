import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import type { Outcome } from "../../src/local/outcome.ts";
import { startRig } from "../e2e/bot.ts";
import { corpusOf } from "../e2e/corpus.ts";
import { HARBOUR } from "../e2e/reports.ts";

const RATE = 300;
/** What was sent this long before the signal has certainly been received. */
const ON_ITS_WAY_MS = 250;

test("a signal in a burst loses no interaction that was received", async () => {
  const folder = await corpusOf({ "harbour.md": HARBOUR });
  const rig = await startRig({ env: { CORPUS_DIR: folder } });
  onTestFinished(() => rig.close());
  // Discord is slow to take answers, so that many are under way at any time.
  rig.discord.faults.slow({ ms: 400, times: 1_000_000, call: /\/callback$/u });

  const sent: { readonly at: number; readonly outcome: Promise<Outcome> }[] = [];
  const began = performance.now();
  let signalled = Infinity;
  while (performance.now() - began < 2_000) {
    for (const due = ((performance.now() - began) / 1_000) * RATE; sent.length < due;) {
      const outcome = rig.ada.slash("quote", { passage: `harbour:${1 + (sent.length % 6)}`, private: true });
      sent.push({ at: performance.now(), outcome });
    }
    if (signalled === Infinity && performance.now() - began > 1_000) {
      signalled = performance.now();
      rig.process.kill("SIGTERM");
    }
    await sleep(2);
  }
  expect(await rig.stop()).toBe(0);

  const ended = await Promise.all(sent.map(async ({ at, outcome }) => ({ at, ...(await outcome) })));
  const received = ended.filter(({ at }) => at < signalled - ON_ITS_WAY_MS);
  expect(received.length).toBeGreaterThan(RATE / 4);
  expect(received.filter(({ kind }) => kind !== "message")).toEqual([]);
  // The process's own word for it: everything that it took up, however late, it answered.
  const taken = rig.log().match(/"msg":"request"/gu)?.length ?? 0;
  expect(ended.filter(({ kind }) => kind === "message")).toHaveLength(taken);
  expect(rig.log()).not.toMatch(/left before all answers were sent|"level":[56]0/u);
}, 60_000);
