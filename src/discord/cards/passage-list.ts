import type { APIComponentInContainer, APISelectMenuOption } from "discord-api-types/v10";
import { storedAddress } from "../../library/address.ts";
import { placeLabel } from "../../library/place.ts";
import { Quote } from "../../library/quote.ts";
import type { Block, Report } from "../../library/report.ts";
import { displayText } from "../../text/display.ts";
import type { Span } from "../../text/span.ts";
import { customId } from "../custom-id.ts";
import { cutGraphemes, sizeOf, type Room } from "../cut.ts";
import { componentLimits } from "../limits.ts";
import { quoteLines } from "../quote-lines.ts";
import type { Words } from "../words/words.ts";
import { ACTION } from "./actions.ts";
import { select, small, text } from "./elements.ts";
import { parts } from "./paging.ts";
import { citationLine } from "./place.ts";

/** A quotation in a list, with the words in it that are emphasised. */
export interface Listed {
  readonly report: Report;
  readonly block: Block;
  /** Whole sentences, but where a single one is longer than a card has room for. */
  readonly quote: Quote;
  /** Spans into the report's body. */
  readonly marks: readonly Span[];
  /** Whether more of the passage stands before and after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface ListRoom {
  /** All quotations of a card together. */
  readonly list: Room & { readonly bytes: number };
  /** How many characters a citation shows of a title. */
  readonly title: number;
}

/** What one passage may take: more is shown in parts. */
const PASSAGE: Room = { points: 1_500, bytes: 3_800 };
/** Two components each, beside what else a card of 40 has. */
const MOST = 7;

/** A passage as it is listed: itself, or where it is too long its parts, of which those without a mark are left out. */
export function listed(
  report: Report,
  block: Block,
  quote: Quote,
  marks: readonly Span[] = [],
  room: Room = PASSAGE,
): Listed[] {
  const whole = { report, block, quote, marks, cutBefore: false, cutAfter: false };
  // Escaping at most doubles a text, and a code unit has at most three bytes: most passages need no measuring.
  const length = quote.end - quote.start;
  if (length * 3 < room.points && length * 4 < (room.bytes ?? Infinity)) return [whole];
  const sentences = block.sentences.filter(({ start, end }) => start >= quote.start && end <= quote.end);
  const all = parts(report, sentences.length > 0 ? sentences : [quote], room);
  if (all.length <= 1) return [whole];
  const pieces = all.map((part, at): Listed => ({
    report,
    block,
    quote: new Quote(report, part),
    marks: within(marks, part),
    cutBefore: at > 0,
    cutAfter: at < all.length - 1,
  }));
  return marks.length === 0 ? pieces : pieces.filter((piece) => piece.marks.length > 0);
}

/** What of the spans lies in a part: a name that a cut goes through is emphasised on both sides. */
function within(spans: readonly Span[], part: Span): Span[] {
  return spans
    .map(({ start, end }) => ({ start: Math.max(start, part.start), end: Math.min(end, part.end) }))
    .filter(({ start, end }) => start < end);
}

/** A stretch of a list that fits a card: from an offset, with where the cards before and after it begin. */
export interface Page {
  readonly shown: readonly Listed[];
  readonly offset: number;
  /** The offset of the card before and after; null where there is none. */
  readonly previous: number | null;
  readonly next: number | null;
}

/** As many passages as fit, from an offset on, at least one. Costs what the shown ones cost. */
export function pageFrom(all: readonly Listed[], offset: number, words: Words, room: ListRoom): Page {
  const from = Math.min(Math.max(0, offset), Math.max(0, all.length - 1));
  const shown = fitting(all.slice(from, from + MOST), words, room);
  const before = fitting(all.slice(Math.max(0, from - MOST), from).toReversed(), words, room);
  const next = from + shown.length;
  return {
    shown,
    offset: from,
    previous: from === 0 ? null : from - before.length,
    next: next < all.length ? next : null,
  };
}

function fitting(candidates: readonly Listed[], words: Words, { list, title }: ListRoom): Listed[] {
  const taken: Listed[] = [];
  let [points, bytes] = [0, 0];
  for (const one of candidates) {
    const size = sizeOf(quotation(one) + print(one, words, title));
    points += size.points;
    bytes += size.bytes;
    if (taken.length > 0 && (points > list.points || bytes > list.bytes)) break;
    taken.push(one);
  }
  return taken;
}

/** The passages of a card, each with its citation; the title where the report is another than the one before. */
export function passageTexts(
  shown: readonly Listed[],
  words: Words,
  { title }: ListRoom,
): APIComponentInContainer[] {
  return shown.flatMap((one, at) => {
    const titled = shown[at - 1]?.report !== one.report;
    return [text(quotation(one)), text(small(print(one, words, titled ? title : 0)))];
  });
}

function quotation({ report, quote, marks }: Listed): string {
  return quoteLines(
    report.body.slice(quote.start, quote.end),
    marks.map(({ start, end }) => ({ start: start - quote.start, end: end - quote.start, style: "bold" })),
  );
}

function print({ report, block, marks, cutBefore, cutAfter }: Listed, words: Words, title: number): string {
  const emphasis = marks.length > 0 ? ` · ${words.ask.emphasis}` : "";
  return [
    citationLine(report, [block], words, { title, publisher: 0 }) + emphasis,
    ...(cutBefore ? [words.card.cutBefore] : []),
    ...(cutAfter ? [words.card.cutAfter] : []),
  ].join("\n");
}

/** A select that shows one of the passages where it stands; none where there is no passage. */
export function contextSelect(shown: readonly Listed[], words: Words): APIComponentInContainer[] {
  const options = new Map<string, APISelectMenuOption>();
  for (const { block, quote } of shown) {
    const value = `b|${storedAddress(quote)}`;
    const label = `${placeLabel([block], words.place)} ${displayText(quote.text)}`;
    options.set(value, { value, label: cutGraphemes(label, componentLimits.selectOptionText) });
  }
  return options.size === 0
    ? []
    : [select(customId(ACTION.choose), words.actor.inContext, [...options.values()])];
}
