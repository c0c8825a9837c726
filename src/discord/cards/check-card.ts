import {
  ComponentType,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessage,
} from "discord-api-types/v10";
import type { Check, Place, Verdict } from "../../answers/check/check.ts";
import { Quote } from "../../library/quote.ts";
import type { Span } from "../../text/span.ts";
import { customId } from "../custom-id.ts";
import { echo, type Room } from "../cut.ts";
import { quoteLines, renderText } from "../quote-lines.ts";
import type { Card } from "../reply.ts";
import type { Words } from "../words/words.ts";
import { ACTION, quotationId } from "./actions.ts";
import { differenceText } from "./check-difference.ts";
import { blocksOf, VERDICT_COLOUR, verdictLine, verdictRemarks } from "./check-verdict.ts";
import { button, container, row, section, separator, small, text } from "./elements.ts";
import { firstThatFits } from "./fit.ts";
import { deleteButton, type Audience } from "./navigation.ts";
import { parts } from "./paging.ts";
import { citationLine } from "./place.ts";

/** More than these would not fit a card; those that fail stand first. */
const MOST_CHECKS = 6;
const MOST_PLACES = 4;
const MOST_OMITTED = 3;
/** The room for each quotation of the source, tried one after the other until the card keeps Discord's limits. */
const ROOMS: readonly Room[] = [1_500, 900, 500, 300, 160].map((points) => ({ points, bytes: points * 2.5 }));

/** The verdicts on the quotations of a text as a card; what fails first, where there are several. */
export function checkCard(checks: readonly Check[], audience: Audience): Card {
  const { words } = audience;
  const ordered = checks.toSorted((a, b) => SEVERITY[a.verdict] - SEVERITY[b.verdict]);
  const shown = ordered.slice(0, MOST_CHECKS);
  const [first] = shown;
  const colour = VERDICT_COLOUR[first?.verdict ?? "absent"];
  return firstThatFits(ROOMS, (room) => ({
    components: [
      container(colour, [
        ...(checks.length > 1 ? [text(summaryLine(checks, words))] : []),
        ...(first !== undefined && checks.length === 1
          ? whole(first, room, words)
          : shown.flatMap((check) => brief(check, checks.indexOf(check) + 1, room, words))),
        ...(shown.length < checks.length
          ? [text(small(words.check.more(checks.length - shown.length)))]
          : []),
        row([
          audience.private ? button(words.button.share, customId(ACTION.shareCheck)) : deleteButton(audience),
        ]),
      ]),
    ],
  }));
}

/**
 * A card that {@link checkCard} made for one person, as it stands in a message, made for everyone: the verdict is
 * not made anew, since the words that were checked are on no button.
 */
export function sharedCheckCard(message: APIMessage, audience: Audience): Card | null {
  const [card] = message.components ?? [];
  if (card?.type !== ComponentType.Container) return null;
  const body = card.components.filter((component) => component.type !== ComponentType.ActionRow);
  const by = text(small(audience.words.card.sharedBy(`<@${audience.userId}>`)));
  return { components: [{ ...card, components: [by, ...body, row([deleteButton(audience)])] }] };
}

const SEVERITY: Readonly<Record<Verdict, number>> = { altered: 0, spliced: 1, absent: 2, verbatim: 3 };

