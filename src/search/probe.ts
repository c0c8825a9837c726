import { confidence, confidenceFeatures } from "./confidence.ts";
import { ROLE } from "./cues.ts";
import { readQuestion } from "./question.ts";
import { generator } from "./random.ts";
import { rank } from "./rank.ts";
import type { Shelf } from "./shelf.ts";
import { viewWithout, wholeView, type View } from "./view.ts";
import type { Weights } from "./weights.ts";

/** What the confidence makes of questions on a corpus's own sentences, as logits. */
export interface Probes {
  /** Asked of the whole corpus. */
  readonly present: readonly number[];
  /** The same questions with the sentence's paragraph taken away. */
  readonly absent: readonly number[];
}

const MOST_PROBES = 300;
/** Telling words in a question. */
const TERMS = 6;
const FEWEST_TERMS = 3;
/** Questions have about a quarter of their words from elsewhere than the paragraph that answers them. */
const FOREIGN = 0.25;
const SEED = 7;
/** The logit of a question of which no block has a word. */
const NOTHING = -8;

/**
 * Asks a corpus about its own sentences, once as it is and once with the sentence's paragraph taken away before
 * anything is counted. At most 300 sentences, the same ones each time; a step for each question.
 */
export function* probe(shelf: Shelf, weights: Weights): Generator<void, Probes> {
  const random = generator(SEED);
  const present: number[] = [];
  const absent: number[] = [];
  const asked = new Set<string>();
  for (let tries = 0; tries < 3 * MOST_PROBES && present.length < MOST_PROBES; tries++) {
    const block = Math.floor(random() * shelf.blocks.length);
    const sentence = Math.floor(random() * ((shelf.blocks[block]?.firstWords.length ?? 1) - 1));
    const words = shelf.blocks[block]?.block.kind === "paragraph" ? telling(shelf, block, sentence) : [];
    if (words.length < FEWEST_TERMS || asked.has(`${block}.${sentence}`)) continue;
    asked.add(`${block}.${sentence}`);
    const question = disguised(words, shelf, random);
    present.push(sureness(question, wholeView(shelf), weights));
    yield;
    absent.push(sureness(question, viewWithout(shelf, new Set([block])), weights));
    yield;
  }
  return { present, absent };
}

/** Some of a sentence's words in their order, a part of them changed for words from elsewhere in the corpus. */
function disguised(words: readonly string[], shelf: Shelf, random: () => number): string {
  const kept = [...words];
  while (kept.length > TERMS) kept.splice(Math.floor(random() * kept.length), 1);
  return kept
    .map((word) => (random() < FOREIGN ? (tellingFromAnywhere(shelf, random) ?? word) : word))
    .join(" ");
}

function tellingFromAnywhere(shelf: Shelf, random: () => number): string | undefined {
  for (let tries = 0; tries < 10; tries++) {
    const { forms, roles } = shelf.blocks[Math.floor(random() * shelf.blocks.length)] ?? {
      forms: [],
      roles: [],
    };
    const at = Math.floor(random() * forms.length);
    const form = forms[at];
    if (form !== undefined && ((roles[at] ?? 0) & ROLE.stop) === 0) return shelf.vocabulary.forms[form];
  }
  return undefined;
}

function sureness(question: string, view: View, weights: Weights): number {
  const asked = readQuestion(question, view, weights.damping);
  const ranked = rank(asked, view, weights, () => true);
  return ranked.length === 0
    ? NOTHING
    : confidence(confidenceFeatures(asked, ranked, view), weights.confidence);
}

function telling(shelf: Shelf, number: number, sentence: number): string[] {
  const shelved = shelf.blocks[number];
  if (shelved === undefined) return [];
  const words: string[] = [];
  const end = shelved.firstWords[sentence + 1] ?? 0;
  for (let i = shelved.firstWords[sentence] ?? 0; i < end; i++) {
    const isStop = ((shelved.roles[i] ?? 0) & ROLE.stop) !== 0;
    if (!isStop) words.push(shelf.vocabulary.forms[shelved.forms[i] ?? -1] ?? "");
  }
  return words;
}
