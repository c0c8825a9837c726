import { writeFileSync } from "node:fs";
import { CONFIDENCE_FEATURES, confidenceFeatures } from "../search/confidence.ts";
import { runToEnd } from "../search/build.ts";
import { BLOCK_FEATURES, SENTENCE_FEATURES } from "../search/features.ts";
import { readQuestion, type Question } from "../search/question.ts";
import { rank, type Examined } from "../search/rank.ts";
import { Shelf } from "../search/shelf.ts";
import { viewWithout, wholeView, type View } from "../search/view.ts";
import { readWeights, type WrittenWeights } from "../search/weights.ts";
import { learnDamping } from "./damping.ts";
import { fitCases, fitChoices, type Case, type Choice } from "./fit.ts";
import type { QuestionSet, SetQuestion } from "./question-set.ts";
import { LAYOUTS, setLibrary, type Layout, type SetLibrary } from "./set-library.ts";

export interface LearnOptions {
  /** Where the weights are written. */
  readonly out: string;
  /** One of so many questions is learned from, to try something quickly; 1 for all. */
  readonly every: number;
}

/** A set laid out in one way, indexed. */
interface Ground {
  readonly set: QuestionSet;
  readonly layout: Layout;
  readonly made: SetLibrary;
  readonly view: View;
}

/** Every fifth question is held out: never learned from, so that it can be measured on. */
const HELD_OUT = 5;
/** A library of one small report must be judged as well as a large one: the confidence also learns on parts of a set. */
const PARTS = [1, 4, 24];

/**
 * Learns the weights of the ranking, the answering sentence and the confidence, in that order, since each
 * builds on the one before; and before them how much less a question's word tells than its rarity says.
 */
export function learn(
  sets: readonly QuestionSet[],
  { out, every }: LearnOptions,
  print: (line: string) => void,
): void {
  if (sets.length === 0) throw new Error("Cannot learn: no file given, wanted files of questions");
  let weights: WrittenWeights = { sentence: {}, block: {}, confidence: {}, damping: {} };
  weights = {
    ...weights,
    damping: learnDamping(
      sets.map((set) => ({ set, view: ground(set, "each").view, questions: [...learnable(set, 1)] })),
    ),
  };
  print(`damping: ${Object.keys(weights.damping).length} stems`);

  const sentences = sets.flatMap((set) => sentenceChoices(ground(set, "titles"), weights, every));
  print(`answering sentence: ${sentences.length} questions`);
  weights = {
    ...weights,
    sentence: named(SENTENCE_FEATURES, fitChoices(sentences, SENTENCE_FEATURES.length, 5e-4)),
  };

  const blocks = sets.flatMap((set) =>
    layoutsOf(set).flatMap((layout) => blockChoices(ground(set, layout), weights, every)),
  );
  print(`ranking: ${blocks.length} questions`);
  weights = {
    ...weights,
    block: named(BLOCK_FEATURES, fitChoices(blocks, BLOCK_FEATURES.length, 2e-4, 400)),
  };

  const cases = sets.flatMap((set) =>
    layoutsOf(set).flatMap((layout) =>
      PARTS.flatMap((part) => confidenceCases(ground(partOf(set, part), layout), weights, every)),
    ),
  );
  print(`confidence: ${cases.length} questions, with and without their article`);
  weights = {
    ...weights,
    confidence: named(CONFIDENCE_FEATURES, fitCases(cases, CONFIDENCE_FEATURES.length, 1e-4)),
  };
  writeFileSync(
    out,
    `${JSON.stringify({ learned: `npm run learn on ${sets.map(({ name }) => name).join(", ")}, every fifth question held out`, ...weights }, null, 1)}\n`,
  );
  print(`written to ${out}`);
}

/** Titles teach nothing where all are the same; then only the paragraphs by themselves are learned from. */
function layoutsOf(set: QuestionSet): readonly Layout[] {
  return new Set(set.docs.map(({ title }) => title)).size > 1 ? LAYOUTS : ["each"];
}

function partOf(set: QuestionSet, part: number): QuestionSet {
  const titles = [...new Set(set.docs.map(({ title }) => title))];
  const kept = set.docs.filter((doc, i) => (titles.length > 1 ? titles.indexOf(doc.title) : i) % part === 0);
  const ids = new Set(kept.map(({ id }) => id));
  return {
    ...set,
    docs: kept,
    questions: set.questions.filter(({ right }) => [...right].every((id) => ids.has(id))),
  };
}

function* learnable(set: QuestionSet, every: number): Generator<SetQuestion> {
  for (const [i, question] of set.questions.entries()) {
    if (i % HELD_OUT !== HELD_OUT - 1 && i % every === 0 && question.right.size > 0) yield question;
  }
}

