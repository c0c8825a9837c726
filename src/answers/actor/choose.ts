import { pointsBack } from "../../text/openers.ts";
import { alike } from "../alike.ts";
import { ASPECTS, type Aspect } from "./cues.ts";
import type { Studied } from "./study.ts";
import { covers, withContext } from "./whole-sentences.ts";

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

/** A sentence that was chosen, what for, and what it added. */
export interface Chosen {
  readonly studied: Studied;
  readonly about: Aspect | null;
  readonly gain: number;
}

interface Candidate {
  readonly studied: Studied;
  /** By what its place and its length multiply all that it adds. */
  readonly fixed: number;
  /** Whether it needs the sentence before it. */
  readonly needy: boolean;
  /** The greatest overlap with a sentence already chosen. */
  repeats: number;
}

/**
 * Chooses sentences one after the other: each time the one that tells most under aspects that the ones before left
 * open, times the salience of its words, less what it repeats of one before.
 * @param shown Whether a sentence is shown anyway.
 */
export function chooseSentences(
  all: readonly Studied[],
  limit: number,
  aspect: Aspect | undefined,
  shown: (studied: Studied) => boolean,
): Chosen[] {
  const candidates = candidatesOf(all, aspect);
  const frequency = frequencies(candidates);
  const told = new Map<Aspect | null, number>();
  const chosen: Chosen[] = [];
  const left = new Set(candidates.filter(({ studied }) => !shown(studied)));
  const anyway = candidates.length - left.size;
  while (chosen.length < limit && left.size > 0) {
    const found = best(left, frequency, told, aspect, chosen);
    if (found === null || (found.gain < LEAST && chosen.length + anyway > 0)) break;
    left.delete(found.candidate);
    const { studied } = found.candidate;
    if (chosen.some((other) => alike(other.studied.words, studied.words))) continue;
    const { about, gain } = found;
    chosen.push({ studied, about, gain });
    told.set(about, (told.get(about) ?? 0) + 1);
    for (const one of ASPECTS) {
      if (one !== about) told.set(one, (told.get(one) ?? 0) + BESIDE * studied.strengths[one]);
    }
    for (const word of studied.words) {
      const share = frequency.get(word);
      if (share !== undefined) frequency.set(word, share ** 2);
    }
    const context = withContext(studied);
    for (const one of left) {
      // What a sentence brings along is shown already.
      if (one.studied.block === studied.block && covers(context, withContext(one.studied))) left.delete(one);
      else one.repeats = Math.max(one.repeats, overlap(one.studied.words, studied.words));
    }
  }
  return chosen;
}

function candidatesOf(all: readonly Studied[], aspect: Aspect | undefined): Candidate[] {
  const strength = ({ strengths, plain }: Studied) =>
    aspect === undefined ? Math.max(plain, ...ASPECTS.map((one) => strengths[one])) : strengths[aspect];
  const telling = all.filter((one) => strength(one) >= BY_THE_WAY);
  return (telling.length > 0 ? telling : all.filter((one) => strength(one) > 0))
    .map((studied) => {
      const fixed = place(studied) * Math.sqrt(Math.min(1, studied.said / SAYING));
      return { studied, fixed, worth: adds(studied, new Map(), aspect).value * fixed };
    })
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, CANDIDATES)
    .map(({ studied, fixed }) => ({
      studied,
      fixed,
      needy: needsContext(studied),
      repeats: 0,
    }));
}

function best(
  left: ReadonlySet<Candidate>,
  frequency: ReadonlyMap<string, number>,
  told: ReadonlyMap<Aspect | null, number>,
  aspect: Aspect | undefined,
  chosen: readonly Chosen[],
): { candidate: Candidate; about: Aspect | null; gain: number } | null {
  const salient = [...left].map((candidate) => ({
    candidate,
    salience: salience(candidate.studied, frequency),
  }));
  const most = Math.max(...salient.map((one) => one.salience));
  const blocks = new Set(chosen.map(({ studied }) => studied.block));
  // What reads on from a chosen sentence needs nothing more, and is one quotation with it.
  const readsOn = ({ block, sentence }: Studied) =>
    chosen.some(({ studied }) => studied.block === block && studied.sentence === sentence - 1);
  let found: { candidate: Candidate; about: Aspect | null; gain: number } | null = null;
  for (const { candidate, salience: own } of salient) {
    const { value, about } = adds(candidate.studied, told, aspect);
    const gain =
      value *
      candidate.fixed *
      (1 - SALIENCE + SALIENCE * (most === 0 ? 1 : own / most)) *
      (blocks.has(candidate.studied.block) && !(candidate.needy && readsOn(candidate.studied))
        ? SAME_PARAGRAPH
        : 1) *
      (candidate.needy && !readsOn(candidate.studied) ? NEEDY : 1) *
      (1 - candidate.repeats);
    if (found === null || gain > found.gain) found = { candidate, about, gain };
  }
  return found;
}

/** What a sentence adds, and the aspect under which it adds most. */
export function adds(
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

/** What its place in its report is worth. */
function place({ report, block }: Studied): number {
  if (block === report.paragraphs.at(-1)) return LAST;
  return block === report.paragraphs[0] ? FIRST : 1;
}

function frequencies(candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { studied } of candidates) {
    const { words } = studied;
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
