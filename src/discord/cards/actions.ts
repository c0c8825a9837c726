/**
 * What buttons do: the first part of their custom_ids, short because an address takes up to 90 of the 100
 * characters. One list, so that no two mean the same by chance; a letter once given away keeps its meaning,
 * since messages keep their buttons for years.
 */
export const ACTION = {
  /** q|EXTENT|ADDRESS|PART: a quotation; in the place of the card where only the one who presses sees it. */
  show: "q",
  /** o|EXTENT|ADDRESS|PART: a quotation on a card of its own. */
  open: "o",
  /** s|EXTENT|ADDRESS|PART: a quotation for everyone. */
  share: "s",
  /** d|USER: the message goes, for that user or a moderator. */
  remove: "d",
  /** m|OFFSET|REPORT: further passages for the question that stands on the card. */
  more: "m",
  /** l|PAGE: the list of reports. */
  list: "l",
  /** r: the report chosen in the select. */
  read: "r",
  /** n|NAME: a button that can't be pressed. */
  none: "n",
} as const;

/** How much of a block is shown: `w` the words at the address alone, `b` their whole block with them in bold. */
export type Extent = "w" | "b";
