import { z } from "zod";
import type { CorpusFault } from "../corpus-error.ts";
import { readYaml, shownAt, type YamlSource } from "../yaml-source.ts";

const line = (wanted: string) =>
  z
    .string(wanted)
    .trim()
    .min(1, wanted)
    .max(200, wanted)
    .regex(/^[^\n\r\u2028\u2029]*$/u, wanted);
const ID = "wanted an id of at most 40 of a-z, 0-9 and -, not beginning with -";
const id = z.string(ID).regex(/^[a-z0-9][a-z0-9-]{0,39}$/u, ID);
const NAMES = "wanted a list of names, such as [Afghan Taliban, IEA]";
const name = line("wanted a name on one line");
const WORDS = "wanted words of a report";
const words = z.string(WORDS).trim().min(1, WORDS).max(2000, "wanted at most 2000 characters of a report");

const entry = z.strictObject({
  id,
  name,
  kind: line("wanted one word or two, such as person, organisation, state or group"),
  names: z.array(name, NAMES).min(1, NAMES),
  knownAs: z.array(name, NAMES).optional(),
  partOf: z.array(id, "wanted a list of ids, such as [taliban]").optional(),
  pins: z.array(words, "wanted a list of words that stand in a report").optional(),
  relations: z
    .array(
      z.strictObject(
        { to: id, kind: line("wanted a word or two, such as fights"), evidence: words },
        "wanted to, kind and evidence",
      ),
      "wanted a list of relations, each with to, kind and evidence",
    )
    .optional(),
});

const KEYS = Object.keys(entry.shape).join(", ");
const RELATION_KEYS = "to, kind, evidence";

/** An actor as an editor wrote it, not yet held against the reports. */
export type ActorEntry = z.output<typeof entry>;

/** The entries of a registry that are well-formed, and what is wrong with the others. */
export interface RegistryRead {
  readonly entries: readonly WrittenEntry[];
  /** Every id of the file, of faulty entries too. */
  readonly ids: ReadonlySet<string>;
  readonly faults: readonly CorpusFault[];
}

export interface WrittenEntry {
  readonly entry: ActorEntry;
  /** A fault of this entry at a path within it, such as `["names", 2]`. */
  readonly fault: (path: readonly PropertyKey[], message: string) => CorpusFault;
}

/** Reads `actors.yaml`: a list of actors. A file that says nothing has none. */
export function readRegistry(file: string, text: string): RegistryRead {
  const read = readYaml(file, text);
  if (!read.ok) return { entries: [], ids: new Set(), faults: read.faults };
  const { source } = read;
  if (source.value === null || source.value === "") return { entries: [], ids: new Set(), faults: [] };
  if (!Array.isArray(source.value)) {
    const message = `found ${shownAt(source.value, [])}, wanted a list of actors, each beginning with "- id: …"`;
    return { entries: [], ids: new Set(), faults: [{ file, line: source.lineOf([]), message }] };
  }
  const written = source.value.map((value: unknown, index) => readEntry(file, source, index, value));
  const ids = source.value.flatMap((value: unknown) => idOf(value) ?? []);
  return {
    entries: written.flatMap((one) => one.written ?? []),
    ids: new Set(ids),
    faults: [...written.flatMap((one) => one.faults), ...sameIds(file, source, source.value)],
  };
}

function readEntry(
  file: string,
  source: YamlSource,
  index: number,
  value: unknown,
): { written: WrittenEntry | null; faults: CorpusFault[] } {
  const fault = (path: readonly PropertyKey[], message: string): CorpusFault => ({
    file,
    line: source.lineOf([index, ...path]),
    message,
  });
  const result = entry.safeParse(value);
  if (result.success) return { written: { entry: result.data, fault }, faults: [] };
  const faults = result.error.issues.flatMap((issue): CorpusFault[] => {
    if (issue.code === "unrecognized_keys") {
      const wanted = issue.path.length === 0 ? KEYS : RELATION_KEYS;
      return issue.keys.map((key) =>
        fault([...issue.path, key], `unknown key ${JSON.stringify(key)}, wanted one of ${wanted}`),
      );
    }
    const what = issue.path.length === 0 ? "an entry" : issue.path.join(" ");
    const wanted = issue.path.length === 0 ? `wanted the keys ${KEYS}` : issue.message;
    return [fault(issue.path, `${what} is ${shownAt(value, issue.path)}, ${wanted}`)];
  });
  return { written: null, faults };
}

function idOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("id" in value)) return null;
  return typeof value.id === "string" ? value.id : null;
}

function sameIds(file: string, source: YamlSource, values: readonly unknown[]): CorpusFault[] {
  const lines = new Map<string, number>();
  return values.flatMap((value, index) => {
    const found = idOf(value);
    if (found === null) return [];
    const at = source.lineOf([index, "id"]);
    const first = lines.get(found);
    lines.set(found, first ?? at);
    return first === undefined
      ? []
      : [{ file, line: at, message: `id "${found}" is that of line ${first} too, wanted one of its own` }];
  });
}
