import type { Report } from "../../library/report.ts";
import type { Span } from "../../text/span.ts";
import { fits, wordsEnd, type Room } from "../cut.ts";
import { quoteLines } from "../quote-lines.ts";

/**
 * The parts in which a stretch of a report is shown: as many whole sentences as fit the room, escaped and
 * block quoted, each; a sentence that alone is too long is parted between words, and a word that is, between
 * graphemes. The parts lie in the stretch in order and leave out nothing but white space. Linear.
 *
 * @param sentences the sentences of the stretch, in order.
 */
export function parts({ body }: Report, sentences: readonly Span[], room: Room): Span[] {
  const result: Span[] = [];
  let open: Span | null = null;
  for (const sentence of sentences) {
    const together: Span = { start: open?.start ?? sentence.start, end: sentence.end };
    if (fits(quoteLines(body.slice(together.start, together.end)), room)) {
      open = together;
      continue;
    }
    if (open !== null) result.push(open);
    const pieces = fragments(body, sentence, room);
    open = pieces.pop() ?? null;
    result.push(...pieces);
  }
  if (open !== null) result.push(open);
  return result;
}

/** A sentence in pieces that fit, the whole of it where it does. */
function fragments(body: string, sentence: Span, room: Room): Span[] {
  const pieces: Span[] = [];
  let { start } = sentence;
  while (start < sentence.end) {
    // No more than the room has characters can fit, and escaping makes them no fewer.
    const rest = body.slice(start, Math.min(sentence.end, start + 2 * room.points + 1));
    const end = start + wordsEnd(rest, room, quoteLines);
    if (end === start)
      throw new RangeError(`Cannot part ${start}-${sentence.end}: no room for one character`);
    pieces.push({ start, end: start + body.slice(start, end).trimEnd().length });
    start = end + (body.slice(end, sentence.end).length - body.slice(end, sentence.end).trimStart().length);
  }
  return pieces.filter((piece) => piece.start < piece.end);
}
