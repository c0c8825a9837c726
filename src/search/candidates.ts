import type { Query } from "minisearch";
import type { Question } from "./question.ts";
import type { View } from "./view.ts";

/** A block that shares words with the question, before it is looked at closely. */
export interface Candidate {
  /** Its place on the shelf. */
  readonly block: number;
  /** BM25 of its text and context. */
  readonly score: number;
  /** Share of the question's weight that the blocks before and after it have, and it hasn't: 0-1. */
  readonly around: number;
  /** The same share of the four blocks before and after, on average over them, whether it has the words itself or not: 0-1. */
  readonly vicinity: number;
  /** The weight of each term times the share of the report's other blocks that have it, summed, over the whole weight: 0-1. */
  readonly report: number;
}

/** How many paragraphs are looked at closely; beyond them a right one is rare, and each costs time. */
const CLOSE_LOOK = 30;
/** So many blocks before and after are a block's vicinity. */
const VICINITY = 4;
/** And how many headings and credits, so short that BM25 would fill the list with them. */
const CLOSE_LOOK_AT_OTHERS = 3;

/**
 * Asks MiniSearch for the blocks that share words with the question. MiniSearch multiplies a score by the
 * number of words found, which favours long questions' small words over one rare one: that is undone.
 */
export function candidates(question: Question, view: View, admit: (block: number) => boolean): Candidate[] {
  const { shelf } = view;
  const termOf = new Map<string, number>();
  const queries: Query[] = [];
  for (const [t, { stems, weight }] of question.terms.entries()) {
    for (const [stem, strength] of stems) {
      const text = shelf.vocabulary.stems[stem];
      if (text === undefined || termOf.has(text)) continue;
      termOf.set(text, t);
      const boost = strength * (weight / Math.max(1e-9, plainRarity(view, stem)));
      queries.push({ queries: [text], boostTerm: () => boost });
    }
  }
  if (queries.length === 0) return [];
  const results = shelf.index.search({ combineWith: "OR", queries });
  const has = new Map<number, number>();
  const scored: { block: number; score: number }[] = [];
  for (const result of results) {
    const block = Number(result.id);
    if (view.isHidden(block)) continue;
    let mask = 0;
    for (const text of result.queryTerms) mask |= 1 << (termOf.get(text) ?? 0);
    has.set(block, mask);
    if (admit(block)) scored.push({ block, score: result.score / Math.max(1, result.queryTerms.length) });
  }
  scored.sort((a, b) => b.score - a.score || a.block - b.block);
  const isParagraph = ({ block }: { block: number }): boolean =>
    shelf.blocks[block]?.block.kind === "paragraph";
  const paragraphs = scored.filter(isParagraph).slice(0, CLOSE_LOOK);
  const closest = [
    ...paragraphs,
    ...scored.filter((one) => !isParagraph(one)).slice(0, CLOSE_LOOK_AT_OTHERS),
  ];
  const topics = topicsOf(
    has,
    view,
    new Set(closest.map(({ block }) => shelf.blocks[block]?.reportNumber ?? -1)),
    question.terms.length,
  );
  const whole = question.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return closest.map(({ block, score }) => {
    const own = has.get(block) ?? 0;
    const beside = neighbour(block - 1, block) | neighbour(block + 1, block);
    const topic = topics.get(shelf.blocks[block]?.reportNumber ?? -1);
    let around = 0;
    const masks = vicinityOf(block);
    let vicinity = 0;
    let report = 0;
    for (const [t, { weight }] of question.terms.entries()) {
      const mine = (own >>> t) & 1;
      if (mine === 0 && ((beside >>> t) & 1) === 1) around += weight;
      let holders = 0;
      for (const mask of masks) holders += (mask >>> t) & 1;
      if (masks.length > 0) vicinity += (weight * holders) / masks.length;
      if (topic !== undefined && topic.blocks > 1)
        report += (weight * ((topic.counts[t] ?? 0) - mine)) / (topic.blocks - 1);
    }
    return { block, score, around: around / whole, vicinity: vicinity / whole, report: report / whole };
  });

  function vicinityOf(block: number): number[] {
    const masks: number[] = [];
    const report = shelf.blocks[block]?.reportNumber;
    for (let other = block - VICINITY; other <= block + VICINITY; other++) {
      if (other !== block && !view.isHidden(other) && shelf.blocks[other]?.reportNumber === report)
        masks.push(has.get(other) ?? 0);
    }
    return masks;
  }

  function neighbour(other: number, block: number): number {
    return shelf.blocks[other]?.reportNumber === shelf.blocks[block]?.reportNumber
      ? (has.get(other) ?? 0)
      : 0;
  }
}

/** In how many of a report's blocks each term stands, for the reports asked for. */
function topicsOf(
  has: ReadonlyMap<number, number>,
  view: View,
  reports: ReadonlySet<number>,
  terms: number,
): Map<number, { blocks: number; counts: Float64Array }> {
  const topics = new Map<number, { blocks: number; counts: Float64Array }>();
  for (const number of reports)
    topics.set(number, { blocks: view.shelf.reportSizes[number] ?? 1, counts: new Float64Array(terms) });
  for (const [block, mask] of has) {
    const counts = topics.get(view.shelf.blocks[block]?.reportNumber ?? -1)?.counts;
    if (counts === undefined) continue;
    for (let t = 0; t < terms; t++) if (((mask >>> t) & 1) === 1) counts[t] = (counts[t] ?? 0) + 1;
  }
  return topics;
}

/** What MiniSearch takes as a word's rarity; the question's own weight takes its place. */
function plainRarity(view: View, stem: number): number {
  const blocksWith = view.shelf.vocabulary.blocksWith[stem] ?? 0;
  return Math.log(1 + (view.shelf.blocks.length - blocksWith + 0.5) / (blocksWith + 0.5));
}
