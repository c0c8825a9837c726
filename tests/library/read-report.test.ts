import { describe, expect, it } from "vitest";
import { readReport } from "../../src/library/read-report.ts";
import { made } from "./make.ts";

/** The blocks as `label|text`. */
function shown(text: string, file?: string): string[] {
  const { body, blocks } = made(text, file);
  return blocks.map((block) => `${block.label}|${body.slice(block.start, block.end)}`);
}

function faults(content: string | Uint8Array, file = "a.md"): string[] {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = readReport(file, bytes);
  return read.ok ? [] : read.faults.map((fault) => `${fault.file}:${fault.line ?? "-"} ${fault.message}`);
}

describe("the body", () => {
  it("is the file without BOM and front matter, and nothing else is changed", () => {
    expect(made("\ufeff---\r\ntitle: T\r\n--- \r\n\r\n A \r\nB\t\r\n").body).toBe("\r\n A \r\nB\t\r\n");
    expect(made("\ufeffA.").body).toBe("A.");
    expect(made("A — --- b.\n---\nC.").body).toBe("A — --- b.\n---\nC.");
    expect(made("---\rtitle: T\r---\rA.").body).toBe("A.");
  });
});

describe("blocks", () => {
  it.each([
    ["LF", "A.\n\nB.\nC.\n\n\n\nD.\n"],
    ["CRLF", "A.\r\n\r\nB.\r\nC.\r\n\r\n\r\n\r\nD.\r\n"],
    ["lone CR", "A.\r\rB.\rC.\r\r\r\rD.\r"],
    ["spaces at the ends of lines, no final newline", "  A. \n \t\n B.\nC.\u00a0\n\u00a0\n\f\nD."],
  ])("are divided by blank lines: %s", (_, text) => {
    expect(shown(text).map((block) => block.replace(/\s+/u, " "))).toEqual(["1|A.", "2|B. C.", "3|D."]);
  });

  it("of a .txt are headings at the top as long as they don't end like sentences", () => {
    const text = "Kicker\n\nTitle (2021)\n\nWhat is it?\n\nNo heading\n\nSource: Someone\n";
    expect(shown(text)).toEqual([
      "h1|Kicker",
      "h2|Title (2021)",
      "1|What is it?",
      "2|No heading",
      "credit|Source: Someone",
    ]);
    expect(made(text).title).toBe("Title (2021)");
  });

  it.each([
    "It ends.",
    "Is it?",
    "No!",
    "And so…",
    "In 2020:",
    "First;",
    "He said “so.”",
    "(It ends.)",
    "完了。",
    "为什么？",
    "「終わり。」",
    "لماذا؟",
    "ختم۔",
    "वह गया।",
    "Τέλος;",
    "two\nlines",
    "x".repeat(201),
  ])("that end like sentences, or are long, are no headings: %s", (first) => {
    expect(shown(`${first}\n\nText.`)[0]).toBe(`1|${first}`);
  });

  it("of a .txt may all look like headings; then none is", () => {
    expect(shown("One\n\nTwo")).toEqual(["1|One", "2|Two"]);
    expect(shown("One\n\nSource: X")).toEqual(["1|One", "credit|Source: X"]);
    expect(made("One\n\nTwo").title).toBe("report");
  });

  it("of a .md are headings where a line starts with #", () => {
    const text = "## Kicker ##\n# C#\nText one\n### Part\n\ngoes on\n#\n# Second\n\nSource: X";
    expect(shown(text, "a.md")).toEqual([
      "h1|Kicker",
      "h2|C#",
      "1|Text one",
      "h3|Part",
      "2|goes on",
      "h4|Second",
      "credit|Source: X",
    ]);
    expect(made(text, "a.md").title).toBe("C#");
    expect(made("## Only\n\nText.", "a.md").title).toBe("Only");
    expect(shown("Not a heading\n\nText.", "a.md")[0]).toBe("1|Not a heading");
  });

  it("are a credit only where they are the last", () => {
    expect(shown("A.\n\nSource: X\n\nB.")).toEqual(["1|A.", "2|Source: X", "3|B."]);
    expect(shown("A.\n\nSOURCE: X\nand Y")).toEqual(["1|A.", "credit|SOURCE: X\nand Y"]);
  });
});

