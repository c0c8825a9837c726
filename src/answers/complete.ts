import { readableAddress } from "../library/address.ts";
import { Quote } from "../library/quote.ts";
import type { Block, Report } from "../library/report.ts";
import { resolveAddress } from "../library/resolve.ts";
import { fold, lower } from "../text/fold.ts";
import type { Snapshot } from "./snapshot.ts";

/** A sentence, or a whole block, offered while somebody types the words they remember. */
export interface Completion {
  readonly quote: Quote;
  readonly block: Block;
  /** What to type to get it again: `iskp-and-the-taliban:2.3`. */
  readonly address: string;
}

/** Looking on after so many sentences with all the words would only make a longer list to choose from. */
const ENOUGH = 200;

/**
 * The passages that what was typed so far may mean, the likeliest first: what stands at an address or under a
 * number, then sentences that have the typed words in a row, then all of them in any order (the last may be
 * unfinished), then what the finder finds for them. Nothing typed gives the first sentence of each report.
 */
export function complete(snapshot: Snapshot, typed: string, limit: number): Completion[] {
  const words = typed.trim();
  if (words === "") return openings(snapshot, limit);
  const direct = byAddress(snapshot, words) ?? byNumber(snapshot, words);
  if (direct.length > 0) return direct.slice(0, limit);
  const worded = byWords(snapshot, words);
  return worded.length > 0 ? worded.slice(0, limit) : byQuestion(snapshot, words, limit);
}

/** The passage that a typed text means where none was picked; null where nothing has such words. */
export function passageFor(snapshot: Snapshot, typed: string): Completion | null {
  return typed.trim() === "" ? null : (complete(snapshot, typed, 1)[0] ?? null);
}

function openings({ library }: Snapshot, limit: number): Completion[] {
  const first = library.reports.flatMap((report) =>
    sentencesOf(report, report.paragraphs.slice(0, 1)).slice(0, 1),
  );
  if (first.length !== 1) return first.slice(0, limit);
  // Of a single report, how each of its paragraphs begins.
  return library.reports
    .flatMap((report) => report.paragraphs.flatMap((block) => sentencesOf(report, [block]).slice(0, 1)))
    .slice(0, limit);
}

function byAddress({ library }: Pick<Snapshot, "library">, typed: string): Completion[] | null {
  const resolved = resolveAddress(library, typed);
  if (resolved.kind !== "found") return null;
  const { quote, from, address } = resolved;
  const whole: Completion = { quote, block: from, address };
  if (quote.start !== from.start || quote.end !== from.end) return [whole];
  return [whole, ...sentencesOf(quote.report, [from])];
}

/** `16`, `¶16` or `#16`: that paragraph of every report, whole and sentence by sentence; `2.3`, `2-3`: that part. */
function byNumber({ library }: Snapshot, typed: string): Completion[] {
  const [, number, part] = /^[¶#]?\s*(\d{1,6})(\.\d{1,6}(?:-\d{1,6})?|-\d{1,6})?$/u.exec(typed) ?? [];
  if (number === undefined) return [];
  return library.reports.flatMap((report) => {
    if (part !== undefined) return byAddress({ library }, `${report.id}:${number}${part}`) ?? [];
    const block = report.paragraphs[Number(number) - 1];
    if (block === undefined) return [];
    const quote = new Quote(report, block);
    return [{ quote, block, address: readableAddress(quote) }, ...sentencesOf(report, [block])];
  });
}

function byWords({ library }: Snapshot, typed: string): Completion[] {
  const phrase = ` ${searchable(typed)}`;
  const words = phrase.trim().split(" ");
  if (words[0] === "") return [];
  const inARow: Completion[] = [];
  const anywhere: Completion[] = [];
  for (const report of library.reports) {
    for (const { completion, text } of searchables(report)) {
      if (text.includes(phrase)) inARow.push(completion());
      else if (words.every((word) => text.includes(` ${word}`))) anywhere.push(completion());
      if (inARow.length + anywhere.length >= ENOUGH) return [...inARow, ...anywhere];
    }
  }
  return [...inARow, ...anywhere];
}

function byQuestion(snapshot: Snapshot, typed: string, limit: number): Completion[] {
  return snapshot.finder.find(typed, { limit }).found.map(({ report, block, answer }) => {
    const quote = new Quote(report, answer);
    return { quote, block, address: readableAddress(quote) };
  });
}

function sentencesOf(report: Report, blocks: readonly Block[]): Completion[] {
  return blocks.flatMap((block) =>
    block.sentences.map((sentence) => {
      const quote = new Quote(report, sentence);
      return { quote, block, address: readableAddress(quote) };
    }),
  );
}

interface Searchable {
  readonly text: string;
  readonly completion: () => Completion;
}

/** Reports don't change, so the sentences of one are folded at most once. */
const known = new WeakMap<Report, readonly Searchable[]>();

function searchables(report: Report): readonly Searchable[] {
  let found = known.get(report);
  if (found === undefined) {
    found = report.blocks.flatMap((block) =>
      block.sentences.map((sentence) => ({
        text: ` ${searchable(report.body.slice(sentence.start, sentence.end))}`,
        completion: () => {
          const quote = new Quote(report, sentence);
          return { quote, block, address: readableAddress(quote) };
        },
      })),
    );
    known.set(report, found);
  }
  return found;
}

/** Scripts written without spaces between words: each character stands for itself. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Lower case, diacritics folded, everything but letters and digits one space. */
function searchable(text: string): string {
  return fold(lower(text))
    .replace(UNSPACED, " $& ")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}
