import { describe, expect, test } from "vitest";
import type { Exchange } from "../../src/local/exchange.ts";
import { type Mistake, mistakes, sound } from "./mistakes.ts";
import { makeValidator } from "./validator.ts";

const validate = makeValidator();

const request = ({ method, path, body, files = [] }: Omit<Mistake, "of" | "caught">): Exchange => ({
  direction: "request",
  method,
  path,
  // As it goes over the wire: without what is undefined.
  body: JSON.parse(JSON.stringify(body)),
  files,
});

test.each(sound.map((payload, index) => ({ ...payload, index })))(
  "sound payload $index passes",
  (payload) => {
    expect(validate(request(payload))).toEqual([]);
  },
);

describe("a deliberate mistake is caught, and by what it should be", () => {
  test.each(mistakes)("$of: $caught", (mistake) => {
    const found = validate(request(mistake)).map(({ rule }) => rule);
    // Nothing is said beside the mistake, and the mistake once for each place in which it stands.
    expect([...new Set(found)]).toEqual([mistake.caught]);
  });

  test("no two for the same reason", () => {
    const caught = mistakes.map((mistake) => mistake.caught);
    expect(new Set(caught).size).toBe(caught.length);
  });
});
