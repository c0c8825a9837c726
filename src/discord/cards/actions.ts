import type { Quote } from "../../library/quote.ts";
import { storedAddress } from "../../library/address.ts";
import { customId } from "../custom-id.ts";
import type { QuotationStyle } from "./quotation-styles.ts";

/**
 * What buttons do: the first part of their custom_ids, short because an address takes up to 90 of the 100
 * characters. One list, so that no two mean the same by chance; a letter once given away keeps its meaning,
 * since messages keep their buttons for years.
 */
export const ACTION = {
  /** q|EXTENT|ADDRESS|PART|STYLE: a quotation; in the place of the card where only the one who presses sees it. */
  show: "q",
  /** o|EXTENT|ADDRESS|PART|STYLE: a quotation on a card of its own. */
  open: "o",
  /** s|EXTENT|ADDRESS|PART|STYLE: a quotation for everyone. */
  share: "s",
  /** d|USER: the message goes, for that user or a moderator. */
  remove: "d",
  /** m|OFFSET|REPORT: further passages for the question that stands on the card. */
  more: "m",
  /** l|PAGE: the list of reports. */
  list: "l",
  /** r: the report chosen in the select. */
  read: "r",
  /** c: the verdicts that stand on the card, for everyone. */
  shareCheck: "c",
  /** v: the quotation chosen in the select, EXTENT|ADDRESS, where it stands. */
  choose: "v",
  /** a|VIEW|ACTOR|ABOUT|OFFSET: what there is of an actor; see actor-view.ts. */
  actor: "a",
  /** A|VIEW|ACTOR|ABOUT|OFFSET: the same for everyone. */
  shareActor: "A",
  /** h: the view of an actor chosen in the select, VIEW|ACTOR|ABOUT|OFFSET, in the place of the card. */
  chooseActor: "h",
  /** i: the same on a card of its own. */
  openActor: "i",
  /** p|ACTOR: the picture of who appears with whom, of everybody where no actor is named. */
  map: "p",
  /** P|ACTOR: the same for everyone. */
  shareMap: "P",
  /** n|NAME: a button that can't be pressed. */
  none: "n",
} as const;

/**
 * PART: a number from 0; where it is left out, the part that holds the words at the address. STYLE: how the
 * quotation is written; where it is left out, as a block quote.
 */
export const STYLE_LETTERS = {
  plain: "p",
  markdown: "m",
  apa: "a",
  mla: "l",
  chicago: "c",
  bibtex: "b",
} as const satisfies Readonly<Record<Exclude<QuotationStyle, "block">, string>>;

/** How much of a block is shown: `w` the words at the address alone, `b` their whole block with them in bold. */
export type Extent = "w" | "b";

/** Which part of which quotation a button is about, and how it is written. */
export interface Shown {
  readonly extent: Extent;
  /** From 0; null for the part that holds the quotation's own words. */
  readonly part: number | null;
  readonly style?: QuotationStyle;
}

/** The custom_id of a button that shows or shares a quotation. At most 100 characters. */
export function quotationId(
  action: "show" | "open" | "share",
  quote: Quote,
  { extent, part, style = "block" }: Shown,
): string {
  const letter = style === "block" ? [] : [STYLE_LETTERS[style]];
  const parts = part === null && letter.length === 0 ? [] : [part ?? "", ...letter];
  return customId(ACTION[action], extent, storedAddress(quote), ...parts);
}

/** The parts of a custom_id that {@link quotationId} made, and the address as it stands in it; null for any other. */
export function readQuotationId([extent, address = "", part = "", letter = ""]: readonly string[]):
  | (Shown & { readonly address: string; readonly style: QuotationStyle })
  | null {
  if (extent !== "w" && extent !== "b") return null;
  const styles = Object.entries(STYLE_LETTERS) as [QuotationStyle, string][];
  const style = styles.find(([, each]) => each === letter)?.[0] ?? "block";
  return { extent, address, part: /^\d{1,5}$/u.test(part) ? Number(part) : null, style };
}
