import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { ACTORS_FILE } from "./read-actors.ts";
import { codeOf } from "./read-bytes.ts";
import { isReportFile } from "./read-corpus.ts";

/**
 * A text that is another one whenever a report or the registry has been put into a folder, changed or taken away,
 * or the folder itself has. No file is read for it: a file's identity, size and times tell its writing, and what
 * can't be looked at counts as what the system says of it. Never throws.
 */
export async function corpusState(folder: string): Promise<string> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    return String(codeOf(error));
  }
  const files = names.filter((name) => isReportFile(name) || name === ACTORS_FILE).sort();
  return JSON.stringify(await Promise.all(files.map(async (name) => [name, await fileState(folder, name)])));
}

async function fileState(folder: string, name: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(join(folder, name), { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
  } catch (error) {
    return String(codeOf(error));
  }
}
