import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Outcome } from "../../src/local/outcome.ts";
import { startRig, type Rig } from "./bot.ts";
import { card } from "./cards.ts";

let rig: Rig;
let sessions: string[];

beforeAll(async () => {
  rig = await startRig({ env: { ANSWER_MENTIONS: "yes" } });
  rig.discord.events.on("session", (change) => void sessions.push(change));
});
beforeEach(() => {
  sessions = [];
});
afterAll(() => rig.close());
afterEach(() => recovered());

/** Whatever it was, afterwards the bot answers again, without being restarted. */
async function recovered(): Promise<void> {
  await expect.poll(() => rig.discord.connected, { timeout: 15_000 }).toBe(true);
  expect((await ask()).kind).toBe("message");
  expect(rig.process.exitCode).toBeNull();
  expect(rig.discord.violations).toEqual([]);
}

const ask = (question = "What does ISKP seek to establish?"): Promise<Outcome> =>
  rig.ada.slash("ask", { question });
const several = (count: number): Promise<Outcome[]> =>
  Promise.all(Array.from({ length: count }, () => ask()));
const kinds = (outcomes: readonly Outcome[]) => [...new Set(outcomes.map(({ kind }) => kind))];

describe("the Gateway", () => {
  test("dropped sockets: the session is resumed and nothing that came meanwhile is lost", async () => {
    for (let time = 0; time < 3; time++) {
      const before = several(5);
      rig.discord.faults.dropSockets();
      const [early, late] = await Promise.all([before, several(5)]);
      expect(kinds([...early, ...late])).toEqual(["message"]);
    }
    expect(sessions).toContain("resumed");
    expect(sessions).not.toContain("ready");
  });

  test("an invalid session that can be resumed", async () => {
    rig.discord.faults.invalidSession(true);
    expect(kinds(await several(5))).toEqual(["message"]);
  });

  test("an invalid session that can't", async () => {
    rig.discord.faults.invalidSession(false);
    await expect.poll(() => sessions, { timeout: 15_000 }).toContain("ready");
    expect(kinds(await several(5))).toEqual(["message"]);
  });

  test("told to reconnect", async () => {
    rig.discord.faults.reconnect();
    expect(kinds(await several(5))).toEqual(["message"]);
    await expect.poll(() => sessions).toContain("resumed");
  });

  test("an outage of everything", async () => {
    rig.discord.faults.outage(1_200);
    expect(kinds(await several(3))).toEqual(["message"]);
    expect(sessions).toContain("resumed");
    expect(sessions).not.toContain("ready");
  });

  test("a long outage, after which nobody waits any more", async () => {
    rig.discord.faults.outage(4_500);
    await expect.poll(() => sessions, { timeout: 15_000 }).toContain("ready");
    expect(kinds(await several(3))).toEqual(["message"]);
  });

  test("interactions older than 2.5 s aren't run, but counted in the log", async () => {
    await ask();
    const before = rig.log().length;
    const late = await rig.ada.slash("about", {}, { createdAt: Date.now() - 2_900 });
    expect(late.kind).toBe("failed");
    expect(rig.log().slice(before)).toMatch(/"outcome":"too old"/u);
    expect((await rig.ada.slash("about", {}, { createdAt: Date.now() - 1_500 })).kind).toBe("message");
  });
});

describe("dispatches that no protocol knows", () => {
  const STRANGE: readonly [string, unknown][] = [
    ["INTERACTION_CREATE", null],
    ["INTERACTION_CREATE", {}],
    ["INTERACTION_CREATE", { id: "x", token: "y", type: 2 }],
    ["INTERACTION_CREATE", { id: "1100000000000000001", token: "y", type: 99, data: null }],
    ["MESSAGE_CREATE", { content: 7 }],
    ["GUILD_CREATE", {}],
    ["NO_SUCH_EVENT", [1, 2]],
  ];
  for (const [name, data] of STRANGE) {
    test(`${name} ${JSON.stringify(data)}`, async () => {
      rig.discord.faults.dispatchRaw(name, data);
      expect((await ask()).kind).toBe("message");
    });
  }
});

describe("the REST API", () => {
  const CALLBACKS = /callback$/u;

  test("a burst of 429s: every answer waits its turn", async () => {
    rig.discord.faults.refuse({ status: 429, times: 30, retryAfter: 0.3, call: CALLBACKS });
    expect(kinds(await several(20))).toEqual(["message"]);
  });

  test("a global 429", async () => {
    rig.discord.faults.refuse({ status: 429, times: 1, retryAfter: 0.5, global: true, call: CALLBACKS });
    expect(kinds(await several(5))).toEqual(["message"]);
  });

  test("500s on callbacks: they are sent again while there is time", async () => {
    rig.discord.faults.refuse({ status: 500, times: 12, call: CALLBACKS });
    expect(kinds(await several(3))).toEqual(["message"]);
    rig.discord.faults.refuse({ status: 502, times: 20, call: CALLBACKS });
    expect(kinds([await ask()])).toEqual(["message"]);
  });

  test("500s on what a mention gets", async () => {
    rig.discord.faults.refuse({ status: 500, times: 6, call: /POST .*messages$/u });
    const { id } = rig.ada.post(`<@${rig.discord.botId}> What does ISKP seek?`).payload;
    const replies = () =>
      rig.ada.seen().filter(({ payload }) => payload.message_reference?.message_id === id).length;
    await expect.poll(replies, { timeout: 5_000 }).toBe(1);
  });

  test("an answer that Discord refuses gives way to a sentence with an id, which the log has", async () => {
    const secret = "Where is Zanzibar's third lighthouse?";
    rig.discord.faults.refuse({ status: 400, call: CALLBACKS });
    const seen = card(await ask(secret));
    expect(seen.private).toBe(true);
    const id = /in the log as ([0-9a-f]{6})/u.exec(seen.all)?.[1] ?? "no id";
    const line = rig
      .log()
      .split("\n")
      .find((each) => each.includes(id));
    expect(line).toMatch(/"outcome":"failed"/u);
    expect(line).toContain('"status":400');
    expect(rig.log()).not.toContain("Zanzibar");
  });

  test("an answer that comes too late is logged and lived with", async () => {
    const before = rig.log().length;
    rig.discord.faults.refuse({ status: 429, retryAfter: 3.2, call: CALLBACKS });
    expect((await ask()).kind).toBe("failed");
    await expect.poll(() => rig.log().slice(before)).toContain("an answer could not be sent");
  });
});

test("neither the token, nor a question, nor an interaction's token is in the log", () => {
  expect(rig.log()).not.toContain(rig.discord.token);
  expect(rig.log()).not.toContain("seek");
  expect(rig.log()).not.toMatch(/\/interactions\/|aW50ZXJhY3Rpb2/u);
});
