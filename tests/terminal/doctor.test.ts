import { expect, test } from "vitest";
import type { Finding } from "../../src/terminal/finding.ts";
import { runTerminal } from "../../src/terminal/run.ts";

const WELL: Finding = { subject: "corpus", state: "well", found: "1 report", advice: null };
const ODD: Finding = {
  subject: "commands",
  state: "warning",
  found: "not as defined",
  advice: "Register them",
};
const WRONG: Finding = {
  subject: "token",
  state: "fault",
  found: "Discord refuses it",
  advice: "Get another",
};

async function run(argv: readonly string[], findings: readonly Finding[]) {
  let out = "";
  const code = await runTerminal(
    argv,
    {
      out: (text) => (out += text),
      err: () => expect.unreachable(),
      lines: () => expect.unreachable(),
      read: () => expect.unreachable(),
      prepareReport: () => expect.unreachable(),
      // oxlint-disable-next-line typescript/require-await -- findings come one by one
      examine: async function* examine() {
        yield* findings;
      },
      interactive: false,
      look: { width: 60, colour: false },
    },
    () => Promise.reject(new Error("doctor opens nothing itself")),
  );
  return { code, out };
}

test("all is well", async () => {
  expect(await run(["doctor"], [WELL])).toEqual({
    code: 0,
    out: "well     corpus    1 report\n\nAll is well.\n",
  });
});

test("a warning says what to do, and is no failure", async () => {
  const { code, out } = await run(["doctor"], [WELL, ODD]);
  expect(code).toBe(0);
  expect(out).toContain("warning  commands  not as defined\n                   → Register them\n");
  expect(out).toMatch(/\n1 warning\.\n$/u);
});

test("a fault is a failure", async () => {
  const { code, out } = await run(["doctor"], [WRONG, ODD, WRONG]);
  expect(code).toBe(1);
  expect(out).toMatch(/\n2 faults, 1 warning\.\n$/u);
});

test("scripts get one object", async () => {
  const { code, out } = await run(["doctor", "--json"], [WELL, WRONG]);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({ well: false, findings: [WELL, WRONG] });
});

test("words are wrong usage", async () => {
  await expect(run(["doctor", "please"], [])).rejects.toThrow("1 words given, wanted none");
});
