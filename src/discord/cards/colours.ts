/** Accent colours of cards; what they say is always said in words too. */
export const COLOURS = {
  says: 0x2e8b57,
  maySay: 0xd9a400,
  doesNotSay: 0x80848e,
  quotation: 0x3b6ea5,
  notice: 0x80848e,
} as const;
