import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Quote } from "../../src/library/quote.ts";
import { readReport } from "../../src/library/read-report.ts";
import type { Report } from "../../src/library/report.ts";
import type { Span } from "../../src/text/span.ts";

const bits = fc.constantFrom(
  ..."A word. Another! Why? # ## #x --- : Source: U.S. é 中文。 🙂 ﷺ “ ” ( ) 5 3.5 e.g. …".split(" "),
  " ",
  "\n",
  "\n\n",
  "\r\n\r\n",
  "\r",
  "\r\r",
  "\t",
  "\u00a0",
  "\f",
  "\u2028",
);
const text = fc.array(bits, { maxLength: 80 }).map((all) => all.join(""));

/** What stands between spans, and before the first and after the last of them. */
function gaps(body: string, spans: readonly Span[], { start, end }: Span): string[] {
  const edges = [start, ...spans.flatMap((span) => [span.start, span.end]), end];
  return edges.flatMap((edge, at) => (at % 2 === 0 ? [body.slice(edge, edges[at + 1])] : []));
}

function ascending(spans: readonly Span[]): boolean {
  return spans.every((span, at) => span.start < span.end && span.start >= (spans[at - 1]?.end ?? 0));
}

function check(report: Report, ending: string): void {
  const { body, blocks, paragraphs } = report;
  expect(ascending(blocks)).toBe(true);
  const between = ending === "md" ? /^[\s#]*$/u : /^\s*$/u;
  for (const gap of gaps(body, blocks, { start: 0, end: body.length })) expect(gap).toMatch(between);
  for (const block of blocks) {
    expect(ascending(block.sentences)).toBe(true);
    expect(block.sentences[0]?.start).toBe(block.start);
    expect(block.sentences.at(-1)?.end).toBe(block.end);
    for (const gap of gaps(body, block.sentences, block)) expect(gap).toMatch(/^\s*$/u);
    for (const span of [block, ...block.sentences]) {
      const quote = new Quote(report, span);
      expect(quote.text).toBe(body.slice(span.start, span.end));
      expect(quote.text).toBe(quote.text.trim());
    }
  }
  expect(paragraphs.map((block) => block.paragraph)).toEqual(paragraphs.map((_, at) => at + 1));
  expect(new Set(blocks.map((block) => block.label)).size).toBe(blocks.length);
}

describe("blocks and sentences", () => {
  it.each(["txt", "md"])(
    "tile the body of any .%s; nothing is lost but white space and the # of headings",
    (ending) => {
      fc.assert(
        fc.property(text, fc.constantFrom("en", "ru", "ar", "zh"), (body, language) => {
          const content = `---\nlanguage: ${language}\n---\n${body}`;
          const read = readReport(`a.${ending}`, new TextEncoder().encode(content));
          fc.pre(read.ok);
          expect(read.report.body).toBe(body);
          check(read.report, ending);
        }),
        { numRuns: 1000 },
      );
    },
  );

  const folders = ["../../corpus/", "../texts/"].map((path) => new URL(path, import.meta.url));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /^[a-z0-9-]+\.(?:md|txt)$/u.test(file))
      .map((file) => [file, new URL(file, folder)] as const),
  );
  it.each(files)("tile the body of %s", (file, url) => {
    const bytes = readFileSync(url);
    const read = readReport(file, bytes);
    if (!read.ok) throw new Error(read.faults[0]?.message);
    expect(bytes.toString("utf8").endsWith(read.report.body)).toBe(true);
    check(read.report, file.split(".").at(-1) ?? "");
  });
});

describe("Quote", () => {
  const read = readReport("a.txt", new TextEncoder().encode("Some text."));
  it.each([
    [0, 0],
    [3, 2],
    [-1, 2],
    [0, 11],
    [0.5, 2],
    [Number.NaN, 2],
  ])("can't be made of the span %d-%d", (start, end) => {
    if (!read.ok) throw new Error("unreadable");
    const { report } = read;
    expect(() => new Quote(report, { start, end })).toThrow(
      new RangeError(`Cannot quote a: span ${start}-${end}, wanted a span within 0-10`),
    );
  });
});
