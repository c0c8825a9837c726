import { widthOf, type TextStyle } from "./fonts.ts";

const LONGEST_LINE = 17;
const MOST_LINES = 3;

/** A name on as many lines as it takes, each about so long; what is beyond three lines is cut, with "…". */
export function wrap(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.trim().split(/\s+/u).flatMap(pieces)) {
    const last = lines.at(-1);
    if (last !== undefined && length(last) + 1 + length(word) <= LONGEST_LINE) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  const [first = "", second = "", third = ""] = lines;
  return [first, second, shorten(`${third}…`, LONGEST_LINE)];
}

/** A text of at most so many characters, the cut marked. */
export function shorten(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** A word that is longer than a line in pieces. */
function pieces(word: string): string[] {
  const characters = Array.from(word);
  const result: string[] = [];
  for (let at = 0; at < characters.length; at += LONGEST_LINE) {
    result.push(characters.slice(at, at + LONGEST_LINE).join(""));
  }
  return result;
}

export function widest(lines: readonly string[], style: TextStyle): number {
  return Math.max(0, ...lines.map((line) => widthOf(line, style)));
}

function length(text: string): number {
  return Array.from(text).length;
}
