import type { Span } from "../text/span.ts";
import { parseAddress, readableAddress, type Address, type Part, type Stretch } from "./address.ts";
import type { Library } from "./library.ts";
import { Quote } from "./quote.ts";
import type { Block, Report } from "./report.ts";
import { wording } from "./wording.ts";

/** What stands at an address, or why nothing does. */
export type Resolution =
  | FoundAt
  | { readonly kind: "malformed"; readonly text: string }
  | { readonly kind: "no such report"; readonly id: string; readonly suggestion: string | null }
  | NoSuchParagraph
  | {
      readonly kind: "no such sentence";
      readonly report: Report;
      readonly block: Block;
      readonly sentence: number;
    };

export interface FoundAt extends Stretch {
  readonly kind: "found";
  readonly quote: Quote;
  /** Where it stands now, without a wording: `iskp-and-the-taliban:2.3`. */
  readonly address: string;
  /** The words stand under another number than the address says. */
  readonly moved: boolean;
  /** The words stand nowhere in the report any more; this is what has their number now. */
  readonly revised: boolean;
}

/** The report has no such paragraph, heading or credit; `report.paragraphs` and `report.blocks` say what it has. */
export interface NoSuchParagraph {
  readonly kind: "no such paragraph";
  readonly report: Report;
  readonly label: string;
}

/**
 * How many UTF-16 code units may be hashed in search of a range that has moved; a range so long that it would
 * take more counts as revised, so that no address someone makes up can keep the bot busy.
 */
const MOST_HASHED = 20_000_000;

/**
 * Finds what an address means, by its wording first: where the words now stand under another number, it goes
 * there and says so; only where they stand nowhere has the wording changed. Never throws.
 *
 * Offsets that don't fall on the ends of sentences give the sentences they touch, since a quotation ends where
 * a sentence does; where the wording has changed, or they are beyond the blocks, they give the whole.
 */
export function resolveAddress(library: Library, text: string): Resolution {
  const address = parseAddress(text);
  if (address === null) return { kind: "malformed", text };
  const report = library.byId.get(address.report);
  if (report === undefined) {
    return { kind: "no such report", id: address.report, suggestion: nearestId(library, address.report) };
  }
  const place = locate(report, address);
  if (place === null) return missing(report, address);
  const span = spanOf(report, place, address.part, place.revised);
  if (typeof span === "number")
    return { kind: "no such sentence", report, block: place.from, sentence: span };
  const quote = new Quote(report, span);
  return { kind: "found", quote, address: readableAddress(quote), ...place };
}

interface Place extends Stretch {
  readonly moved: boolean;
  readonly revised: boolean;
}

function locate(report: Report, address: Address): Place | null {
  const stated = statedStretch(report, address);
  if (address.wording === null) return stated === null ? null : { ...stated, moved: false, revised: false };
  if (stated !== null && wording(report, stated.from, stated.through) === address.wording) {
    return { ...stated, moved: false, revised: false };
  }
  const elsewhere = standsElsewhere(report, address, address.wording);
  if (elsewhere !== null) return { ...elsewhere, moved: true, revised: false };
  return stated === null ? null : { ...stated, moved: false, revised: true };
}

function statedStretch({ blocks }: Report, { from, through }: Address): Stretch | null {
  const first = blocks.findIndex((block) => block.label === from);
  const last = from === through ? first : blocks.findIndex((block) => block.label === through);
  const [start, end] = [blocks[first], blocks[last]];
  return start === undefined || end === undefined || first > last ? null : { from: start, through: end };
}

/** The blocks, as many as addressed, that have these words; where several do, the nearest to the number. */
function standsElsewhere(report: Report, { from, through }: Address, words: string): Stretch | null {
  const count = from === through ? 1 : Number(through) - Number(from) + 1;
  const all = count === 1 ? report.blocks : report.paragraphs;
  if (!(count <= all.length) || (count > 1 && count * report.body.length > MOST_HASHED)) return null;
  const origin = all.findIndex((block) => block.label === from);
  let best: Stretch | null = null;
  let distance = Infinity;
  for (const [at, first] of all.slice(0, all.length - count + 1).entries()) {
    const last = all[at + count - 1] ?? first;
    const off = Math.abs(at - (origin === -1 ? all.length : origin));
    if (off < distance && wording(report, first, last) === words) {
      best = { from: first, through: last };
      distance = off;
    }
  }
  return best;
}

/** The span of a part of some blocks, or the number of the first sentence that there isn't. */
function spanOf(
  report: Report,
  { from, through }: Stretch,
  part: Part | null,
  revised: boolean,
): Span | number {
  const whole = { start: from.start, end: through.end };
  if (part === null) return whole;
  switch (part.kind) {
    case "sentences": {
      const [first, last] = [from.sentences[part.first - 1], from.sentences[part.last - 1]];
      if (first === undefined) return part.first;
      return last === undefined ? from.sentences.length + 1 : { start: first.start, end: last.end };
    }
    case "offsets": {
      const [start, end] = [from.start + part.start, from.start + part.end];
      if (revised || end > through.end) return whole;
      const all = report.blocks.slice(report.blocks.indexOf(from), report.blocks.indexOf(through) + 1);
      const touched = all
        .flatMap((block) => block.sentences)
        .filter((each) => each.start < end && each.end > start);
      return { start: touched[0]?.start ?? whole.start, end: touched.at(-1)?.end ?? whole.end };
    }
    default:
      return part satisfies never;
  }
}

function missing(report: Report, { from, through }: Address): NoSuchParagraph {
  const missed = [from, through].find((label) => report.blocks.every((block) => block.label !== label));
  // Where both are there, it's the range that ends before it begins.
  return { kind: "no such paragraph", report, label: missed ?? `${from}-${through}` };
}

/** The id that begins with what was written, or that it begins with, or that has it within. */
function nearestId({ reports }: Library, id: string): string | null {
  const ids = reports.map((report) => report.id);
  return (
    ids.find((each) => each.startsWith(id) || id.startsWith(each)) ??
    ids.find((each) => each.includes(id)) ??
    null
  );
}
