import {
  ComponentType,
  type APIComponentInContainer,
  type APITextDisplayComponent,
} from "discord-api-types/v10";
import type { AskAnswer, Remark } from "../../answers/ask.ts";
import type { Passage } from "../../answers/passage.ts";
import { storedAddress } from "../../library/address.ts";
import { placeLabel } from "../../library/place.ts";
import type { Quote } from "../../library/quote.ts";
import type { Grade } from "../../search/finder.ts";
import { customId } from "../custom-id.ts";
import { echo, type Room } from "../cut.ts";
import { quoteLines } from "../quote-lines.ts";
import type { Card } from "../reply.ts";
import { nameOf } from "../words/locale.ts";
import type { Words } from "../words/words.ts";
import { ACTION } from "./actions.ts";
import { COLOURS } from "./colours.ts";
import { button, container, row, section, separator, small, text } from "./elements.ts";
import { contextButtons, deleteButton, ownButton, sourceButtons, type Audience } from "./navigation.ts";
import { parts } from "./paging.ts";
import { citationLine } from "./place.ts";
import { mark } from "./quotation-card.ts";

/**
 * How a card's 4,000 characters and 10,170 bytes are shared out: 600 and 1,600 for the question (300
 * characters, escaped), 1,700 and 4,200 for the best passage, 330 and 900 for each of two others, the rest for
 * citations and our own words.
 */
const QUESTION_CHARACTERS = 300;
const BEST_ROOM: Room = { points: 1_700, bytes: 4_200 };
const OTHER_ROOM: Room = { points: 330, bytes: 900 };
const OTHER_TITLE = 40;
const ALIKE_SHOWN = 6;

/** The id of the text display that holds the question, so that it is found again without being in a button. */
export const QUESTION_COMPONENT = 1;

export interface AskCardOptions extends Audience {
  /** How many passages stand before the first of these, on cards before this one. */
  readonly offset: number;
  /** Whether there are more passages than these. */
  readonly more: boolean;
  /** The id of the one report that was asked, or null where all were. */
  readonly report: string | null;
}

/** An answer to a question as a card: the best passage whole, the others as a sentence with a button. */
export function askCard(answer: AskAnswer, options: AskCardOptions): Card {
  const { words } = options;
  const [best, ...others] = answer.passages;
  const whole = best !== undefined && answer.grade !== "doesn't say" && options.offset === 0;
  const excerpts = whole ? others : answer.passages;
  return {
    components: [
      container(
        COLOUR[answer.grade],
        [
          questionText(answer.question, words),
          text(opening(answer, words, options.offset)),
          ...answer.facts.map(({ field, value, report }) =>
            text(
              `**${words.ask.frontMatter[field]}:** ${echo(value, 150)}\n${small(words.ask.frontMatterOf(report.id))}`,
            ),
          ),
          ...(whole ? bestPassage(best, options) : []),
          ...(whole && excerpts.length > 0 ? [separator(), text(small(words.ask.seeAlso))] : []),
          ...excerpts.map((passage) =>
            excerpt(passage, passage.report !== (whole ? best.report : null), words),
          ),
          row([
            ...moreButtons(answer, options),
            ...(whole
              ? [ownButton(anchor(best), "b", partOf(best), options)]
              : options.private
                ? []
                : [deleteButton(options)]),
            ...(best === undefined ? [] : sourceButtons(best.report, words)),
          ]),
        ].filter(
          (component) => component.type !== ComponentType.ActionRow || component.components.length > 0,
        ),
      ),
    ],
  };
}

const COLOUR: Readonly<Record<Grade, number>> = {
  says: COLOURS.says,
  "may say": COLOURS.maySay,
  "doesn't say": COLOURS.doesNotSay,
};

function questionText(question: string, words: Words): APITextDisplayComponent {
  const shown = echo(question, QUESTION_CHARACTERS);
  return { ...text(small(`${words.ask.question}: ${shown === "" ? "…" : shown}`)), id: QUESTION_COMPONENT };
}

/** The question on a card that {@link askCard} made, given the plain text of its component; null where it was cut. */
export function readQuestion(plain: string): string | null {
  const question = plain.slice(plain.indexOf(":") + 1).trim();
  return question === "" || question.endsWith("…") ? null : question;
}

function opening({ grade, passages, remark }: AskAnswer, words: Words, offset: number): string {
  const verdict = offset > 0 ? words.button.more : VERDICT[grade](words);
  const near =
    grade === "doesn't say" && remark?.kind !== "empty"
      ? [passages.length === 0 ? words.ask.nothingNear : words.ask.nearest]
      : [];
  return [`**${verdict}**`, ...(remark === null ? [] : [remarkText(remark, words)]), ...near].join("\n");
}

const VERDICT: Readonly<Record<Grade, (words: Words) => string>> = {
  says: (words) => words.ask.says,
  "may say": (words) => words.ask.maySay,
  "doesn't say": (words) => words.ask.doesNotSay,
};

function remarkText(remark: Remark, words: Words): string {
  const languages = (codes: readonly string[]) =>
    codes
      .slice(0, 5)
      .map((code) => nameOf("language", code, words))
      .join(", ");
  switch (remark.kind) {
    case "empty":
      return words.ask.noQuestion;
    case "no such report":
      return words.ask.noSuchReport(echo(remark.ids.join(", "), 60));
    case "language":
      return words.ask.otherLanguage(nameOf("language", remark.asked, words), languages(remark.reports));
    case "script":
      return words.ask.otherScript(nameOf("script", remark.asked, words), languages(remark.reports));
    default:
      return remark satisfies never;
  }
}

function bestPassage(passage: Passage, { words }: Audience): APIComponentInContainer[] {
  const { report, block, alike } = passage;
  const all = parts(report, block.sentences, BEST_ROOM);
  const at = partOf(passage);
  const part = all[at] ?? block;
  const emphasised = passage.focus ?? passage.answer;
  const marks = emphasised === null || isWhole(emphasised, passage.quote) ? [] : mark(emphasised, part);
  const also = alike.slice(0, ALIKE_SHOWN).map((place) => placeLabel([place.block], words.place));
  const about = [
    citationLine(report, [block], words),
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
      ...(all.length > 1 ? [button(words.button.show, openId(anchor(passage), partOf(passage)))] : []),
    ]),
  ];
}

/** Another passage: the sentence that fits, and a button that shows it where it stands. */
function excerpt(
  { report, block, excerpt: quote }: Passage,
  titled: boolean,
  words: Words,
): APIComponentInContainer {
  const sentences = block.sentences.filter((each) => each.start >= quote.start && each.end <= quote.end);
  const all = parts(report, sentences.length > 0 ? sentences : [quote], OTHER_ROOM);
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

/** The part of a long block that holds the answering words. */
function partOf(passage: Passage): number {
  const all = parts(passage.report, passage.block.sentences, BEST_ROOM);
  return Math.max(
    0,
    all.findIndex((part) => anchor(passage).start < part.end),
  );
}

function openId(quote: Quote, part?: number): string {
  return customId(ACTION.open, "b", storedAddress(quote), ...(part === undefined ? [] : [part]));
}

function moreButtons({ passages, question }: AskAnswer, { more, offset, report, words }: AskCardOptions) {
  // A question that was cut for the card, or looks so, can't be read off it again.
  const cut = echo(question, QUESTION_CHARACTERS).endsWith("…");
  return more && !cut
    ? [button(words.button.more, customId(ACTION.more, offset + passages.length, report ?? ""))]
    : [];
}

function isWhole(inner: Quote, outer: Quote): boolean {
  return inner.start === outer.start && inner.end === outer.end;
}
