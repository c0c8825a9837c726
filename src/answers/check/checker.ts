import { stretchOf } from "../../library/address.ts";
import type { Library } from "../../library/library.ts";
import { Quote } from "../../library/quote.ts";
import { trimmed } from "../../text/trim.ts";
import type { Alignment } from "./align.ts";
import { claimsOf, rangeOf, type Claim } from "./attribution.ts";
import { bestAlignment } from "./best-alignment.ts";
import { nearestBlocks, type Budget } from "./candidates.ts";
import type {
  AttributionCheck,
  Check,
  Omission,
  Place,
  Quotation,
  Typography,
  VerbatimCheck,
} from "./check.ts";
import { isEllipsis } from "./ellipsis.ts";
import { hasNegation } from "./negation.ts";
import { foreignPieces, groupsOf, type Piece } from "./pieces.ts";
import { quoteRun, quoteWords } from "./quote-run.ts";
import { bare, isFew, readRun, type Run } from "./run.ts";
import { touches } from "./touches.ts";
import { typographyOf } from "./typography.ts";
import { findVerbatim, type VerbatimMatch } from "./verbatim.ts";
import { WordIndex } from "./word-index.ts";

/** Checks quotations against one library. Never throws for any text. */
export interface Checker {
  readonly library: Library;
  readonly check: (quotation: Quotation) => Check;
}

/** The share of a quotation's words that must be found; of short ones more, since a few words stand anywhere. */
const SHARE = 0.6;
const SHORT = { words: 8, share: 0.75 };
/** How many places of words may be looked at for one quotation: 20 ms for the longest. */
const LOOKS = { atLeast: 50_000, aWord: 3_000, atMost: 2_000_000 };
const MOST_NEAREST = 3;

/** Indexes a library for checking. A generator, so that the caller decides when others get a turn. */
export function* buildChecker(library: Library): Generator<void, Checker> {
  const index = yield* WordIndex.build(library);
  return { library, check: (quotation) => check(index, quotation) };
}

/**
 * The verdict on a quotation.
 *
 * *Verbatim*: its words stand so in one place, with word boundaries at both ends, with no difference but of
 * typography (see `fold.ts`); or what stands between its ellipses stands so, in order, in one block.
 * *Altered*: at least 60% of its words (75% where they are fewer than eight) are found in order in one block, or
 * in blocks that it goes on through, or have moved there; and nothing of it is a piece from elsewhere.
 * *Spliced*: at least as much of it is found in two or more places, each of which has at least four of its words
 * in a row that the others haven't; pieces of one block in another order are such places where that block alone
 * has less.
 * *Absent*: everything else, and whatever has fewer than four words or twelve letters and isn't verbatim.
 */
function check(index: WordIndex, quotation: Quotation): Check {
  const { text, attribution } = quotation;
  const claims = attribution === null ? null : claimsOf(index.library, attribution);
  const ranges = (claims ?? []).map((claim) => rangeOf(index, claim));
  const run = readRun(index, text, bare(text));
  const match = findVerbatim(index, text, ranges);
  const common = (places: readonly Place[]) => ({
    quotation,
    few: isFew(run),
    occurrences: match?.occurrences ?? 0,
    attribution: attributionCheck(attribution, claims, places),
  });
  if (match !== null) {
    const places = match.parts.map(({ run: part, place }) => placeOf(quoteRun(index, part, place)));
    return { ...common(places), verdict: "verbatim", ...verbatim(index, match, places) };
  }
  const left = Math.min(LOOKS.atMost, LOOKS.atLeast + LOOKS.aWord * run.ids.length);
  const budget: Budget = { left, known: new Map() };
  const alignment = isFew(run) ? null : bestAlignment(index, run, ranges, budget);
  const groups = alignment === null ? [] : groupsOf(index, alignment);
  const isAltered =
    alignment !== null && groups.length === 1 && isEnough(run, alignment.pairs.length + alignment.moved);
  const foreign = isFew(run) ? [] : foreignPieces(index, run, alignment, !isAltered, budget);
  const pieces = [...groups.filter((piece) => piece !== null), ...foreign].sort((a, b) => a.at - b.at);
  if (
    pieces.length > 1 &&
    isEnough(
      run,
      pieces.reduce((sum, { length }) => sum + length, 0),
    )
  ) {
    const places = pieces.map((piece) => placeOf(quoteWords(index, piece.place, piece.end)));
    return { ...common(places), verdict: "spliced", places };
  }
  if (isAltered) {
    const place = placeOf(alignment.quote);
    const { differences } = alignment;
    return {
      ...common([place]),
      verdict: "altered",
      place,
      differences,
      touches: touches(text, place.quote, differences),
    };
  }
  return { ...common([]), verdict: "absent", nearest: nearest(index, run, alignment, pieces) };
}

function isEnough({ ids }: Run, found: number): boolean {
  return found >= ids.length * (ids.length < SHORT.words ? SHORT.share : SHARE);
}

function verbatim(
  index: WordIndex,
  { parts, others, isMarked, isCutOff }: VerbatimMatch,
  places: readonly Place[],
): Pick<VerbatimCheck, "places" | "others" | "typography" | "omitted"> {
  const [first] = parts;
  const typography = new Set<Typography>(
    parts.flatMap(({ run }, at) => {
      const place = places[at];
      return place === undefined ? [] : typographyOf(run, place.quote);
    }),
  );
  if (isMarked) typography.add("quotation marks around the whole");
  if (isCutOff) typography.add("ellipsis at an end");
  return {
    places,
    others: first === undefined ? [] : others.map((place) => placeOf(quoteRun(index, first.run, place))),
    typography: [...typography],
    omitted: parts.slice(1).flatMap((part, at) => {
      const [before, from, to] = [parts[at], places[at], places[at + 1]];
      if (before === undefined || from === undefined || to === undefined) return [];
      const words = part.place - before.place - before.run.ids.length;
      return omission(from.quote, to.quote, words > before.run.ids.length + part.run.ids.length);
    }),
  };
}

function omission(before: Quote, after: Quote, long: boolean): Omission[] {
  const { report } = before;
  const span = trimmed(report.body, before.end, after.start);
  const text = report.body.slice(span.start, span.end);
  // The source's own ellipsis leaves nothing out.
  if (text === "" || isEllipsis(text)) return [];
  return [{ quote: new Quote(report, span), negation: hasNegation(text, report.language), long }];
}

function attributionCheck(
  text: string | null,
  claimed: readonly Claim[] | null,
  places: readonly Place[],
): AttributionCheck | null {
  if (text === null || claimed === null) return null;
  const holds =
    places.length > 0 &&
    places.every(({ quote }) =>
      claimed.some(
        ({ report, block, through }) =>
          report === quote.report && block.start <= quote.start && through.end >= quote.end,
      ),
    );
  return { text, claimed, holds };
}

/** The blocks, whole, that share most with a quotation that stands nowhere. */
function nearest(index: WordIndex, run: Run, alignment: Alignment | null, pieces: readonly Piece[]): Place[] {
  const places = [...pieces.map(({ place }) => place), ...(alignment === null ? [] : [alignment.range.from])];
  const blocks = new Set([
    ...places.map((place) => index.blockAt(place)),
    ...nearestBlocks(index, run.ids, MOST_NEAREST),
  ]);
  return [...blocks].slice(0, MOST_NEAREST).flatMap((at) => {
    const indexed = index.blocks[at];
    return indexed === undefined ? [] : [placeOf(new Quote(indexed.report, indexed.block))];
  });
}

function placeOf(quote: Quote): Place {
  const { from, through } = stretchOf(quote);
  return { report: quote.report, block: from, through, quote };
}
