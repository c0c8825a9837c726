import type { APIComponentInContainer, APITextDisplayComponent } from "discord-api-types/v10";
import type { Fact } from "../../answers/about-report.ts";
import type { AskAnswer } from "../../answers/ask.ts";
import type { Passage } from "../../answers/passage.ts";
import { placeLabel } from "../../library/place.ts";
import type { Quote } from "../../library/quote.ts";
import type { Grade } from "../../search/finder.ts";
import { customId } from "../custom-id.ts";
import { echo, type Room } from "../cut.ts";
import { quoteLines } from "../quote-lines.ts";
import type { Card } from "../reply.ts";
import type { Words } from "../words/words.ts";
import { ACTION, quotationId } from "./actions.ts";
import { askOpening } from "./ask-opening.ts";
import { COLOURS } from "./colours.ts";
import { button, container, row, section, separator, small, text } from "./elements.ts";
import { firstThatFits } from "./fit.ts";
import { contextButtons, deleteButton, ownButton, sourceButtons, type Audience } from "./navigation.ts";
import { parts } from "./paging.ts";
import { citationLine } from "./place.ts";
import { mark } from "./quotation-card.ts";

/**
 * How a card's 4,000 characters and 10,170 bytes are shared out: the question (300 characters, escaped up to
 * 600), the best passage, each of two others; the rest is for facts, citations and our own words. The narrow
 * ways are for titles and names that are mostly signs.
 */
const ROOMS: readonly AskRoom[] = [
  {
    question: 300,
    best: { points: 1_700, bytes: 4_200 },
    other: { points: 330, bytes: 900 },
    fact: 150,
    title: 120,
  },
  {
    question: 300,
    best: { points: 1_000, bytes: 3_000 },
    other: { points: 250, bytes: 750 },
    fact: 80,
    title: 60,
  },
  {
    question: 300,
    best: { points: 500, bytes: 1_500 },
    other: { points: 150, bytes: 450 },
    fact: 40,
    title: 30,
  },
];

interface AskRoom {
  readonly question: number;
  readonly best: Room;
  readonly other: Room;
  readonly fact: number;
  readonly title: number;
}

const OTHER_TITLE = 40;
const ALIKE_SHOWN = 6;

/** The id of the text display that holds the question, so that it is found again without being in a button. */
export const QUESTION_COMPONENT = 1;

export interface AskCardOptions extends Audience {
  /** How many passages stand before the first of these, on cards before this one. */
  readonly offset: number;
  /** How many passages stand before the next card's; null where there is none. */
  readonly next: number | null;
  /** The id of the one report that was asked, or null where all were. */
  readonly report: string | null;
}

/** An answer to a question as a card: the best passage whole, the others as a sentence with a button. */
export function askCard(answer: AskAnswer, options: AskCardOptions): Card {
  return firstThatFits(ROOMS, (room) => cardWithin(room, answer, options));
}

function cardWithin(room: AskRoom, answer: AskAnswer, options: AskCardOptions): Card {
  const { words } = options;
  const [best, ...others] = answer.passages;
  const whole = best !== undefined && answer.grade !== "doesn't say" && options.offset === 0;
  const excerpts = whole ? others : answer.passages;
  // Under the best passage's citation, those of the same report need no title; of several each has its own.
  const titled = !whole || new Set(answer.passages.map(({ report }) => report)).size > 1;
  const buttons = [
    ...moreButtons(answer, options, room),
    ...(whole ? [ownButton(anchor(best), { extent: "b", part: null }, options)] : []),
    ...(whole || options.private ? [] : [deleteButton(options)]),
    ...(best === undefined ? [] : sourceButtons(best.report, words)),
  ];
  return {
    components: [
      container(COLOUR[answer.grade], [
        questionText(answer.question, words, room),
        text(askOpening(answer, words, options.offset)),
        ...answer.facts.map((fact) => text(factText(fact, words, room))),
        ...(whole ? bestPassage(best, options, room) : []),
        ...(whole && excerpts.length > 0 ? [separator(), text(small(words.ask.seeAlso))] : []),
        ...excerpts.map((passage) => excerpt(passage, titled, words, room)),
        ...(buttons.length === 0 ? [] : [row(buttons)]),
      ]),
    ],
  };
}

