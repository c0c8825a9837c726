import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSettings, SettingsError } from "../src/settings.ts";

const TOKEN = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.Gabcde.not_a-secret";

function faultOf(environment: Record<string, string>): string {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return "";
}

test("without any, the defaults", () => {
  expect(readSettings({})).toMatchObject({
    token: undefined,
    guildId: undefined,
    apiUrl: undefined,
    corpusDir: "corpus",
    answerMentions: false,
    port: 8017,
  });
});

test("as they are set, white space around them aside; an empty one is none", () => {
  const settings = readSettings({
    DISCORD_TOKEN: ` ${TOKEN}\n`,
    DISCORD_GUILD_ID: "1100000000000000100",
    DISCORD_API_URL: "http://127.0.0.1:8017/api/",
    CORPUS_DIR: "my reports",
    LOG_LEVEL: "debug",
    ANSWER_MENTIONS: "yes",
    PORT: "",
    PATH: "/bin",
  });
  expect(settings).toMatchObject({
    token: TOKEN,
    guildId: "1100000000000000100",
    apiUrl: "http://127.0.0.1:8017/api",
    corpusDir: "my reports",
    logLevel: "debug",
    answerMentions: true,
    port: 8017,
  });
});

test.each([
  ["1", true],
  ["true", true],
  ["on", true],
  ["0", false],
  ["no", false],
  ["off", false],
])("ANSWER_MENTIONS=%s is %s", (word, yes) => {
  expect(readSettings({ ANSWER_MENTIONS: word }).answerMentions).toBe(yes);
});

describe("a fault says what was found and what is wanted", () => {
  test.each([
    ["DISCORD_GUILD_ID", "123"],
    ["DISCORD_API_URL", "discord.com/api"],
    ["DISCORD_API_URL", "ftp://discord.com/api"],
    ["DISCORD_API_URL", "https://discord.com/api/v10"],
    ["LOG_LEVEL", "loud"],
    ["ANSWER_MENTIONS", "maybe"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "1e3"],
  ])("%s=%s", (name, value) => {
    expect(faultOf({ [name]: value })).toContain(`${name}: found ${JSON.stringify(value)}, wanted `);
  });

  test("of the token's text nothing is said", () => {
    for (const token of [`"${TOKEN}"`, `Bot ${TOKEN}`, "secretpart", "secret.part"]) {
      const fault = faultOf({ DISCORD_TOKEN: token });
      expect(fault).toContain(`DISCORD_TOKEN: found ${token.length} characters, wanted `);
      expect(fault).not.toMatch(/secret(?!s)/u);
    }
  });

  test("and all are said at once", () => {
    const fault = faultOf({ DISCORD_TOKEN: "x", PORT: "x", LOG_LEVEL: "x" });
    expect(fault.split("\n")).toHaveLength(4);
  });
});

test("every setting is in .env.example, and nothing else", () => {
  const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const listed = Array.from(example.matchAll(/^([A-Z_]+)=/gmu), ([, name]) => name);
  const source = readFileSync(new URL("../src/settings.ts", import.meta.url), "utf8");
  const known = Array.from(source.matchAll(/^ {2}([A-Z][A-Z_]+): \[/gmu), ([, name]) => name);
  expect(new Set(listed)).toEqual(new Set(known));
});
