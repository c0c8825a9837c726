import { mkdtemp, open, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { convertApart } from "../../../src/files/convert/apart.ts";
import { convert } from "../../../src/files/convert/convert.ts";
import { prepareReport } from "../../../src/files/convert/prepare.ts";
import { Refusal } from "../../../src/files/convert/refusal.ts";
import { fixture } from "./source.ts";

async function refusal(name: string, content: Uint8Array): Promise<string> {
  try {
    await convert(name, content);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return "none";
}

/** A Word document with a part that unpacks to many megabytes of one letter. */
async function bomb(megabytes: number): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(fixture("report.docx"));
  zip.file("word/document.xml", "x".repeat(megabytes * 1024 * 1024));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

async function folder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "verbatim-add-"));
}

describe("a document that can't be made a report is refused with what is wanted", () => {
  it.each([
    [
      "a scan",
      "scan.pdf",
      "scan.pdf",
      /1 page with no text \(a scan\?\), wanted one whose text can be selected/u,
    ],
    ["a locked PDF", "password.pdf", "password.pdf", /locked with a password, wanted one without/u],
    [
      "a PDF called DOCX",
      "a.docx",
      "one-column.pdf",
      /a PDF file with the ending \.docx, wanted the ending that fits/u,
    ],
    ["a DOCX called PDF", "a.pdf", "report.docx", /a DOCX file with the ending \.pdf, wanted the ending/u],
    ["a page called text", "a.txt", "article.html", /a web page with the ending \.txt, wanted the ending/u],
    [
      "another ending",
      "a.py",
      "make.py",
      /the ending \.py, wanted a PDF, DOCX, HTML, Markdown or plain text/u,
    ],
  ])("%s", async (_, name, file, message) => {
    expect(await refusal(name, fixture(file))).toMatch(message);
  });

  it.each([
    ["an empty file", "a.txt", "", /an empty file, wanted a document with text/u],
    ["nothing but white space", "a.txt", " \n\n\t\n", /no paragraph of text in it/u],
    ["a picture", "a.pdf", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", /with the ending \.pdf, wanted a PDF, DOCX/u],
    [
      "an old or locked Word document",
      "a.docx",
      "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
      /an old Word document \(\.doc\), or one that is locked/u,
    ],
    ["bytes", "a.txt", "abc\0def", /a file that isn't text with the ending \.txt/u],
    [
      "a page without text",
      "a.html",
      "<html><body><script>x</script></body></html>",
      /no paragraph of text in it/u,
    ],
    [
      "text in no known character set",
      "a.txt",
      "caf\xe9 au lait",
      /text that isn't in utf-8, wanted its character set given, such as --charset/u,
    ],
    [
      "a wrong declaration",
      "a.html",
      '<html><meta charset="utf-8"><p>caf\xe9',
      /isn't in utf-8, as the document says|isn't in utf-8/u,
    ],
    [
      "an unknown declaration",
      "a.html",
      '<html><meta charset="klingon"><p>Qapla',
      /character set "klingon", wanted one such as utf-8/u,
    ],
  ])("%s", async (_, name, content, message) => {
    const latin = Uint8Array.from(content, (character) => character.charCodeAt(0));
    expect(await refusal(name, latin)).toMatch(message);
  });

  it("a PDF that is cut off anywhere is refused or read, and nothing else", async () => {
    const whole = fixture("two-columns.pdf");
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one conversion at a time
      const message = await refusal("a.pdf", whole.subarray(0, whole.length * part));
      expect(message).toMatch(/^(?:none|a PDF .*wanted .*|no paragraph .*)$/u);
    }
  });

  it("a Word document that is cut off, or is a zip with one's name", async () => {
    const whole = fixture("report.docx");
    expect(await refusal("a.docx", whole.subarray(0, whole.length / 2))).toMatch(/wanted/u);
    const empty = await new JSZip()
      .file("word/document.xml", "<a")
      .file("[Content_Types].xml", "")
      .generateAsync({ type: "uint8array" });
    expect(await refusal("a.docx", empty)).toMatch(/wanted/u);
  });

  it("a zip bomb", async () => {
    const content = await bomb(80);
    expect(content.length).toBeLessThan(200_000);
    expect(await refusal("a.docx", content)).toBe(
      "a Word document that unpacks to more than 64 MB, wanted a report",
    );
  });
});

describe("a conversion is bounded", { timeout: 60_000 }, () => {
  it("in time", async () => {
    const path = join(await folder(), "a.pdf");
    await writeFile(path, fixture("one-column.pdf"));
    await expect(convertApart(path, {}, { time: 50, memory: 1024 ** 3 })).rejects.toThrow(
      "a document that takes more than 0.05 seconds to read, wanted a smaller or simpler one",
    );
  });

  it("in memory", async () => {
    const path = join(await folder(), "a.html");
    await writeFile(path, `<html><body>${"<p><b>word</b> word".repeat(1_000_000)}`);
    await expect(convertApart(path, {}, { time: 60_000, memory: 200 * 1024 ** 2 })).rejects.toThrow(
      "a document that takes more than 200 MB of memory to read, wanted a smaller or simpler one",
    );
  });
});

describe("before a document is read", { timeout: 60_000 }, () => {
  it("its size, its kind of file, the id and the folder are looked at", async () => {
    const corpus = await folder();
    const large = join(await folder(), "large.pdf");
    const file = await open(large, "w");
    await file.truncate(101 * 1024 * 1024);
    await file.close();
    const reason = async (path: string, wishes: Parameters<typeof prepareReport>[2] = {}, into = corpus) => {
      const made = await prepareReport(path, into, wishes);
      return made.ok ? "none" : made.reason;
    };
    expect(await reason(large)).toBe("101 MB, wanted at most 100");
    expect(await reason(join(corpus, "nothing.pdf"))).toBe("not there, wanted a document");
    expect(await reason(corpus)).toBe("a folder, wanted a document");
    expect(await reason(large, { id: "../../etc/passwd" })).toMatch(
      /^--id \.\.\/\.\.\/etc\/passwd, wanted at most 40/u,
    );
    expect(await reason(large, { date: "17 May" })).toBe(
      'date "17 May", wanted a date as 2023, 2023-05 or 2023-05-17',
    );
    const text = join(corpus, "a-report.txt");
    await writeFile(text, "A sentence.\n");
    expect(await reason(text, {}, join(corpus, "nowhere"))).toMatch(
      /nowhere is not there, wanted a folder of reports/u,
    );
  });

  it("a report of that id is never written over", async () => {
    const corpus = await folder();
    const source = join(await folder(), "harbour.txt");
    await writeFile(source, "The harbour was dredged.\n\nIt took a year.\n");
    const first = await prepareReport(source, corpus, {});
    const second = await prepareReport(source, corpus, { title: "Harbour" });
    if (!first.ok || !second.ok) throw new Error("both were to be prepared");
    expect(await first.prepared.write()).toBeNull();
    expect(await second.prepared.write()).toMatch(
      /harbour\.txt is there already and quotations refer to it/u,
    );
    const third = await prepareReport(source, corpus, { id: "harbour" });
    expect(third).toEqual({
      ok: false,
      reason: expect.stringMatching(
        /is there already and quotations refer to it, wanted another --id/u,
      ) as string,
    });
    expect(await readdir(corpus)).toEqual(["harbour.txt"]);
  });
});
