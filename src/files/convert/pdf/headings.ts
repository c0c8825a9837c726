import type { Block } from "./paragraphs.ts";
import type { Measures } from "./measures.ts";

const LONGEST = 200;
const MOST_LINES = 4;
/** A heading's letters are larger than the text's by this, or they are bold. */
const LARGER = 1.1;
const MOST_LEVELS = 6;

const LABEL =
  /^(?:(?:table|figure|fig\.?|box|chart|map|таблица|рис\.|рисунок)\s*\p{N}|(?:source|note|notes|источник|примечание)\s*:)/iu;
const ENDED = /[.;:,…。][\p{Pe}\p{Pf}\p{Pi}"'⁰¹²³⁴-⁹]*$/u;

/**
 * The levels, from 1, of the blocks that are headings: short ones that don't end like a sentence and are set larger
 * than the text, or bold where the text isn't. The larger, the higher; 0 for all other blocks.
 */
export function headingLevels(blocks: readonly Block[], measures: Measures): number[] {
  const styles = blocks.map((block) => (isHeading(block, measures) ? styleOf(block) : null));
  const ranked = [...new Set(styles.filter((style) => style !== null))].sort((a, b) => b - a);
  return styles.map((style) => (style === null ? 0 : Math.min(MOST_LEVELS, ranked.indexOf(style) + 1)));
}

function isHeading(block: Block, { bodySize, bodyBold }: Measures): boolean {
  const text = block.map((line) => line.text).join(" ");
  if (block.length > MOST_LINES || text.length > LONGEST || !/\p{L}{2}/u.test(text)) return false;
  if (ENDED.test(text) || LABEL.test(text) || block.some((line) => line.tabular)) return false;
  const size = block[0]?.size ?? 0;
  return (
    size >= LARGER * bodySize || (!bodyBold && size >= 0.95 * bodySize && block.every((line) => line.bold))
  );
}

/** Larger first; of one size, bold first. */
function styleOf(block: Block): number {
  const line = block[0];
  return line === undefined ? 0 : Math.round(line.size * 2) * 2 + (line.bold ? 1 : 0);
}
