import { join } from "node:path";
import type { RegistryFile } from "../library/actors/cast.ts";
import { CorpusError } from "../library/corpus-error.ts";
import { readBytes } from "./read-bytes.ts";

/** The registry's name in the folder of the reports. */
export const ACTORS_FILE = "actors.yaml";
/** Thousands of actors are far smaller. */
const LARGEST = 4 * 1024 * 1024;

/**
 * Reads the registry of a folder of reports; null where it has none.
 * @throws CorpusError where it can't be read, or isn't UTF-8.
 */
export async function readActors(folder: string): Promise<RegistryFile | null> {
  const file = join(folder, ACTORS_FILE);
  const failed = (message: string) => new CorpusError([{ file, line: null, message }]);
  const bytes = await readBytes(folder, ACTORS_FILE, LARGEST);
  if (bytes === null) return null;
  if (!(bytes instanceof Uint8Array)) throw failed(bytes.message);
  try {
    return { file, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    throw failed("not UTF-8, wanted the file saved as UTF-8");
  }
}
