import type { Shelf } from "./shelf.ts";

/** A shelf as one question sees it: whole, or with a block taken away, to learn what its absence looks like. */
export interface View {
  readonly shelf: Shelf;
  /** The block taken away, by its place on the shelf; -1 for none. */
  readonly hidden: number;
  /** How many of the blocks seen have a stem. */
  blocksWith(stem: number): number;
  readonly blocks: number;
}

export function wholeView(shelf: Shelf): View {
  return {
    shelf,
    hidden: -1,
    blocks: shelf.blocks.length,
    blocksWith: (stem) => shelf.vocabulary.blocksWith[stem] ?? 0,
  };
}

/** The shelf without one block, its words no longer counted: a word that stood only there is unknown. */
export function viewWithout(shelf: Shelf, hidden: number): View {
  const gone = new Set<number>();
  for (const form of shelf.blocks[hidden]?.forms ?? []) gone.add(shelf.vocabulary.stemOf[form] ?? -1);
  return {
    shelf,
    hidden,
    blocks: shelf.blocks.length - 1,
    blocksWith: (stem) => (shelf.vocabulary.blocksWith[stem] ?? 0) - (gone.has(stem) ? 1 : 0),
  };
}
