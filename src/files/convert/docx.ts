import JSZip from "jszip";
import mammoth from "mammoth";
import { parseHTML } from "linkedom";
import type { DomDocument, DomElement } from "./html/dom.ts";
import { piecesOf } from "./html/dom-pieces.ts";
import { languageFor } from "./language.ts";
import { NOTHING_DONE, tidy, type Converted, type Piece } from "./piece.ts";
import { Refusal } from "./refusal.ts";

/** What the parts that are read may come to, unpacked; a report's words are far less. */
const LARGEST = 64 * 1024 * 1024;
const MOST_PARTS = 5000;
const READ = /\.(?:xml|rels)$/iu;

const STYLES = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => p:fresh"];

/**
 * Makes blocks of a Word document: its headings by their styles, paragraphs, items of lists, tables; notes at the
 * end, each with its number. Headers, footers, comments and deleted text are no part of the text.
 * @throws Refusal where the file is damaged, or unpacks to more than any report.
 */
export async function convertDocx(bytes: Uint8Array, language: string | undefined): Promise<Converted> {
  const { archive, core, styles } = await unpacked(bytes);
  const html = await read(archive);
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const { body }: DomDocument = document;
  if (body === null) throw new Refusal("a Word document without a body, wanted one with text");
  numberNotes(body);
  const pieces = belowTitle(piecesOf(body), tidy(body.querySelector("h1.title")?.textContent ?? ""));
  const said = language ?? /<w:lang\s[^>]{0,200}?w:val="([\w-]{1,40})"/u.exec(styles)?.[1];
  const spoken = languageFor(pieces.map((piece) => piece.text).join("\n"), said);
  const title = /<dc:title>([^<]{1,500})<\/dc:title>/u.exec(core)?.[1] ?? "";
  return {
    kind: "DOCX",
    pieces,
    declared: {
      title: tidy(parseHTML(`<p>${title}</p>`).document.querySelector("p")?.textContent ?? "") || undefined,
      language: spoken.declared,
    },
    pages: null,
    doings: { ...NOTHING_DONE, warnings: spoken.warnings },
  };
}

/** In a document with a title, its headings stand one level below it. */
function belowTitle(pieces: readonly Piece[], title: string): Piece[] {
  return pieces.map((piece): Piece => {
    if (title === "" || piece.level === 0 || (piece.level === 1 && piece.text === title)) return piece;
    return { ...piece, level: Math.min(6, piece.level + 1) };
  });
}

/** Only the parts with text, unpacked under a bound, so that no bomb goes off in a library. */
async function unpacked(bytes: Uint8Array): Promise<{ archive: Buffer; core: string; styles: string }> {
  let source: JSZip;
  try {
    source = await JSZip.loadAsync(bytes);
  } catch (error) {
    throw damaged(error);
  }
  const parts = Object.values(source.files).filter((part) => !part.dir && READ.test(part.name));
  if (parts.length > MOST_PARTS)
    throw new Refusal(`a Word document of ${parts.length} parts, wanted at most ${MOST_PARTS}`);
  const target = new JSZip();
  let room = LARGEST;
  for (const part of parts) {
    // One after another, so that the bound holds for all of them together.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const content = await inflated(part, room);
    room -= content.length;
    target.file(part.name, content);
  }
  const text = async (name: string) => (await target.file(name)?.async("string")) ?? "";
  return {
    archive: await target.generateAsync({ type: "nodebuffer", compression: "STORE" }),
    core: await text("docProps/core.xml"),
    styles: await text("word/styles.xml"),
  };
}

function inflated(part: JSZip.JSZipObject, room: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stream = part.nodeStream();
    stream.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= room) {
        chunks.push(chunk);
        return;
      }
      stream.pause();
      reject(
        new Refusal(`a Word document that unpacks to more than ${LARGEST / 1024 / 1024} MB, wanted a report`),
      );
    });
    stream.on("error", (error) => reject(damaged(error)));
    stream.on("end", () => resolve(Buffer.concat(chunks)));
  });
}

async function read(archive: Buffer): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: archive },
      {
        styleMap: STYLES,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
        externalFileAccess: false,
      },
    );
    return value;
  } catch (error) {
    throw damaged(error);
  }
}

function damaged(error: unknown): Refusal {
  const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return new Refusal(`a Word document that can't be read (${reason}), wanted one that isn't damaged`);
}

/** The text refers to a note by its number, and the note doesn't refer back. */
function numberNotes(body: DomElement): void {
  for (const link of body.querySelectorAll("a[href]")) {
    const target = link.getAttribute("href") ?? "";
    const number = /^\[(\d+)\]$/u.exec(link.textContent ?? "")?.[1];
    if (/^#(?:foot|end)note-ref-/u.test(target)) link.remove();
    else if (number !== undefined && /^#(?:foot|end)note-/u.test(target))
      Object.assign(link, { textContent: number });
  }
}
