import type { AskAnswer } from "../answers/ask.ts";
import type { Passage, Place } from "../answers/passage.ts";
import { addressOf } from "../library/address.ts";
import type { Quote } from "../library/quote.ts";

/** Offsets are UTF-16 code units into the report's body. */
interface QuoteJson {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function quoteJson({ text, start, end }: Quote): QuoteJson {
  return { text, start, end };
}

/** An answer as scripts get it. `facts` is there only where the front matter answers, `searchedAs`
 * only where the question has a name that no report uses. */
export function askJson({ question, grade, passages, facts, searchedAs }: AskAnswer) {
  return {
    question,
    answered: grade !== "doesn't say",
    grade,
    passages: passages.map(passageJson),
    ...(facts.length === 0
      ? {}
      : { facts: facts.map(({ report, field, value }) => ({ report: report.id, field, value })) }),
    ...(searchedAs.length === 0
      ? {}
      : { searchedAs: searchedAs.map(({ typed, as, actor }) => ({ typed, as, actor: actor.id })) }),
  };
}

function passageJson({ report, block, quote, answer, focus, score, alike }: Passage) {
  return {
    report: report.id,
    paragraph: block.paragraph,
    address: addressOf(report, block),
    ...quoteJson(quote),
    answer:
      answer === null ? null : { ...quoteJson(answer), focus: focus === null ? null : quoteJson(focus) },
    score: Math.round(score * 10_000) / 10_000,
    alike: alike.map((place: Place) => addressOf(place.report, place.block)),
  };
}
