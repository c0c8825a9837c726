/** How far an opening bracket or quote is looked for, and how far its counterpart (UTF-16 code units). */
const BACK = 400;
const AHEAD = 300;

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["（", "）"],
  ["［", "］"],
  ["【", "】"],
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
]);
const BRACKETS = new Set(["(", "[", "{", "（", "［", "【"]);
const OPENERS = /[([{（［【“„«「『《"]/u;
/** After a closing quote: the sentence that the quotation stands in goes on. */
const GOES_ON = /^[\s]?[\p{Ll},;，、；–—-]/u;

/**
 * Whether a full stop stands within a bracket that opened in the middle of the sentence from `start`, or within
 * a quotation after which that sentence goes on: then it ends nothing.
 */
export function withinPair(text: string, start: number, stop: number, next: number): boolean {
  const from = Math.max(start, stop - BACK);
  // Most sentences have none, and this is much cheaper than to match them.
  if (!OPENERS.test(text.slice(from, next))) return false;
  const open = openPair(text, from, next);
  if (open === null) return false;
  const closed = closedAt(text, open.char, next);
  if (closed === null) return false;
  return BRACKETS.has(open.char) ? open.at > start : GOES_ON.test(text.slice(closed + 1, closed + 4));
}

/** The outermost bracket or quote that is still open at `end`. */
function openPair(text: string, from: number, end: number): { char: string; at: number } | null {
  const open: { char: string; at: number }[] = [];
  for (let at = from; at < end; at++) {
    const char = text.charAt(at);
    const innermost = open.at(-1);
    if (innermost !== undefined && char === (CLOSING.get(innermost.char) ?? innermost.char)) open.pop();
    else if (CLOSING.has(char) || char === '"') open.push({ char, at });
  }
  return open[0] ?? null;
}

function closedAt(text: string, opener: string, from: number): number | null {
  const closer = CLOSING.get(opener) ?? opener;
  let depth = 1;
  for (let at = from; at < Math.min(text.length, from + AHEAD); at++) {
    const char = text.charAt(at);
    if (char === closer && --depth === 0) return at;
    if (char === opener && opener !== closer) depth++;
  }
  return null;
}
