import type { Span } from "../text/span.ts";
import { sentences } from "../text/sentences.ts";
import { trimmed } from "../text/trim.ts";
import { lines } from "./lines.ts";
import type { Block, BlockKind } from "./report.ts";

/** How a file writes its headings: `.md` with `#`, `.txt` by the lines at the top. */
export type Format = "md" | "txt";

/** A block before it has a number. */
interface Piece extends Span {
  readonly oneLine: boolean;
  /** How many `#` stand before it; 0 where it isn't a heading of Markdown. */
  readonly level: number;
}

const LONGEST_HEADING = 200;
const CREDIT = /^source:/iu;
/** Ends like a sentence: with a full stop or a colon of any script, also before closing quotes and brackets. */
const SENTENCE_LIKE = /[\p{Sentence_Terminal}…‥:;：；؛;·։፤፥፦][\s\p{Pe}\p{Pf}\p{Pi}"'`*_]*$/u;
const MARKDOWN_HEADING = /^ {0,3}#+/u;

/** The blocks of a body, and the title that its headings give, if any. */
export function blocks(
  body: string,
  format: Format,
  language: string,
): { blocks: Block[]; title: string | null } {
  const pieces = split(body, format);
  const last = pieces.at(-1);
  const credit =
    last !== undefined && last.level === 0 && CREDIT.test(body.slice(last.start, last.end)) ? last : null;
  const rest = credit === null ? pieces : pieces.slice(0, -1);
  const headings = new Set(
    format === "md" ? rest.filter((piece) => piece.level > 0) : topHeadings(body, rest),
  );
  const title =
    format === "md" ? (rest.find((piece) => piece.level === 1) ?? [...headings][0]) : [...headings].at(-1);
  let heading = 0;
  let paragraph = 0;
  const made = pieces.map((piece): Block => {
    if (piece === credit) return block(body, language, piece, "credit", "credit", null);
    if (headings.has(piece)) return block(body, language, piece, "heading", `h${++heading}`, null);
    return block(body, language, piece, "paragraph", String(++paragraph), paragraph);
  });
  return { blocks: made, title: title === undefined ? null : body.slice(title.start, title.end) };
}

function block(
  body: string,
  language: string,
  { start, end }: Span,
  kind: BlockKind,
  label: string,
  paragraph: number | null,
): Block {
  const found =
    kind === "paragraph" ? sentences(body.slice(start, end), language) : [{ start: 0, end: end - start }];
  const own = found.map((span) => ({ start: start + span.start, end: start + span.end }));
  return { kind, label, paragraph, start, end, sentences: own };
}

/** Blank lines divide; in Markdown, so does a line that starts with `#`, which is a block of its own. */
function split(body: string, format: Format): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let end = 0;
  let count = 0;
  const close = () => {
    if (count > 0) pieces.push({ ...trimmed(body, start, end), oneLine: count === 1, level: 0 });
    count = 0;
  };
  for (const line of lines(body)) {
    const text = body.slice(line.start, line.end);
    const marks = format === "md" ? MARKDOWN_HEADING.exec(text)?.[0] : undefined;
    if (marks !== undefined) {
      close();
      const span = headingWords(body, line.start + marks.length, line.end);
      if (span.start < span.end) pieces.push({ ...span, oneLine: true, level: marks.trim().length });
    } else if (/^\s*$/u.test(text)) {
      close();
    } else {
      if (count++ === 0) start = line.start;
      end = line.end;
    }
  }
  close();
  return pieces;
}

/** The words of a Markdown heading between its `#` and those that may close it: `## Words ##`. */
function headingWords(body: string, start: number, end: number): Span {
  const span = trimmed(body, start, end);
  let last = span.end;
  while (last > span.start && body.charAt(last - 1) === "#") last--;
  return last < span.end && /^\s?$/u.test(body.charAt(last - 1)) ? trimmed(body, span.start, last) : span;
}

function topHeadings(body: string, pieces: readonly Piece[]): readonly Piece[] {
  const count = pieces.findIndex((piece) => !looksLikeHeading(body, piece));
  return count === -1 ? [] : pieces.slice(0, count);
}

function looksLikeHeading(body: string, { start, end, oneLine }: Piece): boolean {
  const text = body.slice(start, end);
  return oneLine && text.length <= LONGEST_HEADING && !SENTENCE_LIKE.test(text);
}
