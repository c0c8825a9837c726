import { readFile } from "node:fs/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { startProcess } from "./bot.ts";

/** A machine that does much else at once takes its time to start a process. */
vi.setConfig({ testTimeout: 60_000 });

/** `npm start` without a token, as a process of its own. */
async function startHere(env: Readonly<Record<string, string>>) {
  const bot = startProcess(env);
  onTestFinished(() => void bot.child.kill("SIGKILL"));
  const until = async (words: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = words.exec(bot.log());
      if (found !== null) return found;
      if (bot.child.exitCode !== null) throw new Error(`It left with ${bot.child.exitCode}:\n${bot.log()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const [, address = ""] = await until(/(http:\/\/127\.0\.0\.1:\d+)/u);
  return { ...bot, address };
}

const words = (text: string) => text.replaceAll(/[\s│]+/gu, " ").trim();

test("without a token it answers in the terminal, serves the page, and leaves nothing behind", async () => {
  const bot = await startHere({ PORT: "0" });
  const shown = bot.log();
  const report = words(await readFile("corpus/iskp-and-the-taliban.txt", "utf8"));
  const quoted = [...shown.matchAll(/(?:^ {2}│ .*\n)+/gmu)].map(([lines]) => words(lines));
  expect(quoted.length).toBeGreaterThan(0);
  for (const quotation of quoted) expect(report).toContain(quotation);
  expect(shown).toMatch(/¶\d+ · .*\n?.*Институт Ближнего Востока/u);
  expect((await fetch(bot.address)).status).toBe(200);

  bot.child.kill("SIGINT");
  expect(await bot.exited).toBe(0);
  await expect(fetch(bot.address)).rejects.toThrow("fetch failed");
  expect(bot.log()).not.toMatch(/"level":[456]0/u);
});

test("a second one takes another port and says so", async () => {
  const first = await startHere({ PORT: "0" });
  const { port } = new URL(first.address);
  const second = await startHere({ PORT: port });
  expect(second.address).not.toBe(first.address);
  expect(second.log()).toContain(`Port ${port} is in use`);
  for (const bot of [first, second]) {
    bot.child.kill("SIGTERM");
    expect(await bot.exited).toBe(0);
  }
});

test("registering without a token says what is missing", async () => {
  const bot = startProcess({}, ["register"]);
  expect(await bot.exited).toBe(1);
  expect(bot.log()).toContain("DISCORD_TOKEN is not set");
});
