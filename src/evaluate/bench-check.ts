import { buildChecker, type Checker } from "../answers/check/checker.ts";
import { generator } from "../search/random.ts";
import { quantile, table } from "./figures.ts";
import { madeDocs } from "./made-text.ts";
import { setLibrary } from "./set-library.ts";

const SEED = 20;
const TIMES = 15;
/** What a message of Discord may have. */
const LONGEST = 4_000;
const MEGABYTE = 1024 * 1024;

/** Quotations of one kind; a new one each time. */
export interface QuotationKind {
  readonly name: string;
  readonly make: () => string;
}

/**
 * Measures what checking a quotation costs against made paragraphs, a number of them: what people quote, then what
 * might be sent to keep the bot busy. Prints a row each, and what the index cost.
 */
export function benchCheck(paragraphs: number, print: (line: string) => void): void {
  const docs = madeDocs(paragraphs, SEED);
  const { library } = setLibrary(docs, "titles", "en");
  const before = heap();
  const start = performance.now();
  const steps = buildChecker(library);
  let longestStep = 0;
  let checker: Checker | null = null;
  while (checker === null) {
    const stepStart = performance.now();
    const step = steps.next();
    longestStep = Math.max(longestStep, performance.now() - stepStart);
    if (step.done === true) checker = step.value;
  }
  const build = performance.now() - start;
  print(
    `Checking against ${paragraphs} paragraphs: index ${build.toFixed(0)} ms, longest step ${longestStep.toFixed(1)} ms, ${(heap() - before).toFixed(0)} MB`,
  );
  const rows = [["quotation", "verdict", "median ms", "longest ms"]];
  for (const { name, make } of quotationKinds(library.reports.map(({ body }) => body))) {
    const times: number[] = [];
    let verdict = "";
    for (let run = 0; run < TIMES; run++) {
      const quotation = { text: make(), line: 1, attribution: null };
      const began = performance.now();
      ({ verdict } = checker.check(quotation));
      times.push(performance.now() - began);
    }
    rows.push([name, verdict, quantile(times, 0.5).toFixed(1), quantile(times, 1).toFixed(1)]);
  }
  print(table(rows));
}

/** What is quoted from some texts, rightly and wrongly, and the worst that was thought of; 4,000 characters at most. */
export function quotationKinds(texts: readonly string[]): QuotationKind[] {
  const random = generator(SEED);
  const below = (limit: number) => Math.floor(random() * limit);
  const sources = texts.map((text) => text.split(/\s+/u));
  const words = sources.flat();
  const commonest = mostFrequent(words, 20);
  const word = () => words[below(words.length)] ?? "";
  const common = () => commonest[below(commonest.length)] ?? "";
  const quoted = (length: number) => {
    const source = sources[below(sources.length)] ?? words;
    const at = below(Math.max(1, source.length - length / 4));
    return cut(source.slice(at, at + length), length);
  };
  const [first = "", second = ""] = commonest;
  return [
    { name: "verbatim, 200 characters", make: () => quoted(200).join(" ") },
    { name: "verbatim, 4,000", make: () => quoted(LONGEST).join(" ") },
    { name: "altered, 200, one word", make: () => exchanged(quoted(200), 1_000, word) },
    { name: "altered, 4,000, one word", make: () => exchanged(quoted(LONGEST), 10_000, word) },
    { name: "altered, 4,000, each tenth word", make: () => exchanged(quoted(LONGEST), 10, word) },
    { name: "altered, 4,000, each sixth word", make: () => exchanged(quoted(LONGEST), 6, word) },
    {
      name: "spliced, 8 × 500",
      make: () => Array.from({ length: 8 }, () => quoted(490).join(" ")).join(" "),
    },
    {
      name: "spliced, 80 × 50",
      make: () => Array.from({ length: 80 }, () => quoted(48).join(" ")).join(" "),
    },
    {
      name: "absent, words of the text",
      make: () => longest(Array.from({ length: LONGEST }, word)).join(" "),
    },
    {
      name: "absent, its commonest words",
      make: () => longest(Array.from({ length: LONGEST }, common)).join(" "),
    },
    {
      name: "absent, unknown words",
      make: () => longest(Array.from({ length: LONGEST }, () => "zyzzyva")).join(" "),
    },
    { name: "one word 4,000 times", make: () => Array.from({ length: LONGEST }, () => first).join(" ") },
    {
      name: "two words in turn, 4,000",
      make: () => Array.from({ length: LONGEST / 2 }, () => `${first} ${second}`).join(" "),
    },
    {
      name: "an ellipsis behind each word",
      make: () => longest(quoted(LONGEST)).join(" … ").slice(0, LONGEST),
    },
    {
      name: "one word and an ellipsis, again and again",
      make: () => longest(Array.from({ length: LONGEST }, () => `${first} …`)).join(" "),
    },
  ];
}

/** As many of some words as fit into a number of characters. */
function cut(words: readonly string[], characters: number): string[] {
  let left = characters;
  return words.filter((word) => (left -= word.length + 1) >= 0);
}

function longest(words: readonly string[]): string[] {
  return cut(words, LONGEST);
}

/** The words with others instead of each `step`-th, at least one. */
function exchanged(words: readonly string[], step: number, other: () => string): string {
  const offset = Math.floor(Math.min(step, words.length) / 2);
  return words.map((word, at) => (at % step === offset ? other() : word)).join(" ");
}

function mostFrequent(words: readonly string[], count: number): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([word]) => word);
}

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MEGABYTE;
}
