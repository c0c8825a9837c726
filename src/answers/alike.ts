import type { Block, Report } from "../library/report.ts";
import { lexicon, type Lexicon } from "../text/words.ts";

/** A block shorter than this says too little for its overlap with another to mean anything. */
const FEWEST_WORDS = 8;
/** Of the shorter one's words, this share stands in the other too … */
const CONTAINED = 0.7;
/** … and of the words of both together this share is common, so that a list of everything is alike to nothing. */
const COMMON = 0.4;

/**
 * Whether two texts, given as the sets of their content words (stems, without stop words), say nearly the same:
 * containment (shared / size of the smaller) and Jaccard index (shared / size of the union) both high.
 * In texts that were looked at, paragraphs that were rewritten lie above 0.72 / 0.46, others on one subject
 * below 0.66 / 0.41.
 */
export function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const smaller = a.size <= b.size ? a : b;
  const larger = a.size <= b.size ? b : a;
  if (smaller.size < FEWEST_WORDS) return false;
  let shared = 0;
  for (const word of smaller) if (larger.has(word)) shared++;
  return shared >= CONTAINED * smaller.size && shared >= COMMON * (a.size + b.size - shared);
}

/** A lexicon keeps what it learnt of a language's words, so there is one for each. */
const lexicons = new Map<string, Lexicon>();

/** Reports don't change, so the stems of a block are made at most once. */
const stems = new WeakMap<Block, ReadonlySet<string>>();

/** The stems of a block's words without the stop words: what {@link alike} compares. */
export function contentStems(report: Report, block: Block): ReadonlySet<string> {
  let found = stems.get(block);
  if (found === undefined) {
    const known = lexicons.get(report.language) ?? lexicon(report.language);
    lexicons.set(report.language, known);
    const words = known.words(report.body.slice(block.start, block.end));
    found = new Set(words.filter((word) => !word.stop).map((word) => word.stem));
    stems.set(block, found);
  }
  return found;
}
