/** Tells how the words of a document are written that a line break has divided. */
export interface Lexicon {
  /** The word or its stem is known: it stands in the document undivided, or in a dictionary. */
  readonly isWord: (word: string) => boolean;
  /** It stands within a line of the document with this hyphen. */
  readonly isCompound: (compound: string) => boolean;
  /** The document has some word that begins with this and a hyphen. */
  readonly opensCompounds: (left: string) => boolean;
  /** It stands within a line of the document, not only in a dictionary. */
  readonly stands: (word: string) => boolean;
}

const WORDS = /[\p{L}\p{M}\p{N}'’]+(?:[-‐‑][\p{L}\p{M}\p{N}'’]+)*/gu;
/** No word is longer; looking no further keeps long lines cheap. */
const REACH = 100;
const DIVIDED = /([\p{L}\p{M}'’]+) ?[-‐]$/u;

/**
 * A lexicon of the lines of a document.
 * @param stem Brings the forms of a word together.
 * @param dictionary More words, in small letters.
 */
export function lexicon(
  lines: readonly string[],
  stem: (word: string) => string,
  dictionary: Iterable<string> = [],
): Lexicon {
  const words = new Set<string>();
  const compounds = new Set<string>();
  const openings = new Set<string>();
  let divided = false;
  for (const line of lines) {
    const found: string[] = line.toLowerCase().match(WORDS) ?? [];
    // The last word of a line that ends with a hyphen is a part of one, and so is the first of the next.
    if (divided) found.shift();
    divided = DIVIDED.test(line.slice(-REACH));
    if (divided) found.pop();
    for (const word of found) {
      const parts = word.split(/[-‐‑]/u);
      if (parts.length === 1) words.add(word);
      else {
        compounds.add(parts.join("-"));
        openings.add(parts[0] ?? "");
      }
    }
  }
  const stems = new Set([...words].map(stem));
  for (const word of dictionary) stems.add(stem(word));
  return {
    isWord: (word) => words.has(word.toLowerCase()) || stems.has(stem(word.toLowerCase())),
    isCompound: (compound) => compounds.has(compound.toLowerCase()),
    opensCompounds: (left) => openings.has(left.toLowerCase()),
    stands: (word) => words.has(word.toLowerCase()),
  };
}

/** `short- and long-term`: the hyphen stands for what comes. */
const SUSPENDED = /^(?:and|or|to|und|oder|bis|sowie|et|ou|y|o|e|en|of|i|og|och|и|или|та|або)(?!\p{L})/iu;
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}，。、；：」』）]$/u;
const NO_SPACES_NEXT = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}「『（]/u;

/** What became of a hyphen at a line's end. */
export interface Joint {
  readonly outcome: "undone" | "kept";
  readonly word: string;
}

/** How two lines are joined: what stays of the first, and what comes between it and the second. */
interface Seam {
  readonly first: string;
  readonly between: "" | " ";
  readonly joint: Joint | null;
}

/**
 * Joins the lines of a paragraph. A hyphen at a line's end is taken out only where the word is certain:
 * - it is a soft hyphen, which shows only where a line breaks; or
 * - the next line goes on with a small letter, the document nowhere has the word with this hyphen, and the word
 *   without it stands elsewhere in the document; or
 * - the same, where a form of the word stands there or in a dictionary, and the document has no other word that
 *   begins with the first part and a hyphen (`counter-`, `well-`).
 * Otherwise the hyphen stays, without a space after it.
 */
export function joinedLines(
  lines: readonly string[],
  known: Lexicon,
): { readonly text: string; readonly joints: readonly Joint[] } {
  const parts: string[] = [];
  const joints: Joint[] = [];
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (next === undefined) {
      parts.push(line);
      return;
    }
    const { first, between, joint } = seam(line, next, known);
    parts.push(first, between);
    if (joint !== null) joints.push(joint);
  });
  return { text: parts.join(""), joints };
}

function seam(first: string, second: string, known: Lexicon): Seam {
  const plain = (between: "" | " "): Seam => ({ first, between, joint: null });
  const end = first.slice(-REACH);
  const start = second.slice(0, REACH);
  if (end.endsWith("\u00ad")) return { first: first.slice(0, -1), between: "", joint: null };
  if (NO_SPACES.test(end) && NO_SPACES_NEXT.test(start)) return plain("");
  if (/\p{Nd}[-‐–]$/u.test(end) && /^\p{Nd}/u.test(start)) return plain("");
  const part = DIVIDED.exec(end)?.[1];
  if (part === undefined) return plain(/[^\s][—–/]$/u.test(end) ? "" : " ");
  const apart = / [-‐]$/u.test(end);
  if (SUSPENDED.test(start)) return plain(" ");
  if (!/^\p{Ll}/u.test(start)) return plain(apart ? " " : "");
  const right = /^[\p{L}\p{M}'’]+/u.exec(start)?.[0] ?? "";
  const word = `${part}${right}`;
  const compound = `${part}-${right}`;
  const certain =
    !known.isCompound(compound) &&
    (known.stands(word) || (known.isWord(word) && !known.opensCompounds(part)));
  if (certain) {
    return { first: first.slice(0, apart ? -2 : -1), between: "", joint: { outcome: "undone", word } };
  }
  if (apart) return plain(" ");
  return { ...plain(""), joint: known.isCompound(compound) ? null : { outcome: "kept", word: compound } };
}
