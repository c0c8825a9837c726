import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addressOf,
  formatAddress,
  LONGEST_ADDRESS,
  parseAddress,
  readableAddress,
  storedAddress,
  type Address,
} from "../../src/library/address.ts";
import { Quote } from "../../src/library/quote.ts";
import { made } from "./make.ts";

const report = made(
  "Kicker\n\nTitle\n\nFirst one. Second one. Third one.\n\nOther.\n\nПоследний. Да.\n\nSource: X",
  "iskp.txt",
);

/** The quotation of these words, which stand there once. */
function quote(words: string): Quote {
  const start = report.body.indexOf(words);
  return new Quote(report, { start, end: start + words.length });
}

function sha(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 8);
}

describe("parseAddress", () => {
  const none = { report: "iskp", part: null, wording: null };
  it.each<[string, Address]>([
    ["iskp:16", { ...none, from: "16", through: "16" }],
    ["iskp:2-3", { ...none, from: "2", through: "3" }],
    ["iskp:2-2", { ...none, from: "2", through: "2" }],
    ["iskp:h1", { ...none, from: "h1", through: "h1" }],
    ["iskp:h1-h2", { ...none, from: "h1", through: "h2" }],
    ["iskp:credit", { ...none, from: "credit", through: "credit" }],
    ["iskp:2.3", { ...none, from: "2", through: "2", part: { kind: "sentences", first: 3, last: 3 } }],
    ["iskp:2.3-4", { ...none, from: "2", through: "2", part: { kind: "sentences", first: 3, last: 4 } }],
    ["iskp:2@3fa9c2d1", { ...none, from: "2", through: "2", wording: "3fa9c2d1" }],
    [
      "iskp:2~120-345@3fa9c2d1",
      {
        ...none,
        from: "2",
        through: "2",
        part: { kind: "offsets", start: 120, end: 345 },
        wording: "3fa9c2d1",
      },
    ],
    [" ISKP:¶2–3@3FA9C2D1\n", { ...none, from: "2", through: "3", wording: "3fa9c2d1" }],
  ])("reads %j", (text, address) => expect(parseAddress(text)).toEqual(address));

  it.each([
    "",
    "iskp",
    "iskp:",
    ":2",
    "iskp:0",
    "iskp:02",
    "iskp:-1",
    "iskp:3-2",
    "iskp:2.0",
    "iskp:2.4-3",
    "iskp:2-3.1",
    "iskp:2.1~0-5@3fa9c2d1",
    "iskp:2~5-5@3fa9c2d1",
    "iskp:2~0-5",
    "iskp:2@3fa9c2d",
    "iskp:2@3fa9c2dg",
    "iskp:123456789",
    "iskp:h",
    "iskp:credits",
    "iskp:2 and more",
    "-iskp:2",
    "is kp:2",
    `${"a".repeat(41)}:2`,
    "x".repeat(10_000),
    "iskp:2\n3",
  ])("doesn't read %j", (text) => expect(parseAddress(text)).toBeNull());
});

describe("formatAddress", () => {
  const number = fc.integer({ min: 1, max: 99_999_999 });
  const pair = fc.tuple(number, number).filter(([a, b]) => a < b);
  const label = fc.oneof(
    number.map(String),
    number.map((each) => `h${each}`),
    fc.constant("credit"),
  );
  const sentences = fc
    .oneof(
      pair,
      number.map((each) => [each, each] as const),
    )
    .map(([first, last]) => ({ kind: "sentences", first, last }) as const);
  const offsets = pair.map(([start, end]) => ({ kind: "offsets", start, end }) as const);
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/u);
  const wording = fc.stringMatching(/^[0-9a-f]{8}$/u);
  const address = fc.oneof(
    fc
      .record({ report: id, label, part: fc.option(sentences), wording: fc.option(wording) })
      .map(({ label, ...rest }): Address => ({ ...rest, from: label, through: label })),
    fc
      .record({ report: id, range: pair, part: fc.option(offsets), wording })
      .map(({ range, ...rest }): Address => ({ ...rest, from: String(range[0]), through: String(range[1]) })),
  );

  it("is read back, and fits into a button", () => {
    fc.assert(
      fc.property(address, (each) => {
        const text = formatAddress(each);
        expect(parseAddress(text)).toEqual(each);
        expect(text.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
      }),
      { numRuns: 1000 },
    );
  });

  it("at its longest is short enough", () => {
    const longest = formatAddress({
      report: "a".repeat(40),
      from: "h99999998",
      through: "h99999999",
      part: { kind: "offsets", start: 99_999_998, end: 99_999_999 },
      wording: "ffffffff",
    });
    expect(longest.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
  });
});

describe("addresses of what stands in a report", () => {
  it("are those of blocks", () => {
    expect(report.blocks.map((block) => addressOf(report, block))).toEqual([
      "iskp:h1",
      "iskp:h2",
      "iskp:1",
      "iskp:2",
      "iskp:3",
      "iskp:credit",
    ]);
    expect(addressOf(report, report.paragraphs[0]!, report.paragraphs[2])).toBe("iskp:1-3");
  });

  it.each([
    ["First one. Second one. Third one.", "iskp:1", ""],
    ["Second one.", "iskp:1.2", "~11-22"],
    ["Second one. Third one.", "iskp:1.2-3", "~11-33"],
    ["cond", "iskp:1.2", "~13-17"],
    ["Other.", "iskp:2", ""],
    ["Kicker", "iskp:h1", ""],
    ["Source: X", "iskp:credit", ""],
  ])("are those of quotations: %j", (words, readable, offsets) => {
    const block = report.blocks.find(
      (each) => each.start <= quote(words).start && quote(words).end <= each.end,
    )!;
    const hash = sha(report.body.slice(block.start, block.end));
    expect(readableAddress(quote(words))).toBe(readable);
    expect(storedAddress(quote(words))).toBe(`iskp:${block.label}${offsets}@${hash}`);
  });

  it("are those of quotations over several blocks", () => {
    const slice = "First one. Second one. Third one.\n\nOther.";
    expect(readableAddress(quote(slice))).toBe("iskp:1-2");
    expect(storedAddress(quote(slice))).toBe(`iskp:1-2@${sha(slice)}`);
    expect(storedAddress(quote("Third one.\n\nOther."))).toBe(`iskp:1-2~23-41@${sha(slice)}`);
  });
});
