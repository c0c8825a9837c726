import type { Typography, Verdict } from "../../answers/check/check.ts";
import type { Aspect } from "../../answers/actor/cues.ts";
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
    readonly noPhrase: string;
    readonly noQuestion: string;
    readonly noSuchReport: (id: string) => string;
    readonly otherLanguage: (asked: string, reports: string) => string;
    readonly otherScript: (asked: string, reports: string) => string;
    readonly frontMatter: Readonly<Record<"title" | "publisher" | "author" | "date", string>>;
    readonly nearlyTheSame: (labels: string) => string;
    /** A name that no report uses, the name looked for instead, and whom else it may mean. */
    readonly searchedAs: (typed: string, as: string, others: readonly string[]) => string;
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
    readonly refused: string;
    readonly inFile: (file: string, line: number | null) => string;
    readonly moreRefused: (count: number) => string;
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
  readonly check: {
    readonly verbatim: string;
    readonly verbatimWithGaps: string;
    readonly omittedNegation: string;
    readonly omittedLong: string;
    readonly omitted: string;
    readonly altered: string;
    readonly touches: (what: readonly string[]) => string;
    readonly touched: Readonly<Record<"negation" | "number" | "name", string>>;
    readonly legend: string;
    readonly spliced: (pieces: number) => string;
    readonly absent: string;
    readonly nearest: string;
    readonly nothingNear: string;
    /** Before the citation of the nearest passage. */
    readonly nearestIs: string;
    readonly short: Readonly<Record<Verdict, string>>;
    readonly several: (count: number) => string;
    readonly more: (count: number) => string;
    readonly typography: (kinds: readonly string[]) => string;
    readonly typographyKinds: Readonly<Record<Typography, string>>;
    readonly alsoIn: (places: string) => string;
    readonly few: (occurrences: number) => string;
    readonly asSaid: string;
    readonly notAsSaid: (place: string) => string;
    readonly noSuchPlace: string;
    readonly noWords: string;
  };
  readonly actor: {
    readonly aspects: Readonly<Record<Aspect, string>>;
    readonly alsoNamed: (names: string) => string;
    readonly partOf: (names: string) => string;
    readonly parts: (names: string) => string;
    readonly where: (mentions: number, paragraphs: number, of: number) => string;
    readonly otherReports: (reports: number) => string;
    readonly searchedAs: (typed: string) => string;
    /** No report uses the name, though its words stand within longer names. */
    readonly searchedInside: (typed: string) => string;
    readonly searchedTypo: (typed: string, name: string) => string;
    readonly mayAlsoMean: string;
    readonly nothingOn: (aspect: string) => string;
    readonly noSentence: string;
    readonly onlyAspect: (aspect: string) => string;
    readonly shown: (first: number, last: number, of: number) => string;
    readonly further: (passages: number) => string;
    readonly all: string;
    readonly summary: string;
    readonly mentions: string;
    readonly company: string;
    readonly map: string;
    readonly inContext: string;
    readonly mentionsOf: (name: string) => string;
    readonly companyOf: (name: string) => string;
    readonly nobody: string;
    readonly shares: (sentences: number, paragraphs: number) => string;
    readonly chooseCompanion: string;
    readonly pair: (one: string, other: string) => string;
    readonly neverBoth: string;
    readonly editors: string;
    readonly unknown: (typed: string) => string;
    readonly nearest: string;
    readonly stands: (sentences: number) => string;
    readonly standsFirst: (shown: number) => string;
    readonly standsNowhere: string;
    readonly noActors: string;
    readonly gone: string;
    readonly sameTwice: string;
  };
  readonly map: {
    readonly title: string;
    readonly titleOf: (name: string) => string;
    readonly how: string;
    readonly left: (actors: number, pairs: number) => string;
    readonly numbered: (list: string) => string;
    readonly sameParagraph: string;
    readonly choose: string;
    readonly nobody: string;
    readonly alt: (actors: number) => string;
    readonly altEdge: (one: string, other: string, paragraphs: number) => string;
    readonly altRelation: (from: string, kind: string, to: string) => string;
    readonly altMore: (pairs: number) => string;
    readonly shares: (paragraphs: number) => string;
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
