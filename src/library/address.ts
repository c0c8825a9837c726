import type { Span } from "../text/span.ts";
import type { Quote } from "./quote.ts";
import type { Block, Report } from "./report.ts";
import { wording } from "./wording.ts";

/** Which words of which report, as people and buttons write it: `iskp-and-the-taliban:2.3@3fa9c2d1`. */
export interface Address {
  /** The report's id. */
  readonly report: string;
  /** The labels of the first and the last block: `16`, `h1`, `credit`. The same twice where it is one block. */
  readonly from: string;
  readonly through: string;
  readonly part: Part | null;
  /** The first 8 hex digits of the SHA-256 of the blocks' slice; null where any wording will do. */
  readonly wording: string | null;
}

/** A part of the addressed blocks: sentences, counted from 1, or UTF-16 code units from the first block's start. */
export type Part =
  | { readonly kind: "sentences"; readonly first: number; readonly last: number }
  | { readonly kind: "offsets"; readonly start: number; readonly end: number };

/** What an address may look like, for messages. */
export const ADDRESS_FORMS = "report:2, report:2.3, report:2.3-4, report:2-3, report:h1 or report:credit";

/** Every address is at most this long, so that it fits into a button beside what the button does. */
export const LONGEST_ADDRESS = 90;

const LABEL = "[1-9]\\d{0,7}|h[1-9]\\d{0,7}|credit";
const ADDRESS = new RegExp(
  `^(?<report>[a-z0-9][a-z0-9-]{0,39}):¶?(?<from>${LABEL})` +
    "(?:\\.(?<first>[1-9]\\d{0,7})(?:-(?<last>[1-9]\\d{0,7}))?" +
    `|(?:-(?<through>${LABEL}))?(?:~(?<start>\\d{1,8})-(?<end>\\d{1,8})(?=@))?)` +
    "(?:@(?<wording>[0-9a-f]{8}))?$",
  "u",
);

/** Reads an address as people type it: in any case, with dashes for hyphens. Null where it is none. */
export function parseAddress(text: string): Address | null {
  if (text.length > LONGEST_ADDRESS + 20) return null;
  const groups = ADDRESS.exec(
    text
      .trim()
      .toLowerCase()
      .replace(/[‐‑‒–—]/gu, "-"),
  )?.groups;
  const {
    report,
    from,
    through = from,
    first,
    last = first,
    start,
    end,
    wording: words = null,
  } = groups ?? {};
  if (report === undefined || from === undefined || through === undefined) return null;
  const part = partOf(first, last, start, end);
  if (part === "wrong" || (isNumber(from) && isNumber(through) && Number(from) > Number(through)))
    return null;
  return { report, from, through, part, wording: words };
}

function partOf(first?: string, last?: string, start?: string, end?: string): Part | null | "wrong" {
  if (first !== undefined && last !== undefined) {
    const part = { kind: "sentences", first: Number(first), last: Number(last) } as const;
    return part.first <= part.last ? part : "wrong";
  }
  if (start === undefined || end === undefined) return null;
  const part = { kind: "offsets", start: Number(start), end: Number(end) } as const;
  return part.start < part.end ? part : "wrong";
}

/** The way `parseAddress` reads it. */
export function formatAddress({ report, from, through, part, wording: words }: Address): string {
  const blocks = from === through ? from : `${from}-${through}`;
  return `${report}:${blocks}${formatPart(part)}${words === null ? "" : `@${words}`}`;
}

function formatPart(part: Part | null): string {
  if (part === null) return "";
  switch (part.kind) {
    case "sentences":
      return part.first === part.last ? `.${part.first}` : `.${part.first}-${part.last}`;
    case "offsets":
      return `~${part.start}-${part.end}`;
    default:
      return part satisfies never;
  }
}

/** The address of one block, or of all from one to another: `iskp-and-the-taliban:16`. */
export function addressOf(report: Report, from: Block, through: Block = from): string {
  return formatAddress({
    report: report.id,
    from: from.label,
    through: through.label,
    part: null,
    wording: null,
  });
}

/**
 * The address of a quotation for people: `…:2.3` where it is within one block, `…:2` where it is the whole,
 * `…:2-3` where it goes on into another. A part of a sentence has the address of the sentence.
 */
export function readableAddress(quote: Quote): string {
  const { report } = quote;
  const { from, through } = stretchOf(quote);
  const touched = from.sentences.flatMap((sentence, at) =>
    sentence.start < quote.end && sentence.end > quote.start ? [at + 1] : [],
  );
  const [first, last = first] = [touched[0], touched.at(-1)];
  const whole =
    from !== through || first === undefined || last === undefined || touched.length === from.sentences.length;
  const part = whole ? null : ({ kind: "sentences", first, last } as const);
  return formatAddress({ report: report.id, from: from.label, through: through.label, part, wording: null });
}

/**
 * The address of a quotation for what is kept, such as a message's buttons: with its wording, and by offsets
 * within the blocks rather than by sentence numbers, which another version of Node may count otherwise.
 */
export function storedAddress(quote: Quote): string {
  const { report } = quote;
  const { from, through } = stretchOf(quote);
  const start = Math.max(quote.start, from.start) - from.start;
  const end = Math.min(quote.end, through.end) - from.start;
  const whole = start === 0 && end === through.end - from.start;
  return formatAddress({
    report: report.id,
    from: from.label,
    through: through.label,
    part: whole ? null : { kind: "offsets", start, end },
    wording: wording(report, from, through),
  });
}

/** Blocks that follow one another. */
export interface Stretch {
  readonly from: Block;
  readonly through: Block;
}

/** The first and the last block that a quotation has words of. */
export function stretchOf({ report, start, end }: Quote): Stretch {
  return stretchAt(report, { start, end });
}

function stretchAt({ blocks, id }: Report, { start, end }: Span): Stretch {
  const first = blocks.findIndex((block) => block.end > start);
  const last = blocks.findLastIndex((block) => block.start < end);
  const from = blocks[first === -1 ? blocks.length - 1 : first];
  const through = blocks[Math.max(first, last)] ?? from;
  if (from === undefined || through === undefined) {
    throw new RangeError(
      `Cannot address ${id} at ${start}-${end}: no blocks, wanted a report with a paragraph`,
    );
  }
  return { from, through };
}

function isNumber(label: string): boolean {
  return /^\d/u.test(label);
}
