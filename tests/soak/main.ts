import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { soak } from "./soak.ts";
import { describeSoak, faultsOfSoak } from "./verdict.ts";

const USAGE = `npm run soak -- [--minutes N] [--rate N] [--seed N]

Runs the real bot against a Discord on this machine, with mixed commands at --rate a second (default 200) for
--minutes (default 15), while connections are cut, calls refused and held up, reports changed and broken, clocks set
and the process restarted. Exit codes: 0 all was well, 1 something was not, 2 wrong usage.`;
const LONGEST_MINUTES = 24 * 60;
const FASTEST = 2_000;

function bounded(text: string, name: string, most: number): number {
  const value = Number(text);
  if (!(value > 0 && value <= most)) {
    console.error(`Cannot soak: --${name} is ${text}, wanted a number up to ${most}\n\n${USAGE}`);
    process.exit(2);
  }
  return value;
}

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "15" },
    rate: { type: "string", default: "200" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const options = {
  minutes: bounded(values.minutes, "minutes", LONGEST_MINUTES),
  rate: bounded(values.rate, "rate", FASTEST),
  seed: bounded(values.seed, "seed", Number.MAX_SAFE_INTEGER),
};
console.log(`--minutes ${options.minutes} --rate ${options.rate} --seed ${options.seed}`);
const result = await soak({
  ...options,
  strikeEveryMs: 5_000,
  restarts: Math.max(1, Math.floor(options.minutes / 5)),
  tell: (line) => console.log(line),
});
const faults = faultsOfSoak(result);
console.log(`\n${describeSoak(result)}\n\n${faults.length === 0 ? "All was well." : faults.join("\n")}`);
if (faults.length > 0) {
  const file = join(tmpdir(), `verbatim-soak-${options.seed}.log`);
  await writeFile(file, result.log);
  console.log(`What the bot logged is in ${file}`);
}
process.exitCode = faults.length === 0 ? 0 : 1;
