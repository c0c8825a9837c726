import type { Block, Report } from "../../library/report.ts";
import { pointsBack, standingAlone } from "../../text/openers.ts";
import type { Span } from "../../text/span.ts";
import type { Aspect } from "./cues.ts";
import type { Studied } from "./study.ts";

/** Sentences chosen for a summary, as a span. */
export interface Item {
  readonly report: Report;
  readonly block: Block;
  readonly about: Aspect | null;
  readonly gain: number;
  readonly span: Span;
}

/** A sentence with those before it that it needs. */
export function withContext({ report, block, sentence, leans }: Studied): Span {
  const own = block.sentences[sentence] ?? block;
  const before = block.sentences[sentence - leans];
  return standingAlone(report.body, report.language, block.sentences, {
    start: before?.start ?? own.start,
    end: own.end,
  });
}

/** What was chosen, in the order of the source, each place once, with what it points back to. */
export function sentencesOf(items: readonly Item[]): Item[] {
  return distinct(joined(items).flatMap((item) => [...lead(item), item]));
}

/** In the order of the source, what overlaps made one. */
function joined(items: readonly Item[]): Item[] {
  const result: Item[] = [];
  const sorted = items.toSorted((a, b) =>
    a.report.id < b.report.id
      ? -1
      : a.report.id > b.report.id
        ? 1
        : a.span.start - b.span.start || b.span.end - a.span.end,
  );
  for (const item of sorted) {
    const last = result.at(-1);
    if (last === undefined || last.report !== item.report || last.span.end <= item.span.start) {
      result.push(item);
      continue;
    }
    const better = last.gain >= item.gain ? last : item;
    result[result.length - 1] = {
      ...better,
      span: { start: last.span.start, end: Math.max(last.span.end, item.span.end) },
    };
  }
  return result;
}

/** Where a paragraph opens by pointing back, the last sentence of the paragraph before. */
function lead({ report, block, span: own }: Item): Item[] {
  const first = block.sentences[0];
  if (first === undefined || own.start > first.start) return [];
  if (!pointsBack(report.body.slice(first.start, first.end), report.language)) return [];
  const before = report.blocks[report.blocks.indexOf(block) - 1];
  const last = before?.sentences.at(-1);
  if (before?.kind !== "paragraph" || last === undefined) return [];
  return [
    {
      report,
      block: before,
      about: null,
      gain: 0,
      span: standingAlone(report.body, report.language, before.sentences, last),
    },
  ];
}

/** Without what stands within another. */
function distinct(items: readonly Item[]): Item[] {
  return items.filter(
    (item, index) =>
      !items.some(
        (other, place) =>
          other.block === item.block &&
          covers(other.span, item.span) &&
          place !== index &&
          (place < index || !covers(item.span, other.span)),
      ),
  );
}

export function covers(a: Span, b: Span): boolean {
  return a.start <= b.start && b.end <= a.end;
}
