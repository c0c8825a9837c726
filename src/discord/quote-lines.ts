import { displayText } from "../text/display.ts";
import type { Span } from "../text/span.ts";
import { escapeMarkdown } from "./escape.ts";

/** A stretch of a text that is shown in bold or struck through: an emphasis of ours, not of the text. */
export interface Mark extends Span {
  readonly style: "bold" | "struck";
}

const SIGN = { bold: "**", struck: "~~" } as const;

/**
 * A text as Discord Markdown that shows it as `displayText` does, the marked stretches in bold or struck
 * through. Marks may begin and end anywhere and run over several paragraphs.
 *
 * @param marks in UTF-16 code units into `text`, in any order.
 * @throws RangeError where a mark isn't within the text or two of them overlap.
 */
export function renderText(text: string, marks: readonly Mark[] = []): string {
  let rendered = "";
  let at = 0;
  for (const mark of settled(text, marks)) {
    rendered += escapeMarkdown(displayText(text.slice(at, mark.start)));
    rendered += emphasised(displayText(text.slice(mark.start, mark.end)), mark.style);
    at = mark.end;
  }
  return rendered + escapeMarkdown(displayText(text.slice(at)));
}

/** `renderText` as a block quote: every line, blank ones too, is prefixed, so that nothing after it is swallowed. */
export function quoteLines(text: string, marks: readonly Mark[] = []): string {
  return renderText(text, marks)
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}

/**
 * The marks in order, without white space at their ends (so that no run of white space is cut in two),
 * and with those of one style that touch each other made one (`**a****b**` would not be bold).
 */
function settled(text: string, marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const { start, end, style } of marks.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (start < (last?.end ?? 0) || end < start || end > text.length) {
      throw new RangeError(
        `Cannot mark ${start}-${end}: wanted a span within ${last?.end ?? 0}-${text.length}`,
      );
    }
    const marked = text.slice(start, end);
    const from = start + (marked.length - marked.trimStart().length);
    const to = end - (marked.length - marked.trimEnd().length);
    if (from >= to) continue;
    if (last?.end === from && last.style === style) {
      result[result.length - 1] = { start: last.start, end: to, style };
    } else {
      result.push({ start: from, end: to, style });
    }
  }
  return result;
}

/** Every line has signs of its own, so that no emphasis runs across the `> ` of a quoted line. */
function emphasised(text: string, style: Mark["style"]): string {
  return text
    .split("\n")
    .map((line) => {
      // Strike-through knows no escapes: a tilde just before its end would be taken for the end.
      const end = style === "struck" ? endWithoutTildes(line) : line.length;
      if (line.slice(0, end).trim() === "") return escapeMarkdown(line);
      return `${SIGN[style]}${escapeMarkdown(line.slice(0, end))}${SIGN[style]}${escapeMarkdown(line.slice(end))}`;
    })
    .join("\n");
}

function endWithoutTildes(line: string): number {
  let end = line.length;
  while (line[end - 1] === "~") end -= 1;
  return end;
}
