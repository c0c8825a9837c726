import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { startRig } from "./bot.ts";

const HOUR = 3_600_000;
/** Run before everything else in the process: a clock that is an hour fast, and set anew by a signal. */
const WRONG_CLOCK = `
  const right = Date.now.bind(Date);
  let off = ${HOUR};
  Date.now = () => right() + off;
  process.on("SIGUSR2", () => { off = off > 0 ? ${-HOUR} : off < 0 ? 0 : ${HOUR / 6}; });
`;

test("a clock an hour wrong is warned of, and neither that nor a jump drops anything", async () => {
  const module = `data:text/javascript,${encodeURIComponent(WRONG_CLOCK)}`;
  const rig = await startRig({ env: { NODE_OPTIONS: `--import ${module}` } });
  onTestFinished(() => rig.close());
  const answered = async () => (await rig.ada.slash("about")).kind;
  expect(await answered()).toBe("message");
  expect(rig.log()).toMatch(/"level":40.*"seconds":3\d{3},"msg":"this machine's clock is wrong"/u);
  // An hour slow, right, ten minutes fast, an hour slow.
  for (let jump = 0; jump < 4; jump++) {
    rig.process.kill("SIGUSR2");
    await sleep(50);
    for (let time = 0; time < 3; time++) expect(await answered()).toBe("message");
  }
  expect(rig.log()).not.toContain("too old");
  const late = await rig.ada.slash("about", {}, { createdAt: Date.now() - 2_900 });
  expect(late.kind).toBe("failed");
  expect(rig.log()).toContain("too old");
});

test("a right clock is warned of by nobody", async () => {
  const rig = await startRig();
  onTestFinished(() => rig.close());
  expect((await rig.ada.slash("about")).kind).toBe("message");
  expect(rig.log()).not.toContain("clock");
});

test("another clock of Discord's than this machine's drops nothing", async () => {
  let off = -HOUR;
  const rig = await startRig({ loopback: { clock: () => Date.now() + off } });
  onTestFinished(() => rig.close());
  expect((await rig.ada.slash("about")).kind).toBe("message");
  off = HOUR;
  expect((await rig.ada.slash("about")).kind).toBe("message");
});
