import { stringify } from "yaml";
import { readReport } from "../../library/read-report.ts";
import type { Report } from "../../library/report.ts";
import { frontMatterSchema } from "../../library/front-matter-schema.ts";
import type { Converted, Declared, Piece } from "./piece.ts";
import { Refusal } from "./refusal.ts";

/** A report's file as it is to be written, and the report that is read from it. */
export interface ReportFile {
  readonly name: string;
  readonly content: string;
  readonly report: Report;
}

/**
 * The file of a report: front matter, then the blocks. It is `.txt` where that is read as the same headings and
 * paragraphs, else `.md`; what is written is read again to prove it.
 * @param declared What the front matter says, checked.
 * @throws Refusal where what is read isn't what was to be written.
 */
export function reportFile(id: string, { pieces, pages }: Converted, declared: Declared): ReportFile {
  const firsts = pages === null ? undefined : pageFirsts(pieces, pages);
  let refused = "";
  for (const ending of ["txt", "md"] as const) {
    const name = `${id}.${ending}`;
    const body = ending === "md" ? markdown(pieces) : plain(pieces);
    const content = `${frontMatter(declared, firsts)}${body}\n`;
    const read = readReport(name, new TextEncoder().encode(content));
    if (!read.ok) {
      refused = read.faults.map((fault) => fault.message).join("; ");
      continue;
    }
    const difference = differs(read.report, pieces);
    if (difference === null) return { name, content, report: read.report };
    refused = difference;
  }
  throw new Refusal(`a document of which no report can be made (${refused}), wanted another form of it`);
}

/** The front matter's values that hold, and the names of those that don't. */
export function checked(declared: Declared): {
  readonly holds: Declared;
  readonly faults: readonly string[];
} {
  const holds: Record<string, string> = {};
  const faults: string[] = [];
  for (const [key, value] of Object.entries(declared) as [keyof Declared, string | undefined][]) {
    if (value === undefined || value.trim() === "") continue;
    const read = frontMatterSchema.shape[key].safeParse(value.trim());
    if (read.success && read.data !== undefined) holds[key] = read.data;
    else
      faults.push(`${key} ${JSON.stringify(value)}, ${read.error?.issues[0]?.message ?? "wanted another"}`);
  }
  return { holds, faults };
}

function frontMatter(declared: Declared, pages: readonly number[] | undefined): string {
  const { title, publisher, author, date, language, url, licence } = declared;
  const says = { title, publisher, author, date, language, url, licence };
  const known = Object.fromEntries(Object.entries(says).filter(([, value]) => value !== undefined));
  const lines = Object.keys(known).length > 0 ? stringify(known, { schema: "failsafe", lineWidth: 0 }) : "";
  const list = pages === undefined ? "" : `pages: [${pages.join(", ")}]\n`;
  return lines === "" && list === "" ? "" : `---\n${lines}${list}---\n\n`;
}

/** The number of the first paragraph that begins on each page or after it; pages after the last one are left out. */
function pageFirsts(pieces: readonly Piece[], pages: number): number[] {
  const begins = pieces.filter((piece) => piece.kind === "paragraph").map((piece) => piece.page ?? 1);
  const firsts: number[] = [];
  for (let page = 1; page <= pages; page++) {
    const at = begins.findIndex((own) => own >= page);
    if (at === -1) break;
    firsts.push(at + 1);
  }
  return firsts;
}

function markdown(pieces: readonly Piece[]): string {
  return pieces
    .map(({ level, text }) =>
      level > 0 ? `${"#".repeat(level)} ${text.replace(/\s+/gu, " ")}` : unmarked(text),
    )
    .join("\n\n");
}

/** A line of a paragraph that begins with `#` is no heading: four spaces before it say so. */
function unmarked(text: string): string {
  return text.replace(/^ {0,3}(?=#)/gmu, "    ");
}

function plain(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join("\n\n");
}

/** What of the report isn't what the pieces are, or null. A last block `Source: …` may be the credit. */
function differs({ body, blocks }: Report, pieces: readonly Piece[]): string | null {
  if (blocks.length !== pieces.length) return `${blocks.length} blocks read, ${pieces.length} written`;
  for (const [at, block] of blocks.entries()) {
    const piece = pieces[at];
    const read = flat(body.slice(block.start, block.end));
    if (piece === undefined || read !== flat(piece.text))
      return `block ${at + 1} read as ${JSON.stringify(read.slice(0, 60))}`;
    const kind = block.kind === "credit" ? "paragraph" : block.kind;
    if (kind !== piece.kind) return `block ${at + 1} read as ${block.kind}`;
  }
  return null;
}

function flat(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
