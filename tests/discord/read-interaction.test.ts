import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
  type APIInteraction,
} from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/answers/snapshot.ts";
import { readInteraction } from "../../src/discord/read-interaction.ts";
import { buildLibrary } from "../../src/library/library.ts";
import { buildFinder, runToEnd } from "../../src/search/build.ts";

const library = buildLibrary([]);
const snapshot: Snapshot = { library, finder: runToEnd(buildFinder(library)) } as Snapshot;
const ADA = { id: "1100000000000000301", username: "ada" };
const SLASH = { id: "1100000000000000400", type: ApplicationCommandType.ChatInput, name: "ask" };

/** An interaction with what is read of it; other fields are of no concern here. */
function read(fields: Record<string, unknown>) {
  const interaction = {
    id: "1100000000000000500",
    token: "token",
    type: InteractionType.ApplicationCommand,
    locale: "en-GB",
    authorizing_integration_owners: { 0: "1100000000000000100" },
    user: ADA,
    data: SLASH,
    ...fields,
  };
  return readInteraction(interaction as unknown as APIInteraction, snapshot);
}

const inServer = (permissions: bigint, more: Record<string, unknown> = {}) =>
  read({
    user: undefined,
    member: { user: ADA, permissions: String(permissions) },
    guild_id: "1100000000000000100",
    guild_locale: "ru",
    channel: { id: "1100000000000000200", type: ChannelType.GuildText },
    ...more,
  });

describe("who asks, and where", () => {
  test("in a server: its language for everyone, the reader's for themselves", () => {
    const request = inServer(0n);
    expect(request?.userId).toBe(ADA.id);
    expect([request?.words.locale, request?.publicWords.locale]).toEqual(["en", "ru"]);
  });

  test("in a private message nothing is forbidden, and nobody moderates", () => {
    expect(read({ locale: "ru" })).toMatchObject({ userId: ADA.id, mayPost: true, moderates: false });
    expect(read({ locale: "ru" })?.publicWords.locale).toBe("ru");
  });

  const { SendMessages, SendMessagesInThreads, ManageMessages, UseExternalApps } = PermissionFlagsBits;
  test.each([
    ["a member who may send messages", SendMessages, {}, true],
    ["one who may not", SendMessagesInThreads | ManageMessages, {}, false],
    ["in a thread", SendMessagesInThreads, { channel: { id: "1", type: ChannelType.PublicThread } }, true],
    [
      "in a thread, the channel's permission",
      SendMessages,
      { channel: { id: "1", type: ChannelType.PrivateThread } },
      false,
    ],
    ["with an app of their own", SendMessages, { authorizing_integration_owners: { 1: ADA.id } }, false],
    [
      "where such apps are allowed",
      SendMessages | UseExternalApps,
      { authorizing_integration_owners: { 1: ADA.id } },
      true,
    ],
  ])("may post: %s", (_, permissions, more, mayPost) => {
    expect(inServer(permissions, more)?.mayPost).toBe(mayPost);
  });

  test("who may manage messages moderates", () => {
    expect(inServer(ManageMessages)?.moderates).toBe(true);
    expect(inServer(SendMessages)?.moderates).toBe(false);
  });
});

const option = (name: string, value: unknown, focused = false) => ({
  name,
  type: ApplicationCommandOptionType.String,
  value,
  ...(focused ? { focused } : {}),
});

describe("what is asked", () => {
  test("a slash command's options that are values", () => {
    const options = [
      option("question", "why?"),
      option("private", true),
      option("n", 2),
      option("x", { a: 1 }),
    ];
    expect(read({ data: { ...SLASH, options } })).toMatchObject({
      kind: "command",
      name: "ask",
      options: new Map<string, unknown>([
        ["question", "why?"],
        ["private", true],
        ["n", 2],
      ]),
      target: null,
    });
    expect(read({})).toMatchObject({ kind: "command", options: new Map() });
  });

  test("the option that is being typed", () => {
    const type = InteractionType.ApplicationCommandAutocomplete;
    const options = [option("question", "why?"), option("report", "isk", true)];
    expect(read({ type, data: { ...SLASH, options } })).toMatchObject({
      kind: "completion",
      option: "report",
      typed: "isk",
    });
    expect(read({ type })).toMatchObject({ kind: "completion", option: "", typed: "" });
  });

  test("a message's menu, with the message", () => {
    const message = { id: "1100000000000000600", content: "words" };
    const data = {
      id: "1",
      type: ApplicationCommandType.Message,
      name: "Find in the reports",
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    };
    expect(read({ data })).toMatchObject({ kind: "command", name: "Find in the reports", target: message });
    expect(read({ data: { ...data, resolved: { messages: {} } } })).toMatchObject({ target: null });
  });

  test("a button and a select", () => {
    const type = InteractionType.MessageComponent;
    const message = { id: "1", flags: MessageFlags.Ephemeral };
    const button = { component_type: ComponentType.Button, custom_id: "q|w|harbour:2" };
    expect(read({ type, message, data: button })).toMatchObject({
      kind: "component",
      action: "q",
      parts: ["w", "harbour:2"],
      values: [],
      ephemeral: true,
    });
    const select = { component_type: ComponentType.StringSelect, custom_id: "r", values: ["harbour"] };
    expect(read({ type, message: { id: "1" }, data: select })).toMatchObject({
      action: "r",
      parts: [],
      values: ["harbour"],
      ephemeral: false,
    });
  });

  test("what none of ours makes", () => {
    expect(read({ type: InteractionType.ModalSubmit, data: { custom_id: "x", components: [] } })?.kind).toBe(
      "other",
    );
    expect(read({ data: { ...SLASH, type: ApplicationCommandType.User } })?.kind).toBe("other");
    expect(read({ type: 99 })?.kind).toBe("other");
    expect(read({ type: InteractionType.Ping })).toBeNull();
  });
});
