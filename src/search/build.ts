import type { Library } from "../library/library.ts";
import { primaryLanguage } from "../text/words.ts";
import { answerSpan } from "./answer-span.ts";
import { boundary, likelihood } from "./calibrate.ts";
import { confidence, confidenceFeatures } from "./confidence.ts";
import type { Finder, FindOptions, Findings, Found, Grade } from "./finder.ts";
import { focus } from "./focus.ts";
import { admits } from "./phrases.ts";
import { probe } from "./probe.ts";
import { readQuestion } from "./question.ts";
import { rank } from "./rank.ts";
import { Shelf } from "./shelf.ts";
import { wholeView, type View } from "./view.ts";
import { WEIGHTS, type Weights } from "./weights.ts";

/** A corpus's own boundary is at one half: see {@link boundary}. */
const MAY_SAY = 0.5;
const SAYS = 0.75;

export interface BuildOptions {
  /** Those that come with the project where left out. */
  readonly weights?: Weights;
  /** Groups of names, each of one thing: a question that has one also finds the others. */
  readonly aliases?: readonly (readonly string[])[];
}

/**
 * Indexes a library. A generator, so that the caller decides when others get a turn: each step takes well
 * under a millisecond per block. Run it to the end with {@link runToEnd} where nobody waits.
 */
export function* buildFinder(
  library: Library,
  { weights = WEIGHTS, aliases = [] }: BuildOptions = {},
): Generator<void, Finder> {
  const shelves = new Map<string, Shelf>();
  for (const report of library.reports) {
    const language = primaryLanguage(report.language);
    const shelf = shelves.get(language) ?? new Shelf(report.language, aliases);
    shelves.set(language, shelf);
    yield* shelf.add(report);
  }
  const places: Place[] = [];
  for (const shelf of shelves.values()) {
    places.push({ view: wholeView(shelf), bound: boundary(yield* probe(shelf, weights)) });
  }
  return { find: (question, options) => find(question, options, places, weights) };
}

/** The blocks of one language, and the confidence from which on they answer. */
interface Place {
  readonly view: View;
  readonly bound: number;
}

/** Takes all steps at once and returns what the last one gives. */
export function runToEnd<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function find(text: string, options: FindOptions, places: readonly Place[], weights: Weights): Findings {
  const found = places
    .flatMap((place) => findIn(text, options, place, weights))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, options.limit);
  return { grade: grade(found[0]?.score ?? 0), found };
}

/** The way of a question through the blocks of one language: its words, the ranking, how sure, and where the answer stands. */
function findIn(
  text: string,
  { limit, reports }: FindOptions,
  { view, bound }: Place,
  weights: Weights,
): Found[] {
  const question = readQuestion(text, view, weights.damping);
  const ranked = rank(question, view, weights, admits(question, view, reports));
  const [best] = ranked;
  if (best === undefined) return [];
  const logit = confidence(confidenceFeatures(question, ranked, view), weights.confidence);
  const sure = likelihood(logit, bound);
  return ranked.slice(0, limit).map((examined) => {
    const { report, block } = examined.shelved;
    const { start, end, best: sentence } = answerSpan(examined);
    const answer = { start, end };
    return {
      report,
      block,
      score: sure * Math.exp(examined.score - best.score),
      answer,
      focus: focus(question, examined.shelved, [sentence, answer], view.shelf),
    };
  });
}

function grade(score: number): Grade {
  return score >= SAYS ? "says" : score >= MAY_SAY ? "may say" : "doesn't say";
}
