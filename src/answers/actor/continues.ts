import type { Actor } from "../../library/actors/cast.ts";
import type { Cues } from "./cues.ts";
import { isVerb } from "./parts.ts";
import type { Token } from "./tokens.ts";

/** Whom the sentence before was about, and whom it named. */
export interface Before {
  readonly subjects: ReadonlySet<Actor>;
  readonly named: ReadonlySet<Actor>;
}

/** Who a sentence goes on about, and the tokens that tell what they do. */
export interface Continuation {
  /** Empty where that can't be told. */
  readonly actors: readonly Actor[];
  readonly scope: readonly [from: number, to: number];
}

/** "It is likely that …" speaks of nothing. */
const EXPLETIVE =
  /^it\s+(?:\p{L}+\s+){0,3}?(?:is|was|be|been|seems?|appears?|remains?|follows?|becom(?:es?|ing))\s(?:\P{Sentence_Terminal}{0,40}\s)?(?:that|to|whether|how|why)\b/iu;

/**
 * Whether a sentence goes on about someone of the one before by a pronoun as its subject, at its beginning or
 * behind an introductory phrase ("In the north, they are fighting …"). "He", "she" and their
 * possessives go on about the only person that the sentence before names; "it" about its only subject that is
 * no person; "they" about all such subjects.
 */
export function continues(
  cues: Cues,
  row: readonly Token[],
  text: string,
  before: Before | null,
): Continuation | null {
  const { he, they } = cues.forms;
  const at = row.findIndex(
    ({ form, gap }, index) =>
      (he.has(form) || they.has(form)) &&
      (index === 0 || gap.includes(",") || (NOMINATIVE.test(form) && isVerb(cues, row, index + 1))),
  );
  const token = row[at];
  if (token === undefined || at > FARTHEST) return null;
  if (
    row
      .slice(0, at)
      .some(
        ({ mention, form }, index) =>
          mention >= 0 || cues.forms.subordinators.has(form) || isVerb(cues, row, index),
      )
  ) {
    return null;
  }
  if (EXPLETIVE.test(text.slice(token.start))) return null;
  if (before === null) return { actors: [], scope: [at + 1, row.length] };
  const actors = he.has(token.form)
    ? [...before.named].filter(isPerson)
    : [...before.subjects].filter((actor) => !isPerson(actor));
  const one = he.has(token.form) || /^its?$/u.test(token.form);
  return { actors: one && actors.length > 1 ? [] : actors, scope: [at + 1, row.length] };
}

const NOMINATIVE = /^(?:it|he|she|they)$/u;
/** An introductory phrase is short. */
const FARTHEST = 12;

export function isPerson({ kind }: Actor): boolean {
  return /^(?:person|man|woman)$/iu.test(kind);
}
