import { Quote } from "../../library/quote.ts";
import type { Block, Report } from "../../library/report.ts";
import type { Library } from "../../library/library.ts";

/** A place where words stand that are no actor's name. */
export interface Occurrence {
  readonly report: Report;
  readonly block: Block;
  /** The whole sentence. */
  readonly quote: Quote;
}

export interface Occurrences {
  /** How many sentences have the words. */
  readonly count: number;
  /** The first of them. */
  readonly first: readonly Occurrence[];
}

/**
 * The sentences in which words stand as they were typed, whole words next to each other in any case; white space
 * and hyphens between them don't matter.
 */
export function occurrencesOf(library: Library, typed: string, limit: number): Occurrences {
  const words = typed.match(/[\p{L}\p{N}\p{M}'’]+/gu) ?? [];
  if (words.length === 0 || typed.length > LONGEST) return { count: 0, first: [] };
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}\p{M}])${words.join(String.raw`[\s\p{Pd}.]+`)}(?![\p{L}\p{N}\p{M}])`,
    "giu",
  );
  const first: Occurrence[] = [];
  let count = 0;
  for (const report of library.reports) {
    let last: Block | undefined;
    let lastSentence = -1;
    for (const match of report.body.matchAll(pattern)) {
      const start = match.index;
      const block = last !== undefined && start < last.end ? last : blockAt(report.blocks, start);
      const sentence =
        block?.sentences.findIndex((one) => one.start <= start && start + match[0].length <= one.end) ?? -1;
      const span = block?.sentences[sentence];
      if (block === undefined || span === undefined || (block === last && sentence === lastSentence))
        continue;
      [last, lastSentence] = [block, sentence];
      count++;
      if (first.length < limit) first.push({ report, block, quote: new Quote(report, span) });
    }
  }
  return { count, first };
}

/** A name is no longer than this. */
const LONGEST = 200;

/** By bisection, since blocks stand in order. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const block = blocks[middle];
    if (block === undefined) return undefined;
    if (offset < block.start) high = middle - 1;
    else if (offset >= block.end) low = middle + 1;
    else return block;
  }
  return undefined;
}
