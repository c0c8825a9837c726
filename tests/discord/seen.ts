import { parser as secondParser } from "@odiffey/discord-markdown";
import { parse as firstParser } from "discord-markdown-parser";

/** What a reader sees of some Markdown: the bare text, and the text of each emphasised stretch. */
export interface Seen {
  readonly text: string;
  readonly bold: readonly string[];
  readonly struck: readonly string[];
  /** Every other kind of node: what would be shown as something else than plain text. */
  readonly other: readonly string[];
}

/** Two parsers, of which neither knows everything: the first has no lists, the second no navigation links. */
export const PARSERS = {
  "discord-markdown-parser": (markdown: string) => flatten(firstParser(markdown, "extended")),
  "@odiffey/discord-markdown": (markdown: string) => flatten(secondParser(markdown)),
} as const satisfies Record<string, (markdown: string) => Seen>;

/** The same, without any white space and the form feed that both parsers drop. */
export function inked(text: string): string {
  return text.replace(/\s+/gu, "");
}

function flatten(nodes: readonly unknown[]): Seen {
  const bold: string[] = [];
  const struck: string[] = [];
  const other: string[] = [];
  const textOf = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(textOf).join("");
    if (typeof node === "string") return node;
    if (typeof node !== "object" || node === null) return "";
    const type = "type" in node ? String(node.type) : "";
    if (type === "br" || type === "newline") return "\n";
    if (type === "twemoji" && "name" in node) return String(node.name);
    const text = "content" in node ? textOf(node.content) : "";
    if (type === "strong") bold.push(text);
    else if (type === "strikethrough" || type === "strike") struck.push(text);
    else if (type !== "text") other.push(type);
    return text;
  };
  const text = textOf(nodes);
  return { text, bold, struck, other };
}
