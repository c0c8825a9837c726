import type { Actor, Mention } from "../../library/actors/cast.ts";
import type { Span } from "../../text/span.ts";

/**
 * How much a sentence introduces an actor, 0-1, told by its shape in any language: 1 where one of its names is
 * followed by another in brackets ("the Islamic State of Khorasan Province (ISKP)"); 0.9 where a name stands
 * between commas beside its description ("a senior religious scholar, Rauf Etminan, …"); 0.5 where the actor is
 * named for the first time.
 */
export function introduces(
  text: string,
  mentions: readonly Mention[],
  spans: readonly Span[],
  actor: Actor,
  first: boolean,
): number {
  let most = first ? 0.5 : 0;
  for (const [index, mention] of mentions.entries()) {
    if (mention.actor !== actor) continue;
    const span = spans[index];
    const next = spans[index + 1];
    if (span === undefined) continue;
    if (next !== undefined && mentions[index + 1]?.actor === actor) {
      const other = mentions[index + 1]?.name !== mention.name;
      if (other && /^\s*\($/u.test(text.slice(span.end, next.start)) && text.charAt(next.end) === ")")
        return 1;
    }
    const described = /\p{Ll}+\s*,\s*(?:\p{Ll}{1,3}\s+)?$/u.test(text.slice(0, span.start));
    const closes = /^\s*,/u.test(text.slice(span.end));
    if (described && closes && first) most = Math.max(most, 0.9);
  }
  return most;
}
