import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { CorpusFault } from "../library/corpus-error.ts";

/** A file's bytes, what is wrong with it, or null where there is no such file. */
export type BytesRead = Uint8Array | CorpusFault | null;

/**
 * Reads a file of a folder: the folder's own, or by a link one within the folder, and of so many bytes at the most.
 * Reading a larger one would only exhaust the memory. The fault names the file without its folder.
 */
export async function readBytes(folder: string, file: string, largest: number): Promise<BytesRead> {
  const path = join(folder, file);
  const fault = (message: string): CorpusFault => ({ file, line: null, message });
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(path)]);
    if (!real.startsWith(root + sep))
      return fault("a link to a file outside the folder, wanted the file itself");
    const found = await stat(path);
    const { size } = found;
    if (!found.isFile()) return fault("not a file, wanted a text file");
    if (size > largest) return fault(`${size} bytes, wanted at most ${largest}`);
    return await readFile(path);
  } catch (error) {
    return codeOf(error) === "ENOENT" ? null : fault(`${reason(error)}, wanted a file that can be read`);
  }
}

/** The system's code of a failure, such as ENOENT. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "not there",
  EACCES: "no permission",
  EPERM: "no permission",
  EISDIR: "a folder",
  ELOOP: "a link that leads to itself",
};

/** What a failure of the file system is in words. */
export function reason(error: unknown): string {
  const code = codeOf(error);
  return (
    (typeof code === "string" ? REASONS[code] : undefined) ??
    (error instanceof Error ? error.message : String(error))
  );
}
