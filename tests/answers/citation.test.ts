import { describe, expect, it } from "vitest";
import { citation, citations, type CitationStyle } from "../../src/answers/citation.ts";
import { Quote } from "../../src/library/quote.ts";
import { readReport } from "../../src/library/read-report.ts";
import type { Report } from "../../src/library/report.ts";

const BODY = `Kicker

Rivals in the east

The first paragraph. It has two sentences.

The second one.

The third one.

The fourth one.

Source: The Institute
`;

/** The report with the given front matter, above the same body. */
function report(front: Readonly<Record<string, string>> = {}): Report {
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${value}`);
  const read = readReport("rivals.txt", new TextEncoder().encode(`---\n${lines.join("\n")}\n---\n${BODY}`));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.report;
}

/** The words of the report from the first of these to the end of the last. */
function quoted(front: Readonly<Record<string, string>>, from: string, through = from): Quote {
  const from_ = report(front);
  return new Quote(from_, {
    start: from_.body.indexOf(from),
    end: from_.body.indexOf(through) + through.length,
  });
}

const FULL = {
  title: '"Rivals in the east: ISKP & others"',
  author: '"Smith, Anna Maria; Jones, Ben"',
  publisher: "Atlantic Council",
  date: "2019-09-05",
  url: "https://example.org/rivals_1",
};
const GROUP = { publisher: "Институт Ближнего Востока" };

type Case = readonly [
  style: CitationStyle,
  what: string,
  front: Readonly<Record<string, string>>,
  cited: string,
];

/** ¶2 of the report, as each style's guide cites a report that says this much of itself. */
const CASES: readonly Case[] = [
  // APA 7: Author, A. A., & Author, B. B. (Year, Month day). Title. Publisher. URL
  [
    "apa",
    "two authors and a publisher",
    FULL,
    "Smith, A. M., & Jones, B. (2019, September 5). Rivals in the east: ISKP & others. Atlantic Council. https://example.org/rivals_1 (Smith & Jones, 2019, para. 2)",
  ],
  [
    "apa",
    "one author, a year",
    { author: '"Fried, Daniel"', date: "2018", publisher: "Atlantic Council" },
    "Fried, D. (2018). Rivals in the east. Atlantic Council. (Fried, 2018, para. 2)",
  ],
  [
    "apa",
    "three authors, a month",
    { author: '"Baral, P.; Larsen, M.; Archer, M."', date: "2019-11" },
    "Baral, P., Larsen, M., & Archer, M. (2019, November). Rivals in the east. (Baral et al., 2019, para. 2)",
  ],
  [
    "apa",
    "the publisher as group author, no date",
    GROUP,
    "Институт Ближнего Востока. (n.d.). Rivals in the east. (Институт Ближнего Востока, n.d., para. 2)",
  ],
  [
    "apa",
    "an organisation that publishes itself",
    { author: "Canadian Solar", publisher: "Canadian Solar", date: "2018" },
    "Canadian Solar. (2018). Rivals in the east. (Canadian Solar, 2018, para. 2)",
  ],
  [
    "apa",
    "an organisation and another publisher",
    { author: "BC Hydro", publisher: "Environmental Agency", date: "2013" },
    "BC Hydro. (2013). Rivals in the east. Environmental Agency. (BC Hydro, 2013, para. 2)",
  ],
  [
    "apa",
    "neither author nor publisher nor date",
    {},
    "Rivals in the east. (n.d.). (Rivals in the east, n.d., para. 2)",
  ],
  [
    "apa",
    "pages",
    { ...GROUP, date: "2020", pages: "[1, 2, 4]" },
    "Институт Ближнего Востока. (2020). Rivals in the east. (Институт Ближнего Востока, 2020, p. 2, para. 2)",
  ],
  [
    "apa",
    "a title that ends with a question mark",
    { title: "Does money grow on trees?", date: "2019" },
    "Does money grow on trees? (2019). (Does money grow on trees?, 2019, para. 2)",
  ],

  // MLA 9: Last, First, and First Last. Title. Publisher, Day Month Year, URL.
  [
    "mla",
    "two authors and a publisher",
    FULL,
    "Smith, Anna Maria, and Ben Jones. Rivals in the east: ISKP & others. Atlantic Council, 5 Sept. 2019, https://example.org/rivals_1. (Smith and Jones, par. 2)",
  ],
  [
    "mla",
    "one author, a year",
    { author: '"Hayles, Katherine"', date: "2005", publisher: "U of Chicago" },
    "Hayles, Katherine. Rivals in the east. U of Chicago, 2005. (Hayles, par. 2)",
  ],
  [
    "mla",
    "three authors, a month",
    { author: '"Wysocki, Anne Frances; Eilola, J.; Selfe, C."', date: "2004-05" },
    "Wysocki, Anne Frances, et al. Rivals in the east. May 2004. (Wysocki et al., par. 2)",
  ],
  [
    "mla",
    "the publisher alone: the title comes first",
    GROUP,
    "Rivals in the east. Институт Ближнего Востока. (Rivals in the east, par. 2)",
  ],
  [
    "mla",
    "an organisation that publishes itself",
    {
      author: "United Nations",
      publisher: "United Nations",
      date: "1991-06-30",
      title: '"Consequences: a report"',
    },
    "Consequences: a report. United Nations, 30 June 1991. (Consequences, par. 2)",
  ],
  [
    "mla",
    "an organisation and another publisher",
    { author: "Human Rights Watch", publisher: "Seven Stories" },
    "Human Rights Watch. Rivals in the east. Seven Stories. (Human Rights Watch, par. 2)",
  ],
  ["mla", "nothing but a title", {}, "Rivals in the east. (Rivals in the east, par. 2)"],
  [
    "mla",
    "pages",
    { author: '"Hayles, Katherine"', pages: "[1, 2, 4]" },
    "Hayles, Katherine. Rivals in the east. (Hayles 2, par. 2)",
  ],

  // Chicago 18, a note: First Last and First Last, Title (Publisher, Month Day, Year), page, URL.
  [
    "chicago",
    "two authors and a publisher",
    FULL,
    "Anna Maria Smith and Ben Jones, Rivals in the east: ISKP & others (Atlantic Council, September 5, 2019), para. 2, https://example.org/rivals_1.",
  ],
  [
    "chicago",
    "one author, a year",
    { author: '"Barret, Terry"', date: "2017", publisher: "Oxford University Press" },
    "Terry Barret, Rivals in the east (Oxford University Press, 2017), para. 2.",
  ],
  [
    "chicago",
    "three authors, a month",
    { author: '"Esposito, John; Fashing, Darrell; Lewis, Todd"', date: "2015-05" },
    "John Esposito et al., Rivals in the east (May 2015), para. 2.",
  ],
  [
    "chicago",
    "the publisher as author, no date",
    GROUP,
    "Институт Ближнего Востока, Rivals in the east (n.d.), para. 2.",
  ],
  [
    "chicago",
    "an organisation that publishes itself",
    { author: "Museum Victoria", publisher: "Museum Victoria", date: "2004" },
    "Museum Victoria, Rivals in the east (2004), para. 2.",
  ],
  [
    "chicago",
    "no date",
    { author: '"Barret, Terry"', publisher: "Oxford University Press" },
    "Terry Barret, Rivals in the east (Oxford University Press, n.d.), para. 2.",
  ],
  ["chicago", "nothing but a title", {}, "Rivals in the east (n.d.), para. 2."],
  [
    "chicago",
    "pages",
    { ...GROUP, date: "2020", pages: "[1, 2, 4]" },
    "Институт Ближнего Востока, Rivals in the east (2020), 2, para. 2.",
  ],

  ["plain", "everything", FULL, "Rivals in the east: ISKP & others, Atlantic Council, ¶2"],
  [
    "plain",
    "pages",
    { ...GROUP, pages: "[1, 2, 4]" },
    "Rivals in the east, Институт Ближнего Востока, ¶2 (p. 2)",
  ],
  ["plain", "no publisher", { author: '"Smith, Anna"' }, "Rivals in the east, Anna Smith, ¶2"],
  ["plain", "nothing but a title", {}, "Rivals in the east, ¶2"],

  [
    "markdown",
    "a URL",
    FULL,
    "[*Rivals in the east\\: ISKP \\& others*](<https://example.org/rivals_1>), Atlantic Council, ¶2",
  ],
  ["markdown", "no URL", GROUP, "*Rivals in the east*, Институт Ближнего Востока, ¶2"],
  [
    "markdown",
    "signs in the title",
    { title: "'[A] *b* _c_ `d` <e> www.f.org a@b | $g$ \\'" },
    "*\\[A\\] \\*b\\* \\_c\\_ \\`d\\` \\<e\\> www\\.f.org a\\@b \\| \\$g\\$ \\\\*, ¶2",
  ],
  [
    "markdown",
    "signs in the URL",
    { url: "https://example.org/a(b)<c>" },
    "[*Rivals in the east*](<https://example.org/a(b)%3Cc%3E>), ¶2",
  ],
];

it.each(CASES)("%s: %s", (style, _, front, cited) => {
  expect(citation(quoted(front, "The second one."), style)).toBe(cited);
});

describe("bibtex", () => {
  it("is a technical report where author, institution and year are known", () => {
    expect(citation(quoted({ ...FULL, pages: "[1, 2, 4]" }, "The second one."), "bibtex")).toBe(
      `@techreport{rivals,
  author = {Smith, Anna Maria and Jones, Ben},
  title = {{Rivals in the east: ISKP \\& others}},
  institution = {Atlantic Council},
  year = {2019},
  month = sep,
  url = {https://example.org/rivals_1},
  note = {P. 2, para. 2}
}`,
    );
  });

  it("names the institution as author where there is no other", () => {
    expect(citation(quoted({ ...GROUP, date: "2020" }, "The second one."), "bibtex")).toBe(
      `@techreport{rivals,
  author = {{Институт Ближнего Востока}},
  title = {{Rivals in the east}},
  institution = {Институт Ближнего Востока},
  year = {2020},
  note = {Para. 2}
}`,
    );
  });

  it("is miscellaneous otherwise", () => {
    expect(
      citation(
        quoted({ author: "Human Rights Watch", publisher: "Seven Stories" }, "The second one."),
        "bibtex",
      ),
    ).toBe(
      `@misc{rivals,
  author = {{Human Rights Watch}},
  title = {{Rivals in the east}},
  howpublished = {Seven Stories},
  note = {Para. 2}
}`,
    );
    expect(citation(quoted(GROUP, "The first", "The third one."), "bibtex")).toBe(
      `@misc{rivals,
  author = {{Институт Ближнего Востока}},
  title = {{Rivals in the east}},
  note = {Paras. 1--3}
}`,
    );
  });

  it("escapes what TeX reads as commands, keeps its braces in balance, and leaves the URL's letters", () => {
    const front = { title: "'100% of $5 & #1_a {b ~ ^ \\c'", url: "https://example.org/a_b%20{c" };
    const entry = citation(quoted(front, "The second one."), "bibtex");
    expect(entry).toContain(
      "{{100\\% of \\$5 \\& \\#1\\_a \\textbraceleft{}b \\textasciitilde{} \\textasciicircum{} \\textbackslash{}c}}",
    );
    expect(entry).toContain("url = {https://example.org/a_b%20%7Bc}");
    expect(entry.split("{").length).toBe(entry.split("}").length);
  });
});

describe("where the words stand", () => {
  it.each([
    ["The first", "The second one.", "¶1–2", "paras. 1–2", "pars. 1–2"],
    ["two sentences.", undefined, "¶1", "para. 1", "par. 1"],
    ["Kicker", undefined, "heading 1", "heading 1", "heading 1"],
    ["Rivals in the east", undefined, "heading 2", "heading 2", "heading 2"],
    [
      "Rivals in the east",
      "The second one.",
      "heading 2, ¶1–2",
      "heading 2, paras. 1–2",
      "heading 2, pars. 1–2",
    ],
    ["Source: The Institute", undefined, "credit", "credit line", "credit line"],
  ])("%j to %j: %s", (from, through, plain, para, par) => {
    const cited = citations(quoted(GROUP, from, through));
    expect(cited.plain).toBe(`Rivals in the east, Институт Ближнего Востока, ${plain}`);
    expect(cited.apa).toContain(`, n.d., ${para})`);
    expect(cited.chicago).toContain(`(n.d.), ${para}.`);
    expect(cited.mla).toContain(`(Rivals in the east, ${par})`);
    expect(cited.bibtex.toLowerCase()).toContain(para.replace("–", "--"));
  });

  it("gives every page of a range", () => {
    const cited = citations(quoted({ ...GROUP, pages: "[1, 2, 4]" }, "The first", "The fourth one."));
    expect(cited.plain).toContain("¶1–4 (pp. 1–3)");
    expect(cited.apa).toContain("pp. 1–3, paras. 1–4");
    expect(cited.chicago).toContain(", 1–3, paras. 1–4.");
    expect(cited.bibtex).toContain("{Pp. 1--3, paras. 1--4}");
  });
});

it("every style but BibTeX is one line, whatever the front matter says", () => {
  for (const front of [FULL, GROUP, {}]) {
    const { bibtex, ...lines } = citations(quoted(front, "The second one."));
    expect(bibtex).toContain("\n");
    for (const line of Object.values(lines)) expect(line).not.toMatch(/\n| {2}/u);
  }
});
