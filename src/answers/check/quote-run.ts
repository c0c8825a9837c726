import { Quote } from "../../library/quote.ts";
import { fold } from "./fold.ts";
import type { Run } from "./run.ts";
import type { WordIndex } from "./word-index.ts";

/** More characters than this between two words are no marks of a quotation. */
const MOST_MARKS = 1_000;

/**
 * Cuts the words from one number to another (exclusive, within one report) from their report, with what stands
 * before and after them as far as it is given, folded.
 */
export function quoteWords(index: WordIndex, from: number, to: number, lead = "", trail = ""): Quote {
  const spans = index.spansOf(from, to);
  const report = index.blocks[index.blockAt(from)]?.report;
  const [first, last] = [spans[0], spans.at(-1)];
  if (report === undefined || first === undefined || last === undefined) {
    throw new RangeError(`Cannot quote the words ${from}-${to}: there are none, wanted words of one report`);
  }
  const { body } = report;
  const start = nearest(first.start, -1, (at) => fold(body.slice(at, first.start)) === lead);
  const end = nearest(last.end, 1, (at) => fold(body.slice(last.end, at)) === trail);
  return new Quote(report, { start, end });
}

/** The first offset in a direction that fits; the one to begin with where none near it does. */
function nearest(from: number, step: 1 | -1, fits: (at: number) => boolean): number {
  for (let by = 0; by < MOST_MARKS; by++) {
    if (fits(from + by * step)) return from + by * step;
  }
  return from;
}

/** Cuts the words at which a run stands from their report, with what it begins and ends with. */
export function quoteRun(index: WordIndex, run: Run, place: number): Quote {
  return quoteWords(index, place, place + run.ids.length, run.lead, run.trail);
}
