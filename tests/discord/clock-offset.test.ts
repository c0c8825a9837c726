import { expect, test } from "vitest";
import { clockOffset } from "../../src/discord/clock-offset.ts";

const NOON = Date.UTC(2026, 5, 1, 12);
const HEADER = new Date(NOON).toUTCString();

test.each([
  [0, 0],
  [400, 0],
  // The header is in whole seconds, so that much may be no fault of the clock's.
  [1_000, 0],
  [1_500, 500],
  [3_600_000, 3_599_000],
  [-1, 1],
  [-3_600_000, 3_600_000],
])("a clock that shows %i ms more than the header is off by %i ms at the least", (ahead, off) => {
  expect(clockOffset(HEADER, NOON + ahead)).toBe(off);
});

test.each([null, "", "yesterday"])("nothing is known from the header %j", (header) => {
  expect(clockOffset(header, NOON)).toBe(0);
});
