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
    divided = DIVIDED.test(line);
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

/**
 * Joins two lines of a paragraph. A hyphen at the end of the first is taken out only where the word is certain:
 * - it is a soft hyphen, which shows only where a line breaks; or
 * - the next line goes on with a small letter, the document nowhere has the word with this hyphen, and the word
 *   without it stands elsewhere in the document; or
 * - the same, where a form of the word stands there or in a dictionary, and the document has no other word that
 *   begins with the first part and a hyphen (`counter-`, `well-`).
 * Otherwise the hyphen stays, without a space after it.
 */
export function joined(first: string, second: string, known: Lexicon): { text: string; joint: Joint | null } {
  const plain = (between: string) => ({ text: `${first}${between}${second}`, joint: null });
  if (first.endsWith("\u00ad")) return { text: `${first.slice(0, -1)}${second}`, joint: null };
  if (NO_SPACES.test(first) && NO_SPACES_NEXT.test(second)) return plain("");
  if (/\p{Nd}[-‐–]$/u.test(first) && /^\p{Nd}/u.test(second)) return plain("");
  const left = DIVIDED.exec(first);
  if (left === null) return plain(/[^\s]\s?[—–/]$/u.test(first) && !/\s[—–/]$/u.test(first) ? "" : " ");
  const right = /^[\p{L}\p{M}'’]+/u.exec(second)?.[0] ?? "";
  const apart = / [-‐]$/u.test(first);
  if (SUSPENDED.test(second)) return plain(" ");
  if (!/^\p{Ll}/u.test(second)) return plain(apart ? " " : "");
  const [, part = ""] = left;
  const word = `${part}${right}`;
  const compound = `${part}-${right}`;
  const certain =
    !known.isCompound(compound) &&
    (known.stands(word) || (known.isWord(word) && !known.opensCompounds(part)));
  if (certain) {
    return { text: `${first.replace(/ ?[-‐]$/u, "")}${second}`, joint: { outcome: "undone", word } };
  }
  if (apart) return plain(" ");
  return { ...plain(""), joint: known.isCompound(compound) ? null : { outcome: "kept", word: compound } };
}
