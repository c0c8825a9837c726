import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AgeGauge, snowflakeTime } from "../../src/discord/age.ts";

const EPOCH = Date.UTC(2015, 0, 1);
const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 5, 1);

/** A snowflake made at a time of Discord's clock. */
const idAt = (ms: number): string => (BigInt(ms - EPOCH) << 22n).toString();

test("a snowflake tells when it was made", () => {
  // The example of Discord's own reference.
  expect(snowflakeTime("175928847299117063")).toBe(Date.UTC(2016, 3, 30, 11, 18, 25, 796));
});

for (const [name, off] of Object.entries({ right: 0, "an hour fast": HOUR, "an hour slow": -HOUR })) {
  describe(`with a clock that is ${name}`, () => {
    test("what comes at once is 0 ms old, what is held up as old as that", () => {
      const gauge = new AgeGauge();
      expect(gauge.age(idAt(NOW), NOW + off + 40)).toBe(0);
      expect(gauge.age(idAt(NOW + 1_000), NOW + off + 1_030)).toBe(0);
      expect(gauge.age(idAt(NOW + 2_000), NOW + off + 2_030 + 2_600)).toBe(2_600);
    });
  });
}

test("the clock of a process, which counts from its start, serves as well", () => {
  const gauge = new AgeGauge();
  expect(gauge.age(idAt(NOW), 5_000)).toBe(0);
  expect(gauge.age(idAt(NOW + 100), 8_100)).toBe(3_000);
});

test("a clock that jumps forward by an hour while serving drops nothing", () => {
  const gauge = new AgeGauge();
  for (let at = 0; at < 10_000; at += 1_000) expect(gauge.age(idAt(NOW + at), NOW + at)).toBe(0);
  const ages = [0, 1_000, 2_000].map((at) => gauge.age(idAt(NOW + 10_000 + at), NOW + HOUR + 10_000 + at));
  expect(ages.slice(1)).toEqual([0, 0]);
  expect(ages[0]).toBeLessThan(2_500);
});

test("a clock that jumps back by an hour while serving drops nothing", () => {
  const gauge = new AgeGauge();
  for (let at = 0; at < 10_000; at += 1_000) gauge.age(idAt(NOW + at), NOW + at);
  const ages = [0, 1_000, 2_000].map((at) => gauge.age(idAt(NOW + 10_000 + at), NOW - HOUR + 10_000 + at));
  expect(ages).toEqual([0, 0, 0]);
  // And measures on from there.
  expect(gauge.age(idAt(NOW + 20_000), NOW - HOUR + 23_000)).toBe(3_000);
});

test("a difference is forgotten after ten minutes: a slow drift isn't taken for age", () => {
  const gauge = new AgeGauge();
  let worst = 0;
  // 200 ms an hour, for a day.
  for (let at = 0; at < 24 * HOUR; at += 60_000) {
    worst = Math.max(worst, gauge.age(idAt(NOW + at), NOW + Math.round(at * (1 + 200 / HOUR))));
  }
  expect(worst).toBeLessThan(100);
});

test("is the difference less the smallest of the last ten minutes, for any order of delays", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ pause: fc.nat(120_000), delay: fc.nat(60_000) }), { maxLength: 60 }),
      (steps) => {
        const gauge = new AgeGauge();
        const seen: { at: number; delay: number }[] = [];
        let at = NOW;
        for (const { pause, delay } of steps) {
          at += pause;
          seen.push({ at, delay });
          const least = Math.min(...seen.filter((each) => each.at > at - 600_000).map((each) => each.delay));
          expect(gauge.age(idAt(at - delay), at)).toBe(delay - least);
        }
      },
    ),
  );
});
