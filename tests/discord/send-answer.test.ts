import { DiscordAPIError, HTTPError, type REST } from "discord.js";
import { expect, test } from "vitest";
import { interactionAnswer } from "../../src/discord/interaction-response.ts";
import { isRefused, persistently, sendAnswer } from "../../src/discord/send-answer.ts";

const CALL = { body: undefined, files: undefined };
const refusal = (code: number, status = 400) =>
  new DiscordAPIError({ code, message: "refused" }, code, status, "POST", "/callback", CALL);
const down = () => new HTTPError(503, "Service Unavailable", "POST", "/callback", CALL);
const soon = () => performance.now() + 1_000;
const interaction = { id: "1100000000000000500", token: "token", application_id: "1100000000000000001" };
const deletion = interactionAnswer({ kind: "delete" });
const choices = interactionAnswer({ kind: "choices", choices: [] });

/** A REST client whose calls fail with these one after the other, and then succeed. */
function failingWith(...errors: Error[]) {
  const calls: string[] = [];
  const call = (method: string) => async (route: string) => {
    calls.push(`${method} ${route}`);
    const error = errors.shift();
    if (error !== undefined) throw error;
  };
  return { calls, rest: { post: call("POST"), delete: call("DELETE") } as unknown as REST };
}

const CALLBACK = "POST /interactions/1100000000000000500/token/callback";

test("what the network or Discord fails is sent again", async () => {
  const { calls, rest } = failingWith(down(), new TypeError("fetch failed"));
  await sendAnswer(rest, interaction, choices, soon());
  expect(calls).toEqual([CALLBACK, CALLBACK, CALLBACK]);
});

test("an answer that got through though its own answer was lost isn't a failure", async () => {
  const { calls, rest } = failingWith(down(), refusal(40_060));
  await sendAnswer(rest, interaction, deletion, soon());
  expect(calls.at(-1)).toBe("DELETE /webhooks/1100000000000000001/token/messages/@original");
});

test("answered by somebody else before, it is", async () => {
  const { calls, rest } = failingWith(refusal(40_060));
  await expect(sendAnswer(rest, interaction, choices, soon())).rejects.toThrow("refused");
  expect(calls).toEqual([CALLBACK]);
});

test("what Discord refuses isn't sent again", async () => {
  const { calls, rest } = failingWith(refusal(50_035));
  await expect(sendAnswer(rest, interaction, choices, soon())).rejects.toThrow("refused");
  expect(calls).toEqual([CALLBACK]);
});

test("only an answer that was read and not taken may give way to another", () => {
  expect(isRefused(refusal(50_035))).toBe(true);
  expect(isRefused(refusal(40_060))).toBe(false);
  expect(isRefused(refusal(10_062, 404))).toBe(false);
  expect(isRefused(down())).toBe(false);
});

test("attempts end when the time is over, with pauses that grow", async () => {
  const began = performance.now();
  const at: number[] = [];
  const attempt = persistently(began + 400, async () => {
    at.push(performance.now() - began);
    throw down();
  });
  await expect(attempt).rejects.toThrow("Service Unavailable");
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(at.length).toBeGreaterThanOrEqual(3);
  expect(at.length).toBeLessThanOrEqual(4);
});