function ground(set: QuestionSet, layout: Layout): Ground {
  const single = new Set(set.docs.map(({ title }) => title)).size === 1;
  const docs = single ? set.docs.map((doc) => ({ ...doc, title: "" })) : set.docs;
  const made = setLibrary(docs, single ? "each" : layout, "en");
  const shelf = new Shelf("en");
  for (const report of made.library.reports) runToEnd(shelf.add(report));
  return { set, layout, made, view: wholeView(shelf) };
}

function docOf({ made }: Ground, { shelved }: Examined): string {
  return made.placeOf(shelved.report, shelved.block)?.doc ?? "";
}

function* examples(
  ground: Ground,
  written: WrittenWeights,
  every: number,
): Generator<{ asked: SetQuestion; question: Question; ranked: Examined[] }> {
  const weights = readWeights(written);
  for (const asked of learnable(ground.set, every)) {
    const question = readQuestion(asked.text, ground.view, weights.damping);
    yield { asked, question, ranked: rank(question, ground.view, weights, () => true) };
  }
}

function sentenceChoices(ground: Ground, weights: WrittenWeights, every: number): Choice[] {
  const choices: Choice[] = [];
  for (const { asked, ranked } of examples(ground, weights, every)) {
    const right = ranked.find(
      (one) => one.shelved.block.kind === "paragraph" && asked.right.has(docOf(ground, one)),
    );
    const place =
      right === undefined ? undefined : ground.made.placeOf(right.shelved.report, right.shelved.block);
    if (right === undefined || place === undefined) continue;
    const holds = right.shelved.block.sentences.map(({ start, end }) =>
      asked.answers.some(
        (answer) =>
          start <= place.offset + answer.start &&
          place.offset + answer.start + answer.text.trimEnd().length <= end,
      ),
    );
    if (holds.every(Boolean) || !holds.some(Boolean)) continue;
    const width = SENTENCE_FEATURES.length;
    choices.push({
      rows: holds.map((_, s) => right.sentences.slice(s * width, (s + 1) * width)),
      right: holds,
    });
  }
  return choices;
}

function blockChoices(ground: Ground, weights: WrittenWeights, every: number): Choice[] {
  const choices: Choice[] = [];
  for (const { asked, ranked } of examples(ground, weights, every)) {
    const paragraphs = ranked.filter(({ shelved }) => shelved.block.kind === "paragraph");
    const right = paragraphs.map((one) => asked.right.has(docOf(ground, one)));
    if (right.some(Boolean) && !right.every(Boolean))
      choices.push({ rows: paragraphs.map(({ features }) => features), right });
  }
  return choices;
}

/** Each question asked where its paragraph is found first, and where its whole article is taken away. */
function confidenceCases(ground: Ground, written: WrittenWeights, every: number): Case[] {
  const weights = readWeights(written);
  const cases: Case[] = [];
  const without = new Map<string, View>();
  for (const { asked, question, ranked } of examples(ground, written, every)) {
    const [best] = ranked;
    if (best === undefined) continue;
    if (asked.right.has(docOf(ground, best)))
      cases.push({ measures: confidenceFeatures(question, ranked, ground.view), is: true });
    const article = articleOf(ground, [...asked.right][0] ?? "");
    const view = without.get(article.key) ?? viewWithout(ground.view.shelf, article.blocks());
    without.set(article.key, view);
    const again = readQuestion(asked.text, view, weights.damping);
    const nearest = rank(again, view, weights, () => true);
    if (nearest.length > 0) cases.push({ measures: confidenceFeatures(again, nearest, view), is: false });
  }
  return cases;
}

/** The blocks that go when a doc's article does: all of its title, or of the doc where titles tell nothing. */
function articleOf({ set, made, view }: Ground, doc: string): { key: string; blocks: () => Set<number> } {
  const titles = new Map(set.docs.map(({ id, title }) => [id, title]));
  const single = new Set(titles.values()).size === 1;
  const key = single ? doc : (titles.get(doc) ?? doc);
  const isGone = (id: string | undefined): boolean =>
    id !== undefined && (single ? id === doc : titles.get(id) === key);
  const blocks = (): Set<number> =>
    new Set(
      view.shelf.blocks.flatMap(({ report, block }, i) => {
        const place = made.placeOf(report, block) ?? made.placeOf(report, report.paragraphs[0] ?? block);
        return isGone(place?.doc) ? [i] : [];
      }),
    );
  return { key, blocks };
}

function named(names: readonly string[], weights: Float64Array): Record<string, number> {
  const written: Record<string, number> = {};
  for (const [i, name] of names.entries()) {
    const weight = Math.round((weights[i] ?? 0) * 1000) / 1000;
    if (weight !== 0) written[name] = weight;
  }
  return written;
}
