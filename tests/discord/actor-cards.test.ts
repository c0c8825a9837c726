import { ComponentType } from "discord-api-types/v10";
import { beforeAll, describe, expect, test } from "vitest";
import { repertoire } from "../../commands/index.ts";
import type { Snapshot } from "../../src/answers/snapshot.ts";
import { readCustomId } from "../../src/discord/custom-id.ts";
import { dispatcher } from "../../src/discord/dispatch.ts";
import { interactionAnswer } from "../../src/discord/interaction-response.ts";
import type { Card, Reply } from "../../src/discord/reply.ts";
import type { OptionValue, RequestBase } from "../../src/discord/request.ts";
import { en } from "../../src/discord/words/en.ts";
import { ru } from "../../src/discord/words/ru.ts";
import type { Words } from "../../src/discord/words/words.ts";
import { bar } from "../../src/discord/cards/mention-bar.ts";
import { actorSnapshot } from "../answers/actor/snapshot.ts";
import { makeValidator } from "../discord-schema/validator.ts";

const validate = makeValidator();
const dispatch = dispatcher(repertoire);

/** What Discord would find wrong with a reply. */
function violations(reply: Reply): readonly unknown[] {
  const { body, files } = interactionAnswer(reply);
  return validate({
    direction: "request",
    method: "POST",
    path: "/interactions/1100000000000000500/token/callback",
    body,
    files: files.map(({ name, data }) => ({ name, size: data.length })),
  });
}

type Node = Readonly<Record<string, unknown>>;

function nodesOf(card: Card): Node[] {
  const flat = (node: Node): Node[] => [
    node,
    ...((node["components"] as Node[] | undefined) ?? []).flatMap(flat),
  ];
  return card.components.flatMap((each) => flat(each as unknown as Node));
}

const textOf = (card: Card): string =>
  nodesOf(card)
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map(({ content }) => String(content))
    .join("\n");

function checked(reply: Reply, outcome: string): Reply {
  expect(outcome).toBe("answered");
  expect(violations(reply)).toEqual([]);
  return reply;
}

/** Someone who talks to the bot; everything that it answers is checked. */
function person(snapshot: Snapshot, words: Words = en) {
  const base: RequestBase = {
    snapshot,
    userId: "1100000000000000001",
    words,
    publicWords: words,
    moderates: false,
    mayPost: true,
  };
  return {
    command(name: string, options: Readonly<Record<string, OptionValue>>): Reply {
      const request = {
        ...base,
        kind: "command",
        name,
        options: new Map(Object.entries(options)),
        target: null,
      } as const;
      const { reply, outcome } = dispatch(request);
      return checked(reply, outcome.outcome);
    },
    press(id: string, values: readonly string[] = [], ephemeral = true): Reply {
      const message = {} as never;
      const request = {
        ...base,
        kind: "component",
        ...readCustomId(id),
        values,
        message,
        ephemeral,
      } as const;
      const { reply, outcome } = dispatch(request);
      return checked(reply, outcome.outcome);
    },
    complete(name: string, option: string, options: Readonly<Record<string, OptionValue>>) {
      const typed = String(options[option] ?? "");
      const { reply } = dispatch({
        ...base,
        kind: "completion",
        name,
        option,
        typed,
        options: new Map(Object.entries(options)),
      });
      expect(violations(reply)).toEqual([]);
      return reply.kind === "choices" ? reply.choices : [];
    },
  };
}

function cardOf(reply: Reply): Card {
  if (reply.kind !== "message" && reply.kind !== "update") throw new Error(`No card: ${reply.kind}`);
  return reply.card;
}

