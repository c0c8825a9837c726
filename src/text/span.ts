/**
 * A stretch of a text, counted in UTF-16 code units: `start` inclusive, `end` exclusive,
 * `text.slice(start, end)` is what stands there.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
