/** A stretch of a text in which quotations are looked for: running text, one block quote, or one code block. */
export interface TextPart {
  readonly kind: "text" | "quote" | "code";
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** A line of a block quote: Markdown's, or one behind the bar with which the terminal prints quotations. */
const QUOTED = /^ {0,3}(?:> ?|[│┃](?: |$))(.*)$/u;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;

/** The parts of a plain text or a Markdown file: lines that begin with `>` or the terminal's bar are block quotes, fences hold code. */
export function partsOf(text: string): TextPart[] {
  const parts: { kind: TextPart["kind"]; lines: string[]; line: number }[] = [];
  let fence: string | null = null;
  const take = (kind: TextPart["kind"], content: string, line: number, isNew = false) => {
    const last = parts.at(-1);
    if (last?.kind === kind && !isNew) last.lines.push(content);
    else parts.push({ kind, lines: [content], line });
  };
  for (const [at, line] of text.split(/\r\n|\n|\r/u).entries()) {
    const mark: string | undefined = FENCE.exec(line)?.[1];
    if (fence === null && mark !== undefined) {
      fence = mark;
      parts.push({ kind: "code", lines: [], line: at + 2 });
    } else if (fence !== null && mark !== undefined && mark.startsWith(fence) && line.trim() === mark) {
      fence = null;
      parts.push({ kind: "text", lines: [], line: at + 2 });
    } else if (fence !== null) take("code", line, at + 1);
    else {
      const quoted = QUOTED.exec(line)?.[1];
      if (quoted === undefined) take("text", line, at + 1);
      else take("quote", quoted, at + 1);
    }
  }
  return parts
    .map(({ kind, lines, line }) => ({ kind, text: lines.join("\n"), line }))
    .filter((part) => part.text.trim() !== "");
}
