import type { Actor } from "../../library/actors/cast.ts";
import { Quote } from "../../library/quote.ts";
import type { Block } from "../../library/report.ts";
import { pointsBack, standingAlone } from "../../text/openers.ts";
import { alike } from "../alike.ts";
import { ASPECTS, type Aspect } from "./cues.ts";
import type { Studied } from "./study.ts";
import { covers, sentencesOf, withContext } from "./whole-sentences.ts";

/** Whole sentences of one block that tell of an actor. */
export interface SummaryItem {
  readonly quote: Quote;
  readonly block: Block;
  /** What the sentence was chosen for; null where that has no name, or it is there for the one after it. */
  readonly about: Aspect | null;
  readonly pinned: boolean;
}

export interface SummaryOptions {
  /** How many sentences are chosen at the most, beside those that come with one. */
  readonly limit: number;
  /** Only what tells of this. */
  readonly aspect?: Aspect;
}

/** What is looked at closely, of an actor in thousands of sentences. */
const CANDIDATES = 150;
/** Each further sentence on one aspect is worth so much of the one before; deeds are many, an aim is one. */
const AGAIN: Readonly<Record<Aspect, number>> = {
  introduced: 0.5,
  wants: 0.4,
  does: 0.8,
  suffers: 0.6,
  with: 0.65,
};
/** Under further aspects than its best a sentence tells so much. */
const BESIDE = 0.4;
/** In a paragraph that has been chosen from, a sentence is worth so much. */
const SAME_PARAGRAPH = 0.8;
/** Where texts say what matters: the first paragraph, and the last (Edmundson, New Methods in Automatic Extracting, 1969). */
const FIRST = 1.1;
const LAST = 1.4;
/** What tells less than this is left out, unless nothing tells more. */
const LEAST = 0.1;
/** So many content words, beside names, make a sentence that says something. */
const SAYING = 10;
/** A sentence in which nothing about the actor is as strong as this names it by the way. */
const BY_THE_WAY = 0.4;
/** The share of a sentence's worth that its words' frequency among the actor's sentences decides. */
const SALIENCE = 0.2;
/** What needs the sentence before it is worth so much of what stands alone. */
const NEEDY = 0.9;

interface Chosen {
  readonly studied: Studied;
  readonly about: Aspect | null;
  readonly gain: number;
}

/**
 * Chooses the sentences that tell most of an actor, one after the other: each by what it tells under aspects that
 * the ones before left open, times the salience of its words, less what it repeats.
 *
 * Salience is SumBasic's: the mean frequency of a sentence's content words among all sentences about the actor,
 * squared for words of sentences already chosen (Nenkova & Vanderwende, The Impact of Frequency on
 * Summarization, 2005). What nearly says the same as a chosen one is never chosen.
 */
export function summarise(actor: Actor, studied: readonly Studied[], options: SummaryOptions): SummaryItem[] {
  const pinned = options.aspect === undefined ? pins(actor, studied) : [];
  const chosen = choose(studied, options, pinned);
  const items = sentencesOf(
    chosen.map(({ studied: one, about, gain }) => ({
      report: one.report,
      block: one.block,
      about,
      gain,
      span: withContext(one),
    })),
  );
  const rest = items.filter(
    ({ block, span: own }) => !pinned.some((pin) => pin.block === block && covers(pin.quote, own)),
  );
  return [
    ...pinned,
    ...rest.map(({ report, block, about, span: own }) => ({
      quote: new Quote(report, own),
      block,
      about,
      pinned: false,
    })),
  ];
}

