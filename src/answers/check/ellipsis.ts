import type { Span } from "../../text/span.ts";
import { trimmed } from "../../text/trim.ts";

/** Of four full stops the first one ends a sentence. */
const DOTS = "(?:…|\\.{3}(?!\\.)|\\.(?: \\.){2}(?! ?\\.))";
const PATTERN = `\\[\\s*${DOTS}\\s*\\]|\\(\\s*${DOTS}\\s*\\)|<\\s*${DOTS}\\s*>|${DOTS}`;

/** Marks of something left out: "…", "...", ". . .", alone or in brackets. A new object each time, since it keeps state. */
export function ellipsisPattern(): RegExp {
  return new RegExp(PATTERN, "gu");
}

/** What stands between the ellipses of a text, without white space at the ends; empty stretches left out. */
export function betweenEllipses(text: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const mark of text.matchAll(ellipsisPattern())) {
    parts.push(trimmed(text, start, mark.index));
    start = mark.index + mark[0].length;
  }
  parts.push(trimmed(text, start, text.length));
  return parts.filter((part) => part.start < part.end);
}

/** Whether a text is nothing but an ellipsis. */
export function isEllipsis(text: string): boolean {
  return new RegExp(`^\\s*(?:${PATTERN})\\s*$`, "u").test(text);
}
