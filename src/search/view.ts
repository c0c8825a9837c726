import type { Shelf } from "./shelf.ts";

/** A shelf as one question sees it: whole, or with blocks taken away, to learn what their absence looks like. */
export interface View {
  readonly shelf: Shelf;
  /** How many blocks are seen. */
  readonly blocks: number;
  isHidden(block: number): boolean;
  /** How many of the blocks seen have a stem. */
  blocksWith(stem: number): number;
}

export function wholeView(shelf: Shelf): View {
  return {
    shelf,
    get blocks() {
      return shelf.blocks.length;
    },
    isHidden: () => false,
    blocksWith: (stem) => shelf.vocabulary.blocksWith[stem] ?? 0,
  };
}

/** The shelf without some blocks, their words no longer counted: a word that stood only there is unknown. */
export function viewWithout(shelf: Shelf, hidden: ReadonlySet<number>): View {
  const gone = new Map<number, number>();
  for (const block of hidden) {
    const stems = new Set<number>();
    for (const form of shelf.blocks[block]?.forms ?? []) stems.add(shelf.vocabulary.stemOf[form] ?? -1);
    for (const stem of stems) gone.set(stem, (gone.get(stem) ?? 0) + 1);
  }
  return {
    shelf,
    blocks: shelf.blocks.length - hidden.size,
    isHidden: (block) => hidden.has(block),
    blocksWith: (stem) => (shelf.vocabulary.blocksWith[stem] ?? 0) - (gone.get(stem) ?? 0),
  };
}
