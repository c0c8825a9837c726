import { getDocument, Util, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { Refusal } from "../refusal.ts";
import type { Font, PageRuns, Run } from "./layout.ts";

export interface PdfRead {
  readonly pages: readonly PageRuns[];
  readonly title: string | undefined;
  readonly language: string | undefined;
}

/** More pages than any report has. */
const MOST_PAGES = 5000;

/**
 * Reads the text of a PDF with its places.
 * @throws Refusal where the file is damaged, or can be opened with a password only.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const document = await open(bytes);
  try {
    if (document.numPages > MOST_PAGES) {
      throw new Refusal(`a PDF of ${document.numPages} pages, wanted at most ${MOST_PAGES}`);
    }
    const fonts = new Map<string, Font>();
    const pages: PageRuns[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      // One after another: pages hold on to memory until they are cleaned up.
      // oxlint-disable-next-line eslint/no-await-in-loop
      const page = await document.getPage(number);
      // oxlint-disable-next-line eslint/no-await-in-loop
      pages.push(await readPage(page, fonts));
      page.cleanup();
    }
    const { info } = await document.getMetadata();
    return { pages, title: stringIn(info, "Title"), language: stringIn(info, "Language") };
  } catch (error) {
    throw asRefusal(error);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      // A hostile file is to run nothing, and pictures needn't be decoded.
      isEvalSupported: false,
      useWasm: false,
      useSystemFonts: false,
      disableFontFace: true,
      maxImageSize: 1,
      enableXfa: false,
    }).promise;
  } catch (error) {
    throw asRefusal(error);
  }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && error.name === "PasswordException") {
    return new Refusal("a PDF that is locked with a password, wanted one without");
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new Refusal(`a PDF that can't be read (${reason}), wanted one that isn't damaged`);
}

async function readPage(page: PDFPageProxy, fonts: Map<string, Font>): Promise<PageRuns> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs: Run[] = [];
  const sideways: string[] = [];
  const names = items.flatMap((item) => ("str" in item ? [item.fontName] : []));
  await learnFonts(page, names, fonts);
  let spaceBefore = false;
  for (const item of items) {
    if (!("str" in item) || item.str === "") continue;
    if (item.str.trim() === "") {
      spaceBefore = true;
      continue;
    }
    const place = Util.transform(viewport.transform, item.transform as number[]) as number[];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = place;
    const size = Math.hypot(c, d);
    // A damaged file may show text nowhere.
    if (![x, y, size, item.width].every(Number.isFinite) || size === 0) continue;
    if (Math.abs(b) > 0.05 * Math.abs(a)) {
      sideways.push(item.str);
      continue;
    }
    const font = fonts.get(item.fontName) ?? PLAIN;
    runs.push({ text: item.str, x, y, width: item.width, size, font, rtl: item.dir === "rtl", spaceBefore });
    spaceBefore = false;
  }
  return { number: page.pageNumber, width: viewport.width, height: viewport.height, runs, sideways };
}

const PLAIN: Font = { name: "", bold: false, italic: false };

/** The names of fonts are known only once the page's drawing instructions have been read. */
async function learnFonts(
  page: PDFPageProxy,
  names: readonly string[],
  fonts: Map<string, Font>,
): Promise<void> {
  const unknown = [...new Set(names)].filter((name) => !fonts.has(name));
  if (unknown.length === 0) return;
  await page.getOperatorList();
  for (const name of unknown) {
    const found: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const real = stringIn(found, "name") ?? "";
    fonts.set(name, {
      name: real,
      bold: /bold|black|heavy|demi|(?:cm|sf|lm)\w{0,4}bx|cmb\d/iu.test(real),
      italic: /italic|oblique|slanted/iu.test(real),
    });
  }
}

function stringIn(holder: unknown, key: string): string | undefined {
  if (typeof holder !== "object" || holder === null) return undefined;
  const value = (holder as Record<string, unknown>)[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
