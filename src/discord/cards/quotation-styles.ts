import { citation, type CitationStyle } from "../../answers/citation.ts";
import type { Quote } from "../../library/quote.ts";
import { displayText } from "../../text/display.ts";
import { escapeMarkdown } from "../escape.ts";
import { quoteLines, type Mark } from "../quote-lines.ts";

/** How `/quote` writes a quotation: as a block quote, to be copied, or with a reference in a style. */
export type QuotationStyle = "block" | CitationStyle;

/** A part of a quotation as Markdown for Discord. */
export function renderQuotation(text: string, marks: readonly Mark[], style: QuotationStyle): string {
  // No code block can hold three backticks: such a text is shown as a block quote instead.
  const copied = text.includes("```") ? null : copiedAs(text, style);
  return copied ?? quoteLines(text, marks);
}

function copiedAs(text: string, style: QuotationStyle): string | null {
  switch (style) {
    case "plain":
      return fenced("", displayText(text));
    case "markdown":
      return fenced(
        "md",
        escapeMarkdown(displayText(text))
          .split("\n")
          .map((line) => `> ${line}`)
          .join("\n"),
      );
    case "block":
    case "apa":
    case "mla":
    case "chicago":
    case "bibtex":
      return null;
    default:
      return style satisfies never;
  }
}

/** The reference to stand under a quotation, in a block of its own so that it can be copied; none for a block quote. */
export function referenceOf(quote: Quote, style: QuotationStyle): string | null {
  if (style === "block") return null;
  const reference = citation(quote, style).replaceAll("```", "'''");
  return fenced(style === "bibtex" ? "bibtex" : "", reference);
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
