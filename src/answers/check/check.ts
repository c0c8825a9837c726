import type { Quote } from "../../library/quote.ts";
import type { Block, Report } from "../../library/report.ts";
import type { Difference } from "./difference.ts";

/** Words that somebody says are a report's. */
export interface Quotation {
  readonly text: string;
  /** The line, from 1, on which it begins in the text that it was found in. */
  readonly line: number;
  /** What was written behind it to say where it comes from, such as "— report, ¶7"; null where nothing was. */
  readonly attribution: string | null;
}

/** A part of a report, with the blocks that it stands in. */
export interface Place {
  readonly report: Report;
  readonly block: Block;
  /** The last block; the same as `block` where it stands in one. */
  readonly through: Block;
  readonly quote: Quote;
}

/** What an ellipsis stands for. */
export interface Omission {
  readonly quote: Quote;
  /** Has a word that denies, by the report's language: leaving it out may turn the meaning round. */
  readonly negation: boolean;
  /** Has more words than the quotation has on both sides of it. */
  readonly long: boolean;
}

export type Typography =
  | "soft hyphens"
  | "quotation marks"
  | "apostrophes"
  | "dashes"
  | "white space"
  | "letter case"
  | "Unicode form"
  | "quotation marks around the whole"
  | "ellipsis at an end";

/** Whether a quotation stands where it was said to. */
export interface AttributionCheck {
  readonly text: string;
  /** The blocks that it names. */
  readonly claimed: readonly { readonly report: Report; readonly block: Block; readonly through: Block }[];
  readonly holds: boolean;
}

interface Common {
  readonly quotation: Quotation;
  /** Fewer than four words, or than twelve letters: so few prove little. */
  readonly few: boolean;
  /** How often it stands in the reports as it is. */
  readonly occurrences: number;
  /** Null where nothing behind the quotation names a place of the reports. */
  readonly attribution: AttributionCheck | null;
}

/** It stands so: in one place, or its parts in order in one block with an ellipsis for what is between. */
export interface VerbatimCheck extends Common {
  readonly verdict: "verbatim";
  /** One, or the parts between the ellipses. */
  readonly places: readonly Place[];
  /** Other places where it stands, at most twenty. */
  readonly others: readonly Place[];
  /** What it differs in. */
  readonly typography: readonly Typography[];
  readonly omitted: readonly Omission[];
}

/** It stands there, but with other words. */
export interface AlteredCheck extends Common {
  readonly verdict: "altered";
  /** The passage from its first word that was quoted to its last. */
  readonly place: Place;
  readonly differences: readonly Difference[];
  /** What it is that differs, where that is most likely to matter. */
  readonly touches: readonly ("negation" | "number" | "name")[];
}

/** Pieces from different places, presented as one. */
export interface SplicedCheck extends Common {
  readonly verdict: "spliced";
  /** In the quotation's order. */
  readonly places: readonly Place[];
}

/** The reports don't have it. */
export interface AbsentCheck extends Common {
  readonly verdict: "absent";
  /** The blocks that share most with it, whole; at most three, none where nothing is near. */
  readonly nearest: readonly Place[];
}

export type Check = VerbatimCheck | AlteredCheck | SplicedCheck | AbsentCheck;

export type Verdict = Check["verdict"];