function choose(
  all: readonly Studied[],
  { limit, aspect }: SummaryOptions,
  pinned: readonly SummaryItem[],
): Chosen[] {
  const worth = ({ strengths, plain }: Studied) =>
    aspect === undefined ? Math.max(plain, ...ASPECTS.map((one) => strengths[one])) : strengths[aspect];
  const telling = all.filter((one) => worth(one) >= BY_THE_WAY);
  const candidates = (telling.length > 0 ? telling : all.filter((one) => worth(one) > 0))
    .map((one, order) => ({ one, order }))
    .toSorted((a, b) => worth(b.one) - worth(a.one) || a.order - b.order)
    .slice(0, CANDIDATES)
    .map(({ one }) => one);
  const frequency = frequencies(candidates);
  const told = new Map<Aspect | null, number>();
  const chosen: Chosen[] = [];
  const left = new Set(candidates);
  const isPinned = (one: Studied) =>
    pinned.some(({ quote, block }) => block === one.block && covers(quote, withContext(one)));
  for (const one of candidates.filter(isPinned)) left.delete(one);
  while (chosen.length < limit && left.size > 0) {
    const most = Math.max(...[...left].map((one) => salience(one, frequency)));
    let best: Chosen | null = null;
    for (const one of left) {
      const { value, about } = adds(one, told, aspect);
      const salient = most === 0 ? 1 : salience(one, frequency) / most;
      const gain =
        value *
        (1 - SALIENCE + SALIENCE * salient) *
        (needsContext(one) ? NEEDY : 1) *
        standing(one, chosen) *
        Math.sqrt(Math.min(1, said(one) / SAYING)) *
        (1 - Math.max(0, ...chosen.map((other) => overlap(one.words, other.studied.words))));
      if (best === null || gain > best.gain) best = { studied: one, about, gain };
    }
    if (best === null || (best.gain < LEAST && chosen.length + pinned.length > 0)) break;
    const { studied } = best;
    left.delete(studied);
    if (chosen.some((other) => alike(other.studied.words, studied.words))) continue;
    chosen.push(best);
    told.set(best.about, (told.get(best.about) ?? 0) + 1);
    for (const one of ASPECTS) {
      if (one !== best.about) told.set(one, (told.get(one) ?? 0) + BESIDE * studied.strengths[one]);
    }
    for (const word of studied.words) {
      const share = frequency.get(word);
      if (share !== undefined) frequency.set(word, share ** 2);
    }
  }
  return chosen;
}

/** What a sentence adds, and the aspect under which it adds most. */
function adds(
  { strengths, plain }: Studied,
  told: ReadonlyMap<Aspect | null, number>,
  only: Aspect | undefined,
): { value: number; about: Aspect | null } {
  const aspects = only === undefined ? ASPECTS : [only];
  let sum = 0;
  let best = 0;
  let about: Aspect | null = null;
  for (const aspect of aspects) {
    const added = strengths[aspect] * AGAIN[aspect] ** (told.get(aspect) ?? 0);
    sum += added;
    if (added > best) [best, about] = [added, aspect];
  }
  if (best === 0 && only === undefined) return { value: plain * 0.75 ** (told.get(null) ?? 0), about: null };
  return { value: best + BESIDE * (sum - best), about };
}

/** Where it stands in its report, and whether its paragraph has had its say. */
function standing({ report, block }: Studied, chosen: readonly Chosen[]): number {
  const again = chosen.some((other) => other.studied.block === block) ? SAME_PARAGRAPH : 1;
  if (block === report.paragraphs.at(-1)) return LAST * again;
  return block === report.paragraphs[0] ? FIRST * again : again;
}

function frequencies(studied: readonly Studied[]): Map<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { words } of studied) {
    for (const word of words) {
      if (word.startsWith("@")) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      total++;
    }
  }
  for (const [word, count] of counts) counts.set(word, count / Math.max(1, total));
  return counts;
}

function salience({ words }: Studied, frequency: ReadonlyMap<string, number>): number {
  let sum = 0;
  let count = 0;
  for (const word of words) {
    const share = frequency.get(word);
    if (share === undefined) continue;
    sum += share;
    count++;
  }
  return sum / Math.max(1, count);
}

/** How many content words it has beside names. */
function said({ words }: Studied): number {
  let count = 0;
  for (const word of words) if (!word.startsWith("@")) count++;
  return count;
}

/** The share of the smaller one's words that the other has too. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

function needsContext({ report, block, sentence, leans }: Studied): boolean {
  const own = block.sentences[sentence] ?? block;
  return leans > 0 || pointsBack(report.body.slice(own.start, own.end), report.language);
}

/** The sentences with the words that an editor pinned, in the editor's order. */
function pins(actor: Actor, studied: readonly Studied[]): SummaryItem[] {
  return actor.pins.flatMap(({ report, start, end }): SummaryItem[] => {
    const block = report.blocks.find((one) => one.start <= start && end <= one.end);
    if (block === undefined) return [];
    const touched = block.sentences.filter((one) => one.start < end && start < one.end);
    const whole = { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
    const quote = new Quote(report, standingAlone(report.body, report.language, block.sentences, whole));
    const known = studied.find(
      (one) => one.block === block && covers(whole, block.sentences[one.sentence] ?? block),
    );
    const about = known === undefined ? null : adds(known, new Map(), undefined).about;
    return [{ quote, block, about, pinned: true }];
  });
}
