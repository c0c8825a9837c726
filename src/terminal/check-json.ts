import type { Check, Place } from "../answers/check/check.ts";
import type { Difference } from "../answers/check/difference.ts";
import type { Report } from "../library/report.ts";
import { quoteJson } from "./json.ts";

/** A verdict as scripts get it; `attribution` is there only where one was written behind the quotation. */
export function checkJson(check: Check) {
  const { quotation, verdict, occurrences, attribution } = check;
  return {
    quotation: { text: quotation.text, line: quotation.line },
    verdict,
    quotes: quotesOf(check).map(placeJson),
    differences:
      verdict === "altered"
        ? check.differences.map((each) => differenceJson(check.place.report, quotation.text, each))
        : [],
    typography: verdict === "verbatim" ? check.typography : [],
    omitted:
      verdict === "verbatim"
        ? check.omitted.map(({ quote, negation, long }) => ({ text: quote.text, negation, long }))
        : [],
    occurrences,
    nearest: verdict === "absent" ? check.nearest.map(placeJson) : [],
    ...(attribution === null ? {} : { attribution: { text: attribution.text, holds: attribution.holds } }),
  };
}

/** The words of the reports that a quotation was found to be. */
function quotesOf(check: Check): readonly Place[] {
  switch (check.verdict) {
    case "verbatim":
    case "spliced":
      return check.places;
    case "altered":
      return [check.place];
    case "absent":
      return [];
    default:
      return check satisfies never;
  }
}

function placeJson({ report, block, quote }: Place) {
  return { report: report.id, paragraph: block.paragraph, ...quoteJson(quote) };
}

/** `text` is the source's, of what was added the quotation's; `to` is what the quotation has instead. */
function differenceJson({ body }: Report, quotation: string, { op, source, quoted }: Difference) {
  const from = source === null ? null : body.slice(source.start, source.end);
  const to = quoted === null ? null : quotation.slice(quoted.start, quoted.end);
  if (op === "same") return { op, text: from ?? "" };
  if (op === "added") return { op, text: to ?? "" };
  return { op, text: from ?? "", ...(to === null ? {} : { to }) };
}
