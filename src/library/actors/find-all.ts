import { primaryLanguage } from "../../text/words.ts";
import type { Library } from "../library.ts";
import type { Block, Report } from "../report.ts";
import { namesInBlock, type KnownFound, type NameFound } from "./mentions.ts";
import { NameTree, type Sought } from "./name-tree.ts";
import type { ActorEntry } from "./registry.ts";

/** What stands where, by the places of actors in the registry. */
export interface Found {
  readonly blocks: readonly FoundInBlock[];
  readonly known: readonly (KnownFound & { readonly report: Report; readonly block: Block })[];
}

interface FoundInBlock {
  readonly report: Report;
  readonly block: Block;
  readonly mentions: readonly NameFound[];
}

/** Finds every name of every entry in every block; a step is a block. */
export function* findAll(library: Library, entries: readonly ActorEntry[]): Generator<void, Found> {
  const sought = entries.flatMap((entry, actor): Sought[] => [
    ...entry.names.map((name) => ({ actor, name, known: false })),
    ...(entry.knownAs ?? []).map((name) => ({ actor, name, known: true })),
  ]);
  const trees = new Map<string, NameTree>();
  const blocks: FoundInBlock[] = [];
  const known: Found["known"][number][] = [];
  for (const report of library.reports) {
    const language = primaryLanguage(report.language);
    const tree = trees.get(language) ?? new NameTree(language, sought);
    trees.set(language, tree);
    for (const block of report.blocks) {
      const names = namesInBlock(tree, report, block);
      if (names.mentions.length > 0) blocks.push({ report, block, mentions: names.mentions });
      for (const one of names.known) known.push({ ...one, report, block });
      yield;
    }
  }
  return { blocks, known };
}
