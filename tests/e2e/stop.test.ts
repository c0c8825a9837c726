import { expect, onTestFinished, test } from "vitest";
import { startRig } from "./bot.ts";

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal} finishes the answers under way and leaves with 0 within 5 s`, async () => {
    const rig = await startRig({ env: { ANSWER_MENTIONS: "yes" } });
    onTestFinished(() => rig.close());
    let refused = 0;
    rig.discord.events.on("answered", ({ status }) => (refused += status === 429 ? 1 : 0));
    rig.discord.faults.refuse({ status: 429, times: 21, retryAfter: 1.2 });
    const outcomes = Array.from({ length: 20 }, () => rig.ada.slash("about"));
    rig.ada.post(`<@${rig.discord.botId}>`);
    // All are under way: computed, and waiting for Discord to take them.
    await expect.poll(() => refused).toBe(21);
    const began = performance.now();
    expect(await rig.stop(signal)).toBe(0);
    expect(performance.now() - began).toBeLessThan(5_000);
    const kinds = (await Promise.all(outcomes)).map(({ kind }) => kind);
    expect(kinds).toEqual(Array.from({ length: 20 }, () => "message"));
    // The answers are private, but for the one to the mention.
    expect(rig.boris.seen().filter(({ payload }) => payload.author.id === rig.discord.botId)).toHaveLength(1);
    expect(rig.discord.connected).toBe(false);
  });
}

test("an answer that can't be sent doesn't hold the process up for more than 5 s", async () => {
  const rig = await startRig();
  onTestFinished(() => rig.close());
  let refused = 0;
  rig.discord.events.on("answered", ({ status }) => (refused += status === 429 ? 1 : 0));
  rig.discord.faults.refuse({ status: 429, times: 100, retryAfter: 60 });
  void rig.ada.slash("about");
  await expect.poll(() => refused).toBe(1);
  const began = performance.now();
  expect(await rig.stop()).toBe(0);
  expect(performance.now() - began).toBeLessThan(6_000);
  expect(rig.log()).toMatch(/left before all answers were sent/u);
});
