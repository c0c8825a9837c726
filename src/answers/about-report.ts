import type { Block, Report } from "../library/report.ts";

/** What a question may ask of a report as a whole rather than of its subject. */
export type Aspect = "topic" | "publisher" | "author" | "date" | "title" | "conclusion";

const WORK =
  "(?:(?:this|the|that|your|its) )?(?:report|text|document|article|paper|piece|speech|essay|book|story|study|publication)";
const REFERENCE = `(?:${WORK}|it|this|that)`;

/** The phrasings, each against the whole question: "What does the report say about X?" asks about X. */
const PHRASINGS: readonly (readonly [Aspect, RegExp])[] = [
  ["topic", phrase(`what(?:'s| is| was| are)? ${REFERENCE} (?:all )?about`)],
  ["topic", phrase(`what (?:does|did) ${WORK} (?:discuss|cover|describe|examine|deal with|talk about|say)`)],
  [
    "topic",
    phrase(`what(?:'s| is) (?:the )?(?:topic|subject|theme|subject matter|gist|main topic) of ${REFERENCE}`),
  ],
  [
    "topic",
    phrase(`(?:(?:please )?(?:summari[sz]e|summary of|describe|introduce) ${REFERENCE}|summary|tl;?dr)`),
  ],
  ["publisher", phrase(`who (?:has |had )?(?:published|issued|released|produced|put out) ${REFERENCE}`)],
  [
    "publisher",
    phrase(`(?:who(?:'s| is)|what(?:'s| is)) (?:the )?(?:publisher|source|origin) of ${REFERENCE}`),
  ],
  ["publisher", phrase(`where (?:does|did|is|was) ${REFERENCE} (?:come from|from|published|taken from)`)],
  ["publisher", phrase(`(?:by whom|where) was ${REFERENCE} (?:published|issued|released)`)],
  ["author", phrase(`who (?:has |had )?(?:wrote|written|authored|made) ${REFERENCE}`)],
  ["author", phrase(`who(?:'s| is| was| are| were) (?:the )?(?:authors?|writers?) of ${REFERENCE}`)],
  ["author", phrase(`by whom (?:is|was) ${REFERENCE}(?: written)?`)],
  [
    "date",
    phrase(
      `when (?:was|is|did) ${REFERENCE} (?:published|written|issued|released|made|dated|come out|appear)`,
    ),
  ],
  [
    "date",
    phrase(
      `(?:what(?:'s| is) the |the )?(?:publication |publishing )?date of (?:publication of )?${REFERENCE}`,
    ),
  ],
  ["date", phrase(`how (?:old|recent) is ${REFERENCE}`)],
  ["title", phrase(`(?:what(?:'s| is) )?the (?:title|name|headline) of ${REFERENCE}`)],
  ["title", phrase(`what(?:'s| is) ${WORK}(?:'s)? (?:title|name|headline|called|titled|entitled)`)],
  ["title", phrase(`(?:what|how) is ${REFERENCE} (?:called|titled|entitled|named)`)],
  ["conclusion", phrase(`what (?:does|did) ${WORK} (?:conclude|end with)(?: with)?`)],
  [
    "conclusion",
    phrase(`(?:what(?:'s| is| are) )?the (?:main |final |overall )?conclusions? (?:of|in) ${REFERENCE}`),
  ],
  ["conclusion", phrase(`what conclusions? (?:does|did) ${WORK} (?:draw|reach|come to|make)`)],
  ["conclusion", phrase(`what(?:'s| is| are) ${WORK}'s (?:main |final |overall )?conclusions?`)],
  ["conclusion", phrase(`how does ${WORK} (?:end|conclude|close|finish)`)],
];

function phrase(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, "u");
}

/** Longer questions are never about the report as a whole; the bound keeps the phrasings cheap. */
const LONGEST_PHRASING = 120;

/** Which aspect of a report as a whole the question asks for, or null where it asks about its subject. */
export function aspectAsked(question: string): Aspect | null {
  if (question.length > LONGEST_PHRASING) return null;
  const plain = question
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[\s]+/gu, " ")
    .replace(/^(?:please|so|and|hey|ok(?:ay)?),? /u, "")
    .replace(/(?:,? please)?[\s?!.…]*$/u, "")
    .trim();
  return PHRASINGS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** What the front matter says; shown as such, since it is no quotation from the text. */
export interface Fact {
  readonly report: Report;
  readonly field: "title" | "publisher" | "author" | "date";
  readonly value: string;
}

/** The blocks of one report that answer (or, where it doesn't say, are nearest), the best first, and its front matter. */
export interface AspectAnswer {
  readonly says: boolean;
  readonly blocks: readonly Block[];
  readonly facts: readonly Fact[];
}

/**
 * What a report says of itself: its topic is its title and first paragraph; its publisher, author and date
 * the front matter and the credit; its conclusion the last paragraph.
 */
export function answerAspect(report: Report, aspect: Aspect): AspectAnswer {
  const title = report.blocks.find(
    (block) => block.kind === "heading" && report.body.slice(block.start, block.end) === report.title,
  );
  const credit = report.blocks.filter((block) => block.kind === "credit");
  switch (aspect) {
    case "topic":
      return answer(present(title, report.paragraphs[0]), []);
    case "title":
      return answer(present(title), [{ report, field: "title", value: report.title }]);
    case "conclusion":
      return answer(present(report.paragraphs.at(-1)), []);
    case "publisher":
      return answer(credit, factsOf(report, "publisher"));
    case "author": {
      const authors = factsOf(report, "author");
      return answer(credit, authors.length > 0 ? authors : factsOf(report, "publisher"));
    }
    case "date": {
      // Only the front matter can say; the credit is where a reader would look on.
      const facts = factsOf(report, "date");
      return { says: facts.length > 0, blocks: credit, facts };
    }
    default:
      return aspect satisfies never;
  }
}

function answer(blocks: readonly Block[], facts: readonly Fact[]): AspectAnswer {
  return { says: blocks.length + facts.length > 0, blocks, facts };
}

function factsOf(report: Report, field: "publisher" | "author" | "date"): Fact[] {
  const value = report.source[field];
  return value === undefined ? [] : [{ report, field, value }];
}

function present(...blocks: readonly (Block | undefined)[]): Block[] {
  return blocks.filter((block) => block !== undefined);
}
