import { addressOf } from "../address.ts";
import type { CorpusFault } from "../corpus-error.ts";
import type { Library } from "../library.ts";
import type { Found } from "./find-all.ts";
import { nameKey } from "./name-key.ts";
import type { WrittenEntry } from "./registry.ts";
import { wordsInReports } from "./words-in-report.ts";

/**
 * Holds what an editor wrote against the reports.
 * @param ids Every id of the registry.
 * @param found The mentions that the entries' names have, by the place of an entry.
 */
export function checkEntries(
  library: Library,
  entries: readonly WrittenEntry[],
  ids: ReadonlySet<string>,
  found: Found,
): CorpusFault[] {
  return [
    ...checkOwners(entries),
    ...entries.flatMap((written, place) => [
      ...checkNames(written, place, found),
      ...checkIds(written, ids),
      ...checkEvidence(library, written),
    ]),
    ...checkCircles(entries),
  ];
}

/** A name belongs to one actor, once; only what people type may mean two. */
function checkOwners(entries: readonly WrittenEntry[]): CorpusFault[] {
  const owners = new Map<string, { id: string; name: string }>();
  const faults: CorpusFault[] = [];
  for (const { entry, fault } of entries) {
    for (const [index, name] of entry.names.entries()) {
      const owner = owners.get(nameKey(name));
      if (owner === undefined) owners.set(nameKey(name), { id: entry.id, name });
      else {
        const whose = owner.id === entry.id ? "twice" : `for two actors, "${owner.id}" and "${entry.id}"`;
        const message = `name ${JSON.stringify(name)} is given ${whose}${differing(name, owner.name)}, wanted once`;
        faults.push(fault(["names", index], message));
      }
    }
  }
  for (const { entry, fault } of entries) {
    for (const [index, name] of (entry.knownAs ?? []).entries()) {
      const owner = owners.get(nameKey(name));
      if (owner === undefined) continue;
      const message = `${JSON.stringify(name)} under knownAs is a name of "${owner.id}"${differing(name, owner.name)}, wanted names that no report uses`;
      faults.push(fault(["knownAs", index], message));
    }
  }
  return faults;
}

function differing(mine: string, other: string): string {
  return mine === other ? "" : " (which differs only in capitals, hyphens, dots or accents)";
}

function checkNames({ entry, fault }: WrittenEntry, place: number, found: Found): CorpusFault[] {
  const faults: CorpusFault[] = [];
  if (!entry.names.includes(entry.name)) {
    faults.push(
      fault(
        ["name"],
        `name ${JSON.stringify(entry.name)} isn't under names, wanted one of ${entry.names.join(", ")}`,
      ),
    );
  }
  const standing = new Set(
    found.blocks.flatMap(({ mentions }) =>
      mentions.filter(({ actor }) => actor === place).map(({ name }) => name),
    ),
  );
  for (const [index, name] of entry.names.entries()) {
    if (standing.has(name)) continue;
    const message = `name ${JSON.stringify(name)} of "${entry.id}" stands nowhere as a mention of its own, wanted a name as a report writes it (what people type but no report uses goes under knownAs)`;
    faults.push(fault(["names", index], message));
  }
  for (const [index, name] of (entry.knownAs ?? []).entries()) {
    const used = found.known.find((one) => one.actor === place && one.name === name && !one.inside);
    if (used === undefined) continue;
    const message = `${JSON.stringify(name)} under knownAs stands in ${addressOf(used.report, used.block)}, wanted names that no report uses (a name that one uses goes under names)`;
    faults.push(fault(["knownAs", index], message));
  }
  return faults;
}

function checkIds({ entry, fault }: WrittenEntry, ids: ReadonlySet<string>): CorpusFault[] {
  const unknown = (path: readonly PropertyKey[], id: string): CorpusFault[] => {
    if (id === entry.id) return [fault(path, `"${id}" is the actor itself, wanted another's id`)];
    return ids.has(id)
      ? []
      : [fault(path, `no actor has the id "${id}", wanted one of ${[...ids].join(", ")}`)];
  };
  return [
    ...(entry.partOf ?? []).flatMap((id, index) => unknown(["partOf", index], id)),
    ...(entry.relations ?? []).flatMap(({ to }, index) => unknown(["relations", index, "to"], to)),
  ];
}

function checkEvidence(library: Library, { entry, fault }: WrittenEntry): CorpusFault[] {
  const missing = (path: readonly PropertyKey[], words: string): CorpusFault[] =>
    wordsInReports(library.reports, words) === null
      ? [
          fault(
            path,
            `no report has the words ${JSON.stringify(words)}, wanted words of one paragraph, letter for letter`,
          ),
        ]
      : [];
  return [
    ...(entry.pins ?? []).flatMap((words, index) => missing(["pins", index], words)),
    ...(entry.relations ?? []).flatMap(({ evidence }, index) =>
      missing(["relations", index, "evidence"], evidence),
    ),
  ];
}

function checkCircles(entries: readonly WrittenEntry[]): CorpusFault[] {
  const parents = new Map(entries.map(({ entry }) => [entry.id, entry.partOf ?? []]));
  return entries.flatMap(({ entry, fault }) => {
    const above = new Set<string>();
    const climb = (id: string): void => {
      for (const parent of parents.get(id) ?? []) {
        if (above.has(parent) || parent === id) continue;
        above.add(parent);
        climb(parent);
      }
    };
    climb(entry.id);
    const message = `"${entry.id}" is part of itself by way of others, wanted no circle`;
    return above.has(entry.id) ? [fault(["partOf"], message)] : [];
  });
}
