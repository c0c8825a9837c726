import { displayText } from "../text/display.ts";
import { graphemes } from "../text/graphemes.ts";
import { escapeMarkdown } from "./escape.ts";

/** How long a text is, as Discord counts: in Unicode code points, and in bytes of UTF-8. */
export interface Size {
  readonly points: number;
  readonly bytes: number;
}

/** The most that a text may be; no bound in bytes where that is left out. */
export interface Room {
  readonly points: number;
  readonly bytes?: number;
}

/** Linear. */
export function sizeOf(text: string): Size {
  let points = 0;
  for (const _ of text) points += 1;
  return { points, bytes: Buffer.byteLength(text) };
}

export function fits(text: string, room: Room): boolean {
  const { points, bytes } = sizeOf(text);
  return points <= room.points && bytes <= (room.bytes ?? Infinity);
}

/**
 * Where to cut a text so that its head, as `render` writes it, fits into the room: the last such place between
 * two graphemes, in UTF-16 code units. A grapheme too long for the room by itself is cut between code points;
 * 0 only where not even one fits.
 *
 * @param render what becomes of the head before it is sent (escaping, `> ` before each line): a longer head
 *   must not become shorter. Called about 12 times, never with more than `room.points` code points.
 */
export function headEnd(text: string, room: Room, render: (head: string) => string = (head) => head): number {
  const fitting = (ends: readonly number[]): number =>
    lastWhere(ends, (end) => fits(render(text.slice(0, end)), room)) ?? 0;
  return fitting(endsWithin(graphemes(text), room.points)) || fitting(endsWithin(text, room.points));
}

/**
 * `headEnd` for words: where the head would end inside a word, it ends after the white space before that word,
 * as long as this keeps half of the head (a script without spaces is cut between graphemes).
 */
export function wordsEnd(text: string, room: Room, render?: (head: string) => string): number {
  const end = headEnd(text, room, render);
  if (end === text.length || /\s/u.test(text.charAt(end))) return end;
  for (let space = end; space > end / 2; space -= 1) {
    if (/\s/u.test(text.charAt(space - 1))) return space;
  }
  return end;
}

/**
 * A text of at most `points` code points: itself, or its head between two graphemes with "…" after it. The cut
 * is marked, so this is for labels and a user's own words, never for the inside of a quotation.
 *
 * @param points at least 1, the "…" counted.
 */
export function cutGraphemes(text: string, points: number): string {
  if (fits(text, { points })) return text;
  return `${text.slice(0, headEnd(text, { points: points - 1 })).trimEnd()}…`;
}

/** Signs that turn the direction of what stands after them: left open, they would turn our own words too. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/gu;
const CONTROL = /\p{Cc}+/gu;

/**
 * A user's words to be shown in a message of ours: on one line, cut to `points` code points (before escaping,
 * which may double them), escaped, and unable to turn the direction of what stands after them.
 */
export function echo(words: string, points: number): string {
  const line = displayText(words.replace(DIRECTION, "")).replace(CONTROL, " ").trim();
  return escapeMarkdown(cutGraphemes(line, points));
}

/** The ends of the first pieces of a text, those within `points` code points. */
function endsWithin(pieces: Iterable<string>, points: number): number[] {
  const ends: number[] = [];
  let end = 0;
  let left = points;
  for (const piece of pieces) {
    left -= sizeOf(piece).points;
    if (left < 0) break;
    end += piece.length;
    ends.push(end);
  }
  return ends;
}

/** The last of the values for which the test holds, given that it holds for those before it too. */
function lastWhere(values: readonly number[], holds: (value: number) => boolean): number | undefined {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return values[low - 1];
}
