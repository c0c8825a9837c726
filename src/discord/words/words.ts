import type { PlaceWords } from "../../library/place.ts";

/** The bot's own words in one language; quotations are never translated. */
export interface Words {
  /** BCP 47, for numbers, dates and names of languages. */
  readonly locale: string;
  readonly ask: {
    readonly says: string;
    readonly maySay: string;
    readonly doesNotSay: string;
    readonly nothingNear: string;
    readonly nearest: string;
    readonly seeAlso: string;
    readonly emphasis: string;
    readonly noQuestion: string;
    readonly noSuchReport: (id: string) => string;
    readonly otherLanguage: (asked: string, reports: string) => string;
    readonly otherScript: (asked: string, reports: string) => string;
    readonly frontMatter: Readonly<Record<"title" | "publisher" | "author" | "date", string>>;
    readonly nearlyTheSame: (labels: string) => string;
    readonly noMore: string;
    readonly question: string;
    readonly frontMatterOf: (report: string) => string;
  };
  /** How a place in a report is written. */
  readonly place: PlaceWords;
  readonly pages: (first: number, last: number) => string;
  readonly card: {
    readonly part: (part: number, parts: number) => string;
    readonly cutBefore: string;
    readonly cutAfter: string;
    readonly moved: string;
    readonly revised: string;
    readonly sharedBy: (mention: string) => string;
    readonly source: string;
  };
  readonly button: {
    readonly show: string;
    readonly share: string;
    readonly remove: string;
    readonly more: string;
    readonly rest: string;
    readonly previousPart: string;
    readonly beginning: string;
    readonly end: string;
    readonly reports: string;
    readonly next: string;
    readonly previous: string;
  };
  readonly quote: {
    readonly nothing: (typed: string) => string;
    readonly noReference: string;
  };
  readonly reports: {
    readonly title: (count: number) => string;
    readonly line: (paragraphs: number, words: number, language: string) => string;
    readonly choose: string;
    readonly page: (page: number, pages: number) => string;
    readonly gone: (id: string) => string;
  };
  readonly about: {
    readonly what: string;
    readonly promise: string;
    /** As Markdown. */
    readonly how: string;
    readonly revision: (version: string, reports: number, paragraphs: number, revision: string) => string;
  };
  readonly find: {
    readonly noWords: string;
  };
  readonly refusal: {
    readonly failed: (id: string) => string;
    readonly stale: string;
    readonly notYours: string;
    readonly mayNotPost: string;
    readonly unknownCommand: string;
    readonly gone: string;
  };
}
