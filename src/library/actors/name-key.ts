import { fold, lower } from "../../text/fold.ts";

/**
 * What a name is looked up by: its letters and digits, in lower case and folded, without "the" before it.
 * "IS-K", "is k" and "ISK" are one; so are "U.S." and "US", "al-Qaeda" and "Al Qaeda".
 */
export function nameKey(name: string): string {
  const plain = fold(lower(name)).replace(/^\s*the\s+/u, "");
  return plain.replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}
