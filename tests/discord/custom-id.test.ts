import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ACTION, quotationId, readQuotationId, STYLE_LETTERS } from "../../src/discord/cards/actions.ts";
import type { QuotationStyle } from "../../src/discord/cards/quotation-styles.ts";
import { customId, readCustomId } from "../../src/discord/custom-id.ts";
import { storedAddress } from "../../src/library/address.ts";
import { Quote } from "../../src/library/quote.ts";
import { readReport } from "../../src/library/read-report.ts";

test("what is put together is read again", () => {
  const part = fc.string().filter((text) => !text.includes("|"));
  fc.assert(
    fc.property(part, fc.array(part), (action, parts) => {
      expect(readCustomId(customId(action, ...parts))).toEqual({ action, parts });
    }),
  );
});

test("no two actions and no two styles share a letter", () => {
  for (const table of [ACTION, STYLE_LETTERS]) {
    const letters = Object.values(table);
    expect(new Set(letters).size).toBe(letters.length);
    for (const letter of letters) expect(letter).toMatch(/^[a-z]$/iu);
  }
});

/** A report with the longest id and a quotation with large numbers. */
function farQuote(): Quote {
  const id = "a".repeat(40);
  const read = readReport(
    `${id}.md`,
    Buffer.from(`${"Short one.\n\n".repeat(3_000)}${"Long. ".repeat(50_000)}`),
  );
  if (!read.ok) throw new Error("Cannot make the report");
  const last = read.report.paragraphs.at(-1);
  if (last === undefined) throw new Error("Cannot find the last paragraph");
  return new Quote(read.report, { start: last.start + 250_000, end: last.start + 250_005 });
}

test("a quotation's button fits Discord's 100 characters and is read again, in every style", () => {
  const quote = farQuote();
  const styles = ["block", ...Object.keys(STYLE_LETTERS)] as QuotationStyle[];
  for (const style of styles) {
    for (const part of [null, 0, 99_999]) {
      for (const extent of ["w", "b"] as const) {
        const id = quotationId("show", quote, { extent, part, style });
        expect(id.length).toBeLessThanOrEqual(100);
        expect(readQuotationId(readCustomId(id).parts)).toEqual({
          extent,
          part,
          style,
          address: storedAddress(quote),
        });
      }
    }
  }
});

test.each([[[]], [["x"]], [["", "harbour:2"]]])("%j is no quotation", (parts) => {
  expect(readQuotationId(parts)).toBeNull();
});

test("a part or a style that isn't one is left out of account", () => {
  expect(readQuotationId(["w", "harbour:2", "-1", "z"])).toEqual({
    extent: "w",
    address: "harbour:2",
    part: null,
    style: "block",
  });
});
