import type { Library } from "../library/library.ts";
import type { Span } from "../text/span.ts";
import { primaryLanguage } from "../text/words.ts";
import type { Finder, FindOptions, Findings, Found, Grade } from "./finder.ts";
import { admits } from "./phrases.ts";
import { readQuestion } from "./question.ts";
import { rank, type Examined } from "./rank.ts";
import { Shelf } from "./shelf.ts";
import { answerSpan } from "./answer-span.ts";
import { wholeView, type View } from "./view.ts";
import { WEIGHTS, type Weights } from "./weights.ts";

export interface BuildOptions {
  /** Those that come with the project where left out. */
  readonly weights?: Weights;
}

/**
 * Indexes a library. A generator, so that the caller decides when others get a turn: each step takes well
 * under a millisecond per block. Run it to the end with {@link runToEnd} where nobody waits.
 */
export function* buildFinder(
  library: Library,
  { weights = WEIGHTS }: BuildOptions = {},
): Generator<void, Finder> {
  const shelves = new Map<string, Shelf>();
  for (const report of library.reports) {
    const language = primaryLanguage(report.language);
    const shelf = shelves.get(language) ?? new Shelf(report.language);
    shelves.set(language, shelf);
    yield* shelf.add(report);
  }
  const views = [...shelves.values()].map(wholeView);
  return { find: (question, options) => find(question, options, views, weights) };
}

/** Takes all steps at once and returns what the last one gives. */
export function runToEnd<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function find(text: string, options: FindOptions, views: readonly View[], weights: Weights): Findings {
  const found = views
    .flatMap((view) => {
      const question = readQuestion(text, view, weights.damping);
      return rank(question, view, weights, admits(question, view, options.reports)).map((examined) =>
        present(examined, examined.score),
      );
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, options.limit);
  return { grade: grade(found[0]?.score ?? 0), found };
}

function present(examined: Examined, score: number): Found {
  const { report, block } = examined.shelved;
  const answer: Span = answerSpan(examined);
  return { report, block, score: 1 / (1 + Math.exp(-(score - 12) / 2)), answer, focus: null };
}

function grade(score: number): Grade {
  return score > 0.5 ? "says" : score > 0.3 ? "may say" : "doesn't say";
}
