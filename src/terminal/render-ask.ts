import type { AskAnswer, Remark } from "../answers/ask.ts";
import type { Passage } from "../answers/passage.ts";
import { addressOf } from "../library/address.ts";
import { placeLabel } from "../library/place.ts";
import { displayText } from "../text/display.ts";
import type { Span } from "../text/span.ts";
import { prefixed, styled, wrapped, type Look, type Style } from "./layout.ts";

const MARGIN = "  ";
/** Two bars, so that the answering words stand out without colour too. */
const BAR = `${MARGIN}│ `;
const LEGEND = "┃ marks the words that answer; the mark is ours, the words are the source's.";
const ANSWER_BAR = `${MARGIN}┃ `;

/** An answer for people: the best passage whole, the others as the sentences that fit. */
export function renderAsk(answer: AskAnswer, look: Look): string {
  const [best, ...others] = answer.passages;
  const lines = [heading(answer, look)];
  for (const fact of answer.facts) {
    lines.push("", ...prefixed(look, MARGIN, `${capitalised(fact.field)}: ${fact.value}`, "bold"));
    lines.push(...prefixed(look, MARGIN, `front matter of ${fact.report.id}`, "dim"));
  }
  if (best !== undefined) {
    lines.push("", ...whole(best, look), ...source(best, look));
  }
  if (others.length > 0 && answer.grade !== "doesn't say") {
    lines.push("", styled(look, "dim", "See also:"));
  }
  for (const other of others) {
    lines.push("", ...prefixed(look, BAR, displayText(other.excerpt.text)), ...source(other, look));
  }
  if (best?.answer !== undefined && best.answer !== null && isPart(best.answer, best.quote)) {
    lines.push("", ...prefixed(look, "", LEGEND, "dim"));
  }
  return lines.join("\n") + "\n";
}

function heading(answer: AskAnswer, look: Look): string {
  const style: Style = answer.grade === "says" ? "green" : "yellow";
  const near = answer.grade === "doesn't say" && answer.passages.length > 0;
  return [
    verdictText(answer),
    ...(answer.remark === null ? [] : [remarkText(answer.remark)]),
    ...answer.searchedAs.map(
      ({ typed, as, others }) =>
        `Searched as ${as}: no report uses the name ${JSON.stringify(typed)}${others.length === 0 ? "" : `, which may also mean ${others.map(({ name }) => name).join(", ")}`}.`,
    ),
    ...(near ? ["The nearest passages:"] : []),
  ]
    .flatMap((sentence) => wrapped(sentence, look.width))
    .map((line) => styled(look, style, line))
    .join("\n");
}

function verdictText({ grade }: AskAnswer): string {
  switch (grade) {
    case "says":
      return "The source says:";
    case "may say":
      return "The source may answer this:";
    case "doesn't say":
      return "Not in the report.";
    default:
      return grade satisfies never;
  }
}

function remarkText(remark: Remark): string {
  switch (remark.kind) {
    case "empty":
      return "There was no question.";
    case "phrase":
      return "The words in quotation marks stand nowhere so; `check` tells how a quotation differs.";
    case "no such report":
      return `There is no report ${remark.ids.map((id) => JSON.stringify(id)).join(", ")}; \`reports\` lists what there is.`;
    case "language":
      return `Asked in ${languageName(remark.asked)}; searched in ${remark.reports.map(languageName).join(", ")}, the language of the text.`;
    case "script":
      return `Asked in the ${scriptName(remark.asked)} script; the text is in ${remark.reports.map(languageName).join(", ")}.`;
    default:
      return remark satisfies never;
  }
}

/** The block with its answering words on lines of their own, behind a heavier bar. */
function whole({ report, quote, answer }: Passage, look: Look): string[] {
  const part = (span: Span, bar: string, style?: Style) =>
    span.start < span.end
      ? prefixed(look, bar, displayText(report.body.slice(span.start, span.end).trim()), style)
      : [];
  if (answer === null) return part(quote, BAR);
  return [
    ...part({ start: quote.start, end: answer.start }, BAR),
    ...part(answer, ANSWER_BAR, "bold"),
    ...part({ start: answer.end, end: quote.end }, BAR),
  ];
}

function source({ report, block, alike }: Passage, look: Look): string[] {
  const also = alike.map((place) => addressOf(place.report, place.block)).join(", ");
  return [
    ...prefixed(look, MARGIN, `${placeLabel([block])} · ${report.title}`, "cyan"),
    ...prefixed(
      look,
      MARGIN,
      addressOf(report, block) + (also === "" ? "" : ` · nearly the same: ${also}`),
      "dim",
    ),
  ];
}

function isPart(span: Span, whole: Span): boolean {
  return span.start > whole.start || span.end < whole.end;
}

function languageName(code: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
}

function scriptName(code: string): string {
  return new Intl.DisplayNames("en", { type: "script" }).of(code) ?? code;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
