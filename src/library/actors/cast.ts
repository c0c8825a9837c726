import type { Span } from "../../text/span.ts";
import { CorpusError } from "../corpus-error.ts";
import type { Library } from "../library.ts";
import { Quote } from "../quote.ts";
import type { Block, Report } from "../report.ts";
import { checkEntries } from "./check.ts";
import { findAll, type Found } from "./find-all.ts";
import { readRegistry, type ActorEntry } from "./registry.ts";
import { wordsInReports } from "./words-in-report.ts";

/** A person or organisation, with all its names. */
export interface Actor {
  readonly id: string;
  /** As the source introduces it; one of `names`. */
  readonly name: string;
  /** The editor's word: person, organisation, state, group … */
  readonly kind: string;
  /** As the sources write them. */
  readonly names: readonly string[];
  /** What people type but no source uses. */
  readonly knownAs: readonly string[];
  /** Ids of the actors that it belongs to. */
  readonly partOf: readonly string[];
  /** Words an editor wants in the summary. */
  readonly pins: readonly Quote[];
  readonly relations: readonly Relation[];
}

/** What an editor says of two actors, with the words of a source that say so. */
export interface Relation {
  /** The other actor's id. */
  readonly to: string;
  readonly kind: string;
  readonly evidence: Quote;
}

/** A span of a report where one of an actor's names stands, as it stands. */
export interface Mention extends Span {
  readonly actor: Actor;
  /** Which of the actor's names, as the registry has it. */
  readonly name: string;
  readonly report: Report;
  readonly block: Block;
}

/** All actors of a library and where each is mentioned. Immutable. */
export interface Cast {
  /** In the order of the registry. */
  readonly actors: readonly Actor[];
  readonly byId: ReadonlyMap<string, Actor>;
  /** By actor's id, in the order of the reports and their text. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  /** The mentions in a block, in order; blocks without one aren't there. */
  readonly inBlock: ReadonlyMap<Block, readonly Mention[]>;
  /** Names from `knownAs` whose words stand within longer names in the reports. */
  readonly knownInside: ReadonlySet<string>;
}

/** The text of `actors.yaml` and the name to call the file by. */
export interface RegistryFile {
  readonly file: string;
  readonly text: string;
}

export const EMPTY_CAST: Cast = {
  actors: [],
  byId: new Map(),
  mentions: new Map(),
  inBlock: new Map(),
  knownInside: new Set(),
};

/**
 * Reads the registry, finds every mention, and holds what the editor wrote against the reports. A generator, so
 * that the caller decides when others get a turn: a step is a block.
 * @throws CorpusError that names every fault of the registry.
 */
export function* buildCast(library: Library, registry: RegistryFile | null): Generator<void, Cast> {
  if (registry === null) return EMPTY_CAST;
  const { entries, ids, faults: misread } = readRegistry(registry.file, registry.text);
  const found = yield* findAll(
    library,
    entries.map(({ entry }) => entry),
  );
  const faults = [...misread, ...checkEntries(library, entries, ids, found)];
  if (faults.length > 0) {
    throw new CorpusError(faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  }
  return castOf(
    library,
    entries.map(({ entry }) => entry),
    found,
  );
}

function castOf(library: Library, entries: readonly ActorEntry[], found: Found): Cast {
  const quotes = (words: string): Quote[] => {
    const place = wordsInReports(library.reports, words);
    return place === null ? [] : [new Quote(place.report, place.span)];
  };
  const actors = entries.map((entry): Actor => ({
    id: entry.id,
    name: entry.name,
    kind: entry.kind,
    names: entry.names,
    knownAs: entry.knownAs ?? [],
    partOf: entry.partOf ?? [],
    pins: (entry.pins ?? []).flatMap(quotes),
    relations: (entry.relations ?? []).flatMap(({ to, kind, evidence }) =>
      quotes(evidence).map((quote) => ({ to, kind, evidence: quote })),
    ),
  }));
  const mentions = new Map<string, Mention[]>(actors.map(({ id }) => [id, []]));
  const inBlock = new Map<Block, Mention[]>();
  for (const { report, block, mentions: names } of found.blocks) {
    const here = names.flatMap(({ actor: place, name, start, end }): Mention[] => {
      const actor = actors[place];
      return actor === undefined ? [] : [{ actor, name, report, block, start, end }];
    });
    for (const mention of here) mentions.get(mention.actor.id)?.push(mention);
    inBlock.set(block, here);
  }
  return {
    actors,
    byId: new Map(actors.map((actor) => [actor.id, actor])),
    mentions,
    inBlock,
    knownInside: new Set(found.known.filter(({ inside }) => inside).map(({ name }) => name)),
  };
}