const COLOUR: Readonly<Record<Grade, number>> = {
  says: COLOURS.says,
  "may say": COLOURS.maySay,
  "doesn't say": COLOURS.doesNotSay,
};

function questionText(question: string, words: Words, room: AskRoom): APITextDisplayComponent {
  const shown = echo(question, room.question);
  return { ...text(small(`${words.ask.question}: ${shown === "" ? "…" : shown}`)), id: QUESTION_COMPONENT };
}

/** The question on a card that {@link askCard} made, given the plain text of its component; null where it was cut. */
export function readQuestion(plain: string): string | null {
  const question = plain.slice(plain.indexOf(":") + 1).trim();
  return question === "" || question.endsWith("…") ? null : question;
}

function factText({ field, value, report }: Fact, words: Words, room: AskRoom): string {
  return [
    `**${words.ask.frontMatter[field]}:** ${echo(value, room.fact)}`,
    small(words.ask.frontMatterOf(report.id)),
  ].join("\n");
}

function bestPassage(passage: Passage, { words }: Audience, room: AskRoom): APIComponentInContainer[] {
  const { report, block, alike } = passage;
  const all = parts(report, block.sentences, room.best);
  // The part of a long block that holds the answering words.
  const at = Math.max(
    0,
    all.findIndex((part) => anchor(passage).start < part.end),
  );
  const part = all[at] ?? block;
  const emphasised = passage.focus ?? passage.answer;
  const marks = emphasised === null || isWhole(emphasised, passage.quote) ? [] : mark(emphasised, part);
  const also = alike.slice(0, ALIKE_SHOWN).map((place) => placeLabel([place.block], words.place));
  const about = [
    citationLine(report, [block], words, { title: room.title, publisher: room.title / 2 }),
    ...(all.length > 1 ? [words.card.part(at + 1, all.length)] : []),
    ...(marks.length > 0 ? [words.ask.emphasis] : []),
    ...(also.length > 0 ? [words.ask.nearlyTheSame(also.join(", "))] : []),
  ].join(" · ");
  const cuts = [
    ...(at > 0 ? [words.card.cutBefore] : []),
    ...(at < all.length - 1 ? [words.card.cutAfter] : []),
  ];
  return [
    text(quoteLines(report.body.slice(part.start, part.end), marks)),
    text(small([about, ...cuts].join("\n"))),
    row([
      ...contextButtons(report, block, block, words, "open"),
      ...(all.length > 1 ? [button(words.button.show, openId(anchor(passage)))] : []),
    ]),
  ];
}

/** Another passage: the sentence that fits, and a button that shows it where it stands. */
function excerpt(
  { report, block, excerpt: quote }: Passage,
  titled: boolean,
  words: Words,
  room: AskRoom,
): APIComponentInContainer {
  const sentences = block.sentences.filter((each) => each.start >= quote.start && each.end <= quote.end);
  const all = parts(report, sentences.length > 0 ? sentences : [quote], room.other);
  const part = all[0] ?? quote;
  const cited = citationLine(report, [block], words, { title: titled ? OTHER_TITLE : 0, publisher: 0 });
  return section(
    [
      quoteLines(report.body.slice(part.start, part.end)),
      small([cited, ...(all.length > 1 ? [words.card.cutAfter] : [])].join("\n")),
    ],
    button(words.button.show, openId(quote)),
  );
}

/** What the card's buttons are about: the answering words, which say which block too. */
function anchor({ answer, quote }: Passage): Quote {
  return answer ?? quote;
}

function openId(quote: Quote): string {
  return quotationId("open", quote, { extent: "b", part: null });
}

function moreButtons({ question }: AskAnswer, { next, report, words }: AskCardOptions, room: AskRoom) {
  // A question that was cut for the card, or looks so, can't be read off it again.
  const cut = echo(question, room.question).endsWith("…");
  return next === null || cut ? [] : [button(words.button.more, customId(ACTION.more, next, report ?? ""))];
}

function isWhole(inner: Quote, outer: Quote): boolean {
  return inner.start === outer.start && inner.end === outer.end;
}