function summaryLine(checks: readonly Check[], { check: say }: Words): string {
  const counts = (["verbatim", "altered", "spliced", "absent"] as const)
    .map((verdict) => ({ verdict, count: checks.filter((check) => check.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${say.short[verdict]}`);
  return `**${say.several(checks.length)}:** ${counts.join(", ")}`;
}

function whole(check: Check, room: Room, words: Words): APIComponentInContainer[] {
  const remarks = verdictRemarks(check, words);
  return [
    text(verdictLine(check, words)),
    // What was said, where neither the source's words nor the difference show it.
    ...(check.verdict === "absent" || check.verdict === "spliced"
      ? [text(small(`“${echo(check.quotation.text, 300)}”`))]
      : []),
    ...evidence(check, room, words),
    ...(remarks.length === 0 ? [] : [text(small(remarks.join("\n")))]),
  ];
}

/** What stands in the source, by verdict. */
function evidence(check: Check, room: Room, words: Words): APIComponentInContainer[] {
  switch (check.verdict) {
    case "verbatim":
      return [
        ...check.places
          .slice(0, MOST_PLACES)
          .map((place, at) => passage(place, at, place.quote, room, words)),
        ...check.omitted
          .slice(0, MOST_OMITTED)
          .map(({ quote }) => text(`${small(words.check.omitted)}\n${cutQuote(quote, quote, room)}`)),
      ];
    case "altered": {
      const { text: merged, marks } = differenceText(check);
      return [
        ...(merged.length > room.points
          ? []
          : [text(`${renderText(merged, marks)}\n${small(words.check.legend)}`)]),
        separator(),
        passage(check.place, 0, sentencesAround(check.place), room, words),
      ];
    }
    case "spliced":
      return check.places
        .slice(0, MOST_PLACES)
        .map((place, at) => passage(place, at, place.quote, room, words));
    case "absent":
      return [
        text(small(check.nearest.length > 0 ? words.check.nearest : words.check.nothingNear)),
        ...check.nearest.map((place, at) =>
          passage(place, at, place.quote, { points: 330, bytes: 900 }, words),
        ),
      ];
    default:
      return check satisfies never;
  }
}

/** Words of the source with where they stand, and a button that shows them there. */
function passage(
  place: Place,
  serial: number,
  span: Span,
  room: Room,
  words: Words,
): APIComponentInContainer {
  const { report } = place;
  const cited = citationLine(report, blocksOf(place), words, { title: 60, publisher: 0 });
  return section(
    [cutQuote(place.quote, span, room), small(cited)],
    showButton(new Quote(report, span), serial, words),
  );
}

/** Two quotations may be of the same words, but no two buttons of a message may have the same custom_id. */
function showButton(quote: Quote, serial: number, words: Words): APIButtonComponent {
  const id = quotationId("open", quote, { extent: "b", part: null });
  return button(words.button.show, `${id}${customId("", "", "", serial)}`);
}

/** As much of a stretch of the source as fits, the cut marked under it. */
function cutQuote({ report }: Quote, span: Span, room: Room): string {
  const sentences = report.blocks
    .filter((block) => block.end > span.start && block.start < span.end)
    .flatMap((block) => block.sentences)
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end);
  const all = parts(report, sentences.length > 0 ? sentences : [span], room);
  const [first = span] = all;
  const quoted = quoteLines(report.body.slice(first.start, first.end));
  return all.length > 1 ? `${quoted}\n${small("⋯")}` : quoted;
}

/** The sentences that a place has words of: what the source says there, whole. */
function sentencesAround({ block, through, quote }: Place): Span {
  const touched = [...block.sentences, ...through.sentences].filter(
    ({ start, end }) => end > quote.start && start < quote.end,
  );
  return { start: touched[0]?.start ?? quote.start, end: touched.at(-1)?.end ?? quote.end };
}

/** One of several: its number and verdict, its first words, and where it stands. */
function brief(check: Check, number: number, room: Room, words: Words): APIComponentInContainer[] {
  const title = `${number}. ${verdictLine(check, words)}\n${small(`“${echo(check.quotation.text, 80)}”`)}`;
  const place = "place" in check ? check.place : "places" in check ? check.places[0] : check.nearest[0];
  if (place === undefined) return [text(title)];
  const { report } = place;
  const span = check.verdict === "altered" ? sentencesAround(place) : place.quote;
  const shown =
    check.verdict === "absent"
      ? []
      : [cutQuote(place.quote, span, { points: room.points / 3, bytes: (room.bytes ?? 0) / 3 })];
  const cited = check.verdict === "absent" ? words.check.nearestIs : "";
  const remarks = verdictRemarks(check, words);
  return [
    section(
      [
        title,
        ...shown,
        small(
          [
            `${cited}${citationLine(report, blocksOf(place), words, { title: 40, publisher: 0 })}`,
            ...remarks,
          ].join("\n"),
        ),
      ],
      showButton(new Quote(report, span), number, words),
    ),
  ];
}
