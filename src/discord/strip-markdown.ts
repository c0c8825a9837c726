import type { MessagePart } from "./message-part.ts";

const SIGNS = /\\([^0-9A-Za-z\s])|\*{1,3}|__|~~|\|\||`{1,3}|<(?:a?:|@[!&]?|#|t:)[^<>\s]{1,60}>/gu;

/**
 * The coarser reading of Discord Markdown, for what a parser can't read: lines that begin with `> ` and
 * fenced lines are told from the rest, signs are dropped wherever they stand. Linear, never throws.
 */
export function stripMarkdown(markdown: string): MessagePart[] {
  const parts: { kind: MessagePart["kind"]; lines: string[] }[] = [];
  let fenced = false;
  let quotedToTheEnd = false;
  for (const line of markdown.split(/\r\n?|\n/u)) {
    if (line.startsWith("```")) {
      fenced = !fenced;
      continue;
    }
    quotedToTheEnd ||= !fenced && line.startsWith(">>> ");
    const quoted = quotedToTheEnd || line.startsWith("> ");
    const kind = fenced ? "code" : quoted ? "quote" : "text";
    const text = fenced ? line : line.replace(/^(?:>>> |> |-# |#{1,3} )/u, "").replace(SIGNS, "$1");
    const last = parts.at(-1);
    if (last?.kind === kind) last.lines.push(text);
    else parts.push({ kind, lines: [text] });
  }
  return parts.map(({ kind, lines }) => ({ kind, text: lines.join("\n") }));
}
