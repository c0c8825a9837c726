import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildCast, type Cast } from "../../../src/library/actors/cast.ts";
import { buildLibrary, type Library } from "../../../src/library/library.ts";
import { readReport } from "../../../src/library/read-report.ts";
import { runToEnd } from "../../../src/search/build.ts";

/** A library of reports given as file names and texts. */
export function libraryOf(files: Readonly<Record<string, string>>): Library {
  return buildLibrary(
    Object.entries(files).map(([file, text]) => {
      const read = readReport(file, new TextEncoder().encode(text));
      if (!read.ok) throw new Error(read.faults.map((fault) => fault.message).join("; "));
      return read.report;
    }),
  );
}

export function castOf(files: Readonly<Record<string, string>>, registry: string): Cast {
  return runToEnd(buildCast(libraryOf(files), { file: "actors.yaml", text: registry }));
}

/** The first report and its registry, as they are shipped. */
export const SHIPPED = {
  files: { "iskp-and-the-taliban.txt": shipped("iskp-and-the-taliban.txt") },
  registry: shipped("actors.yaml"),
};

/** A corpus of another subject, with a report in English and one in German. */
export const HARBOUR = {
  files: {
    "harbour-strike.md": harbour("harbour-strike.md"),
    "hafenbericht.txt": harbour("hafenbericht.txt"),
  },
  registry: harbour("actors.yaml"),
};

function shipped(name: string): string {
  return read(`../../../corpus/${name}`);
}

function harbour(name: string): string {
  return read(`../../corpora/harbour/${name}`);
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
}

/** Every mention of an actor: `¶1 ISKP`, `h2 ISKP`. */
export function mentionTable(cast: Cast, id: string): string[] {
  return (cast.mentions.get(id) ?? []).map(
    ({ report, block, start, end }) => `${block.label} ${report.body.slice(start, end)}`,
  );
}
