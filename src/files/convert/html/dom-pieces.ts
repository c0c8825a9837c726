import { shifted, tidy, type Piece } from "../piece.ts";
import { isElement, isText, type DomElement, type DomNode } from "./dom.ts";

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** What shows no text of the document. */
const SILENT = new Set(
  "audio button canvas datalist embed head iframe input link map math meta noscript object script select style svg template textarea title video".split(
    " ",
  ),
);

/** Nesting beyond this is no document's. */
const DEEPEST = 400;

/**
 * The text of an element in blocks: headings, paragraphs, each item of a list (numbered where the list is), each
 * table as one block with a line a row and tabs between its cells, captions. White space becomes a single space.
 */
export function piecesOf(root: DomElement): Piece[] {
  const pieces: Piece[] = [];
  let words = "";
  let mark = "";
  const flush = (level = 0) => {
    const text = tidy(words);
    words = "";
    if (text === "") return;
    pieces.push({ kind: level > 0 ? "heading" : "paragraph", level, text: `${mark}${text}`, page: null });
    mark = "";
  };
  const children = (element: DomNode, depth: number) => {
    for (const child of element.childNodes) visit(child, depth + 1);
  };
  const visit = (node: DomNode, depth: number): void => {
    if (isText(node)) {
      words += node.textContent ?? "";
      return;
    }
    if (!isElement(node) || depth > DEEPEST || isHidden(node)) return;
    const name = node.localName;
    if (name === "br") words += "\n";
    else if (name === "sup" || name === "sub")
      words += shifted(tidy(node.textContent ?? ""), name === "sup" ? "up" : "down");
    else if (name === "table" && isDataTable(node)) {
      flush();
      for (const caption of node.querySelectorAll("caption")) {
        children(caption, depth);
        flush();
      }
      const text = tableText(node);
      if (text !== "") pieces.push({ kind: "paragraph", level: 0, text, page: null });
    } else if (!BLOCKS.has(name)) children(node, depth);
    else {
      flush();
      if (name === "ol" || name === "ul") list(node, depth);
      else children(node, depth);
      const heading = /^h([1-6])$/u.exec(name)?.[1];
      flush(heading === undefined ? 0 : Number(heading));
    }
  };
  const list = (element: DomElement, depth: number) => {
    let number = Number(element.getAttribute("start") ?? "1");
    for (const item of element.childNodes) {
      const isItem = isElement(item) && item.localName === "li";
      if (isItem && element.localName === "ol" && Number.isSafeInteger(number)) mark = `${number++}. `;
      visit(item, depth + 1);
      mark = "";
    }
  };
  children(root, 0);
  flush();
  return pieces;
}

export function isHidden(element: DomElement): boolean {
  return (
    SILENT.has(element.localName) ||
    element.getAttribute("hidden") !== null ||
    element.getAttribute("aria-hidden") === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute("style") ?? "")
  );
}

/** A table within which there are paragraphs, headings or tables is for the layout of the page only. */
function isDataTable(table: DomElement): boolean {
  if (table.getAttribute("role") === "presentation") return false;
  return table.querySelector("table, h1, h2, h3, h4, h5, h6, td p + p, td ul, td ol, td blockquote") === null;
}

function tableText(table: DomElement): string {
  const rows: string[] = [];
  for (const row of table.querySelectorAll("tr")) {
    const cells: string[] = [];
    for (const cell of row.childNodes) {
      if (isElement(cell) && /^t[dh]$/u.test(cell.localName))
        cells.push(
          piecesOf(cell)
            .map((piece) => piece.text)
            .join(" "),
        );
    }
    if (cells.some((cell) => cell !== "")) rows.push(cells.join("\t").trim());
  }
  return rows.join("\n");
}
