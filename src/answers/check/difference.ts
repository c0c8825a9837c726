import { diffArrays } from "diff";
import type { Span } from "../../text/span.ts";
import { ELLIPSIS, type Token } from "./tokens.ts";

/**
 * One step from the source's words to the quotation's. `source` is a span into the report's body, `quoted` one
 * into the quotation's text, each null where that side has no part. In order, the sources make up the passage and
 * the quoted parts the quotation, but for white space between them. What was "left out" has a `quoted` part where
 * an ellipsis says so; what was "moved" comes twice, once for each place.
 */
export interface Difference {
  readonly op: "same" | "left out" | "added" | "changed" | "moved";
  readonly source: Span | null;
  readonly quoted: Span | null;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** The words of both that are the same and in the same order: their numbers in the source and in the quotation. */
  readonly pairs: readonly (readonly [source: number, quoted: number])[];
  /** How many words of the quotation have moved. */
  readonly moved: number;
}

/** A word of the source, and the same of the quotation, by their numbers. */
export type Pair = readonly [source: number, quoted: number];

interface Step {
  readonly source: readonly Token[];
  readonly quoted: readonly Token[];
  readonly isSame: boolean;
}

/** Texts that need more edits than this between two words in common are taken as exchanged whole. */
const MOST_EDITS = 400;

/**
 * Compares a passage with a quotation of it, by jsdiff between the words that are known to be common to both
 * (`pairs`, ascending on both sides).
 */
export function compare(
  source: readonly Token[],
  quoted: readonly Token[],
  pairs: readonly Pair[],
): Comparison {
  const sourceWords = wordTokens(source);
  const quotedWords = wordTokens(quoted);
  const steps: Step[] = [];
  let [s, q] = [0, 0];
  for (const [sourceWord, quotedWord] of pairs) {
    const [nextS, nextQ] = [sourceWords[sourceWord], quotedWords[quotedWord]];
    if (nextS === undefined || nextQ === undefined) continue;
    steps.push(...between(source.slice(s, nextS), quoted.slice(q, nextQ)));
    steps.push({
      source: source.slice(nextS, nextS + 1),
      quoted: quoted.slice(nextQ, nextQ + 1),
      isSame: true,
    });
    [s, q] = [nextS + 1, nextQ + 1];
  }
  steps.push(...between(source.slice(s), quoted.slice(q)));
  return { ...moved(merged(spaced(steps))), pairs: pairsOf(steps) };
}

function between(source: readonly Token[], quoted: readonly Token[]): Step[] {
  if (source.length + quoted.length === 0) return [];
  const exchanged = [{ source, quoted, isSame: false }];
  if (source.length === 0 || quoted.length === 0) return exchanged;
  const changes = diffArrays(
    source.map(({ key }) => key),
    quoted.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  );
  if (changes === undefined) return exchanged;
  let [s, q] = [0, 0];
  return changes.flatMap(({ added, removed, count }): Step[] => {
    const fromSource = added ? [] : source.slice(s, s + count);
    const fromQuoted = removed ? [] : quoted.slice(q, q + count);
    [s, q] = [s + fromSource.length, q + fromQuoted.length];
    if (added || removed) return [{ source: fromSource, quoted: fromQuoted, isSame: false }];
    return fromSource.map((token, at) => ({
      source: [token],
      quoted: fromQuoted.slice(at, at + 1),
      isSame: true,
    }));
  });
}

/** Where only the white space differs, as of "crackdown - or" and "crackdown—or", the tokens beside it have changed. */
function spaced(steps: readonly Step[]): Step[] {
  return steps.map((step, at) => {
    if (!step.isSame || at === 0 || steps[at - 1]?.isSame !== true) return step;
    const isSame = step.source[0]?.isSpaced === step.quoted[0]?.isSpaced;
    return isSame ? step : { ...step, isSame: false };
  });
}

type Stretch = Difference & { readonly words: string };

function merged(steps: readonly Step[]): Stretch[] {
  const runs: { source: Token[]; quoted: Token[]; isSame: boolean }[] = [];
  for (const { source, quoted, isSame } of steps) {
    const last = runs.at(-1);
    if (last?.isSame === isSame) {
      last.source.push(...source);
      last.quoted.push(...quoted);
    } else runs.push({ source: [...source], quoted: [...quoted], isSame });
  }
  return runs.map((run) => ({
    op: opOf(run),
    source: spanOf(run.source),
    quoted: spanOf(run.quoted),
    words: wordKeys(run.source.length > 0 ? run.source : run.quoted),
  }));
}

function opOf({ source, quoted, isSame }: Step): Difference["op"] {
  if (isSame) return "same";
  if (source.length === 0) return "added";
  return quoted.every((token) => token.key === ELLIPSIS) ? "left out" : "changed";
}

/** What was left out in one place and added in another has moved. */
function moved(stretches: readonly Stretch[]): Pick<Comparison, "differences" | "moved"> {
  const leftOut = new Map<string, number>();
  for (const [at, { op, quoted, words }] of stretches.entries()) {
    if (op === "left out" && quoted === null && words !== "") leftOut.set(words, at);
  }
  const isMoved = new Set<number>();
  let words = 0;
  for (const [at, { op, words: added }] of stretches.entries()) {
    const from = leftOut.get(added);
    if (op !== "added" || from === undefined) continue;
    isMoved.add(at).add(from);
    leftOut.delete(added);
    words += added.split(" ").length;
  }
  const differences = stretches.map(({ op, source, quoted }, at): Difference => ({
    op: isMoved.has(at) ? "moved" : op,
    source,
    quoted,
  }));
  return { differences, moved: words };
}

function pairsOf(steps: readonly Step[]): Pair[] {
  const pairs: Pair[] = [];
  let [s, q] = [0, 0];
  for (const { source, quoted, isSame } of steps) {
    if (isSame && source[0]?.isWord === true) pairs.push([s, q]);
    s += wordTokens(source).length;
    q += wordTokens(quoted).length;
  }
  return pairs;
}

function wordTokens(tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, at) => (token.isWord ? [at] : []));
}

function wordKeys(tokens: readonly Token[]): string {
  return tokens.flatMap(({ key, isWord }) => (isWord ? [key] : [])).join(" ");
}

function spanOf(tokens: readonly Token[]): Span | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
