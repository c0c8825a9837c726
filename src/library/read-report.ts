import { blocks, type Format } from "./blocks.ts";
import type { CorpusFault } from "./corpus-error.ts";
import { decode } from "./decode.ts";
import { readFrontMatter, type FrontMatterRead } from "./front-matter.ts";
import type { Report } from "./report.ts";

export type ReportRead =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly faults: readonly CorpusFault[] };

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/u;

/**
 * Makes a report of one file.
 * @param file The file's name, such as `iskp-and-the-taliban.txt`; its ending says how headings are written.
 * @param content What the file holds.
 */
export function readReport(file: string, content: Uint8Array): ReportRead {
  const faults: CorpusFault[] = [];
  const dot = file.lastIndexOf(".");
  const id = dot === -1 ? file : file.slice(0, dot);
  const ending = dot === -1 ? "" : file.slice(dot);
  const format = formatOf(ending);
  if (!ID.test(id)) {
    faults.push(
      whole(
        file,
        `"${id}" as the report's id, wanted a file name of at most 40 of a-z, 0-9 and -, not beginning with -`,
      ),
    );
  }
  if (format === null) faults.push(whole(file, `ending "${ending}", wanted .md or .txt`));
  const decoded = decode(file, content);
  if (!decoded.ok) return { ok: false, faults: [...faults, decoded.fault] };
  const front = readFrontMatter(file, decoded.text);
  faults.push(...front.faults);
  if (format === null || faults.length > 0) return { ok: false, faults };

  const { title, language = "en", ...source } = front.says;
  const body = decoded.text.slice(front.bodyStart);
  const found = blocks(body, format, language);
  const paragraphs = found.blocks.filter((block) => block.paragraph !== null);
  if (paragraphs.length === 0) return { ok: false, faults: [noParagraph(file, decoded.text, body)] };
  const pageFaults = wrongPages(file, front, paragraphs.length);
  if (pageFaults.length > 0) return { ok: false, faults: pageFaults };
  const report: Report = {
    id,
    file,
    title: title ?? found.title ?? id,
    language,
    source,
    body,
    blocks: found.blocks,
    paragraphs,
  };
  return { ok: true, report };
}

function formatOf(ending: string): Format | null {
  return ending === ".md" ? "md" : ending === ".txt" ? "txt" : null;
}

function noParagraph(file: string, text: string, body: string): CorpusFault {
  const found = /^\s*$/u.test(text)
    ? "an empty file"
    : /^\s*$/u.test(body)
      ? "nothing below the front matter"
      : "no paragraph, only headings or a credit";
  return whole(file, `${found}, wanted at least one paragraph of text`);
}

function wrongPages(file: string, { says, lineOf }: FrontMatterRead, paragraphs: number): CorpusFault[] {
  const { pages } = says;
  if (pages === undefined) return [];
  const line = lineOf("pages");
  if (pages[0] !== 1) return [{ file, line, message: `page 1 begins with paragraph ${pages[0]}, wanted 1` }];
  const at = pages.findIndex((page, index) => page < (pages[index - 1] ?? 0));
  if (at !== -1) {
    const message = `page ${at + 1} begins with paragraph ${pages[at]} and page ${at} with ${pages[at - 1]}, wanted a number that isn't smaller`;
    return [{ file, line, message }];
  }
  const beyond = pages.findIndex((page) => page > paragraphs);
  if (beyond === -1) return [];
  const message = `page ${beyond + 1} begins with paragraph ${pages[beyond]}, wanted at most ${paragraphs}, the last of the report`;
  return [{ file, line, message }];
}

function whole(file: string, message: string): CorpusFault {
  return { file, line: null, message };
}
