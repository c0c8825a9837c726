import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RegistryFile } from "../library/actors/cast.ts";
import { CorpusError } from "../library/corpus-error.ts";

/** The registry's name in the folder of the reports. */
export const ACTORS_FILE = "actors.yaml";

/**
 * Reads the registry of a folder of reports; null where it has none.
 * @throws CorpusError where it can't be read, or isn't UTF-8.
 */
export async function readActors(folder: string): Promise<RegistryFile | null> {
  const file = join(folder, ACTORS_FILE);
  const failed = (message: string) => new CorpusError([{ file, line: null, message }]);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw failed(`${error instanceof Error ? error.message : String(error)}, wanted a file that can be read`);
  }
  try {
    return { file, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    throw failed("not UTF-8, wanted the file saved as UTF-8");
  }
}
