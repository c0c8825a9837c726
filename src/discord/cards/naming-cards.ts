import type { Companion } from "../../answers/actor/company.ts";
import type { RelationOf } from "../../answers/actor/actor.ts";
import type { NamingPassage } from "../../answers/actor/passages.ts";
import type { Actor } from "../../library/actors/cast.ts";
import { blocksOf } from "../../library/place.ts";
import { Quote } from "../../library/quote.ts";
import { standingAlone } from "../../text/openers.ts";
import { echo } from "../cut.ts";
import type { Card } from "../reply.ts";
import type { Words } from "../words/words.ts";
import { pageRow, viewButtons } from "./actor-buttons.ts";
import { ROOMS, type ActorRoom } from "./actor-rooms.ts";
import { COLOURS } from "./colours.ts";
import { container, row, separator, small, text } from "./elements.ts";
import { firstThatFits } from "./fit.ts";
import type { Audience } from "./navigation.ts";
import { contextSelect, listed, pageFrom, passageTexts, type Listed } from "./passage-list.ts";

export interface NamingOptions extends Audience {
  readonly offset: number;
  /** A line in small print above everything, as Markdown. */
  readonly above?: string;
}

/** Every passage that mentions an actor, in order, the mentions in bold. */
export function mentionsCard(actor: Actor, passages: readonly NamingPassage[], options: NamingOptions): Card {
  const { words } = options;
  const all = passages.flatMap(listedPassage);
  return firstThatFits(ROOMS, (room) => {
    const page = pageFrom(all, options.offset, words, room);
    const shownTo = page.offset + page.shown.length;
    return {
      components: [
        container(COLOURS.quotation, [
          ...above(options),
          text(
            `**${words.actor.mentionsOf(echo(actor.name, room.name))}** · ${range(page.offset, shownTo, all, words)}`,
          ),
          ...passageTexts(page.shown, words, room),
          ...contextSelect(page.shown, words),
          row(viewButtons(actor.id, "mentions", words)),
          pageRow(
            { kind: "mentions", actor: actor.id, offset: page.offset },
            page,
            all.length - shownTo,
            options,
          ),
        ]),
      ],
    };
  });
}

/** What there is of two actors together: what an editor says with its evidence, then the passages that name both. */
export interface Together {
  readonly one: Actor;
  readonly other: Actor;
  readonly relations: readonly RelationOf[];
  readonly passages: readonly NamingPassage[];
  readonly companion: Companion | null;
}

export function bothCard(together: Together, options: NamingOptions): Card {
  const { one, other, relations, passages, companion } = together;
  const { words } = options;
  const noted = relations.map((relation) => ({ relation, evidence: evidenceOf(relation) }));
  const all = passages.flatMap(listedPassage);
  return firstThatFits(ROOMS, (room) => {
    const first = options.offset === 0;
    const shownNotes = first ? noted.slice(0, MOST_RELATIONS) : [];
    const notes = shownNotes.flatMap(({ relation, evidence }) => [
      text(relationText(relation, together, words, room)),
      ...passageTexts(evidence, words, room),
    ]);
    const left = leftBeside(
      shownNotes.flatMap(({ evidence }) => evidence),
      room,
    );
    const page = pageFrom(all, options.offset, words, left);
    const shown = page.shown.slice(0, Math.max(1, MOST_SHOWN - notes.length));
    const shownTo = page.offset + shown.length;
    return {
      components: [
        container(COLOURS.quotation, [
          ...above(options),
          text(bothHeading(together, words, room)),
          ...notes,
          ...(notes.length === 0 ? [] : [separator()]),
          text(
            companion === null || all.length === 0
              ? words.actor.neverBoth
              : small(
                  `${words.actor.shares(companion.sentences, companion.paragraphs.length)} · ${range(page.offset, shownTo, all, words)}`,
                ),
          ),
          ...passageTexts(shown, words, room),
          ...contextSelect([...shownNotes.flatMap(({ evidence }) => evidence), ...shown], words),
          row(viewButtons(one.id, "both", words)),
          pageRow(
            { kind: "both", actor: one.id, other: other.id, offset: page.offset },
            { previous: page.previous, next: shownTo < all.length ? shownTo : null },
            all.length - shownTo,
            options,
          ),
        ]),
      ],
    };
  });
}

/** Of more relations between two, the first are shown. */
const MOST_RELATIONS = 2;
/** Texts of the passages and notes together. */
const MOST_SHOWN = 10;

function bothHeading({ one, other }: Together, words: Words, room: ActorRoom): string {
  return `**${words.actor.pair(echo(one.name, room.name), echo(other.name, room.name))}**`;
}

function relationText(
  { from, kind }: RelationOf,
  { one, other }: Together,
  words: Words,
  room: ActorRoom,
): string {
  const [a, b] = from === one.id ? [one, other] : [other, one];
  const sentence = `${echo(a.name, room.name)} → **${echo(kind, 60)}** → ${echo(b.name, room.name)}`;
  return `${sentence}\n${small(words.actor.editors)}`;
}

/** The sentences that the evidence's words stand in, these in bold where they aren't the whole. */
function evidenceOf({ evidence }: RelationOf): Listed[] {
  const { report } = evidence;
  const [block] = blocksOf(evidence);
  if (block === undefined) return [];
  const touched = block.sentences.filter(({ start, end }) => start < evidence.end && end > evidence.start);
  const sentences = { start: touched[0]?.start ?? block.start, end: touched.at(-1)?.end ?? block.end };
  const whole = sentences.start === evidence.start && sentences.end === evidence.end;
  const quote = new Quote(report, standingAlone(report.body, report.language, block.sentences, sentences));
  const pieces = listed(report, block, quote, [evidence], EVIDENCE);
  const shown = pieces.length > 0 ? pieces : listed(report, block, quote, [], EVIDENCE);
  return shown.slice(0, 1).map((piece) => (whole ? { ...piece, marks: [] } : piece));
}

const EVIDENCE = { points: 800, bytes: 2_000 };

/** The room that the notes leave to the passages. */
function leftBeside(evidence: readonly Listed[], room: ActorRoom): ActorRoom {
  const taken = evidence.reduce((sum, { quote }) => sum + (quote.end - quote.start) + 150, 0);
  const points = Math.max(300, room.list.points - taken);
  return { ...room, list: { points, bytes: Math.max(900, room.list.bytes - 3 * taken) } };
}

function listedPassage({ report, block, quote, mentions }: NamingPassage): Listed[] {
  return listed(report, block, quote, mentions);
}

function range(offset: number, to: number, all: readonly unknown[], words: Words): string {
  return words.actor.shown(Math.min(offset + 1, all.length), to, all.length);
}

function above(options: NamingOptions) {
  return options.above === undefined ? [] : [text(small(options.above))];
}
