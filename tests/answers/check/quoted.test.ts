import { describe, expect, it } from "vitest";
import { citations, type CitationStyle } from "../../../src/answers/citation.ts";
import { checkText } from "../../../src/answers/check/check-text.ts";
import { partsOf, type TextPart } from "../../../src/answers/check/text-part.ts";
import { Quote } from "../../../src/library/quote.ts";
import type { Report } from "../../../src/library/report.ts";
import { displayText } from "../../../src/text/display.ts";
import { checkerOf, iskp, reportAt, reportOf } from "./support.ts";

const named = reportOf(
  "named.md",
  `---
title: "The “Backyard”: a title of its own, & more"
author: Smith, Anna; Human Rights Watch
publisher: Lamp House
date: 2023-05-17
url: https://example.org/report
pages: [1, 2]
---
# Part *one*

They said “no” to it — at first — and then, \`perhaps\`, to 1,400 others.
The line goes on here; it’s the second.

> Even a block quote [of the source] can't be lost.
`,
);

const reports = [iskp, reportAt("tests/texts/opticks-queries.txt"), named];
const checker = checkerOf(...reports);

/** What `/quote` and the terminal quote: blocks, sentences, and blocks that follow one another. */
function quotesOf(report: Report): Quote[] {
  const { blocks } = report;
  const ranges = blocks.slice(1).flatMap((block, at) => {
    const before = blocks[at];
    const isClose = before !== undefined && /^\s*$/u.test(report.body.slice(before.end, block.start));
    return isClose ? [{ start: before.start, end: block.end }] : [];
  });
  return [...blocks, ...blocks.flatMap((block) => block.sentences), ...ranges].map(
    (span) => new Quote(report, span),
  );
}

const quotes = reports.flatMap(quotesOf).filter((_, at, all) => at % 7 === 0 || at > all.length - 12);

const text = (content: string): TextPart => ({ kind: "text", text: content, line: 1 });
const code = (content: string): TextPart => ({ kind: "code", text: content, line: 1 });

/** The ways in which a quotation is written, by us or by somebody who copied it with its citation. */
function written(quote: Quote, style: CitationStyle): TextPart[][] {
  const shown = displayText(quote.text);
  const cited = citations(quote)[style];
  const print = text(`¶2 · ${quote.report.title} · 2023`);
  const escaped = shown.replace(/[\\*_~`>|#[\]()-]/gu, "\\$&").replace(/^/gmu, "> ");
  return [
    partsOf(`${shown.replace(/^/gmu, "> ")}\n\n${cited}`),
    // As a card shows it: what is to be copied and its reference in code blocks, small print between them.
    [{ kind: "quote", text: shown, line: 1 }, print],
    [code(shown), print, code(cited)],
    [code(escaped), print, code(cited)],
    // A line of the source that begins with > would be read as a block quote in a text.
    ...(/^>/mu.test(shown) ? [] : [partsOf(`${shown}\n\n${cited}`), partsOf(`“${shown}”\n— ${cited}`)]),
  ];
}

describe("what is quoted by us checks as verbatim, and nothing else of it is checked", () => {
  it.each(["plain", "markdown", "apa", "mla", "chicago", "bibtex"] as const)(
    "with its citation: %s",
    (style) => {
      const wrong = quotes
        .flatMap((quote) => written(quote, style))
        .map((parts) => ({
          parts,
          verdicts: checkText(checker, parts, { markdown: true }).map(({ verdict }) => verdict),
        }))
        .filter(({ verdicts }) => verdicts.join() !== "verbatim");
      expect(wrong).toEqual([]);
    },
  );

  it.each(["plain", "markdown", "apa", "mla", "chicago", "bibtex"] as const)(
    "at the place that its citation names, or the places: %s",
    (style) => {
      const elsewhere = quotes
        .filter((quote) => !/```|^>/mu.test(quote.text))
        .map((quote) => `${displayText(quote.text).replace(/^/gmu, "> ")}\n${citations(quote)[style]}`)
        .filter((content) => {
          const [found] = checkText(checker, partsOf(content), { markdown: true });
          return found?.attribution?.holds !== true;
        });
      expect(elsewhere).toEqual([]);
    },
  );
});
