import type { APIButtonComponent } from "discord-api-types/v10";
import type { Quote } from "../../library/quote.ts";
import type { FoundAt } from "../../library/resolve.ts";
import type { Block } from "../../library/report.ts";
import type { Span } from "../../text/span.ts";
import type { Room } from "../cut.ts";
import type { Mark } from "../quote-lines.ts";
import type { Card } from "../reply.ts";
import type { Words } from "../words/words.ts";
import { customId } from "../custom-id.ts";
import { ACTION, quotationId, type Shown } from "./actions.ts";
import { COLOURS } from "./colours.ts";
import { button, container, row, small, text } from "./elements.ts";
import { firstThatFits } from "./fit.ts";
import { contextButtons, ownButton, sourceButtons, type Audience } from "./navigation.ts";
import { parts } from "./paging.ts";
import { citationLine } from "./place.ts";
import { referenceOf, renderQuotation } from "./quotation-styles.ts";

/** What a quotation may take of a card's 4,000 characters and 10,170 bytes; the rest is for our own words. */
const QUOTATION_ROOM: Room = { points: 2_400, bytes: 6_400 };

export interface QuotationOptions extends Audience, Shown {
  /** A line in small print above it, as Markdown. */
  readonly above?: string;
}

/** A quotation with its citation, ways to what stands before and after, and to everyone. */
export function quotationCard(found: FoundAt, options: QuotationOptions): Card {
  const { quote } = found;
  const { report } = quote;
  const { words } = options;
  const blocks = blocksFrom(found);
  const shown = options.extent === "b" ? { start: found.from.start, end: found.through.end } : quote;
  const sentences = blocks
    .flatMap((block) => block.sentences)
    .filter((each) => each.start >= shown.start && each.end <= shown.end);
  const all = parts(report, sentences.length > 0 ? sentences : [shown], QUOTATION_ROOM);
  const at = clamp(options.part ?? all.findIndex((each) => quote.start < each.end), all.length);
  const part = all[at] ?? shown;
  const emphasis = isInside(quote, shown) ? mark(quote, part) : [];
  const { style = "block", extent } = options;
  const reference = referenceOf(quote, style);
  const remarks = [
    ...(options.above === undefined ? [] : [options.above]),
    ...(found.moved ? [words.card.moved] : []),
    ...(found.revised ? [words.card.revised] : []),
  ];
  // A reference that is too long (to a title of a thousand characters) is left out rather than cut.
  const references = reference === null ? [null] : [reference, small(words.quote.noReference)];
  return firstThatFits(references, (shownReference) => ({
    components: [
      container(COLOURS.quotation, [
        ...(remarks.length === 0 ? [] : [text(small(remarks.join("\n")))]),
        text(renderQuotation(report.body.slice(part.start, part.end), emphasis, style)),
        text(small(citation(found, blocks, at, all, emphasis.length > 0, words))),
        ...(shownReference === null ? [] : [text(shownReference)]),
        row([
          ...contextButtons(report, found.from, found.through, words, "show"),
          ...partButtons(quote, { extent, part: at, style }, all.length, words),
        ]),
        row([
          ownButton(quote, { extent, part: at, style }, options),
          // Reading on one's own card leads back to the list.
          ...(options.private ? [button(words.button.reports, customId(ACTION.list, 0))] : []),
          ...sourceButtons(report, words),
        ]),
      ]),
    ],
  }));
}

function citation(
  { quote }: FoundAt,
  blocks: readonly Block[],
  at: number,
  all: readonly Span[],
  emphasised: boolean,
  words: Words,
): string {
  const cut = [
    ...(at > 0 ? [words.card.cutBefore] : []),
    ...(at < all.length - 1 ? [words.card.cutAfter] : []),
  ];
  return [
    [
      citationLine(quote.report, blocks, words),
      ...(all.length > 1 ? [words.card.part(at + 1, all.length)] : []),
      ...(emphasised ? [words.ask.emphasis] : []),
    ].join(" · "),
    ...cut,
  ].join("\n");
}

function partButtons(
  quote: Quote,
  shown: Shown & { readonly part: number },
  count: number,
  words: Words,
): APIButtonComponent[] {
  const at = shown.part;
  const to = (part: number) => quotationId("show", quote, { ...shown, part });
  return [
    ...(at > 0 ? [button(words.button.previousPart, to(at - 1))] : []),
    ...(at < count - 1 ? [button(words.button.rest, to(at + 1))] : []),
  ];
}

export function blocksFrom({ quote, from, through }: Pick<FoundAt, "quote" | "from" | "through">): Block[] {
  const { blocks } = quote.report;
  return blocks.slice(blocks.indexOf(from), blocks.indexOf(through) + 1);
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start > outer.start || inner.end < outer.end;
}

/** The emphasised words that lie in a part, as offsets into it. */
export function mark(words: Span, part: Span): Mark[] {
  const start = Math.max(words.start, part.start) - part.start;
  const end = Math.min(words.end, part.end) - part.start;
  return start < end ? [{ start, end, style: "bold" }] : [];
}

function clamp(at: number, count: number): number {
  return Math.min(Math.max(at, 0), count - 1);
}
