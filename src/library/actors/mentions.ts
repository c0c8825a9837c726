import type { Block, Report } from "../report.ts";
import type { Span } from "../../text/span.ts";
import type { Hit, NameTree } from "./name-tree.ts";
import { steps, type Step } from "./steps.ts";

/** What names were found in one text: spans into it. */
export interface NamesFound {
  /** In order, without overlap. */
  readonly mentions: readonly NameFound[];
  /** Names that an editor says no report uses, wherever their words stand. */
  readonly known: readonly KnownFound[];
}

export interface NameFound extends Span {
  readonly actor: number;
  readonly name: string;
}

export interface KnownFound extends NameFound {
  /** Whether it stands within a longer name only, and so isn't used as one. */
  readonly inside: boolean;
}

/** What a name may be joined to by a hyphen though it begins with a capital, and still be that name. */
const AFFIX = /^(?:a[ln]|el|anti|pro|non|ex|pre|post|counter|inter|mid|neo|pan|trans)$/iu;

/**
 * The names in a text, the longest first: within "Tekri-e Taliban Pakistan" no "Taliban" is found. A mention is
 * the name as it stands: with a plural's ending, without a possessive one.
 *
 * A name joined to other words by a hyphen is a mention of its actor where they are in lower case or an affix
 * ("anti-Taliban", "Al-Qaeda-influenced", "US-led") or belong to another name that was found ("US-Taliban");
 * joined to another word with a capital or a number ("IS-Khorasan", "Apollo-11") it is part of a name that
 * nobody has registered, and so is none.
 */
export function findNames(tree: NameTree, text: string): NamesFound {
  const row = steps(tree.lexicon, text);
  const hits = tree.hits(row, text);
  if (hits.length === 0) return { mentions: [], known: [] };
  const length = ({ from, to }: Hit) => (row[to - 1]?.end ?? 0) - (row[from]?.start ?? 0);
  const taken = new Set<number>();
  const chosen: Hit[] = [];
  for (const hit of hits.filter(({ known }) => !known).toSorted((a, b) => length(b) - length(a))) {
    if (places(hit).some((place) => taken.has(place))) continue;
    for (const place of places(hit)) taken.add(place);
    chosen.push(hit);
  }
  const mentions = chosen
    .filter((hit) => standsAlone(hit, row, text, taken))
    .toSorted((a, b) => a.from - b.from);
  const known = hits
    .filter((hit) => hit.known && standsAlone(hit, row, text, taken))
    .map((hit) => ({
      ...found(hit, row),
      inside: chosen.some(({ from, to }) => from <= hit.from && hit.to <= to),
    }));
  return { mentions: mentions.map((hit) => found(hit, row)), known };
}

function places({ from, to }: Hit): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function found({ actor, name, from, to }: Hit, row: readonly Step[]): NameFound {
  const last = row[to - 1];
  const end = /['’]s$/iu.test(name) ? last?.end : last?.bareEnd;
  return { actor, name, start: row[from]?.start ?? 0, end: end ?? 0 };
}

function standsAlone(
  { from, to }: Hit,
  row: readonly Step[],
  text: string,
  taken: ReadonlySet<number>,
): boolean {
  const another = (neighbour: number) => {
    const step = row[neighbour];
    if (step === undefined || taken.has(neighbour) || step.capitals === 0) return false;
    return !AFFIX.test(text.slice(step.start, step.end));
  };
  const left = row[from]?.hyphened === true && another(from - 1);
  const right = row[to]?.hyphened === true && another(to);
  return !left && !right;
}

/** The names in a block, as spans into the report's body. */
export function namesInBlock(tree: NameTree, report: Report, block: Block): NamesFound {
  const { mentions, known } = findNames(tree, report.body.slice(block.start, block.end));
  const moved = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start + block.start,
    end: span.end + block.start,
  });
  return { mentions: mentions.map(moved), known: known.map(moved) };
}
