import { readFile } from "node:fs/promises";

/**
 * Reads a file of UTF-8 text, without its BOM.
 * @throws Error with a sentence for people, where it can't be read or isn't UTF-8.
 */
export async function readText(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UnreadableFile(`Cannot read ${path}: ${code}, wanted a text file`, { cause: error });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableFile(`Cannot read ${path}: not UTF-8, wanted a text file in UTF-8`, { cause: error });
  }
}

/** A file that somebody named can't be read: for standard error, without a stack. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}
