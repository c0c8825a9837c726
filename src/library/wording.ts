import { createHash } from "node:crypto";
import type { Block, Report } from "./report.ts";

/** Blocks don't change, so one is hashed at most once, however many addresses are looked for. */
const known = new WeakMap<Block, string>();

/**
 * The first 8 hex digits of the SHA-256, in UTF-8, of what stands from the start of one block to the end of
 * another: which wording an address meant.
 */
export function wording({ body }: Report, from: Block, through: Block = from): string {
  if (from !== through) return hash(body.slice(from.start, through.end));
  let found = known.get(from);
  if (found === undefined) {
    found = hash(body.slice(from.start, from.end));
    known.set(from, found);
  }
  return found;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
