import type { Probes } from "./probe.ts";

/**
 * Real questions are put less like the text than a corpus's own sentences are, even disguised: the boundary
 * lies this much below (a logit, from sets of real questions).
 */
const BELOW = 0.8;
/** A corpus of few sentences tells little of itself: so many are added that say nothing. */
const DOUBT = 50;

/**
 * Where "doesn't say" ends in a corpus, as a logit of the confidence: near the point at which as many of its own
 * sentences are missed as pass with their paragraph taken away. A large corpus has something near to every
 * question, one with repetitions something like every sentence; a fixed boundary means another thing in each.
 */
export function boundary({ present, absent }: Probes): number {
  const here = present.toSorted((a, b) => a - b);
  const gone = absent.toSorted((a, b) => b - a);
  let i = 0;
  while (i + 1 < here.length && (here[i] ?? 0) < (gone[i] ?? 0)) i++;
  const even = ((here[i] ?? 0) + (gone[i] ?? 0)) / 2;
  return (even * here.length) / (here.length + DOUBT) - BELOW;
}

/** 0-1 from a logit and a corpus's boundary, which is at one half. */
export function likelihood(logit: number, bound: number): number {
  return 1 / (1 + Math.exp(bound - logit));
}
