import type { Quote } from "../../library/quote.ts";
import type { AlteredCheck } from "./check.ts";
import type { Difference } from "./difference.ts";
import { hasNegation } from "./negation.ts";
import { hasNumeral } from "./numerals.ts";

/** Whether what differs has a word that denies, a number, or a name: a capital where no sentence begins. */
export function touches(
  text: string,
  { report }: Quote,
  differences: readonly Difference[],
): AlteredCheck["touches"] {
  const found = new Set<AlteredCheck["touches"][number]>();
  for (const { op, source, quoted } of differences) {
    if (op === "same") continue;
    const sides = [
      ...(source === null ? [] : [{ whole: report.body, ...source }]),
      ...(quoted === null ? [] : [{ whole: text, ...quoted }]),
    ];
    for (const { whole, start, end } of sides) {
      const words = whole.slice(start, end);
      if (hasNegation(words, report.language)) found.add("negation");
      if (/\p{N}/u.test(words) || hasNumeral(words, report.language)) found.add("number");
      const before = whole.slice(Math.max(0, start - 3), start);
      const isAtStart = before.trim() === "" || /[.!?…:]\S?\s*$/u.test(before);
      if ((isAtStart ? /[\s-]\p{Lu}|\p{Lu}{2}/u : /\p{Lu}/u).test(words)) found.add("name");
    }
  }
  return [...found];
}
