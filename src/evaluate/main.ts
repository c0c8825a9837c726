import { readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildLibrary } from "../library/library.ts";
import { readReport } from "../library/read-report.ts";
import { buildFinder, runToEnd } from "../search/build.ts";
import { benchDiscord } from "./bench-discord.ts";
import { bench } from "./bench.ts";
import { benchCheck } from "./bench-check.ts";
import { parseCases } from "./cases.ts";
import { askCase, describeCases, type CaseOutcome } from "./evaluate-cases.ts";
import { describeSet, evaluateSet } from "./evaluate-set.ts";
import { learn } from "./learn.ts";
import { readQuestionSet } from "./question-set.ts";
import { LAYOUTS, type Layout } from "./set-library.ts";

const CHECKED_PARAGRAPHS = 10_000;
const snapshots = new Map<string, Parameters<typeof askCase>[0]>();
const USAGE = `npm run evaluate                     the project's own questions (tests/questions)
npm run evaluate -- FILE...          questions in the bench format or SQuAD's JSON
    --layout titles|one|each         a report for each title (default), for all paragraphs, or for each
    --language TAG                   of the paragraphs, default en
    --fast                           without taking each article away
npm run learn -- FILE...             learn src/search/weights.json from such files (English)
    --out FILE                       write them elsewhere
    --every N                        from one question of N, to try something quickly
npm run bench                        time and memory at 1,000, 5,000 and 10,000 paragraphs
npm run bench -- --paragraphs N[,N]  at others, such as 50000
npm run bench -- check               what a check costs
npm run bench -- FILE                of a file's paragraphs and questions
npm run bench -- discord             /ask of the real bot, over a Discord on this machine`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    layout: { type: "string", default: "titles" },
    language: { type: "string", default: "en" },
    fast: { type: "boolean", default: false },
    paragraphs: { type: "string", default: "1000,5000,10000" },
    out: { type: "string", default: "src/search/weights.json" },
    every: { type: "string", default: "1" },
    help: { type: "boolean", default: false },
  },
});
const [task, ...files] = positionals;

switch (values.help || task === undefined ? "help" : task) {
  case "evaluate":
    if (files.length === 0) evaluateOwn();
    else for (const file of files) evaluateFile(file);
    break;
  case "learn":
    learn(
      files.map((file) => readQuestionSet(readFileSync(file, "utf8"), file)),
      { out: values.out, every: Number(values.every) },
      console.log,
    );
    break;
  case "bench":
    if (files[0] === "discord") await benchDiscord(console.log);
    else if (files[0] === "check") benchCheck(CHECKED_PARAGRAPHS, console.log);
    else if (files.length === 0) bench(values.paragraphs.split(",").map(Number), console.log);
    else for (const file of files) bench([readQuestionSet(readFileSync(file, "utf8"), file)], console.log);
    break;
  default:
    console.log(USAGE);
}

function evaluateFile(file: string): void {
  const set = readQuestionSet(readFileSync(file, "utf8"), file);
  const options = { layout: layoutOf(values.layout), language: values.language, takeAway: !values.fast };
  console.log(describeSet(set.name, evaluateSet(set, options)));
}

function layoutOf(name: string): Layout {
  const layout = LAYOUTS.find((known) => known === name);
  if (layout === undefined)
    throw new Error(`Cannot lay out the paragraphs: "${name}", wanted ${LAYOUTS.join(", ")}`);
  return layout;
}

function evaluateOwn(): void {
  const folder = "tests/questions/";
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort()) {
    const cases = parseCases(readFileSync(folder + name, "utf8"), name);
    const outcomes = cases.map((one): CaseOutcome => askCase(snapshotOf(one.text), one));
    console.log(`${describeCases(name, outcomes)}\n`);
  }
}

/** Each text alone in its library, as the questions were written for it alone. */
function snapshotOf(file: string): Parameters<typeof askCase>[0] {
  const known = snapshots.get(file);
  if (known !== undefined) return known;
  const read = readReport(file.split("/").at(-1) ?? file, readFileSync(file));
  if (!read.ok)
    throw new Error(`Cannot read ${file}: ${read.faults.map(({ message }) => message).join("; ")}`);
  const library = buildLibrary([read.report]);
  const snapshot = { library, finder: runToEnd(buildFinder(library)) };
  snapshots.set(file, snapshot);
  return snapshot;
}
