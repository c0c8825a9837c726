import type { Report } from "../../library/report.ts";
import { parseAddress } from "../../library/address.ts";
import type { Library } from "../../library/library.ts";
import type { AttributionCheck } from "./check.ts";
import { fold } from "./fold.ts";
import type { Range } from "./occurrences.ts";
import type { WordIndex } from "./word-index.ts";

/** Blocks of a report that a quotation is said to come from. */
export type Claim = AttributionCheck["claimed"][number];

const ADDRESS = /[a-z0-9][a-z0-9-]{0,39}:(?:¶?\d|h\d|credit)[\w.~@–-]*/iu;
/** "¶7", "¶¶ 2–3", "para. 7", "pars. 2-3", "paragraph 7", "абз. 7", "Abs. 7", "heading 2", "credit line". */
const NUMBER =
  /(?:¶+|(?<![\p{L}])(?:paragraphs?|paras?|pars?|абзац\p{L}*|абз|absatz|abs|párrafo|párr|alinéa|al)\b\.?)\s*(?<from>\d{1,8})(?:\s*[-‐-―]\s*(?<through>\d{1,8}))?/iu;
const HEADING = /(?<![\p{L}])heading\s*(?<number>\d{1,8})/iu;
const CREDIT = /(?<![\p{L}])credit(?: line)?\b/iu;

/**
 * Which blocks an attribution names: by address, or by a number beside a report's id or title; by number alone,
 * those of every report that has it. Null where it names no place of a report, empty where there is no such place.
 */
export function claimsOf({ reports }: Library, attribution: string): Claim[] | null {
  const address = ADDRESS.exec(attribution)?.[0].replace(/[.:]+$/u, "");
  const parsed = address === undefined ? null : parseAddress(address);
  if (parsed !== null) {
    const report = reports.find(({ id }) => id === parsed.report);
    if (report !== undefined) return claim(report, parsed.from, parsed.through);
  }
  const labels = labelsOf(attribution);
  const named = reports.filter((report) => isNamed(report, attribution));
  if (labels === null && named.length === 0) return null;
  if (labels === null) {
    return named.flatMap((report) => {
      const [first, last] = [report.blocks[0], report.blocks.at(-1)];
      return first === undefined || last === undefined ? [] : [{ report, block: first, through: last }];
    });
  }
  return (named.length > 0 ? named : reports).flatMap((report) => claim(report, ...labels));
}

/** The words of some blocks. */
export function rangeOf({ blocks }: WordIndex, { block, through }: Claim): Range {
  return {
    from: blocks.find((indexed) => indexed.block === block)?.from ?? 0,
    to: blocks.find((indexed) => indexed.block === through)?.to ?? 0,
  };
}

function labelsOf(attribution: string): readonly [string, string] | null {
  const { from, through } = NUMBER.exec(attribution)?.groups ?? {};
  if (from !== undefined) return [from, through ?? from];
  const heading = HEADING.exec(attribution)?.groups?.["number"];
  if (heading !== undefined) return [`h${heading}`, `h${heading}`];
  return CREDIT.test(attribution) ? ["credit", "credit"] : null;
}

function claim(report: Report, from: string, through: string): Claim[] {
  const block = report.blocks.find(({ label }) => label === from);
  const last = report.blocks.find(({ label }) => label === through);
  return block === undefined || last === undefined ? [] : [{ report, block, through: last }];
}

function isNamed(report: Report, attribution: string): boolean {
  const said = fold(attribution);
  return (
    said.includes(fold(report.title)) || new RegExp(`(?<![\\w-])${report.id}(?![\\w-])`, "iu").test(said)
  );
}
