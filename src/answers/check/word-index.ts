import type { Library } from "../../library/library.ts";
import type { Block, Report } from "../../library/report.ts";
import type { Span } from "../../text/span.ts";
import { fold } from "./fold.ts";
import { Growing } from "./growing.ts";
import { wordsOf } from "./words-of.ts";

/** A block of a report with its words' numbers: `from` inclusive, `to` exclusive. */
export interface IndexedBlock {
  readonly report: Report;
  readonly block: Block;
  readonly from: number;
  readonly to: number;
}

/** Stands at the end of each report, so that no run of words goes on into the next. */
export const REPORT_END = 0;

/** What no text of the library has. */
export const UNKNOWN = -1;

/** How many words are taken in at one step. */
const STEP = 100_000;

/**
 * All words of a library in the order in which they stand, as numbers: 12 bytes a word and its part of the
 * vocabulary. Where a word stands in its report is found again by reading its block.
 */
export class WordIndex {
  readonly library: Library;
  /** The id of each word. */
  readonly words: Int32Array;
  /** The id of what stands before each word, since the word before it. */
  readonly gaps: Int32Array;
  /** The folded text of each gap id. */
  readonly gapTexts: readonly string[];
  readonly blocks: readonly IndexedBlock[];
  readonly #wordIds: ReadonlyMap<string, number>;
  readonly #gapIds: ReadonlyMap<string, number>;
  /** The numbers of the words with id 0, 1, …, each ascending. */
  readonly #postings: Int32Array;
  /** Where those of an id begin. */
  readonly #begins: Int32Array;
  /** The index, in `blocks`, of the first block of each report. */
  readonly #firstBlocks: ReadonlyMap<Report, number>;
  /** The `from` of each block, once more, where it is found faster. */
  readonly #blockBegins: Int32Array;

  private constructor(
    library: Library,
    words: Int32Array,
    gaps: Int32Array,
    blocks: readonly IndexedBlock[],
    wordIds: ReadonlyMap<string, number>,
    gapIds: ReadonlyMap<string, number>,
    postings: Int32Array,
    begins: Int32Array,
  ) {
    this.library = library;
    this.words = words;
    this.gaps = gaps;
    this.blocks = blocks;
    this.#wordIds = wordIds;
    this.#gapIds = gapIds;
    this.gapTexts = [...gapIds.keys()];
    this.#postings = postings;
    this.#begins = begins;
    const firsts = new Map<Report, number>();
    for (const [at, { report }] of blocks.entries()) if (!firsts.has(report)) firsts.set(report, at);
    this.#firstBlocks = firsts;
    this.#blockBegins = Int32Array.from(blocks, (block) => block.from);
  }

  /** Takes in a block at a step, so that the caller decides when others get a turn. */
  static *build(library: Library): Generator<void, WordIndex> {
    const words = new Growing();
    const gaps = new Growing();
    const blocks: IndexedBlock[] = [];
    const wordIds = new Map([["", REPORT_END]]);
    const gapIds = new Map<string, number>();
    const takeWord = cachedIds(wordIds);
    const takeGap = cachedIds(gapIds);
    for (const report of library.reports) {
      let end = 0;
      for (const block of report.blocks) {
        const from = words.length;
        const text = report.body.slice(block.start, block.end);
        for (const word of wordsOf(text)) {
          gaps.push(takeGap(report.body.slice(end, block.start + word.start)));
          words.push(takeWord(text.slice(word.start, word.end)));
          end = block.start + word.end;
        }
        blocks.push({ report, block, from, to: words.length });
        yield;
      }
      gaps.push(takeGap(report.body.slice(end)));
      words.push(REPORT_END);
    }
    const ids = words.finished();
    const { postings, begins } = yield* postingsOf(ids, wordIds.size);
    return new WordIndex(library, ids, gaps.finished(), blocks, wordIds, gapIds, postings, begins);
  }

  /** The id of a folded word, or `UNKNOWN`. */
  wordId(folded: string): number {
    return this.#wordIds.get(folded) ?? UNKNOWN;
  }

  /** The id of a folded gap, or `UNKNOWN`. */
  gapId(folded: string): number {
    return this.#gapIds.get(folded) ?? UNKNOWN;
  }

  gapText(position: number): string {
    return this.gapTexts[this.gaps[position] ?? UNKNOWN] ?? "";
  }

  /** How often a word stands in the library. */
  count(id: number): number {
    return id === UNKNOWN ? 0 : (this.#begins[id + 1] ?? 0) - (this.#begins[id] ?? 0);
  }

  /** The numbers of a word's places within a range, ascending; a view, not a copy. */
  places(id: number, from = 0, to = this.words.length): Int32Array {
    if (id === UNKNOWN) return this.#postings.subarray(0, 0);
    const first = this.#begins[id] ?? 0;
    const last = this.#begins[id + 1] ?? first;
    if (from <= 0 && to >= this.words.length) return this.#postings.subarray(first, last);
    return this.#postings.subarray(
      lowerBound(this.#postings, from, first, last),
      lowerBound(this.#postings, to, first, last),
    );
  }

  /** The index, in `blocks`, of the block that has a word; that of the last one at a report's end. */
  blockAt(position: number): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#blockBegins[middle] ?? Infinity) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** A block of a report with its words' numbers. */
  blockOf(report: Report, block: Block): IndexedBlock | undefined {
    return this.blocks[(this.#firstBlocks.get(report) ?? 0) + report.blocks.indexOf(block)];
  }

  /** Where the words from one to another (exclusive, within one report) stand in their report's body. */
  spansOf(from: number, to: number): Span[] {
    const spans: Span[] = [];
    for (let at = this.blockAt(from); at < this.blocks.length; at++) {
      const indexed = this.blocks[at];
      if (indexed === undefined || indexed.from >= to) break;
      const { report, block } = indexed;
      const found = wordsOf(report.body.slice(block.start, block.end));
      for (const word of found.slice(Math.max(0, from - indexed.from), to - indexed.from)) {
        spans.push({ start: block.start + word.start, end: block.start + word.end });
      }
    }
    return spans;
  }
}

/** Numbers texts by their folded form; remembers each spelling, since most come again and again. */
function cachedIds(ids: Map<string, number>): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let id = known.get(text);
    if (id === undefined) {
      const folded = fold(text);
      id = ids.get(folded) ?? ids.size;
      ids.set(folded, id);
      known.set(text, id);
    }
    return id;
  };
}

/** Sorts the places of the words by their ids, by counting. */
function* postingsOf(
  ids: Int32Array,
  vocabulary: number,
): Generator<void, { readonly postings: Int32Array; readonly begins: Int32Array }> {
  const begins = new Int32Array(vocabulary + 1);
  for (let at = 0; at < ids.length; at++) {
    const next = (ids[at] ?? 0) + 1;
    begins[next] = (begins[next] ?? 0) + 1;
    if (at % STEP === 0) yield;
  }
  for (let id = 0; id < vocabulary; id++) begins[id + 1] = (begins[id + 1] ?? 0) + (begins[id] ?? 0);
  const filled = begins.slice();
  const postings = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    const place = filled[id] ?? 0;
    postings[place] = at;
    filled[id] = place + 1;
    if (at % STEP === 0) yield;
  }
  return { postings, begins };
}

function lowerBound(values: Int32Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
