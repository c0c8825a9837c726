import { ComponentType, type APIMessage } from "discord-api-types/v10";
import { expect, test } from "vitest";
import type { Snapshot } from "../../src/answers/snapshot.ts";
import { noticeCard } from "../../src/discord/cards/notice-card.ts";
import type { Command } from "../../src/discord/command.ts";
import { slashCommand } from "../../src/discord/definition.ts";
import { dispatcher, type Repertoire } from "../../src/discord/dispatch.ts";
import type { Reply } from "../../src/discord/reply.ts";
import type { Request, RequestBase } from "../../src/discord/request.ts";
import { en } from "../../src/discord/words/en.ts";

const base: RequestBase = {
  snapshot: {} as Snapshot,
  userId: "1",
  words: en,
  publicWords: en,
  moderates: false,
  mayPost: true,
};
const message = { id: "1" } as APIMessage;
const said = (sentence: string): Reply => ({ kind: "message", card: noticeCard(sentence), private: false });
const command = (name: string, more: Partial<Command> = {}): Command => ({
  definition: slashCommand(name, { en: name, ru: name }),
  run: () => said(name),
  ...more,
});
const repertoire = (commands: readonly Command[], more: Partial<Repertoire> = {}): Repertoire => ({
  commands,
  components: {},
  mention: () => said("mention"),
  ...more,
});

const run = (name: string): Request => ({ ...base, kind: "command", name, options: new Map(), target: null });
const press = (action: string): Request => ({
  ...base,
  kind: "component",
  action,
  parts: [],
  values: [],
  message,
  ephemeral: false,
});
const type = (name: string): Request => ({
  ...base,
  kind: "completion",
  name,
  option: "x",
  typed: "",
  options: new Map(),
});

/** The sentence of a reply that is a notice. */
function sentence(reply: Reply): string {
  if (reply.kind !== "message") return reply.kind;
  const [container] = reply.card.components;
  const [text] = container?.type === ComponentType.Container ? container.components : [];
  return text?.type === ComponentType.TextDisplay ? text.content : "";
}

test("a request meets its function", () => {
  const dispatch = dispatcher(
    repertoire([command("one", { components: { a: () => said("button") } }), command("two")], {
      components: { b: () => said("shared") },
    }),
  );
  expect(sentence(dispatch(run("two")).reply)).toBe("two");
  expect(sentence(dispatch(press("a")).reply)).toBe("button");
  expect(sentence(dispatch(press("b")).reply)).toBe("shared");
  expect(sentence(dispatch({ ...base, kind: "mention", message }).reply)).toBe("mention");
  expect(dispatch(run("one")).outcome).toMatchObject({
    kind: "command",
    name: "one",
    outcome: "answered",
    errorId: null,
    error: null,
  });
});

test("what is unknown is answered kindly, to the one who asked alone", () => {
  const dispatch = dispatcher(repertoire([command("one")]));
  for (const [request, words] of [
    [run("none"), en.refusal.unknownCommand],
    [press("zz"), en.refusal.stale],
    [{ ...base, kind: "other" }, en.refusal.unknownCommand],
  ] as const) {
    const { reply, outcome } = dispatch(request);
    expect(outcome.outcome).toBe("unknown");
    expect(reply).toMatchObject({ kind: "message", private: true });
    expect(sentence(reply)).toBe(words);
  }
  expect(dispatch(type("one")).reply).toEqual({ kind: "choices", choices: [] });
  expect(dispatch(type("none")).reply).toEqual({ kind: "choices", choices: [] });
});

test("a name that every object has is none of ours", () => {
  const dispatch = dispatcher(repertoire([command("one")]));
  for (const name of ["constructor", "__proto__", "toString"]) {
    expect(dispatch(press(name)).outcome.outcome).toBe("unknown");
    expect(dispatch(run(name)).outcome.outcome).toBe("unknown");
  }
});

test("a function that fails gets a sentence with an id, which the outcome has with the error", () => {
  const error = new Error("broken");
  const fail = () => {
    throw error;
  };
  const dispatch = dispatcher(repertoire([command("one", { run: fail, complete: fail })], { mention: fail }));
  const { reply, outcome } = dispatch(run("one"));
  expect(outcome).toMatchObject({ outcome: "failed", error });
  expect(outcome.errorId).toMatch(/^[0-9a-f]{6}$/u);
  expect(reply).toMatchObject({ kind: "message", private: true });
  expect(sentence(reply)).toBe(en.refusal.failed(outcome.errorId ?? ""));
  expect(dispatch(run("one")).outcome.errorId).not.toBe(outcome.errorId);
  expect(dispatch(type("one")).reply).toEqual({ kind: "choices", choices: [] });
  expect(dispatch({ ...base, kind: "mention", message }).outcome.outcome).toBe("failed");
});

test("two handlers for the same are refused at once", () => {
  expect(() => dispatcher(repertoire([command("one"), command("one")]))).toThrow(/two handlers for "one"/u);
  const same = { a: () => said("a") };
  expect(() => dispatcher(repertoire([command("one", { components: same })], { components: same }))).toThrow(
    /two handlers for "a"/u,
  );
});
