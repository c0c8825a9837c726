import { findAll } from "../../library/actors/find-all.ts";
import { nameKey } from "../../library/actors/name-key.ts";
import type { Block, Report } from "../../library/report.ts";
import { Quote } from "../../library/quote.ts";
import { runToEnd } from "../../search/build.ts";
import { lexicon, primaryLanguage } from "../../text/words.ts";
import type { Snapshot } from "../snapshot.ts";
import { capitalRuns, type Run } from "./runs.ts";

/** A name, or several of one actor, that an editor may want in the registry. */
export interface Suggestion {
  /** Free in the registry. */
  readonly id: string;
  /** As the reports write it; the long form before the acronym that it introduces. */
  readonly names: readonly string[];
  /** How often the names stand. */
  readonly count: number;
  /** The first sentence with one of them, and its block. */
  readonly example: Quote;
  readonly block: Block;
}

export interface SuggestOptions {
  /** Ids of the reports to look in; all where left out. */
  readonly reports?: readonly string[];
}

interface Sighting {
  readonly name: string;
  count: number;
  /** How often elsewhere than at a sentence's start. */
  inside: number;
  readonly run: Run;
  readonly example: Quote;
  readonly block: Block;
  readonly german: boolean;
}

/**
 * Names that the reports use and the registry hasn't: runs of capitalised words ("National Liberation Front"),
 * acronyms, and the long form together with the acronym that follows it in brackets ("Islamic Emirate of
 * Afghanistan (IEA)"). A single word that is capitalised only where it begins a sentence, or that stands in
 * lower case too, is none, nor is a date; in German, which writes every noun so, a single word must be an acronym. The most used first. What they are,
 * which of them are one actor and which no actor at all, only a person can tell.
 */
export function suggestActors(snapshot: Snapshot, { reports }: SuggestOptions = {}): Suggestion[] {
  const sightings = new Map<string, Sighting>();
  const pairs: [long: string, acronym: string][] = [];
  for (const report of snapshot.library.reports) {
    if (!(reports?.includes(report.id) ?? true)) continue;
    for (const block of report.paragraphs) look(snapshot, report, block, sightings, pairs);
  }
  const common = commonWords(snapshot.library.reports);
  const names = [...sightings.values()].filter(
    (one) => isName(one) && (one.run.acronym || !common.has(one.name.toLowerCase())),
  );
  const groups = grouped(standing(snapshot, names), pairs);
  const taken = new Set(snapshot.actors.cast.actors.map(({ id }) => id));
  return groups
    .map((group) => ({ group, count: group.reduce((sum, { count }) => sum + count, 0) }))
    .toSorted((a, b) => b.count - a.count)
    .flatMap(({ group, count }): Suggestion[] => {
      const [first] = group;
      if (first === undefined) return [];
      const id = freeId(first.name, taken);
      taken.add(id);
      return [
        { id, names: group.map(({ name }) => name), count, example: first.example, block: first.block },
      ];
    });
}

function look(
  { actors }: Snapshot,
  report: Report,
  block: Block,
  sightings: Map<string, Sighting>,
  pairs: [string, string][],
): void {
  const words = lexicon(report.language);
  const mentions = actors.cast.inBlock.get(block) ?? [];
  const dates = datesOf(report.language);
  for (const { start, end } of block.sentences) {
    const text = report.body.slice(start, end);
    let before: { run: Run; name: string } | null = null;
    for (const run of capitalRuns(words, text)) {
      const name = text.slice(run.start, run.end).replace(/\s+/gu, " ");
      if (run.bracketed && before !== null && /^\s*\($/u.test(text.slice(before.run.end, run.start))) {
        pairs.push([nameKey(before.name), nameKey(name)]);
      }
      before = { run, name };
      const known = mentions.some((one) => one.start < start + run.end && start + run.start < one.end);
      const dated = name.split(/\s/u).every((word) => dates.has(word.toLowerCase()));
      if (known || dated || actors.names.byKey.has(nameKey(name))) continue;
      const seen = sightings.get(nameKey(name));
      if (seen === undefined) {
        sightings.set(nameKey(name), {
          name,
          count: 1,
          inside: run.opening ? 0 : 1,
          run,
          example: new Quote(report, { start, end }),
          block,
          german: primaryLanguage(report.language) === "de",
        });
      } else {
        seen.count++;
        if (!run.opening) seen.inside++;
      }
    }
  }
}

/** The words that stand in lower case. */
function commonWords(reports: readonly Report[]): ReadonlySet<string> {
  return new Set(reports.flatMap(({ body }) => body.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []));
}

/** Those that would be found as mentions of their own if all of them were in the registry, which refuses others. */
function standing({ library }: Snapshot, sightings: readonly Sighting[]): Sighting[] {
  const entries = sightings.map(({ name }, index) => ({ id: String(index), name, kind: "", names: [name] }));
  const { blocks } = runToEnd(findAll(library, entries));
  const found = new Set(blocks.flatMap(({ mentions }) => mentions.map(({ actor }) => actor)));
  return sightings.filter((_, index) => found.has(index));
}

function isName({ run, name, inside, german }: Sighting): boolean {
  if (run.acronym) return true;
  if (run.words > 1 || /[‐‑-]/u.test(name)) return true;
  return inside > 0 && !german && Array.from(name).length > 1;
}

/** A long form with its acronym, every other name alone. */
function grouped(
  sightings: readonly Sighting[],
  pairs: readonly (readonly [string, string])[],
): Sighting[][] {
  const byKey = new Map(sightings.map((one) => [nameKey(one.name), one]));
  const longOf = new Map(pairs.map(([long, acronym]) => [acronym, long]));
  const groups = new Map<string, Sighting[]>();
  for (const [key, one] of byKey) {
    const long = longOf.get(key);
    const leader = long !== undefined && byKey.has(long) ? long : key;
    groups.set(leader, [...(groups.get(leader) ?? []), one]);
  }
  // The long form leads, wherever its acronym was met first.
  return [...groups].map(([leader, group]) =>
    group.toSorted((a, b) => Number(nameKey(b.name) === leader) - Number(nameKey(a.name) === leader)),
  );
}

const dateWords = new Map<string, ReadonlySet<string>>();

/** The months and weekdays of a language, in lower case. */
function datesOf(language: string): ReadonlySet<string> {
  const known = dateWords.get(language);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const option of [{ month: "long" }, { month: "short" }, { weekday: "long" }] as const) {
    const format = new Intl.DateTimeFormat(language, { ...option, timeZone: "UTC" });
    for (let step = 0; step < 12; step++)
      names.add(format.format(Date.UTC(2021, step, step + 1)).toLowerCase());
  }
  dateWords.set(language, names);
  return names;
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 36);
  const base = slug === "" ? "actor" : slug;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
