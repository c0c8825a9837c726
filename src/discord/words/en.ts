import type { Words } from "./words.ts";

const number = new Intl.NumberFormat("en");
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;

export const en = {
  locale: "en",
  ask: {
    says: "The source says",
    maySay: "The source may answer this",
    doesNotSay: "Not in the report",
    nothingNear: "Nothing in the reports comes near this question.",
    nearest: "The reports don’t answer this. The nearest passages:",
    seeAlso: "See also",
    emphasis: "bold is ours",
    noQuestion: "There was no question to look for.",
    noSuchReport: (id) => `There is no report ${id}. /reports lists what there is.`,
    otherLanguage: (asked, reports) =>
      `You asked in ${asked}; the text is in ${reports}. Try asking in that language.`,
    otherScript: (asked, reports) =>
      `You asked in the ${asked} script; the text is in ${reports}. Try asking in that language.`,
    frontMatter: { title: "Title", publisher: "Publisher", author: "Author", date: "Date" },
    nearlyTheSame: (labels) => `nearly the same in ${labels}`,
    question: "Question",
    frontMatterOf: (report) => `from the front matter of ${report}`,
    noMore: "There are no more passages for this question.",
  },
  place: {
    paragraph: (n) => `¶${n}`,
    paragraphs: (first, last) => `¶${first}–${last}`,
    heading: (n) => `heading ${n}`,
    credit: "credit",
  },
  pages: (first, last) => (first === last ? `p. ${first}` : `pp. ${first}–${last}`),
  card: {
    part: (part, parts) => `part ${part} of ${parts}`,
    cutBefore: "⋯ the passage begins earlier",
    cutAfter: "⋯ the passage goes on",
    moved: "These words stood under another number when they were quoted; now they stand here.",
    revised: "The report has changed since: these are its words now.",
    sharedBy: (mention) => `shared by ${mention}`,
    source: "Source",
  },
  button: {
    show: "Show",
    share: "Share",
    remove: "Delete",
    more: "More passages",
    rest: "Rest ▾",
    previousPart: "▴ Back",
    beginning: "beginning",
    end: "end",
    reports: "Reports",
    next: "Next ▶",
    previous: "◀ Back",
  },
  quote: {
    nothing: (typed) =>
      `No passage has the words “${typed}”. Type a few words of it, a paragraph’s number, or an address.`,
    noReference: "The reference is too long for a card.",
  },
  reports: {
    title: (n) => count(n, "report", "reports"),
    line: (paragraphs, words, language) =>
      `${count(paragraphs, "paragraph", "paragraphs")} · ${count(words, "word", "words")} · ${language}`,
    choose: "Choose a report to read",
    page: (page, pages) => `page ${page} of ${pages}`,
    gone: (id) => `The report ${id} isn’t here any more.`,
  },
  about: {
    what: "Verbatim answers questions about reports with the passages that answer them.",
    promise:
      "Every quotation is cut from the source’s own text, with the paragraph it comes from. Nothing is generated, rephrased or shortened silently; where the reports don’t say, it says so.",
    how: [
      "**/ask**: ask a question, get the paragraph that answers.",
      "**/quote**: find a passage by its words or number and put it into the discussion.",
      "**/reports**: what there is to ask, and to read.",
      "Right-click a message → Apps → Find in the reports: look up what somebody wrote.",
    ].join("\n"),
    revision: (version, reports, paragraphs, revision) =>
      `Verbatim ${version} · ${count(reports, "report", "reports")}, ${count(paragraphs, "paragraph", "paragraphs")} · corpus ${revision}`,
  },
  find: {
    noWords: "That message has no words to look for.",
  },
  check: {
    verbatim: "Verbatim: the source says exactly this",
    verbatimWithGaps: "Verbatim, with parts left out",
    omittedNegation: "⚠ What was left out has a negation: read it before relying on the quotation.",
    omittedLong: "⚠ More was left out than stands around it.",
    omitted: "left out here:",
    altered: "Altered: the source has other words",
    touches: (what) => `⚠ The difference touches ${what.join(" and ")}.`,
    touched: { negation: "a negation", number: "a number or date", name: "a name" },
    legend:
      "~~struck through~~: the source’s words that are missing · **bold**: words the source hasn’t got there",
    spliced: (pieces) => `Spliced: ${pieces} pieces from different places, presented as one`,
    absent: "Not in the reports",
    nearest: "The reports don’t have these words. The nearest passages:",
    nothingNear: "Nothing in the reports comes near these words.",
    nearestIs: "nearest: ",
    short: { verbatim: "verbatim", altered: "altered", spliced: "spliced", absent: "not in the reports" },
    several: (n) => count(n, "quotation", "quotations"),
    more: (n) =>
      `${count(n, "more quotation isn’t", "more quotations aren’t")} shown here: check them one by one with /check.`,
    typography: (kinds) => `differs only in ${kinds.join(", ")}`,
    typographyKinds: {
      "soft hyphens": "soft hyphens",
      "quotation marks": "the form of quotation marks",
      apostrophes: "the form of apostrophes",
      dashes: "the kind of dash",
      "white space": "spaces or line breaks",
      "letter case": "letter case",
      "Unicode form": "Unicode form",
      "quotation marks around the whole": "the quotation marks around it",
      "ellipsis at an end": "an ellipsis at an end",
    },
    alsoIn: (places) => `also in ${places}`,
    few: (n) => `So few words prove little; they stand in the reports ${count(n, "time", "times")}.`,
    asSaid: "It stands where it was said to.",
    notAsSaid: (place) => `It doesn’t stand in ${place}, as was said.`,
    noSuchPlace: "There is no such place as it was said to be from.",
    noWords: "That message has no words to check.",
  },
  refusal: {
    failed: (id) => `Something went wrong with this. It is in the log as ${id}.`,
    stale: "This button is from an older version of the bot. Please ask again.",
    notYours: "Only the one who asked, or who may manage messages here, can delete this.",
    mayNotPost: "You may not post with this app here. The text above can still be copied.",
    unknownCommand: "This command isn’t known any more. Restart Discord to see the current ones.",
    gone: "That isn’t in the reports any more.",
  },
} satisfies Words;
