import { createRequire } from "node:module";
import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";

/** The fonts come with the project: a server's own differ, and many have none. */
const packages = createRequire(import.meta.url);
const FILES = ["DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf"].map((file) =>
  packages.resolve(`dejavu-fonts-ttf/ttf/${file}`),
);

export const FAMILY = "DejaVu Sans";

export const FONT: NonNullable<ResvgRenderOptions["font"]> = {
  loadSystemFonts: false,
  fontFiles: FILES,
  defaultFontFamily: FAMILY,
};

/**
 * The code points that DejaVu Sans has, as ranges: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic with Persian and
 * Urdu, Georgian, and common punctuation.
 */
const WRITABLE: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x2e9],
  [0x300, 0x34f],
  [0x370, 0x525],
  [0x531, 0x55f],
  [0x561, 0x587],
  [0x5d0, 0x5ee],
  [0x5f0, 0x5f4],
  [0x60c, 0x60c],
  [0x61b, 0x61b],
  [0x61f, 0x61f],
  [0x621, 0x63a],
  [0x640, 0x655],
  [0x660, 0x670],
  [0x679, 0x6bf],
  [0x6c6, 0x6c8],
  [0x6cb, 0x6cc],
  [0x6ce, 0x6ce],
  [0x6d0, 0x6d0],
  [0x6d5, 0x6d5],
  [0x6f0, 0x6f9],
  [0x10d0, 0x10fc],
  [0x1e00, 0x1efb],
  [0x1f00, 0x1fff],
  [0x2010, 0x205e],
  [0x20a0, 0x20b5],
  [0x2100, 0x2109],
  [0x210b, 0x2149],
];

/** Whether a text shows as itself: characters that no font has would be drawn as empty boxes. */
export function isWritable(text: string): boolean {
  return Array.from(text).every((character) => {
    const point = character.codePointAt(0) ?? 0;
    return WRITABLE.some(([from, to]) => from <= point && point <= to);
  });
}

export interface TextStyle {
  /** In pixels. */
  readonly size: number;
  readonly bold: boolean;
}

/** How wide a line is when it is drawn, in pixels. About 0.3 ms. */
export function widthOf(line: string, { size, bold }: TextStyle): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${textElement(line, 0, 0, { size, bold })}</svg>`;
  const box = new Resvg(svg, { font: FONT }).getBBox();
  return box === undefined ? 0 : Math.max(0, box.x + box.width);
}

export function textElement(
  line: string,
  x: number,
  y: number,
  {
    size,
    bold,
    fill = "#fff",
    anchor = "start",
  }: TextStyle & { readonly fill?: string; readonly anchor?: string },
): string {
  const weight = bold ? "bold" : "normal";
  return `<text x="${round(x)}" y="${round(y)}" font-family="${FAMILY}" font-size="${round(size)}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${escapeXml(line)}</text>`;
}

/** Control characters are no XML, whatever they are escaped to. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\P{C}\u200C\u200D]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
