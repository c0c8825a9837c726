/** A block of a document on its way to becoming a block of a report. */
export interface Piece {
  readonly kind: "heading" | "paragraph";
  /** 1 to 6 for a heading, 1 for the document's title; 0 for a paragraph. */
  readonly level: number;
  /** Without white space at its ends; a line break within it divides the rows of a table. */
  readonly text: string;
  /** The page, from 1, on which it begins; null where the document has none. */
  readonly page: number | null;
}

/** What a document says of itself, as far as it can be relied upon; checked only when the report is written. */
export interface Declared {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly licence?: string | undefined;
}

/** A line that stood at the same place of several pages, and isn't in the report. */
export interface RunningHead {
  /** Its words on the first of these pages. */
  readonly text: string;
  readonly pages: readonly number[];
}

/** Whatever was done to a document's text, so that a person can judge it. */
export interface Doings {
  /** Paragraphs that go on over a page break. */
  readonly joinedOverPages: number;
  readonly hyphens: {
    /** Words that were put together again, as they now stand. */
    readonly undone: readonly string[];
    /** Words that kept the hyphen at which a line had broken, because nothing tells how they are written. */
    readonly kept: readonly string[];
  };
  readonly runningHeads: readonly RunningHead[];
  /** The texts of what was left out otherwise: navigation, advertisements, text set sideways. */
  readonly leftOut: readonly string[];
  /** What a person should look at. */
  readonly warnings: readonly string[];
}

export type Kind = "PDF" | "DOCX" | "HTML" | "Markdown" | "text";

/** A document's text in blocks. */
export interface Converted {
  readonly kind: Kind;
  readonly pieces: readonly Piece[];
  readonly declared: Declared;
  /** How many pages it has; null where it has none. */
  readonly pages: number | null;
  readonly doings: Doings;
}

export const NOTHING_DONE: Doings = {
  joinedOverPages: 0,
  hyphens: { undone: [], kept: [] },
  runningHeads: [],
  leftOut: [],
  warnings: [],
};

/** White space, control characters and soft hyphens that show as nothing put in order; nothing else is changed. */
export function tidy(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(/[\s\u0085]+/gu, " ")
    .trim();
}

// oxlint-disable-next-line eslint/no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\ufeff]/gu;

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

/** Raised or lowered figures as Unicode has them, so that a note's number doesn't run into a word: `so.¹`. */
export function shifted(text: string, by: "up" | "down"): string {
  const figures = by === "up" ? RAISED : LOWERED;
  return /^\s*\d{1,4}(?:[,–-]\d{1,4})*\s*$/u.test(text)
    ? text.replace(/\d/gu, (digit) => figures.charAt(Number(digit)))
    : text;
}
