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
  refusal: {
    failed: (id) => `Something went wrong with this. It is in the log as ${id}.`,
    stale: "This button is from an older version of the bot. Please ask again.",
    notYours: "Only the one who asked, or who may manage messages here, can delete this.",
    mayNotPost: "You may not post with this app here. The text above can still be copied.",
    unknownCommand: "This command isn’t known any more. Restart Discord to see the current ones.",
    gone: "That isn’t in the reports any more.",
  },
} satisfies Words;
