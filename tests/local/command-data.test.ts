import { ApplicationCommandOptionType as Type } from "discord-api-types/v10";
import type { APIApplicationCommand, APIApplicationCommandOption } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { Attachments } from "../../src/local/attachments.ts";
import { commandData, type OptionValues } from "../../src/local/command-data.ts";
import { makeUser } from "../../src/local/people.ts";
import { snowflakes } from "../../src/local/snowflake.ts";

const command = (options: APIApplicationCommandOption[]): APIApplicationCommand => ({
  id: "1100000000000000400",
  application_id: "1100000000000000001",
  version: "1100000000000000401",
  type: 1,
  name: "library",
  description: "Reports",
  default_member_permissions: null,
  options,
});

const add: APIApplicationCommandOption = {
  type: Type.Subcommand,
  name: "add",
  description: "Add a report",
  options: [
    { type: Type.Attachment, name: "file", description: "The report", required: true },
    { type: Type.User, name: "by", description: "Whose" },
    { type: Type.String, name: "kind", description: "What", choices: [{ name: "Text", value: "txt" }] },
    { type: Type.String, name: "title", description: "Its title", max_length: 5 },
  ],
};

const parts = {
  attachments: new Attachments(() => "http://127.0.0.1:1", snowflakes(Date.now)),
  user: (id: string) => (id === "7" ? makeUser("7", "Ada") : undefined),
};

const file = { name: "report.txt", type: "text/plain", bytes: Buffer.from("Words.") };
const data = (path: string[], values: OptionValues, focused: string | null = null) =>
  commandData({ command: command([add]), subcommands: path, values, focused, unchecked: false }, parts);

test("a subcommand's options stand below it; files and users are resolved", () => {
  const made = data(["add"], { file, by: "7", kind: "txt" });
  const [id] = Object.keys(made.resolved?.attachments ?? {});
  expect(made).toMatchObject({
    id: "1100000000000000400",
    options: [
      {
        type: Type.Subcommand,
        name: "add",
        options: [
          { name: "file", type: Type.Attachment, value: id },
          { name: "by", type: Type.User, value: "7" },
          { name: "kind", type: Type.String, value: "txt" },
        ],
      },
    ],
    resolved: { users: { 7: { username: "ada" } } },
  });
  expect(made.resolved?.attachments?.[id ?? ""]).toMatchObject({ filename: "report.txt", size: 6 });
});

test("while one types, nothing needs to be complete, and the option typed into is focused", () => {
  const made = data(["add"], { title: "too long for it" }, "title");
  expect(made.options).toMatchObject([{ options: [{ name: "title", focused: true }] }]);
});

test.each<[string[], OptionValues, string]>([
  [[], { file }, "a subcommand is wanted"],
  [["remove"], {}, 'no subcommand "remove"'],
  [["add"], { kind: "txt" }, 'required option "file" is missing'],
  [["add"], { file, kind: "pdf" }, 'is "pdf", not one of its choices'],
  [["add"], { file, title: "longer" }, "has 6 characters, 0 to 5 are wanted"],
  [["add"], { file: "report.txt" }, "is a string, a file is wanted"],
])("Discord's client wouldn't send /library %j %j", (path, values, message) => {
  expect(() => data(path, values)).toThrow(message);
});
