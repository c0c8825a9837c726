import { convertDocx } from "./docx.ts";
import { convertHtml } from "./html/convert-html.ts";
import { kindOf } from "./kind.ts";
import { convertPdf } from "./pdf/convert-pdf.ts";
import type { Converted } from "./piece.ts";
import { Refusal } from "./refusal.ts";
import { convertMarkdown, convertText } from "./text.ts";

export interface ConvertOptions {
  /** The character set of a text or page, where it doesn't say or says it wrongly. */
  readonly charset?: string | undefined;
  /** BCP 47, where the document doesn't say or says it wrongly. */
  readonly language?: string | undefined;
}

/**
 * Makes blocks of a document. Untrusted ones should be converted apart (`convertApart`), under bounds of time and memory.
 * @param name The file's name, whose ending must fit what is in it.
 * @throws Refusal where it can't be made a report.
 */
export async function convert(
  name: string,
  bytes: Uint8Array,
  options: ConvertOptions = {},
): Promise<Converted> {
  if (bytes.length === 0) throw new Refusal("an empty file, wanted a document with text");
  const converted = await read(name, bytes, options);
  if (!converted.pieces.some((piece) => piece.kind === "paragraph")) {
    throw new Refusal("no paragraph of text in it, wanted at least one");
  }
  return converted;
}

async function read(name: string, bytes: Uint8Array, options: ConvertOptions): Promise<Converted> {
  const kind = await kindOf(name, bytes);
  switch (kind) {
    case "PDF":
      return convertPdf(bytes, options.language);
    case "DOCX":
      return convertDocx(bytes, options.language);
    case "HTML":
      return convertHtml(bytes, options);
    case "Markdown":
      return convertMarkdown(bytes, options);
    case "text":
      return convertText(bytes, options);
    default:
      return kind satisfies never;
  }
}
