import type { Span } from "../text/span.ts";

/** What the front matter says of a report beyond its title and language; absent where it says nothing. */
export interface Source {
  readonly publisher?: string;
  readonly author?: string;
  /** As written: `2023`, `2023-05` or `2023-05-17`. */
  readonly date?: string;
  readonly url?: string;
  readonly licence?: string;
  /** The number of the paragraph with which each page begins, page 1 first. */
  readonly pages?: readonly number[];
}

export type BlockKind = "heading" | "paragraph" | "credit";

/**
 * One block of a report: heading, number and text come from this one record, so they cannot disagree.
 * The span is into the report's body and has no white space (and no `#` of a Markdown heading) at its ends.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** What an address writes after the colon: `16`, `h1`, `credit`. */
  readonly label: string;
  /** Numbered from 1 in its report; null for headings and the credit. */
  readonly paragraph: number | null;
  /** Spans into the report's body, in order, without overlap; between them only white space. */
  readonly sentences: readonly Span[];
}

/** One file of the corpus. */
export interface Report {
  /** The file's name without its ending, `[a-z0-9][a-z0-9-]{0,39}`. */
  readonly id: string;
  /** The file's name, for messages. */
  readonly file: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly source: Source;
  /** The file decoded as UTF-8 without BOM and front matter; nothing else is changed. */
  readonly body: string;
  /** Headings, paragraphs and credit in the order of the body. */
  readonly blocks: readonly Block[];
  /** The numbered ones alone: `paragraphs[15]` is ¶16. */
  readonly paragraphs: readonly Block[];
}
