import { citation } from "../answers/citation.ts";
import type { AlteredCheck, Check, Place, VerbatimCheck, Verdict } from "../answers/check/check.ts";
import { readableAddress } from "../library/address.ts";
import { displayText } from "../text/display.ts";
import type { Span } from "../text/span.ts";
import { prefixed, styled, wrapped, type Look, type Style } from "./layout.ts";

const MARGIN = "  ";
const BAR = `${MARGIN}│ `;
const STYLES: Readonly<Record<Verdict, Style>> = {
  verbatim: "green",
  altered: "yellow",
  spliced: "yellow",
  absent: "red",
};

/**
 * A verdict for people.
 * @param where the quotation's file and line, where it comes from a text with several.
 */
export function renderCheck(check: Check, look: Look, where: string | null): string {
  const lines = [
    ...(where === null ? [] : [styled(look, "cyan", where), ...asWritten(check, look)]),
    ...wrapped(heading(check), look.width).map((line) => styled(look, STYLES[check.verdict], line)),
    ...body(check, look),
    ...remarks(check).flatMap((remark) => prefixed(look, MARGIN, remark, "dim")),
  ];
  return `${lines.join("\n")}\n`;
}

function asWritten({ quotation }: Check, look: Look): string[] {
  return prefixed(look, MARGIN, `“${displayText(quotation.text)}”`);
}

function heading(check: Check): string {
  switch (check.verdict) {
    case "verbatim":
      if (check.omitted.some(({ negation }) => negation))
        return "Verbatim, but what was left out has a negation.";
      if (check.omitted.some(({ long }) => long))
        return "Verbatim, but more was left out than the words around it.";
      return check.omitted.length > 0 ? "Verbatim, with something left out." : "Verbatim.";
    case "altered":
      return `Altered${check.touches.length === 0 ? "" : `, in a ${check.touches.join(" and a ")}`}. [-left out-] {+added+}`;
    case "spliced":
      return `Spliced: ${check.places.length} pieces, presented as one.`;
    case "absent":
      return check.nearest.length === 0
        ? "Not in the report."
        : "Not in the report. The nearest passages, which say something else:";
    default:
      return check satisfies never;
  }
}

function body(check: Check, look: Look): string[] {
  switch (check.verdict) {
    case "verbatim":
      return verbatim(check, look);
    case "altered":
      return [...prefixed(look, BAR, difference(check, look)), ...source(check.place, look)];
    case "spliced":
      return check.places.flatMap((place) => quoted(place, look));
    case "absent":
      return check.nearest.flatMap((place) => quoted(place, look));
    default:
      return check satisfies never;
  }
}

/** The words with what an ellipsis stands for in brackets between them. */
function verbatim({ places, omitted }: VerbatimCheck, look: Look): string[] {
  const parts = [...places.map(({ quote }) => quote), ...omitted.map(({ quote }) => quote)]
    .toSorted((a, b) => a.start - b.start)
    .map((quote) =>
      omitted.some((each) => each.quote === quote)
        ? styled(look, "bold", `[left out: ${displayText(quote.text)}]`)
        : displayText(quote.text),
    );
  const [place] = places;
  return [...prefixed(look, BAR, parts.join(" ")), ...(place === undefined ? [] : source(place, look))];
}

/** The source's words with the quotation's beside them: marks tell them apart where there is no colour. */
function difference({ quotation, place, differences }: AlteredCheck, look: Look): string {
  const { body } = place.report;
  let text = "";
  let last: { readonly source: number | null; readonly quoted: number | null } = {
    source: null,
    quoted: null,
  };
  for (const { op, source, quoted } of differences) {
    const spaced = isSpaced(body, last.source, source) || isSpaced(quotation.text, last.quoted, quoted);
    const from = source === null ? "" : displayText(body.slice(source.start, source.end));
    const to = quoted === null ? "" : displayText(quotation.text.slice(quoted.start, quoted.end));
    const left = from === "" ? "" : styled(look, "strikethrough", `[-${from}-]`);
    const added = to === "" ? "" : styled(look, "bold", `{+${to}+}`);
    text += (spaced && text !== "" ? " " : "") + (op === "same" ? from : left + added);
    last = { source: source?.end ?? last.source, quoted: quoted?.end ?? last.quoted };
  }
  return text;
}

function isSpaced(text: string, from: number | null, to: Span | null): boolean {
  return from !== null && to !== null && /\s/u.test(text.slice(from, to.start));
}

function quoted(place: Place, look: Look): string[] {
  return [...prefixed(look, BAR, displayText(place.quote.text)), ...source(place, look)];
}

function source({ quote }: Place, look: Look): string[] {
  return [
    ...prefixed(look, MARGIN, citation(quote, "plain"), "cyan"),
    ...prefixed(look, MARGIN, readableAddress(quote), "dim"),
  ];
}

function remarks(check: Check): string[] {
  const { attribution, few, occurrences, verdict } = check;
  const found: string[] = [];
  if (attribution !== null && !attribution.holds && verdict !== "absent") {
    const isNowhere = attribution.claimed.length === 0;
    found.push(
      isNowhere
        ? `It was said to come from “${attribution.text}”: there is no such place.`
        : `It was said to come from “${attribution.text}”: it stands elsewhere.`,
    );
  }
  if (verdict === "verbatim") {
    if (check.typography.length > 0) found.push(`Differs only in ${check.typography.join(", ")}.`);
    if (check.others.length > 0) {
      const list = check.others.map(({ quote }) => readableAddress(quote));
      const rest = occurrences - 1 - check.others.length;
      found.push(`Also in ${[...new Set(list)].join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`);
    }
  }
  if (few) found.push(`So few words prove little; they stand ${times(occurrences)} in the reports.`);
  return found;
}

function times(count: number): string {
  return count === 0 ? "nowhere" : count === 1 ? "once" : `${count} times`;
}
