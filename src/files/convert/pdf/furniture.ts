import type { RunningHead } from "../piece.ts";
import type { Line } from "./layout.ts";

/** How many lines at the top and at the bottom of a page may be running heads. */
const DEEPEST = 4;
/** Points by which the place of a running head may differ from page to page. */
const SAME_PLACE = 6;

interface Candidate {
  readonly line: Line;
  readonly edge: "top" | "bottom";
  readonly shape: string;
  readonly outermost: boolean;
}

/**
 * Takes running heads and page numbers out of the pages. A line at a page's edge is one if, figures aside, the same
 * words stand at the same height at the edge of other pages: of at least three, or of two where the document has
 * four pages at the most; or if it begins or ends with a number that counts with the pages, as the outermost lines of
 * as many other pages do at the same height; or if it is nothing but the page's own number. Only what no line that
 * stays stands further out than can go.
 * @param pages The lines of each page; the order within a page doesn't matter.
 */
export function withoutFurniture(pages: readonly (readonly Line[])[]): {
  readonly pages: readonly (readonly Line[])[];
  readonly runningHeads: readonly RunningHead[];
} {
  const candidates = pages.map((lines, index) => edgesOf(lines).map((each) => ({ ...each, page: index })));
  const wanted = pages.length <= 4 ? 2 : 3;
  const groups = new Map<string, Candidate[]>();
  for (const each of candidates.flat()) {
    const key = `${each.edge} ${each.shape}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const repeated = (candidate: Candidate): boolean => {
    const others = groups.get(`${candidate.edge} ${candidate.shape}`) ?? [];
    const at = others.filter((other) => Math.abs(other.line.y - candidate.line.y) <= SAME_PLACE);
    return new Set(at.map((other) => other.line.page)).size >= wanted;
  };
  const numbered = new Map<string, Line[]>();
  for (const { line, edge } of candidates.flat().filter((each) => each.outermost)) {
    for (const key of countings(line, edge)) numbered.set(key, [...(numbered.get(key) ?? []), line]);
  }
  const counts = ({ line, edge, outermost }: Candidate): boolean =>
    outermost &&
    countings(line, edge).some((key) => {
      const others = numbered.get(key) ?? [];
      return others.filter((other) => Math.abs(other.y - line.y) <= SAME_PLACE).length >= wanted;
    });
  const gone = new Set<Line>();
  const heads = new Map<string, { text: string; pages: number[] }>();
  for (const page of candidates) {
    for (const edge of ["top", "bottom"] as const) {
      for (const candidate of page.filter((each) => each.edge === edge)) {
        if (!repeated(candidate) && !counts(candidate) && !isOwnNumber(candidate.line)) break;
        gone.add(candidate.line);
        const head = heads.get(candidate.shape) ?? {
          text: candidate.line.text.replace(/\t/gu, " "),
          pages: [],
        };
        if (head.pages.at(-1) !== candidate.line.page) head.pages.push(candidate.line.page);
        heads.set(candidate.shape, head);
      }
    }
  }
  return {
    pages: pages.map((lines) => lines.filter((line) => !gone.has(line))),
    runningHeads: [...heads.values()],
  };
}

/** The outermost lines of a page, the outermost first at each edge. */
function edgesOf(lines: readonly Line[]): Candidate[] {
  const down = [...lines].sort((a, b) => a.y - b.y);
  const depth = Math.min(DEEPEST, Math.floor(down.length / 2));
  const candidate = (edge: Candidate["edge"]) => (line: Line, at: number) => ({
    line,
    edge,
    shape: shapeOf(line.text),
    outermost: at === 0,
  });
  return [
    ...down.slice(0, depth).map(candidate("top")),
    ...down
      .slice(down.length - depth)
      .reverse()
      .map(candidate("bottom")),
  ];
}

/** A line's words without its figures, so that `Page 3 of 9` and `Page 4 of 9` are alike. */
function shapeOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{Nd}+/gu, "#")
    .replace(/^[^\p{L}\p{N}]*[ivxlc]{1,6}[^\p{L}\p{N}]*$/u, "#")
    .replace(/\s+/gu, " ");
}

/** By how much the numbers at a line's ends are off the number of its page, with the edge. */
function countings({ text, page }: Line, edge: string): string[] {
  const ends = [/^\p{Nd}{1,4}(?=\s|$)/u.exec(text), /(?<=\s)\p{Nd}{1,4}$/u.exec(text)];
  return ends.flatMap((found) => (found === null ? [] : [`${edge} ${Number(found[0]) - page}`]));
}

function isOwnNumber({ text, page }: Line): boolean {
  return /^\P{L}{0,4}\p{Nd}{1,4}\P{L}{0,4}$/u.test(text) && Number(/\d+/u.exec(text)?.[0]) === page;
}