describe("the front matter", () => {
  it("says what is known, as it stands there", () => {
    const report = made(
      "---\ntitle: 'One: two'\npublisher: Институт\nauthor: A. B.\ndate: 2023-05\nlanguage: EN-gb\n" +
        "url: https://example.org/a?b=c\nlicence: no\npages: [1, 2]\n---\nA.\n\nB.",
    );
    expect(report).toMatchObject({ id: "report", file: "report.txt", title: "One: two", language: "en-GB" });
    expect(report.source).toEqual({
      publisher: "Институт",
      author: "A. B.",
      date: "2023-05",
      url: "https://example.org/a?b=c",
      licence: "no",
      pages: [1, 2],
    });
  });

  it("may be empty, or not be there", () => {
    expect(made("---\n---\nA.")).toMatchObject({ language: "en", source: {}, title: "report", body: "A." });
    expect(made("A.")).toMatchObject({ language: "en", source: {}, title: "report" });
  });

  const keys = "wanted one of title, publisher, author, date, language, url, licence, pages";
  const date = "wanted a date as 2023, 2023-05 or 2023-05-17";
  const language = "wanted a BCP 47 code such as en, pt-BR or zh-Hant";
  const url = "wanted a web address that begins with https:// or http://";
  const pages = "wanted the paragraph with which each page begins, as in [1, 4, 9]";
  it.each([
    ["auther: x\nfoo: y", `2 unknown key "auther", ${keys}`, `3 unknown key "foo", ${keys}`],
    ["title: a\ndate: 2023-02-30", `3 date is "2023-02-30", ${date}`],
    ["date: 17 May 2023", `2 date is "17 May 2023", ${date}`],
    ["date: 2023-13", `2 date is "2023-13", ${date}`],
    ["language: english", `2 language is "english", ${language}`],
    ["language: en_GB", `2 language is "en_GB", ${language}`],
    ["url: ftp://a.org", `2 url is "ftp://a.org", ${url}`],
    ["url: javascript:alert(1)", `2 url is "javascript:alert(1)", ${url}`],
    ["url: https://a b", `2 url is "https://a b", ${url}`],
    ["pages: 4", `2 pages is "4", ${pages}`],
    ["pages: []", `2 pages is [], ${pages}`],
    ["pages:\n  - 1\n  - x", `4 pages, item 2, is "x", ${pages}`],
    ["pages: [2]", "2 page 1 begins with paragraph 2, wanted 1"],
    [
      "pages: [1, 2, 1]",
      "2 page 3 begins with paragraph 1 and page 2 with 2, wanted a number that isn't smaller",
    ],
    ["pages: [1, 3]", "2 page 2 begins with paragraph 3, wanted at most 2, the last of the report"],
    ["title:", '2 title is "", wanted one line of text'],
    ["title: [a]", '2 title is ["a"], wanted one line of text'],
    ["title: |\n  a\n  b", '2 title is "a\\nb\\n", wanted one line of text'],
    ['title: "a\\0"', '2 title is "a\\u0000", wanted one line of text'],
    [`title: ${"x".repeat(501)}`, `2 title is "${"x".repeat(78)}…, wanted at most 500 characters`],
    ["title: One: two", '2 a colon within a value, wanted such a value in quotes: title: "One: two"'],
    ["title: a\ntitle: b", "3 a key that stands there twice, wanted it once"],
    ["\ttitle: a", "2 a tab before a key, wanted spaces"],
    ["title: 'a", "3 missing closing 'quote, wanted YAML"],
    [
      "title: &x a\nauthor: *x",
      "2 a YAML anchor, alias or tag, wanted plain values",
      "3 a YAML anchor, alias or tag, wanted plain values",
    ],
    ["title: !!str a", "2 a YAML anchor, alias or tag, wanted plain values"],
    ["- a", `2 no keys in the front matter, ${keys}`],
    ["text", `2 no keys in the front matter, ${keys}`],
    ["x: y\n".repeat(2500), "1 front matter of 12501 characters, wanted at most 10000"],
  ])("is refused: %j", (yaml, ...wanted) => {
    expect(faults(`---\n${yaml}\n---\nOne.\n\nTwo.`)).toEqual(wanted.map((each) => `a.md:${each}`));
  });

  it("is refused however deep it is nested", () => {
    for (const deep of ["[".repeat(9000), `${"[".repeat(3000)}${"]".repeat(3000)}`]) {
      expect(faults(`---\na: ${deep}\n---\nA.`)[0]).toMatch(/^a\.md:2 nested deeper than /u);
    }
  });

  it("is refused where it has no end", () => {
    const wanted = "a.md:1 the front matter that starts here has no end, wanted a line --- below it";
    expect(faults("---\ntitle: x\n\nText.")).toEqual([wanted]);
    expect(faults("---")).toEqual([wanted]);
  });
});

