import { ComponentType } from "discord-api-types/v10";
import { markdownParts } from "../../src/discord/plain-markdown.ts";
import type { Library } from "../../src/library/library.ts";
import type { Block, Report } from "../../src/library/report.ts";
import type { StoredMessage } from "../../src/local/messages.ts";
import { PARSERS } from "../discord/seen.ts";

/** A quotation on a card, unescaped, and what the small print under it says. */
export interface SeenQuotation {
  /** White space made single spaces. */
  readonly text: string;
  readonly bold: readonly string[];
  /** `¶2–3`, `heading 1`, `credit`. */
  readonly place: string;
  readonly print: string;
  readonly report: Report;
}

type Node = {
  readonly type: ComponentType;
  readonly content?: string;
  readonly components?: readonly Node[];
};
const PLACE = /^-# \*\*((?:¶\d+(?:–\d+)?|heading \d+|заголовок \d+|credit|источник)(?:, [^*]+)?)\*\*/u;

/** The quotations of a card. @throws Error for a block quote without a citation under it. */
export function quotationsOf({ payload }: StoredMessage, library: Library): SeenQuotation[] {
  const lists = (payload.components ?? []).flatMap((each) => textLists(each as unknown as Node));
  let last: Report | null = null;
  const found: SeenQuotation[] = [];
  for (const list of lists) {
    for (const [at, display] of list.entries()) {
      // Marks of a cut may stand below the quoted lines.
      const markdown = display.replace(/(?:\n-# ⋯[^\n]*)+$/u, "");
      const print = list[at + 1] ?? "";
      const place = PLACE.exec(print)?.[1];
      if (place === undefined) {
        if (markdown.startsWith("> ")) throw new Error(`A quotation without a citation: ${markdown}`);
        continue;
      }
      last = reportOf(print, library) ?? last;
      if (last === null) throw new Error(`A citation without a report: ${print}`);
      found.push({
        ...unescaped(markdown),
        place,
        print: print + display.slice(markdown.length),
        report: last,
      });
    }
  }
  return found;
}

/** The texts that stand beside each other: a section's are a list of their own. */
function textLists(node: Node): string[][] {
  const own = (node.components ?? []).flatMap(({ type, content }) =>
    type === ComponentType.TextDisplay ? [content ?? ""] : [],
  );
  return [own, ...(node.components ?? []).flatMap(textLists)].filter((list) => list.length > 0);
}

function unescaped(markdown: string): { text: string; bold: readonly string[] } {
  const fenced = /^```(\w*)\n([\s\S]*)\n```$/u.exec(markdown);
  if (fenced !== null) {
    const [, language, inside = ""] = fenced;
    return language === "md" ? unescaped(inside) : { text: oneLine(inside), bold: [] };
  }
  if (!markdown.split("\n").every((line) => line.startsWith("> "))) {
    throw new Error(`A quotation with a line that isn't quoted: ${markdown}`);
  }
  const ours = oneLine(
    markdownParts(markdown)
      .map((part) => part.text)
      .join("\n"),
  );
  let bold: readonly string[] = [];
  for (const [name, parse] of Object.entries(PARSERS)) {
    const seen = parse(markdown);
    bold = seen.bold;
    const strange = seen.other.filter((type) => type.toLowerCase() !== "blockquote");
    if (oneLine(seen.text) !== ours || strange.length > 0) {
      throw new Error(`${name} shows ${strange.join()} ${oneLine(seen.text)} instead of ${ours}`);
    }
  }
  return { text: ours, bold: bold.map(oneLine) };
}

function reportOf(print: string, { reports }: Library): Report | null {
  const [only] = reports;
  if (reports.length === 1 && only !== undefined) return only;
  const [line = ""] = print.split("\n");
  const shown = oneLine(
    markdownParts(line.replace(/^-# /u, ""))
      .map((part) => part.text)
      .join(" "),
  );
  const parts = shown.split(" · ").slice(1);
  const titled = reports.filter((report) => {
    const title = oneLine(report.title);
    return parts.some(
      (part) => part === title || (part.endsWith("…") && title.startsWith(part.slice(0, -1).trimEnd())),
    );
  });
  return titled[0] ?? null;
}

/** How a quotation differs from what the library has at the place that it names. */
export function faultsOf({ text, bold, place, print, report }: SeenQuotation, sentences: boolean): string[] {
  const blocks = blocksAt(report, place);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return [`${place} isn't in ${report.id}`];
  const whole = oneLine(report.body.slice(first.start, last.end));
  const where = `${report.id} ${place}: “${text}”`;
  return [
    ...(text === "" || !whole.includes(text) ? [`not in the paragraph: ${where}`] : []),
    ...(!sentences || print.includes("⋯") || isSentences(text, report, blocks)
      ? []
      : [`no whole sentences: ${where}`]),
    ...(bold.every((each) => text.includes(each)) ? [] : [`bold words of elsewhere: ${where}`]),
    ...(bold.length > 0 && !/bold is ours|выделено нами/u.test(print) ? [`bold isn't owned: ${where}`] : []),
  ];
}

function blocksAt({ blocks, paragraphs }: Report, place: string): Block[] {
  const named = place.split(", ").flatMap((each): readonly Block[] => {
    const [, from, through = from] = /^¶(\d+)(?:–(\d+))?$/u.exec(each) ?? [];
    if (from !== undefined) return paragraphs.slice(Number(from) - 1, Number(through));
    const heading = /^(?:heading|заголовок) (\d+)$/u.exec(each)?.[1];
    const label = heading === undefined ? "credit" : `h${heading}`;
    return blocks.filter((block) => block.label === label);
  });
  return named.toSorted((a, b) => a.start - b.start);
}

/** Whether a text is some of the sentences of some blocks, whole and next to each other. */
function isSentences(text: string, { body }: Report, blocks: readonly Block[]): boolean {
  const sentences = blocks.flatMap((block) =>
    block.sentences.map(({ start, end }) => oneLine(body.slice(start, end))),
  );
  return sentences.some((_, from) => {
    let joined = "";
    for (const sentence of sentences.slice(from)) {
      joined = joined === "" ? sentence : oneLine(`${joined} ${sentence}`);
      if (joined === text || joined.replaceAll(" ", "") === text.replaceAll(" ", "")) return true;
      if (joined.length > text.length + sentences.length) return false;
    }
    return false;
  });
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
