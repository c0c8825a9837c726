import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startRig, type Rig } from "./bot.ts";
import { card } from "./cards.ts";
import { corpusOf } from "./corpus.ts";
import { HARBOUR, ISKP } from "./reports.ts";

let rig: Rig;
let folder: string;

beforeAll(async () => {
  folder = await corpusOf({ "harbour.md": HARBOUR });
  rig = await startRig({ env: { CORPUS_DIR: folder } });
}, 30_000);
afterAll(() => rig.close());

const put = (name: string, text: string) => writeFile(join(folder, name), text);
const read = () => rig.log().match(/corpus read anew/gu)?.length ?? 0;
const refused = () => rig.log().match(/corpus refused/gu)?.length ?? 0;
const quoted = async (passage: string) => card(await rig.ada.slash("quote", { passage })).all;
const reports = async () => card(await rig.ada.slash("reports")).all;
const patient = { timeout: 10_000, interval: 50 };

test("a report that is put into the folder is answered from, without a restart", async () => {
  expect(await quoted("iskp-and-the-taliban:2")).not.toContain("¶2");
  await put("iskp-and-the-taliban.txt", ISKP);
  await expect.poll(read, patient).toBe(1);
  expect(await quoted("iskp-and-the-taliban:2")).toContain("ISKP seeks to establish a global caliphate");
  expect(await reports()).toContain("2 reports");
});

test("a broken one is refused with its line, and what was there serves on", async () => {
  await put("harbour.md", HARBOUR.replace("publisher:", "pubisher:"));
  await expect.poll(refused, patient).toBe(1);
  expect(rig.log()).toContain(`Cannot read ${folder}/harbour.md line 3: unknown key`);
  expect(await quoted("harbour:2")).toContain("40 litres of rape oil");
  const shown = await reports();
  expect(shown).toContain("the change can’t be read");
  expect(shown).toMatch(/harbour.*, line 3: unknown key/u);
  expect(shown).not.toContain(folder);

  await put("harbour.md", HARBOUR.replace("40 litres", "50 litres"));
  await expect.poll(read, patient).toBe(2);
  expect(await quoted("harbour:2")).toContain("50 litres of rape oil");
  expect(await reports()).not.toContain("can’t be read");
});

test("actors.yaml is followed like the reports", async () => {
  await put(
    "actors.yaml",
    "- id: nobody\n  name: Nobody Anywhere\n  kind: person\n  names: [Nobody Anywhere]\n",
  );
  await expect.poll(refused, patient).toBe(2);
  expect(await reports()).toMatch(/actors.*line \d/u);
  await rm(join(folder, "actors.yaml"));
  await expect.poll(read, patient).toBe(3);
});

test("a folder that vanishes changes nothing, and one that comes back is read", async () => {
  await rename(folder, `${folder}-away`);
  await expect.poll(refused, patient).toBe(3);
  expect(await quoted("harbour:2")).toContain("50 litres of rape oil");
  await rename(`${folder}-away`, folder);
  await expect.poll(read, patient).toBe(4);
  expect(rig.discord.violations).toEqual([]);
  expect(await rig.stop()).toBe(0);
});
