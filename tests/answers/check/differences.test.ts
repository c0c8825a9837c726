import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Difference } from "../../../src/answers/check/difference.ts";
import { buildLibrary } from "../../../src/library/library.ts";
import { checkerOf, iskp, quotationOf, reportAt } from "./support.ts";

const reports = [iskp, reportAt("tests/texts/grundgesetz.md")];
const checker = checkerOf(...reports);
const words = reports.flatMap(({ body }) => body.split(/\s+/u));

/** Words of the reports in a row, with some left out, added, exchanged or moved. */
const misquoted = fc
  .tuple(
    fc.nat(words.length - 1),
    fc.integer({ min: 4, max: 60 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom("drop", "add", "change", "move"), fc.nat()), {
      maxLength: 5,
    }),
  )
  .map(([start, length, edits]) => {
    let own = words.slice(start, start + length);
    for (const [where, edit, what] of edits) {
      const at = where % Math.max(1, own.length);
      const other = words[what % words.length] ?? "";
      if (edit === "drop") own = own.toSpliced(at, 1);
      else if (edit === "add") own = own.toSpliced(at, 0, other);
      else if (edit === "change") own = own.toSpliced(at, 1, other);
      else own = [...own.slice(at), ...own.slice(0, at)];
    }
    return own.join(" ");
  });

const anything = fc.oneof(
  misquoted,
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(
      fc.constantFrom("the", "Taliban", "…", "“", "”", '"', "'", "¶2", "\n", "not", "(", "...", "—", "|"),
    )
    .map((parts) => parts.join(" ")),
);

const bare = (text: string) => text.replace(/\s/gu, "");

/** Which sides each kind of difference may have: the source's, the quotation's, or both. */
const SIDES: Readonly<Record<Difference["op"], string>> = {
  same: "both",
  changed: "both",
  "left out": "source both",
  added: "quoted",
  moved: "source quoted",
};

const sides = (source: unknown, quoted: unknown) =>
  source === null ? "quoted" : quoted === null ? "source" : "both";

describe("an altered quotation", () => {
  it("is told by differences whose sources make up the passage, and whose quoted parts the quotation", () => {
    let altered = 0;
    fc.assert(
      fc.property(misquoted, (text) => {
        const check = checker.check(quotationOf(text));
        if (check.verdict !== "altered") return;
        altered++;
        const { place, differences } = check;
        const { body } = place.report;
        const source = differences.map((each) =>
          each.source === null ? "" : body.slice(each.source.start, each.source.end),
        );
        const quoted = differences.map((each) =>
          each.quoted === null ? "" : text.slice(each.quoted.start, each.quoted.end),
        );
        expect(bare(source.join(""))).toBe(bare(place.quote.text));
        // Ellipses at its ends are no words of it.
        expect(bare(text)).toContain(bare(quoted.join("")));
        expect(differences.some(({ op }) => op !== "same")).toBe(true);
        for (const { op, source: from, quoted: to } of differences) {
          expect({ op, sides: SIDES[op] }).toEqual({ op, sides: expect.stringContaining(sides(from, to)) });
        }
      }),
      { numRuns: 1_500 },
    );
    expect(altered).toBeGreaterThan(300);
  });

  it("calls what stands in another place of the passage moved", () => {
    const check = checker.check(
      quotationOf(
        "and has access to external funding and recruitment networks. Against this backdrop, ISKP has demonstrated resilience and adaptability",
      ),
    );
    expect(check.verdict).toBe("altered");
    if (check.verdict !== "altered") return;
    expect(check.differences.map(({ op }) => op)).toContain("moved");
  });
});

describe("a check", () => {
  it("is made of any text, and says the same each time", () => {
    fc.assert(
      fc.property(
        anything,
        fc.option(fc.constantFrom("¶2", "— iskp-and-the-taliban:18", "grundgesetz", "x")),
        (text, attribution) => {
          const check = checker.check(quotationOf(text, attribution));
          expect(checker.check(quotationOf(text, attribution))).toEqual(check);
          const places =
            check.verdict === "altered"
              ? [check.place]
              : check.verdict === "absent"
                ? check.nearest
                : check.places;
          for (const { quote, report } of places)
            expect(report.body.slice(quote.start, quote.end)).toBe(quote.text);
          expect(places.length > 1 || check.verdict !== "spliced").toBe(true);
          expect(!check.few || ["verbatim", "absent"].includes(check.verdict)).toBe(true);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it("never goes from one report into the next", () => {
    const check = checker.check(
      quotationOf("Source: Институт Ближнего Востока Die Würde des Menschen ist unantastbar."),
    );
    expect(check.verdict).not.toBe("verbatim");
    expect(buildLibrary(reports).reports.map(({ id }) => id)).toEqual([
      "grundgesetz",
      "iskp-and-the-taliban",
    ]);
  });
});
