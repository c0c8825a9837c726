import { expect, test } from "vitest";
import { soak } from "./soak.ts";
import { describeSoak, faultsOfSoak } from "./verdict.ts";

test("half a minute of load and faults: nothing misquoted, nothing unanswered, nothing fails", async () => {
  const told: string[] = [];
  const result = await soak({
    minutes: 0.5,
    rate: 30,
    seed: 20_261_122,
    strikeEveryMs: 1_500,
    restarts: 1,
    tell: (line) => told.push(line),
  });
  expect(faultsOfSoak(result), `${told.join("\n")}\n${describeSoak(result)}`).toEqual([]);
  expect(result.interactions).toBeGreaterThan(200);
  expect(result.quotations).toBeGreaterThan(100);
  expect(result.exitCodes).toEqual([0, 0]);
}, 90_000);
