/** A run of text that a PDF shows in one go. Measures are points, from the page's top left corner as it is seen. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: Font;
  readonly rtl: boolean;
  /** Whether white space was shown between the run before and this one. */
  readonly spaceBefore: boolean;
}

export interface Font {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface PageRuns {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which the file shows them. */
  readonly runs: readonly Run[];
  /** Text that isn't set upright. */
  readonly sideways: readonly string[];
}

/** A line of one column. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** The size of most of its letters. */
  readonly size: number;
  /** Whether all its letters are bold. */
  readonly bold: boolean;
  readonly rtl: boolean;
  /** Whether it is a row of a table, with tabs for the gaps between its cells, or of a table of contents. */
  readonly tabular: boolean;
  /** Counts up where the reading goes on at another place: at the top of the next column, say. */
  readonly stretch: number;
  /** Which column of its page, from 0; null where it stands over all of the page. */
  readonly column: number | null;
}
