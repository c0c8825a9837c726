import { listReports, type ReportSummary } from "../answers/reports.ts";
import { addressOf } from "../library/address.ts";
import type { Block, Report } from "../library/report.ts";
import { displayText } from "../text/display.ts";
import type { TerminalCommand } from "./command.ts";
import { prefixed, styled, type Look } from "./layout.ts";

export const reportsCommand: TerminalCommand = {
  name: "reports",
  summary: "list the reports, and what was taken for their headings and credit",
  help: `Usage: npm run -s verbatim -- reports [--json] [--corpus DIR]

Lists what is indexed: title, publisher, paragraphs, words, language, and what was taken for headings and credit.
`,
  options: {},
  run({ snapshot, json, io }) {
    const reports = listReports(snapshot.library);
    io.out(
      json
        ? `${JSON.stringify({ revision: snapshot.library.revision, reports: reports.map(reportJson) })}\n`
        : `${reports.map((summary) => renderReport(summary, io.look)).join("\n\n")}\n`,
    );
    return Promise.resolve(0);
  },
};

function reportJson({ report, paragraphs, words, headings, credit }: ReportSummary) {
  const { id, title, language, source } = report;
  const block = ({ start, end, ...of }: Block) => ({
    address: addressOf(report, { start, end, ...of }),
    text: report.body.slice(start, end),
    start,
    end,
  });
  return {
    id,
    title,
    language,
    paragraphs,
    words,
    ...source,
    headings: headings.map(block),
    credit: credit.map(block)[0] ?? null,
  };
}

function renderReport({ report, paragraphs, words, headings, credit }: ReportSummary, look: Look): string {
  const { id, title, source, language } = report;
  const about = [source.author, source.publisher, source.date].filter((part) => part !== undefined);
  return [
    styled(look, "bold", id),
    ...prefixed(look, "  ", title),
    ...(about.length === 0 ? [] : prefixed(look, "  ", about.join(" · "))),
    ...prefixed(
      look,
      "  ",
      `${paragraphs} ${paragraphs === 1 ? "paragraph" : "paragraphs"} · ${words} ${words === 1 ? "word" : "words"} · ${languageName(language)}`,
    ),
    ...headings.flatMap((block) => prefixed(look, "  ", `${block.label}: ${shown(report, block)}`, "dim")),
    ...credit.flatMap((block) => prefixed(look, "  ", `credit: ${shown(report, block)}`, "dim")),
  ].join("\n");
}

function shown(report: Report, block: Block): string {
  return displayText(report.body.slice(block.start, block.end));
}

function languageName(tag: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
}
