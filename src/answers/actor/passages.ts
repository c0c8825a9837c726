import type { Actor, Cast, Mention } from "../../library/actors/cast.ts";
import { Quote } from "../../library/quote.ts";
import type { Block, Report } from "../../library/report.ts";
import { standingAlone } from "../../text/openers.ts";
import type { Span } from "../../text/span.ts";

/** Whole sentences of one block with mentions in them. */
export interface NamingPassage {
  readonly report: Report;
  readonly block: Block;
  readonly quote: Quote;
  /** Those of the actors asked for that stand in the quotation, in order. */
  readonly mentions: readonly Mention[];
}

/**
 * Every sentence that names an actor, in the order of the source, each with those before it that it needs; every
 * mention is in exactly one of them.
 */
export function naming(cast: Cast, actor: Actor): NamingPassage[] {
  return byBlock(cast.mentions.get(actor.id) ?? []).flatMap(({ report, block, mentions }) =>
    passagesOf(
      report,
      block,
      mentions.map((mention) => sentencesAround(block, mention)),
      mentions,
    ),
  );
}

/**
 * The passages that name both of two actors, in the order of the source: the sentences that do, and where a
 * paragraph names them apart, the shortest run of its sentences that has both.
 */
export function namingBoth(cast: Cast, a: Actor, b: Actor): NamingPassage[] {
  return byBlock(cast.mentions.get(a.id) ?? []).flatMap(({ report, block, mentions }) => {
    if (block.kind !== "paragraph") return [];
    const others = (cast.inBlock.get(block) ?? []).filter(({ actor }) => actor === b);
    if (others.length === 0) return [];
    const runs = mentions.flatMap((one) =>
      others.map((other) => join(sentencesAround(block, one), sentencesAround(block, other))),
    );
    const together = runs.filter((run) =>
      block.sentences.some(({ start, end }) => start === run.start && end === run.end),
    );
    const shortest = runs.toSorted((x, y) => x.end - x.start - (y.end - y.start)).slice(0, 1);
    const all = [...mentions, ...others].toSorted((x, y) => x.start - y.start);
    return passagesOf(report, block, together.length > 0 ? together : shortest, all);
  });
}

interface InBlock {
  readonly report: Report;
  readonly block: Block;
  readonly mentions: readonly Mention[];
}

function byBlock(mentions: readonly Mention[]): InBlock[] {
  const blocks = new Map<Block, { report: Report; block: Block; mentions: Mention[] }>();
  for (const mention of mentions) {
    const { report, block } = mention;
    const found = blocks.get(block) ?? { report, block, mentions: [] };
    found.mentions.push(mention);
    blocks.set(block, found);
  }
  return [...blocks.values()];
}

/** The sentence in which a mention stands; two where it stands across their border. */
function sentencesAround(block: Block, { start, end }: Span): Span {
  const touched = block.sentences.filter((each) => each.start < end && each.end > start);
  return { start: touched[0]?.start ?? block.start, end: touched.at(-1)?.end ?? block.end };
}

/** Spans of a block as passages: with the sentences they need, what overlaps made one, in order. */
function passagesOf(
  report: Report,
  block: Block,
  spans: readonly Span[],
  mentions: readonly Mention[],
): NamingPassage[] {
  const joined: Span[] = [];
  const sorted = spans
    .map((span) => standingAlone(report.body, report.language, block.sentences, span))
    .toSorted((a, b) => a.start - b.start);
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && span.start < last.end) joined[joined.length - 1] = join(last, span);
    else joined.push(span);
  }
  return joined.map((span) => ({
    report,
    block,
    quote: new Quote(report, span),
    mentions: mentions.filter(({ start, end }) => span.start <= start && end <= span.end),
  }));
}

function join(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
