import MiniSearch from "minisearch";
import { buildFinder } from "../search/build.ts";
import { quantile, table } from "./figures.ts";
import { madeDocs, madeQuestions } from "./made-text.ts";
import type { QuestionSet, SetDoc } from "./question-set.ts";
import { setLibrary } from "./set-library.ts";

const QUESTIONS = 500;
const SEED = 20;
const MEGABYTE = 1024 * 1024;

/** What finding costs: times in ms, memory in MB after garbage collection. */
interface Cost {
  readonly name: string;
  readonly build: number;
  /** The longest that building keeps the event loop from its turn. */
  readonly longestStep: number;
  readonly heap: number;
  readonly questions: readonly number[];
}

/**
 * Measures this search and MiniSearch with its defaults one after the other, on made paragraphs (a number of
 * them) or a set's, and prints a row each.
 */
export function bench(sizes: readonly (number | QuestionSet)[], print: (line: string) => void): void {
  const rows = [["", "paragraphs", "build s", "longest step ms", "heap MB", "median ms", "p99 ms"]];
  for (const size of sizes) {
    const docs = typeof size === "number" ? madeDocs(size, SEED) : size.docs;
    const questions =
      typeof size === "number"
        ? madeQuestions(docs, QUESTIONS, SEED)
        : size.questions.slice(0, 4 * QUESTIONS).map(({ text }) => text);
    for (const measure of [ours, plain]) {
      const cost = measure(docs, questions);
      rows.push([
        cost.name,
        String(docs.length),
        (cost.build / 1000).toFixed(2),
        cost.longestStep.toFixed(0),
        cost.heap.toFixed(0),
        quantile(cost.questions, 0.5).toFixed(2),
        quantile(cost.questions, 0.99).toFixed(2),
      ]);
    }
  }
  print(table(rows));
}

function ours(docs: readonly SetDoc[], questions: readonly string[]): Cost {
  const { library } = setLibrary(docs, "titles", "en");
  const before = heap();
  const start = performance.now();
  const steps = buildFinder(library);
  let longestStep = 0;
  for (;;) {
    const stepStart = performance.now();
    const step = steps.next();
    longestStep = Math.max(longestStep, performance.now() - stepStart);
    if (step.done !== true) continue;
    const build = performance.now() - start;
    const held = heap() - before;
    const finder = step.value;
    const times = questions.map((question) => timed(() => finder.find(question, { limit: 10 })));
    return { name: "verbatim", build, longestStep, heap: held, questions: times };
  }
}

function plain(docs: readonly SetDoc[], questions: readonly string[]): Cost {
  const before = heap();
  const start = performance.now();
  const index = new MiniSearch<SetDoc>({ fields: ["title", "text"] });
  index.addAll(docs);
  const build = performance.now() - start;
  const held = heap() - before;
  const times = questions.map((question) => timed(() => index.search(question)));
  return { name: "MiniSearch, defaults", build, longestStep: build, heap: held, questions: times };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** MB in use; rubbish is collected first where node was started with --expose-gc. */
function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MEGABYTE;
}
