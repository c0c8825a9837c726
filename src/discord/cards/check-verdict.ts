import type { Check, Place, Verdict } from "../../answers/check/check.ts";
import { placeLabel } from "../../library/place.ts";
import type { Block } from "../../library/report.ts";
import type { Words } from "../words/words.ts";
import { blocksFrom } from "./quotation-card.ts";
import { COLOURS } from "./colours.ts";

/** The accent colours of verdicts; each is said in words too. */
export const VERDICT_COLOUR: Readonly<Record<Verdict, number>> = {
  verbatim: COLOURS.says,
  altered: COLOURS.maySay,
  spliced: COLOURS.maySay,
  absent: COLOURS.doesNotSay,
};

/** The verdict in a line, with what makes it worth a second look. */
export function verdictLine(check: Check, words: Words): string {
  const { check: say } = words;
  switch (check.verdict) {
    case "verbatim": {
      const warnings = [
        ...(check.omitted.some(({ negation }) => negation) ? [say.omittedNegation] : []),
        ...(check.omitted.some(({ long }) => long) ? [say.omittedLong] : []),
      ];
      return [`**${check.omitted.length > 0 ? say.verbatimWithGaps : say.verbatim}**`, ...warnings].join(
        "\n",
      );
    }
    case "altered":
      return [
        `**${say.altered}**`,
        ...(check.touches.length === 0 ? [] : [say.touches(check.touches.map((each) => say.touched[each]))]),
      ].join("\n");
    case "spliced":
      return `**${say.spliced(check.places.length)}**`;
    case "absent":
      return `**${say.absent}**`;
    default:
      return check satisfies never;
  }
}

/** What else there is to say of a check, a line each, for the small print. */
export function verdictRemarks(check: Check, words: Words): string[] {
  const { check: say } = words;
  const elsewhere =
    check.verdict === "verbatim" ? check.others.slice(0, 6).map((place) => labelOf(place, words)) : [];
  return [
    ...(check.verdict === "verbatim" && check.typography.length > 0
      ? [say.typography(check.typography.map((kind) => say.typographyKinds[kind]))]
      : []),
    ...attributionRemark(check, words),
    ...(elsewhere.length > 0 ? [say.alsoIn(elsewhere.join(", "))] : []),
    ...(check.few ? [say.few(check.occurrences)] : []),
  ];
}

function attributionRemark({ attribution }: Check, words: Words): string[] {
  if (attribution === null) return [];
  const claimed = attribution.claimed.slice(0, 3).map(({ report, block, through }) => {
    const { blocks } = report;
    return placeLabel(blocks.slice(blocks.indexOf(block), blocks.indexOf(through) + 1), words.place);
  });
  if (claimed.length === 0) return [words.check.noSuchPlace];
  return [attribution.holds ? words.check.asSaid : words.check.notAsSaid(claimed.join(", "))];
}

/** `¶7`, `¶2–3`. */
export function labelOf(place: Place, words: Words): string {
  return placeLabel(blocksOf(place), words.place);
}

export function blocksOf({ quote, block, through }: Place): Block[] {
  return blocksFrom({ quote, from: block, through });
}