/** Presses everything that leads on from a card, each id once, so many steps deep. */
function roam(me: ReturnType<typeof person>, card: Card, most: number): number {
  const seen = new Set<string>();
  let waiting = [card];
  while (waiting.length > 0 && seen.size < most) {
    const next: Card[] = [];
    for (const node of waiting.flatMap(nodesOf)) {
      const id = typeof node["custom_id"] === "string" ? node["custom_id"] : "";
      const values = ((node["options"] as Node[] | undefined) ?? []).map(({ value }) => String(value));
      for (const value of values.length > 0 ? [values.at(0), values.at(-1)] : [undefined]) {
        const key = `${id} ${value}`;
        if (id === "" || id.startsWith("d|") || id.startsWith("n|") || seen.has(key) || seen.size >= most)
          continue;
        seen.add(key);
        const reply = me.press(id, value === undefined ? [] : [value]);
        if (reply.kind === "message" || reply.kind === "update") next.push(reply.card);
      }
    }
    waiting = next;
  }
  return seen.size;
}

/** The least time in milliseconds, since what else the machine does is no matter of these tests. */
function quickest(names: readonly string[], run: (name: string) => unknown): number {
  return Math.min(
    ...names.slice(5, 10).map((name) => {
      const before = performance.now();
      run(name);
      return performance.now() - before;
    }),
  );
}

describe("a hostile corpus", () => {
  let snapshot: Snapshot;
  const sign = "*_~`|[x](https://a_b)<@1>#".repeat(7);
  const names = [
    "Hub",
    `Q${"z".repeat(198)}`,
    `Signs ${sign}`.slice(0, 190).trim(),
    "東京都知事の長い名前".repeat(8),
    "東京",
    ...Array.from(
      { length: 295 },
      (_, at) => `Actor${String.fromCodePoint(65 + (at % 26))}${"x".repeat(at % 30)}${at}`,
    ),
  ];
  beforeAll(() => {
    const paragraphs = names.flatMap((name, at) => [
      `Hub wanted to meet ${name} in the spring. ${name} refused the treaty, and Hub attacked.`,
      `The ${names[(at * 7 + 1) % names.length]} council said ${"a very long clause about grain and ships, ".repeat(at % 40)} that ${name} fears Hub.`,
      `Hub ${"and Hub ".repeat(4)} went on.`,
    ]);
    const registry = names
      .map((name, at) => {
        const other = at === 0 ? 1 : 0;
        const kind = ["fights", "支配", `*kind* ${at % 30}`, "k".repeat(200)][at % 4];
        const id = `${"i".repeat(34)}${at}`;
        const relations =
          at < 60 && at > 0
            ? `, relations: [{ to: ${"i".repeat(34)}${other}, kind: ${JSON.stringify(kind)}, evidence: ${JSON.stringify(`Hub wanted to meet ${name} in the spring.`)} }]`
            : "";
        return `- { id: ${id}, name: ${JSON.stringify(name)}, kind: ${JSON.stringify(at % 2 === 0 ? "person" : sign)}, names: [${JSON.stringify(name)}], knownAs: [${JSON.stringify(`Old ${name}`.slice(0, 200))}, Everybody]${relations} }`;
      })
      .join("\n");
    snapshot = actorSnapshot(
      {
        "made.txt": `${"A title of signs *_~` ".repeat(9).trim()}\n\n${paragraphs.join("\n\n")}\n`,
        "second.txt": `Second\n\nHub met 東京 again. ${"Hub slept. ".repeat(20)}\n`,
      },
      registry,
    );
  });

  test("of 300 actors, one of them mentioned 2,000 times", () => {
    expect(snapshot.actors.cast.actors.length).toBe(300);
    expect(snapshot.actors.cast.mentions.get(`${"i".repeat(34)}0`)?.length).toBeGreaterThan(2_000);
  });

  test.each([en, ru])("every card of it is one that Discord takes ($locale)", (words) => {
    const me = person(snapshot, words);
    for (const name of [
      "Hub",
      names[1],
      names[2],
      names[3],
      "東京",
      "Everybody",
      "Actox",
      "nobody at all",
      sign,
    ]) {
      const card = cardOf(me.command("actor", { name: name ?? "", private: true }));
      roam(me, card, 40);
      expect(textOf(card)).not.toBe("");
    }
    for (const aspect of ["introduced", "wants", "does", "suffers", "with"]) {
      me.command("actor", { name: "Hub", aspect });
    }
    me.command("actor", { name: "Hub", with: "東京" });
    me.command("actor", { name: "Hub", with: names[2] ?? "" });
    roam(me, cardOf(me.command("map", {})), 60);
    roam(me, cardOf(me.command("map", { name: names[2] ?? "", private: true })), 30);
  });

  test("choices while typing, by any name, with letters wrong, of any length", () => {
    const me = person(snapshot);
    for (const name of [
      "",
      "h",
      "Hub",
      "old hub",
      "東京",
      "Everybody",
      "q",
      sign,
      "x".repeat(500),
      "Actroa0",
    ]) {
      const found = me.complete("actor", "name", { name });
      for (const { value } of found) {
        expect(cardOf(me.command("actor", { name: value }))).toBeDefined();
      }
    }
    expect(me.complete("actor", "name", { name: "" })).toHaveLength(25);
    expect(me.complete("actor", "with", { name: "Hub", with: "" })).toHaveLength(25);
  });

  test("the picture says by number whose name it can't write", () => {
    const card = cardOf(person(snapshot).command("map", { name: "東京" }));
    expect(textOf(card)).toContain("In the picture by number: 1 東京");
    expect(card.files?.[0]?.contentType).toBe("image/png");
  });

  test("answering takes 10 ms and drawing half a second, held to a generous multiple", () => {
    const me = person(snapshot);
    expect(quickest(names, () => me.command("actor", { name: "Hub" }))).toBeLessThan(60);
    expect(quickest(names, () => me.complete("actor", "name", { name: "Actroxx" }))).toBeLessThan(60);
    // Each another picture: the same one isn't drawn twice.
    expect(quickest(names, (name) => me.command("map", { name }))).toBeLessThan(500);
  });
});

