/** One line of a text: where it starts, where its words end, and where the next one starts. */
export interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  readonly next: number;
}

const BREAK = /\r\n|\n|\r/gu;

/** The lines of a text, whether they end with LF, CRLF or a lone CR. */
export function* lines(text: string): Generator<Line> {
  let start = 0;
  for (const found of text.matchAll(BREAK)) {
    const next = found.index + found[0].length;
    yield { start, end: found.index, next };
    start = next;
  }
  if (start < text.length) yield { start, end: text.length, next: text.length };
}

/** The number, from 1, of the line in which an offset stands. */
export function lineAt(text: string, offset: number): number {
  let number = 0;
  for (const line of lines(text)) {
    number++;
    if (offset < line.next) return number;
  }
  return Math.max(1, number);
}
