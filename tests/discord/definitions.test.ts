import { ApplicationCommandType, InteractionContextType } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { repertoire } from "../../commands/index.ts";
import { makeValidator } from "../discord-schema/validator.ts";

const definitions = repertoire.commands.map(({ definition }) => definition);
const validate = makeValidator();

test("Discord takes the definitions, everywhere and in one server", () => {
  const base = "/applications/1100000000000000001";
  const inServer = definitions.map(({ contexts: _contexts, integration_types: _types, ...rest }) => rest);
  for (const [path, body] of [
    [`${base}/commands`, definitions],
    [`${base}/guilds/1100000000000000100/commands`, inServer],
  ] as const) {
    expect(validate({ direction: "request", method: "PUT", path, body, files: [] })).toEqual([]);
  }
});

test("every command is there everywhere, for a server and for a user", () => {
  for (const { contexts, integration_types } of definitions) {
    expect(contexts).toHaveLength(Object.keys(InteractionContextType).length / 2);
    expect(integration_types).toHaveLength(2);
  }
});

test("everything that is described or named is so in both languages", () => {
  const texts = definitions.flatMap((definition) =>
    definition.type === ApplicationCommandType.Message
      ? [{ en: definition.name, translated: definition.name_localizations }]
      : [definition, ...("options" in definition ? (definition.options ?? []) : [])].map((each) => ({
          en: "description" in each ? each.description : "",
          translated: "description_localizations" in each ? each.description_localizations : null,
        })),
  );
  for (const { en, translated } of texts) {
    expect(translated).toEqual({ "en-GB": en, "en-US": en, ru: expect.stringMatching(/[а-яё]/u) });
  }
});

test("no command needs a permission, and none is named twice", () => {
  expect(definitions.every((each) => each.default_member_permissions === undefined)).toBe(true);
  expect(new Set(definitions.map(({ name }) => name)).size).toBe(definitions.length);
});