describe("without a registry", () => {
  const me = person(actorSnapshot({ "a.txt": "Title\n\nHub met Tokyo.\n\nTokyo met nobody.\n" }, null));

  test("/actor says how to add actors, and what the report says with these words", () => {
    const shown = textOf(cardOf(me.command("actor", { name: "Tokyo" })));
    expect(shown).toContain("`actors.yaml`");
    expect(shown).toContain("The words stand in 2 sentences all the same:");
    expect(shown).toContain("> Tokyo met nobody.");
  });

  test("/map says it too, and typing completes nothing", () => {
    expect(textOf(cardOf(me.command("map", {})))).toContain("`actors.yaml`");
    expect(me.complete("actor", "name", { name: "to" })).toEqual([]);
  });
});

describe("buttons of before", () => {
  const registry =
    "- { id: hub, name: Hub, kind: person, names: [Hub] }\n- { id: tokyo, name: Tokyo, kind: city, names: [Tokyo] }\n";
  const me = person(actorSnapshot({ "a.txt": "Title\n\nHub met Tokyo.\n" }, registry));

  test.each(["a|s|gone||0", "a|b|hub|gone|0", "A|m|gone||0", "p|gone", "P|gone"])(
    "of an actor that is gone: %s",
    (id) => expect(textOf(cardOf(me.press(id)))).toContain("any more"),
  );

  test.each(["a|x|hub||0", "a", "a|s|hub", "a|s|hub||-1", "a|b|hub||0", "h", "i"])(
    "that nobody made: %s",
    (id) => expect(textOf(cardOf(me.press(id)))).toContain("older version"),
  );

  test("of a page that isn't there any more show the last", () => {
    expect(textOf(cardOf(me.press("a|m|hub||900")))).toContain("> **Hub** met Tokyo.");
  });

  test("in a message that everyone sees answer apart, in one's own in its place", () => {
    expect(me.press("a|s|hub||0", [], false).kind).toBe("message");
    expect(me.press("a|s|hub||0", [], true).kind).toBe("update");
    expect(me.press("i", ["b|hub|tokyo||0"]).kind).toBe("message");
    expect(me.press("p|hub", [], true).kind).toBe("message");
  });
});

test("a bar has a block for each paragraph, or for several where there are many", () => {
  expect(bar([1, 1, 3], 4)).toBe("█▁▅▁");
  expect(bar([1, 2_000], 2_000)).toBe(`█${"▁".repeat(26)}█`);
  expect(bar([1], 1)).toBe("█");
});
