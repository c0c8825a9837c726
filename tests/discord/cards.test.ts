import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { AskAnswer } from "../../src/answers/ask.ts";
import { passage } from "../../src/answers/passage.ts";
import { listReports } from "../../src/answers/reports.ts";
import { askCard } from "../../src/discord/cards/ask-card.ts";
import { firstThatFits } from "../../src/discord/cards/fit.ts";
import { noticeCard } from "../../src/discord/cards/notice-card.ts";
import { quotationCard } from "../../src/discord/cards/quotation-card.ts";
import { reportsCard } from "../../src/discord/cards/reports-card.ts";
import { interactionAnswer } from "../../src/discord/interaction-response.ts";
import type { Card } from "../../src/discord/reply.ts";
import { ru } from "../../src/discord/words/ru.ts";
import { addressOf } from "../../src/library/address.ts";
import { buildLibrary, type Library } from "../../src/library/library.ts";
import { readReport } from "../../src/library/read-report.ts";
import { resolveAddress } from "../../src/library/resolve.ts";
import { makeValidator } from "../discord-schema/validator.ts";

const validate = makeValidator();

/** What Discord would find wrong with a card. */
function violations(card: Card): readonly unknown[] {
  const { body } = interactionAnswer({ kind: "message", card, private: true });
  const path = "/interactions/1100000000000000500/token/callback";
  return validate({ direction: "request", method: "POST", path, body, files: [] });
}

const text = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength }),
      fc.string({ unit: "binary", minLength: 1, maxLength }),
      fc
        .constantFrom("*", "_", "`[", "🙂", "文", "e\u0301")
        .map((unit) => unit.repeat(maxLength / unit.length)),
    )
    .map((line) => line.replace(/[\p{C}\s]+/gu, " ").trim() || "x");
const yaml = (value: string) => JSON.stringify(value);

const library: fc.Arbitrary<Library> = fc
  .array(
    fc.record({
      title: text(500),
      publisher: text(200),
      author: text(200),
      paragraphs: fc.array(text(6_000), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((all) =>
    all.flatMap(({ title, publisher, author, paragraphs }, at) => {
      const matter = `title: ${yaml(title)}\npublisher: ${yaml(publisher)}\nauthor: ${yaml(author)}\ndate: 2024-05-06\nurl: https://example.org/${"a".repeat(400)}\n`;
      const read = readReport(
        `made-${at}.md`,
        Buffer.from(`---\n${matter}---\n\n${paragraphs.join("\n\n")}\n`),
      );
      return read.ok ? [read.report] : [];
    }),
  )
  .filter((reports) => reports.length > 0)
  .map((reports) => buildLibrary(reports));

const audience = { private: false, userId: "1100000000000000301", words: ru };

test("every card of quotations of anything is one that Discord takes", () => {
  const style = fc.constantFrom("block", "plain", "markdown", "apa", "mla", "chicago", "bibtex" as const);
  const above = ru.card.sharedBy("<@1100000000000000301>");
  fc.assert(
    fc.property(library, style, fc.nat(20), (all, style, part) => {
      for (const report of all.reports) {
        for (const block of report.blocks) {
          const found = resolveAddress(all, `${addressOf(report, block)}@00000000`);
          if (found.kind !== "found") throw new Error(`Cannot find ${addressOf(report, block)}`);
          expect(violations(quotationCard(found, { ...audience, extent: "w", part, style, above }))).toEqual(
            [],
          );
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("every card that answers anything with anything is one that Discord takes", () => {
  fc.assert(
    fc.property(library, text(2_000), fc.nat(3), fc.boolean(), (all, question, offset, says) => {
      const passages = all.reports.flatMap((report) =>
        report.blocks.slice(0, 1).map((block) =>
          passage({
            report,
            block,
            score: 1,
            sentences: block,
            answers: says,
            focus: block.sentences.at(-1) ?? null,
            alike: all.reports.flatMap((other) =>
              other.blocks.map((each) => ({ report: other, block: each })),
            ),
          }),
        ),
      );
      const answer: AskAnswer = {
        searchedAs: [],
        question,
        grade: says ? "says" : "doesn't say",
        passages: passages.slice(0, 3),
        facts: all.reports
          .slice(0, 3)
          .map((report) => ({ report, field: "author" as const, value: report.source.author ?? "x" })),
        remark: { kind: "no such report", ids: [question] },
      };
      const options = { ...audience, offset, next: 3, report: "made-1" };
      expect(violations(askCard(answer, options))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("every list of reports is one that Discord takes", () => {
  fc.assert(
    fc.property(library, fc.nat(3), fc.array(text(3_000), { maxLength: 5 }), (all, page, messages) => {
      const refused = messages.map((message) => ({ file: message, line: 7, message }));
      expect(violations(reportsCard(listReports(all), { page, refused, words: ru }))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

const made = (length: number) => noticeCard("x".repeat(length));

test("the roomiest card that fits is taken, and none is an error", () => {
  expect(firstThatFits([4_001, 4_000, 1], made)).toEqual(made(4_000));
  expect(() => firstThatFits([4_001], made)).toThrow(RangeError);
  // 3 bytes each: 10,170 are taken.
  expect(firstThatFits([3_391, 3_390], (length) => noticeCard("文".repeat(length)))).toEqual(
    noticeCard("文".repeat(3_390)),
  );
});