describe("a file", () => {
  const id = "wanted a file name of at most 40 of a-z, 0-9 and -, not beginning with -";
  const paragraph = "wanted at least one paragraph of text";
  const saved = "wanted the file saved as UTF-8";
  const text = "wanted text (tabs, form feeds and line breaks are white space and may stay)";
  it.each<[string, string | Uint8Array, string, ...string[]]>([
    ["empty", "", "a.md", `a.md:- an empty file, ${paragraph}`],
    ["blank", "\ufeff \n\n\t\n", "a.md", `a.md:- an empty file, ${paragraph}`],
    [
      "front matter alone",
      "---\ntitle: x\n---\n\n",
      "a.md",
      `a.md:- nothing below the front matter, ${paragraph}`,
    ],
    ["headings alone", "# A\n\n## B", "a.md", `a.md:- no paragraph, only headings or a credit, ${paragraph}`],
    ["a credit alone", "Source: X", "a.txt", `a.txt:- no paragraph, only headings or a credit, ${paragraph}`],
    ["a space in its name", "A.", "A b.txt", `A b.txt:- "A b" as the report's id, ${id}`],
    ["a hyphen first", "A.", "-a.txt", `-a.txt:- "-a" as the report's id, ${id}`],
    [
      "a long name",
      "A.",
      `${"a".repeat(41)}.md`,
      `${"a".repeat(41)}.md:- "${"a".repeat(41)}" as the report's id, ${id}`,
    ],
    ["another ending", "A.", "a.docx", 'a.docx:- ending ".docx", wanted .md or .txt'],
    ["no ending", "A.", "a", 'a:- ending "", wanted .md or .txt'],
    [
      "capitals",
      "A.",
      "A.TXT",
      `A.TXT:- "A" as the report's id, ${id}`,
      'A.TXT:- ending ".TXT", wanted .md or .txt',
    ],
    ["a bad byte", Uint8Array.of(65, 13, 10, 66, 255), "a.md", `a.md:2 byte 0xFF is not UTF-8, ${saved}`],
    [
      "half a character",
      Uint8Array.of(65, 10, 0xe2, 0x82),
      "a.md",
      `a.md:2 the file ends in the middle of a character, ${saved}`,
    ],
    [
      "UTF-16",
      Uint8Array.of(0xff, 0xfe, 65, 0),
      "a.md",
      `a.md:1 byte 0xFF is not UTF-8 (it looks like UTF-16), ${saved}`,
    ],
    ["a NUL", "A\nb\0c", "a.md", `a.md:2 control character U+0000, ${text}`],
    ["a C1 control", "A\u0085b", "a.md", `a.md:1 control character U+0085, ${text}`],
  ])("is refused: %s", (_, content, file, ...wanted) => {
    expect(faults(content, file)).toEqual(wanted);
  });
});
