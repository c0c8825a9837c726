import { blocks } from "../../library/blocks.ts";
import { readYaml } from "../../library/yaml-source.ts";
import { stemmer } from "../../text/stemmer.ts";
import { dictionaryOf } from "./dictionary.ts";
import { decodeText } from "./html/decode-html.ts";
import { joinedLines, lexicon, type Joint } from "./hyphens.ts";
import { languageFor } from "./language.ts";
import { NOTHING_DONE, tidy, type Converted, type Declared, type Piece } from "./piece.ts";

export interface TextOptions {
  readonly charset?: string | undefined;
  readonly language?: string | undefined;
}

/** A line longer than this isn't one of a text that was broken into lines. */
const LONG = 100;

/**
 * Makes blocks of a Markdown file: its text stays as it is, headings that are underlined become `#` ones, and of
 * its front matter the keys stay that a report's can have.
 */
export function convertMarkdown(bytes: Uint8Array, { charset, language }: TextOptions): Converted {
  const { front, body } = frontMatter(decodeText(bytes, charset, false));
  const lined = body
    .replace(/\r\n?/gu, "\n")
    .replace(/^ {0,3}(\S[^\n]{0,200})\n {0,3}(=+|-{2,})[ \t]*$/gmu, (all, words: string, line: string) =>
      /^(?:[-#>|*+]|\d+[.)])/u.test(words) ? all : `${line.startsWith("=") ? "#" : "##"} ${words}`,
    );
  const found = blocks(lined, "md", "en").blocks;
  const pieces = found.map((block): Piece => {
    const text = lined.slice(block.start, block.end);
    const before = lined.slice(lined.lastIndexOf("\n", block.start - 1) + 1, block.start);
    return block.kind === "heading"
      ? { kind: "heading", level: Math.min(6, before.trim().length), text: tidy(text), page: null }
      : { kind: "paragraph", level: 0, text: cleaned(text), page: null };
  });
  const spoken = languageFor(lined, language ?? front.declared.language);
  return {
    kind: "Markdown",
    pieces,
    declared: { ...front.declared, language: spoken.declared },
    pages: null,
    doings: { ...NOTHING_DONE, warnings: [...spoken.warnings, ...front.warnings] },
  };
}

/**
 * Makes blocks of a plain text. Blank lines divide it; where there are none, each line is a paragraph if they are
 * long, else each line that is set in begins one. Form feeds are page breaks, over which a paragraph may go on.
 */
export async function convertText(bytes: Uint8Array, { charset, language }: TextOptions): Promise<Converted> {
  const { front, body } = frontMatter(decodeText(bytes, charset, false));
  const spoken = languageFor(body, language ?? front.declared.language);
  const sheets = body.replace(/\r\n?/gu, "\n").split("\f");
  const known = lexicon(
    body.split(/\r\n?|\n/u).map(tidy),
    stemmer(new Intl.Locale(spoken.language).language),
    /[-‐]\s*$/mu.test(body) ? await dictionaryOf(spoken.language) : [],
  );
  const joints: Joint[] = [];
  const join = (lines: readonly string[]): string => {
    const { text, joints: own } = joinedLines(lines, known);
    joints.push(...own);
    return text;
  };
  const made: { text: string; page: number }[] = [];
  let overPages = 0;
  sheets.forEach((sheet, index) => {
    divided(sheet).forEach((chunk, at) => {
      const text = join(chunk.map(tidy).filter(Boolean));
      const last = made.at(-1);
      if (
        at === 0 &&
        index > 0 &&
        last !== undefined &&
        /[\p{L},-]$/u.test(last.text) &&
        /^\p{Ll}/u.test(text)
      ) {
        last.text = join([last.text, text]);
        overPages++;
      } else made.push({ text, page: index + 1 });
    });
  });
  const asRead = blocks(made.map((each) => each.text).join("\n\n"), "txt", spoken.language).blocks;
  const headings = asRead.filter((block) => block.kind === "heading").length;
  const paged = sheets.length > 1;
  return {
    kind: "text",
    pieces: made.map(({ text, page }, at): Piece => {
      const level = at >= headings ? 0 : at === headings - 1 ? 1 : 2;
      return { kind: level > 0 ? "heading" : "paragraph", level, text, page: paged ? page : null };
    }),
    declared: { ...front.declared, language: spoken.declared },
    pages: paged ? sheets.length : null,
    doings: {
      ...NOTHING_DONE,
      joinedOverPages: overPages,
      hyphens: {
        undone: joints.filter((joint) => joint.outcome === "undone").map((joint) => joint.word),
        kept: joints.filter((joint) => joint.outcome === "kept").map((joint) => joint.word),
      },
      warnings: [...spoken.warnings, ...front.warnings],
    },
  };
}

/** The lines of each block of a text. */
function divided(text: string): string[][] {
  const chunks = text
    .split(/\n[^\S\n]*\n/u)
    .map((chunk) => chunk.split("\n").filter((line) => tidy(line) !== ""));
  const filled = chunks.filter((chunk) => chunk.length > 0);
  const [only] = filled;
  if (filled.length !== 1 || only === undefined) return filled;
  if (only.some((line) => line.length > LONG)) return only.map((line) => [line]);
  const paragraphs: string[][] = [];
  for (const line of only) {
    const last = paragraphs.at(-1);
    if (last === undefined || /^[^\S\n]{2,}|^\t/u.test(line)) paragraphs.push([line]);
    else last.push(line);
  }
  return paragraphs;
}

/** Lines keep their breaks and their indents, by which Markdown's lists are told. */
function cleaned(text: string): string {
  return text
    .split("\n")
    .map((line) => (/^\s*/u.exec(line)?.[0] ?? "") + tidy(line))
    .join("\n");
}

const KEYS = ["title", "publisher", "author", "date", "language", "url", "licence"] as const;

function frontMatter(text: string): {
  readonly front: { readonly declared: Declared; readonly warnings: readonly string[] };
  readonly body: string;
} {
  const fenced = /^\s{0,9}---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text);
  if (fenced === null) return { front: { declared: {}, warnings: [] }, body: text };
  const body = text.slice(fenced[0].length);
  const read = readYaml("front matter", fenced[1] ?? "");
  const value =
    read.ok && typeof read.source.value === "object" && read.source.value !== null ? read.source.value : null;
  if (value === null)
    return { front: { declared: {}, warnings: ["its front matter can't be read and was left out"] }, body };
  const entries = Object.entries(value as Record<string, unknown>);
  const known = entries.filter(
    ([key, each]) => (KEYS as readonly string[]).includes(key) && typeof each === "string",
  );
  const others = entries.filter((entry) => !known.includes(entry)).map(([key]) => key);
  return {
    front: {
      declared: Object.fromEntries(known),
      warnings:
        others.length > 0 ? [`its front matter also had ${others.join(", ")}, which a report's can't`] : [],
    },
    body,
  };
}
