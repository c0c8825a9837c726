/**
 * A second, slow way to tell whether a quotation is verbatim, which shares no code with the checker: body and
 * quotation are folded character by character, and the one is looked for in the other at word boundaries.
 */

interface Folded {
  readonly text: string;
  /** Where in the raw text each folded character comes from, and where what it comes from ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const MARKS = new Set("\"'`´ʼ‘’‚‛“”„‟«»‹›＂＇「」『』〝〞〟");

export function folded(raw: string): Folded {
  const chars = [...raw.matchAll(/[\s\S]/gu)]
    .map((match) => ({ char: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ char }) => char !== "\u00ad");
  const clusters: { text: string; start: number; end: number }[] = [];
  for (const { char, start, end } of chars) {
    const last = clusters.at(-1);
    if (last !== undefined && /\p{M}/u.test(char) && !/\s$/u.test(last.text)) {
      last.text += char;
      last.end = end;
    } else clusters.push({ text: char, start, end });
  }
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const cluster of clusters) {
    let part = cluster.text.normalize("NFC");
    if (MARKS.has(part)) part = "'";
    if (/^[\p{Pd}−]$/u.test(part)) part = "-";
    if (/^\s$/u.test(part)) {
      if (text.endsWith(" ")) {
        ends[ends.length - 1] = cluster.end;
        continue;
      }
      part = " ";
    }
    part = part.toLowerCase().replaceAll("ς", "σ").normalize("NFC");
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(cluster.start);
      ends.push(cluster.end);
    }
    text += part;
  }
  return { text, starts, ends };
}

/** Whether one may stop between two characters: not within a word, a number or an English "n't". */
function isBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at, at + 3);
  if (/[\p{L}\p{N}\p{M}]$/u.test(before) && /^[\p{L}\p{N}\p{M}]/u.test(after)) return false;
  if (/\p{N}$/u.test(before) && /^[.,٫٬]\p{N}/u.test(after)) return false;
  if (/\p{N}[.,٫٬]$/u.test(before) && /^\p{N}/u.test(after)) return false;
  if (before.endsWith("n") && /^'t(?![\p{L}\p{N}])/u.test(after)) return false;
  return !(before.endsWith("n'") && /^t(?![\p{L}\p{N}])/u.test(after));
}

/** What begins here is the end of a word: the "s" of "Taliban's". */
function beginsWithTail(text: string, at: number): boolean {
  const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/u.exec(text.slice(at));
  if (word === null) return false;
  const start = at + word.index;
  return /[\p{L}\p{N}\p{M}]'$/u.test(text.slice(0, start)) && /^(?:s|d|m|t|ll|re|ve)$/u.test(word[0]);
}

export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Every place of a folded text in a folded body, as offsets into the raw one. */
function places(body: Folded, wanted: string): Found[] {
  const found: Found[] = [];
  if (!/[\p{L}\p{N}]/u.test(wanted)) return found;
  for (let at = body.text.indexOf(wanted); at !== -1; at = body.text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!isBoundary(body.text, at) || !isBoundary(body.text, end) || beginsWithTail(body.text, at)) continue;
    found.push({ start: body.starts[at] ?? 0, end: body.ends[end - 1] ?? 0 });
  }
  return found;
}

/** The text, then without the pairs of marks around it. */
function variants(text: string): string[] {
  const trimmed = text.trim();
  const isMarked = trimmed.length > 2 && trimmed.startsWith("'") && trimmed.endsWith("'");
  return isMarked ? [trimmed, ...variants(trimmed.slice(1, -1))] : [trimmed];
}

/** Where a quotation without ellipses stands in a body; empty where nowhere. */
export function oraclePlaces(body: Folded, quotation: string): Found[] {
  for (const variant of variants(folded(quotation).text)) {
    const found = places(body, variant);
    if (found.length > 0) return found;
  }
  return [];
}
