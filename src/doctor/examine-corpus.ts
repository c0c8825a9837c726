import { ask } from "../answers/ask.ts";
import { buildActors } from "../answers/actor/book.ts";
import { buildSnapshot, type Snapshot } from "../answers/snapshot.ts";
import { ACTORS_FILE, readActors } from "../files/read-actors.ts";
import { readCorpus } from "../files/read-corpus.ts";
import type { RegistryFile } from "../library/actors/cast.ts";
import { addressOf } from "../library/address.ts";
import { CorpusError } from "../library/corpus-error.ts";
import type { Library } from "../library/library.ts";
import { unhurried } from "../open-snapshot.ts";
import type { Finding } from "../terminal/finding.ts";
import { displayText } from "../text/display.ts";
import { fault, warning, well } from "./finding.ts";

const MEND =
  "Mend it (corpus/README.md says how); a bot that runs goes on with the reports as they were before";
/** The sentence is among the first so many passages, unless it stands in the reports more often than that. */
const LOOKED_AT = 5;
const SHOWN = 60;

/** Whether the reports and actors of a folder can be read, and whether the index finds what stands in them. */
export async function* examineCorpus(folder: string): AsyncGenerator<Finding> {
  const library = await orFaults("corpus", () => readCorpus(folder));
  if (Array.isArray(library)) {
    yield* library;
    return;
  }
  const paragraphs = library.reports.reduce((sum, report) => sum + report.paragraphs.length, 0);
  yield well(
    "corpus",
    `${counted(library.reports.length, "report")}, ${counted(paragraphs, "paragraph")} in ${folder} (${library.revision})`,
  );
  const registry = await orFaults("actors", async () => ({ file: await usableActors(folder, library) }));
  if (Array.isArray(registry)) {
    yield* registry;
    yield await examineIndex(library, null);
    return;
  }
  const { file } = registry;
  if (file === null) {
    yield warning(
      "actors",
      `no ${ACTORS_FILE} in ${folder}: /actor knows nobody`,
      "npm run -s verbatim -- actors suggests whom to name there",
    );
  } else {
    yield well("actors", `${ACTORS_FILE} fits the reports`);
  }
  yield await examineIndex(library, file);
}

/** The registry, if the reports have every word that it claims of them. @throws CorpusError */
async function usableActors(folder: string, library: Library): Promise<RegistryFile | null> {
  const file = await readActors(folder);
  if (file !== null) await unhurried(buildActors(library, file));
  return file;
}

/** Indexes the reports, and asks them one of their own sentences. */
async function examineIndex(library: Library, registry: RegistryFile | null): Promise<Finding> {
  const began = performance.now();
  const snapshot = await unhurried(buildSnapshot(library, registry));
  const built = performance.now();
  const asked = ownSentence(snapshot);
  if (asked === null) return well("index", `built in ${seconds(built - began)}; no sentence to ask it`);
  const { passages } = ask(snapshot, asked.sentence, { limit: LOOKED_AT });
  const took = performance.now() - built;
  const found = passages.some(({ report, block, alike }) =>
    [{ report, block }, ...alike].some((place) => addressOf(place.report, place.block) === asked.address),
  );
  const shown = asked.sentence.length > SHOWN ? `${asked.sentence.slice(0, SHOWN)}…` : asked.sentence;
  return found
    ? well(
        "index",
        `built in ${seconds(built - began)}; found “${shown}” (${asked.address}) in ${seconds(took)}`,
      )
    : fault(
        "index",
        `asked “${shown}”, it doesn't find ${asked.address}, where this stands`,
        "A fault of Verbatim's own: please report it",
      );
}

/** The longest sentence of the paragraph in the middle of the report in the middle. */
function ownSentence({ library: { reports } }: Snapshot): { sentence: string; address: string } | null {
  const report = reports[Math.floor(reports.length / 2)];
  const block = report?.paragraphs[Math.floor(report.paragraphs.length / 2)];
  const span = block?.sentences.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (report === undefined || block === undefined || span === undefined) return null;
  return {
    sentence: displayText(report.body.slice(span.start, span.end)),
    address: addressOf(report, block),
  };
}

/** What a reading gives, or a finding for each fault of the corpus. */
async function orFaults<T extends object>(subject: string, read: () => Promise<T>): Promise<T | Finding[]> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return error.message.split("\n").map((line) => fault(subject, line, MEND));
  }
}

function counted(n: number, noun: string): string {
  return `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
}

function seconds(ms: number): string {
  return ms < 1_000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
