import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { languageFor } from "../language.ts";
import { NOTHING_DONE, tidy, type Converted, type Declared, type Piece } from "../piece.ts";
import { Refusal } from "../refusal.ts";
import { decodeText } from "./decode-html.ts";
import type { DomDocument, DomElement } from "./dom.ts";
import { isHidden, piecesOf } from "./dom-pieces.ts";

/** Larger pages aren't pages, and parsing them would only exhaust the memory. */
const LARGEST = 20 * 1024 * 1024;
const MOST_ELEMENTS = 200_000;
/** With less of the page's text than this, what was taken for the article isn't all of it. */
const ENOUGH = 0.5;

/**
 * Makes blocks of the article of a web page; what is around it (navigation, advertisements, scripts) is left out.
 * Readability finds the article; where it takes less than half of the text of the page's main part, that part is taken.
 * @throws Refusal where the page isn't in its character set, or is too large.
 */
export function convertHtml(
  bytes: Uint8Array,
  { charset, language }: { readonly charset?: string | undefined; readonly language?: string | undefined },
): Converted {
  if (bytes.length > LARGEST) throw new Refusal(`a page of ${bytes.length} bytes, wanted at most ${LARGEST}`);
  const html = decodeText(bytes, charset, true);
  const document = parse(html);
  const declared = declaredBy(document);
  const whole = document.body === null ? [] : piecesOf(document.body);
  strip(document);
  const main = mainPart(document);
  const found = articlePieces(html);
  const pieces = found !== null && letters(found) >= ENOUGH * letters(main) ? withLevels(found, whole) : main;
  const title = declared.title ?? undefined;
  const kept = new Set(pieces.map((piece) => piece.text));
  const spoken = languageFor(pieces.map((piece) => piece.text).join("\n"), language ?? declared.language);
  return {
    kind: "HTML",
    pieces: withTitle(pieces, whole, title),
    declared: { ...declared, language: spoken.declared },
    pages: null,
    doings: {
      ...NOTHING_DONE,
      leftOut: whole.map((piece) => piece.text).filter((text) => !kept.has(text) && text !== title),
      warnings: spoken.warnings,
    },
  };
}

function parse(html: string): DomDocument {
  const { document } = parseHTML(/<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`);
  return document;
}

/** Whole words of an element's class or id by which pages name what isn't theirs to say. */
const ADS =
  /(?:^|[\s_-])(?:ads?|adslot|adverts?|advertisements?|advertising|sponsor|sponsored|promo|newsletter|cookies?|consent|paywall)(?:$|[\s_-])/iu;
/** An element with more than this part of the page's text is the page. */
const MOST_ADS = 0.2;

/** Takes out what is hidden, and advertisements. */
function strip(document: DomDocument): void {
  const all = document.body?.textContent?.length ?? 0;
  for (const element of document.querySelectorAll("*")) {
    const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    const isAd = ADS.test(names) && (element.textContent?.length ?? 0) < MOST_ADS * all;
    if (isHidden(element) || isAd) element.remove();
  }
}

/** What Readability takes for the article. */
function articlePieces(html: string): Piece[] | null {
  const document = parse(html);
  strip(document);
  const reader = new Readability<DomElement>(document, {
    maxElemsToParse: MOST_ELEMENTS,
    charThreshold: 200,
    serializer: (node) => node,
  });
  try {
    const content = reader.parse()?.content;
    return content === null || content === undefined ? null : piecesOf(content);
  } catch (error) {
    throw new Refusal(
      `a page that can't be read (${error instanceof Error ? error.message : String(error)}), wanted a web page`,
    );
  }
}

const AROUND =
  "nav, aside, footer, form, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search]";

/** The page's only article, else its main element, else its body, without what its markup says is around the text. */
function mainPart(document: DomDocument): Piece[] {
  const [article, ...more] = document.querySelectorAll("article");
  const root =
    article !== undefined && more.length === 0
      ? article
      : (document.querySelector("main, [role=main]") ?? document.body);
  if (root === null) return [];
  const around = new Set(
    [...root.querySelectorAll(AROUND)].flatMap((each) => piecesOf(each).map((piece) => piece.text)),
  );
  return piecesOf(root).filter((piece) => !around.has(piece.text));
}

/** Readability makes every `h1` an `h2`; the page knows better. */
function withLevels(pieces: readonly Piece[], whole: readonly Piece[]): readonly Piece[] {
  const levels = new Map(whole.filter((piece) => piece.level > 0).map((piece) => [piece.text, piece.level]));
  return pieces.map((piece) =>
    piece.level > 0 ? { ...piece, level: levels.get(piece.text) ?? piece.level } : piece,
  );
}

/** Readability takes the page's heading for its title and leaves it out of the article. */
function withTitle(
  pieces: readonly Piece[],
  whole: readonly Piece[],
  title: string | undefined,
): readonly Piece[] {
  if (pieces.some((piece) => piece.level === 1)) return pieces;
  const heading = whole.find(
    (piece) =>
      piece.level === 1 && (title === undefined || title.includes(piece.text) || piece.text.includes(title)),
  );
  return heading === undefined || pieces.some((piece) => piece.text === heading.text)
    ? pieces
    : [heading, ...pieces];
}

function letters(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

function declaredBy(document: DomDocument): Declared {
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const element = document.querySelector(
        `meta[name="${name}"], meta[property="${name}"], meta[itemprop="${name}"]`,
      );
      const content = tidy(element?.getAttribute("content") ?? "");
      if (content !== "") return content;
    }
    return undefined;
  };
  const author = meta("author", "article:author", "citation_author", "dc.creator");
  const date = meta(
    "article:published_time",
    "citation_publication_date",
    "datePublished",
    "dc.date",
    "date",
  );
  return {
    title:
      meta("og:title", "citation_title") ??
      (tidy(document.querySelector("title")?.textContent ?? "") || undefined),
    publisher: meta("og:site_name", "citation_publisher", "dc.publisher"),
    author: author === undefined || /^https?:/iu.test(author) ? undefined : author,
    date: /^\d{4}(?:[-/]\d\d(?:[-/]\d\d)?)?/u.exec(date ?? "")?.[0].replaceAll("/", "-"),
    language: document.documentElement?.getAttribute("lang") ?? meta("language", "og:locale"),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta("og:url"),
  };
}
