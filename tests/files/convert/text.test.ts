import { describe, expect, it } from "vitest";
import { convert } from "../../../src/files/convert/convert.ts";
import { reportFile } from "../../../src/files/convert/report-file.ts";

const read = (name: string, text: string) => convert(name, new TextEncoder().encode(text));
const made = async (name: string, text: string) => reportFile("a", await read(name, text), {});
const lines = async (name: string, text: string) =>
  (await read(name, text)).pieces.map(
    ({ level, text: words }) => `${"#".repeat(level)}${level > 0 ? " " : ""}${words}`,
  );

describe("plain text", () => {
  it("has its lines joined, and its headings where the corpus has them", async () => {
    expect(
      await lines(
        "a.txt",
        "The Harbour\r\n\r\nIt was dredged in the win-\r\nter of 1890.\r\n\r\nEvery winter it fills.\r\n",
      ),
    ).toEqual(["# The Harbour", "It was dredged in the winter of 1890.", "Every winter it fills."]);
  });

  it("without blank lines is divided by long lines, or by indents", async () => {
    const long = "A long sentence goes on and on. ".repeat(5).trim();
    expect(await lines("a.txt", `${long}\n${long}\n`)).toEqual([long, long]);
    expect(await lines("a.txt", "  It was built\nof stone.\n  It fell.\n")).toEqual([
      "It was built of stone.",
      "It fell.",
    ]);
  });

  it("has a page for each form feed, and paragraphs that go on over one", async () => {
    const converted = await read(
      "a.txt",
      "It began here, and\fwent on there.\n\nA second one.\f\fThe last.\n",
    );
    expect(converted.pieces.map(({ text, page }) => [text, page])).toEqual([
      ["It began here, and went on there.", 1],
      ["A second one.", 2],
      ["The last.", 4],
    ]);
    expect(converted.doings.joinedOverPages).toBe(1);
    // No paragraph begins on page 3: it takes the next one, so that the last stands on page 4.
    expect(reportFile("a", converted, {}).report.source.pages).toEqual([1, 2, 3, 3]);
  });

  it("is read in the character set that is given, or that its mark tells", async () => {
    const russian = Uint8Array.from([0xcf, 0xee, 0xf0, 0xf2, 0x2e]);
    const { pieces } = await convert("a.txt", russian, { charset: "windows-1251" });
    expect(pieces[0]?.text).toBe("Порт.");
    const wide = new Uint8Array(Buffer.from("\ufeffA port.", "utf16le"));
    expect((await convert("a.txt", wide)).pieces[0]?.text).toBe("A port.");
  });

  it("shows no control characters", async () => {
    expect(await lines("a.txt", "A\u0007 po\u00adrt\u0085of\u001b[31m call.")).toEqual([
      "A port of[31m call.",
    ]);
  });
});

describe("Markdown", () => {
  it("keeps its text, and gets # headings for underlined ones", async () => {
    expect(
      await lines("a.md", "The Harbour\n===\n\nIt was\n**dredged**.\n\nDepth\n---\n\n- one\n- two\n"),
    ).toEqual(["# The Harbour", "It was\n**dredged**.", "## Depth", "- one\n- two"]);
  });

  it("keeps of its front matter what a report's can have, and says what else there was", async () => {
    const { declared, doings } = await read(
      "a.md",
      "---\ntitle: The Harbour\nlayout: post\ntags: [a]\n---\n\nText.\n",
    );
    expect(declared.title).toBe("The Harbour");
    expect(doings.warnings).toEqual(["its front matter also had layout, tags, which a report's can't"]);
  });
});

describe("a report's file", () => {
  it("is .md where a first line would be taken for a heading in .txt", async () => {
    const html = "<html><body><h1>The Harbour</h1><p>By A. Rowe<p>It was dredged in 1890.</body></html>";
    const { name, report } = await made("a.html", html);
    expect(name).toBe("a.md");
    expect(report.blocks.map(({ label }) => label)).toEqual(["h1", "1", "2"]);
  });

  it("has no heading where a paragraph begins with #", async () => {
    const html = "<html><body><h2>Ranks</h2><p>#1 is the port of Leith.<p># 2 is Hull.</body></html>";
    const { report } = await made("a.html", html);
    expect(report.blocks.map(({ start, end, kind }) => [kind, report.body.slice(start, end)])).toEqual([
      ["heading", "Ranks"],
      ["paragraph", "#1 is the port of Leith."],
      ["paragraph", "# 2 is Hull."],
    ]);
  });

  it("has tables as blocks with a line a row", async () => {
    const html = `<html><body><p>Ships by year.</p><table><caption>Table 1. Ships</caption>
      <tr><th>Year</th><th>Ships</th></tr><tr><td>1890</td><td>612</td></tr></table></body></html>`;
    expect((await made("a.html", html)).content).toContain("Table 1. Ships\n\nYear\tShips\n1890\t612\n");
  });

  it("numbers the items of a numbered list, and leaves out what is hidden", async () => {
    const html = `<html><body><ol start="3"><li>Third<li>Fourth</ol><p hidden>x</p><p style="display:none">y</p>
      <p>m<sup>2</sup> &amp; H<sub>2</sub>O on the 20<sup>th</sup></p></body></html>`;
    expect(await lines("a.html", html)).toEqual(["3. Third", "4. Fourth", "m² & H₂O on the 20th"]);
  });

  it("keeps text that runs from right to left in its logical order", async () => {
    const hebrew = "הנמל נבנה בשנת 1890 (בערך).";
    expect(await lines("a.html", `<html lang="he" dir="rtl"><body><p>${hebrew}</p></body></html>`)).toEqual([
      hebrew,
    ]);
  });
});
