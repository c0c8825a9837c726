import { execFile } from "node:child_process";
import { onTestFinished, describe, expect, test } from "vitest";
import { repertoire } from "../../commands/index.ts";
import { registerCommands } from "../../src/discord/registration.ts";
import { openRest } from "../../src/discord/rest.ts";
import { examine, examineVersions } from "../../src/doctor/examine.ts";
import { startLoopback, type Loopback } from "../../src/local/loopback.ts";
import type { Finding } from "../../src/terminal/finding.ts";
import { makeValidator } from "../discord-schema/validator.ts";
import { corpusOf } from "../e2e/corpus.ts";
import { HARBOUR } from "../e2e/reports.ts";

const TOKEN = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.Gabcde.not-a-secret-at-all";

/** The findings by subject, each as `state: found`. */
async function examined(environment: Readonly<Record<string, string>>) {
  const findings: Finding[] = [];
  const patient = { environment, versions: process.versions, corpus: undefined };
  for await (const finding of examine(patient)) findings.push(finding);
  expect(JSON.stringify(findings)).not.toContain(TOKEN);
  for (const { state, advice } of findings) expect(advice === null).toBe(state === "well");
  const bySubject = new Map<string, Finding[]>();
  for (const finding of findings) {
    bySubject.set(finding.subject, [...(bySubject.get(finding.subject) ?? []), finding]);
  }
  return bySubject;
}

const states = (findings: ReadonlyMap<string, readonly Finding[]>) =>
  Object.fromEntries(
    [...findings].map(([subject, list]) => [subject, list.map(({ state }) => state).join()]),
  );
const found = (findings: ReadonlyMap<string, readonly Finding[]>, subject: string) =>
  (findings.get(subject) ?? []).map((finding) => finding.found).join("\n");

async function discordFor(): Promise<Loopback> {
  const discord = await startLoopback({ validate: makeValidator() });
  onTestFinished(() => discord.close());
  return discord;
}
const settings = (discord: Loopback) => ({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url });

test("everything is well", async () => {
  const discord = await discordFor();
  const { token, url, applicationId } = discord;
  const definitions = repertoire.commands.map(({ definition }) => definition);
  await registerCommands(openRest(token, url), { applicationId }, definitions);
  const findings = await examined(settings(discord));
  expect(states(findings)).toEqual({
    versions: "well",
    settings: "well",
    token: "well",
    commands: "well",
    gateway: "well",
    corpus: "well",
    actors: "well",
    index: "well",
  });
  expect(found(findings, "corpus")).toMatch(/^1 report, 24 paragraphs in corpus/u);
  expect(found(findings, "index")).toMatch(/found “.+…” \(iskp-and-the-taliban:13\)/u);
  expect(JSON.stringify([...findings])).not.toContain(token);
  expect(discord.violations).toEqual([]);
});

describe("Discord", () => {
  test("no token is what it is: the local Discord", async () => {
    expect(states(await examined({}))).toMatchObject({ settings: "well", token: "warning", corpus: "well" });
  });

  test("a token that is refused", async () => {
    const discord = await discordFor();
    const findings = await examined({ ...settings(discord), DISCORD_TOKEN: TOKEN });
    expect(states(findings)).toMatchObject({ token: "fault", corpus: "well", index: "well" });
    expect(found(findings, "token")).toMatch(/^Cannot log in: Discord refuses the token/u);
  });

  test("nothing that answers", async () => {
    const discord = await startLoopback();
    await discord.close();
    const findings = await examined(settings(discord));
    expect(found(findings, "token")).toMatch(/^Cannot reach Discord: .* gave ECONNREFUSED/u);
  });

  test("commands that aren't registered, or others", async () => {
    const discord = await discordFor();
    const findings = await examined(settings(discord));
    expect(states(findings)).toMatchObject({ token: "well", commands: "warning", gateway: "well" });
    expect(discord.commands).toEqual([]);
  });

  test("a server that the application isn't in", async () => {
    const discord = await discordFor();
    discord.faults.refuse({ status: 403, call: /guilds/u });
    const findings = await examined({ ...settings(discord), DISCORD_GUILD_ID: "1100000000000000999" });
    expect(states(findings)).toMatchObject({ token: "well", commands: "fault", gateway: "well" });
  });
});

test("faults of the settings, each by itself, and the rest is looked at", async () => {
  const findings = await examined({ DISCORD_TOKEN: `"${TOKEN}"`, PORT: "many", HEALTH_HOST: "localhost" });
  expect(states(findings)).toMatchObject({ settings: "fault,fault,fault", corpus: "well", index: "well" });
  expect(findings.has("token")).toBe(false);
});

describe("the corpus", () => {
  test("each fault with its file and line", async () => {
    const folder = await corpusOf({ "a.md": "---\nwho: x\n---\nText.\n", "b.txt": "", "c.txt": "Text.\n" });
    const findings = await examined({ CORPUS_DIR: folder });
    expect(states(findings)).toMatchObject({ corpus: "fault,fault" });
    expect(found(findings, "corpus")).toMatch(/a\.md line 2: unknown key "who".*\n.*b\.txt/u);
    expect(findings.has("index")).toBe(false);
  });

  test("a registry that claims what no report says; the reports are indexed all the same", async () => {
    const folder = await corpusOf({
      "harbour.md": HARBOUR,
      "actors.yaml": "- id: x\n  name: Nobody Anywhere\n  kind: person\n  names: [Nobody Anywhere]\n",
    });
    const findings = await examined({ CORPUS_DIR: folder });
    expect(states(findings)).toMatchObject({ corpus: "well", actors: "fault", index: "well" });
  });

  test("no folder", async () => {
    const findings = await examined({ CORPUS_DIR: "/nowhere/at/all" });
    expect(found(findings, "corpus")).toMatch(/nowhere.*not there, wanted a folder of reports/u);
  });
});

test("a bot that should run on this machine and doesn't", async () => {
  const findings = await examined({ HEALTH_PORT: "1" });
  expect(states(findings)).toMatchObject({ running: "warning" });
});

test.each([
  ["20.19.0", "well"],
  ["20.18.3", "fault"],
  ["18.20.0", "fault"],
  ["22.1.0", "well"],
  ["100.0.0", "well"],
])("Node %s: %s", (node, state) => {
  expect(examineVersions({ node }).state).toBe(state);
});

test.each<[Record<string, string>, number]>([
  [{}, 0],
  [{ CORPUS_DIR: "/nowhere" }, 1],
  [{ LOG_LEVEL: "loud" }, 1],
])("the process's exit code with %j is %i", async (env, code) => {
  const inherited = { PATH: process.env["PATH"], HOME: process.env["HOME"] };
  const args = ["--import", "tsx", "src/cli.ts", "doctor", "--json"];
  const ended = await new Promise<{ code: unknown; out: string }>((resolve) => {
    execFile(process.execPath, args, { env: { ...inherited, ...env } }, (error, out) =>
      resolve({ code: error?.code ?? 0, out }),
    );
  });
  expect(ended.code).toBe(code);
  expect(JSON.parse(ended.out)).toHaveProperty("well", code === 0);
});
