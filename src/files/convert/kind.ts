import { fileTypeFromBuffer } from "file-type";
import type { Kind } from "./piece.ts";
import { Refusal } from "./refusal.ts";

const ENDINGS: Readonly<Record<string, Kind>> = {
  pdf: "PDF",
  docx: "DOCX",
  html: "HTML",
  htm: "HTML",
  xhtml: "HTML",
  md: "Markdown",
  markdown: "Markdown",
  txt: "text",
  text: "text",
};

const WANTED = "wanted a PDF, DOCX, HTML, Markdown or plain text file";
const A_PAGE =
  /^\s{0,99}(?:<\?xml[^>]{0,300}>\s{0,99})?(?:<!--[^]{0,2000}?-->\s{0,99})?<(?:!doctype html|html|head|body)\b/iu;

/**
 * What a file is: as its ending says, if its content agrees.
 * @throws Refusal where it is something else, or its ending says something else.
 */
export async function kindOf(name: string, bytes: Uint8Array): Promise<Kind> {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  const said = ENDINGS[ending];
  const found = await contentOf(bytes);
  if (typeof found === "string") {
    if (said === found) return found;
    if (said === undefined && found !== "text") return found;
    if (said === undefined)
      throw new Refusal(`the ending ${ending === "" ? "(none)" : `.${ending}`}, ${WANTED}`);
    const isText = found === "text" && (said === "Markdown" || said === "HTML");
    if (isText) return said;
    throw new Refusal(
      `${aFile(found)} with the ending .${ending}, wanted the ending that fits what is in it`,
    );
  }
  if (said === undefined) throw new Refusal(`${found.described}, ${WANTED}`);
  throw new Refusal(`${found.described} with the ending .${ending}, ${WANTED}`);
}

async function contentOf(bytes: Uint8Array): Promise<Kind | { readonly described: string }> {
  if (isPdf(bytes)) return "PDF";
  const head = bytes.subarray(0, 8192);
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  // The byte order mark of UTF-16 is also how some sound files begin.
  const type = wide ? undefined : await fileTypeFromBuffer(bytes);
  if (type?.ext === "docx") return "DOCX";
  if (type?.ext === "cfb")
    return { described: "an old Word document (.doc), or one that is locked with a password" };
  if (type !== undefined && type.ext !== "xml")
    return { described: `a file of type ${type.ext} (${type.mime})` };
  if (!wide && head.includes(0)) return { described: "a file that isn't text" };
  return A_PAGE.test(new TextDecoder(wide ? "utf-16le" : "latin1").decode(head)) ? "HTML" : "text";
}

/** Its mark may stand after other bytes, which readers of PDF skip. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

function aFile(kind: Kind): string {
  return kind === "text" ? "a plain text" : kind === "HTML" ? "a web page" : `a ${kind} file`;
}
