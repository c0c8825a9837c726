import type { AlteredCheck } from "../../answers/check/check.ts";
import type { Difference } from "../../answers/check/difference.ts";
import type { Mark } from "../quote-lines.ts";

/** A text with marks: what the source has struck through, what the quotation has instead in bold. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Unchanged words around a difference that are shown, in UTF-16 code units. */
const CONTEXT = 60;

/**
 * The differences as one text: words of both as they are, those of the source that the quotation lacks struck
 * through, those it has instead in bold, so that no colour is needed. Long stretches without a difference are
 * shortened, each marked by an ellipsis in brackets.
 */
export function differenceText({ differences, place, quotation }: AlteredCheck): MarkedText {
  let text = "";
  const marks: Mark[] = [];
  function add(words: string, style?: Mark["style"]): void {
    if (words === "") return;
    if (text !== "" && !/\s$/u.test(text) && !/^[\s.,;:!?…)\]}»”’]/u.test(words)) text += " ";
    if (style !== undefined) marks.push({ start: text.length, end: text.length + words.length, style });
    text += words;
  }
  const source = ({ source: span }: Difference) =>
    span === null ? "" : place.report.body.slice(span.start, span.end).trim();
  const quoted = ({ quoted: span }: Difference) =>
    span === null ? "" : quotation.text.slice(span.start, span.end).trim();
  for (const [at, each] of differences.entries()) {
    switch (each.op) {
      case "same":
        add(shortened(quoted(each), at > 0, at < differences.length - 1));
        break;
      case "left out":
        add(source(each), "struck");
        add(quoted(each));
        break;
      case "added":
        add(quoted(each), "bold");
        break;
      case "changed":
      case "moved":
        add(source(each), "struck");
        add(quoted(each), "bold");
        break;
      default:
        each.op satisfies never;
    }
  }
  return { text, marks };
}

/** Words around differences, with the middle left out where it is long; at an end of the quotation that end. */
function shortened(words: string, before: boolean, after: boolean): string {
  const keep = (before ? CONTEXT : 0) + (after ? CONTEXT : 0);
  if (words.length <= keep + CONTEXT) return words;
  const head = before ? words.slice(0, words.indexOf(" ", CONTEXT)) : "";
  const tail = after ? words.slice(words.lastIndexOf(" ", words.length - CONTEXT) + 1) : "";
  return [head, "[…]", tail].filter((part) => part !== "").join(" ");
}
