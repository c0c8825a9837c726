import type { Block } from "../library/report.ts";
import type { ReportToAdd } from "./add-port.ts";
import { prefixed, styled, type Look } from "./layout.ts";

/** How many paragraphs are shown from the start, and how much of each, in characters. */
const SHOWN = 3;
const LONGEST = 240;
/** How many of what was left out are shown, and how much of each. */
const MOST = 12;
const BRIEF = 70;

/** What was made of a document and how, for a person to judge before it is written. */
export function renderAdd({ kind, path, report, pages, doings }: ReportToAdd, look: Look): string {
  const headings = report.blocks.filter((block) => block.kind === "heading");
  const text = ({ start, end }: Block) => report.body.slice(start, end).replace(/\s+/gu, " ");
  const { undone, kept } = doings.hyphens;
  const { publisher, author, date, url, licence } = report.source;
  const facts: readonly (readonly [string, string | null])[] = [
    ["title", report.title],
    [
      "source",
      [author, publisher, date, licence, url].filter((part) => part !== undefined).join(" · ") ||
        "not known: --publisher, --author, --date, --url",
    ],
    ["language", report.language],
    [
      "text",
      `${count(report.paragraphs.length, "paragraph")}, ${count(headings.length, "heading")}${pages === null ? "" : `, ${count(pages, "page")}`}`,
    ],
    ["headings", headings.map((block) => `${block.label} ${text(block)}`).join("\n") || null],
    [
      "joined",
      doings.joinedOverPages === 0 ? null : `${count(doings.joinedOverPages, "paragraph")} over a page break`,
    ],
    ["hyphens undone", undone.length === 0 ? null : `${undone.length}: ${distinct(undone)}`],
    [
      "hyphens kept",
      kept.length === 0
        ? null
        : `${kept.length}, please look whether they belong to the word: ${distinct(kept)}`,
    ],
    [
      "running heads",
      doings.runningHeads.map((head) => `"${brief(head.text)}" ${pagesShown(head.pages)}`).join("\n") || null,
    ],
    ["left out", leftOut(doings.leftOut)],
  ];
  const label = Math.max(...facts.map(([name]) => name.length)) + 2;
  const lines = [styled(look, "bold", `${kind === "text" ? "Plain text" : kind} → ${path}`), ""];
  for (const [name, value] of facts) {
    if (value === null) continue;
    value.split("\n").forEach((part, index) => {
      const [first = "", ...rest] = prefixed(look, " ".repeat(label + 2), part);
      const head = index === 0 ? styled(look, "dim", name.padEnd(label)) : " ".repeat(label);
      lines.push(`  ${head}${first.trimStart()}`, ...rest);
    });
  }
  for (const warning of doings.warnings) lines.push("", ...prefixed(look, "  ! ", warning, "yellow"));
  lines.push("", ...report.paragraphs.slice(0, SHOWN).flatMap((block) => shown(block, text(block), look)));
  const last = report.paragraphs.at(-1);
  if (last !== undefined && report.paragraphs.length > SHOWN)
    lines.push("  …", ...shown(last, text(last), look));
  return `${lines.join("\n")}\n\n`;
}

/** The same as an object. */
export function addJson({ kind, path, report, pages, doings }: ReportToAdd, written: boolean): object {
  return {
    report: report.id,
    file: path,
    written,
    kind,
    title: report.title,
    language: report.language,
    paragraphs: report.paragraphs.length,
    headings: report.blocks.filter((block) => block.kind === "heading").length,
    pages,
    ...doings,
  };
}

function shown({ label }: Block, text: string, look: Look): string[] {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s?\S*$/u, "")} …` : text;
  const indent = " ".repeat(label.length + 4);
  const [first = "", ...rest] = prefixed(look, indent, cut);
  return [`  ${styled(look, "cyan", `¶${label}`)} ${first.trimStart()}`, ...rest];
}

function leftOut(texts: readonly string[]): string | null {
  if (texts.length === 0) return null;
  const more = texts.length > MOST ? [`and ${texts.length - MOST} more`] : [];
  return [...texts.slice(0, MOST).map((text) => `"${brief(text)}"`), ...more].join("\n");
}

function brief(text: string): string {
  return text.length > BRIEF ? `${text.slice(0, BRIEF)}…` : text;
}

function distinct(words: readonly string[]): string {
  return [...new Set(words)].join(", ");
}

function pagesShown(pages: readonly number[]): string {
  const [first] = pages;
  const last = pages.at(-1);
  return pages.length === 1 ? `(page ${first})` : `(${pages.length} pages, ${first} to ${last})`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
