import type { Quote } from "./quote.ts";
import type { Block, Report } from "./report.ts";

/** How a place is written: `¶2` or `para. 2`, `¶2–3` or `paras. 2–3` … */
export interface PlaceWords {
  readonly paragraph: (number: number) => string;
  readonly paragraphs: (first: number, last: number) => string;
  readonly heading: (number: string) => string;
  readonly credit: string;
}

const LABELS: PlaceWords = {
  paragraph: (number) => `¶${number}`,
  paragraphs: (first, last) => `¶${first}–${last}`,
  heading: (number) => `Heading ${number}`,
  credit: "Credit",
};

/** The blocks that a quotation has words of, in the order of the body. */
export function blocksOf({ report, start, end }: Quote): Block[] {
  return report.blocks.filter((block) => block.start < end && start < block.end);
}

/**
 * Where consecutive blocks of a report stand, for people: `¶2`, `¶2–3`, `Heading 1`, `Heading 2, ¶1`; empty
 * for no block.
 */
export function placeLabel(blocks: readonly Block[], words: PlaceWords = LABELS): string {
  const numbers = blocks.flatMap(({ paragraph }) => paragraph ?? []);
  const places = blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "paragraph":
        // All paragraphs are one range, written where the first of them stands.
        return block.paragraph === numbers[0] ? [range(numbers, words)] : [];
      case "heading":
        return [words.heading(block.label.slice(1))];
      case "credit":
        return [words.credit];
      default:
        return block.kind satisfies never;
    }
  });
  return places.join(", ");
}

function range(numbers: readonly number[], words: PlaceWords): string {
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? first;
  return first === last ? words.paragraph(first) : words.paragraphs(first, last);
}

/** The pages on which the first and the last of the paragraphs among the blocks begin; null where no page is known. */
export function pagesOf(
  report: Report,
  blocks: readonly Block[],
): { readonly first: number; readonly last: number } | null {
  const pages = blocks.flatMap(({ paragraph }) =>
    paragraph === null ? [] : (pageOf(report, paragraph) ?? []),
  );
  const [first] = pages;
  return first === undefined ? null : { first, last: pages.at(-1) ?? first };
}

/** The page, from 1, on which a paragraph begins. */
function pageOf({ source }: Report, paragraph: number): number | null {
  return source.pages === undefined ? null : source.pages.filter((first) => first <= paragraph).length;
}
