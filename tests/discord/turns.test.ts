import { expect, test } from "vitest";
import { Turns } from "../../src/discord/turns.ts";

test("what arrives at once begins in order, with a turn of the event loop between each", async () => {
  const turns = new Turns();
  const order: string[] = [];
  const begun = ["a", "b", "c"].map(async (name) => {
    await turns.next();
    order.push(name);
    // What an answer sends leaves in the turn after it, before the next is begun.
    setImmediate(() => order.push(`${name} leaves`));
  });
  await Promise.all(begun);
  await new Promise(setImmediate);
  expect(order).toEqual(["a", "a leaves", "b", "b leaves", "c", "c leaves"]);
});

test("nobody waits for those that have begun", async () => {
  const turns = new Turns();
  await turns.next();
  let later = false;
  setTimeout(() => (later = true), 50);
  await turns.next();
  expect(later).toBe(false);
});
