import type { Span } from "./span.ts";

const SPACE = /\s/u;

/** The span without white space at its ends; empty, at its start, where there is nothing else. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text.charAt(from))) from++;
  while (to > from && SPACE.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
