import { link, readdir, rename, stat, unlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Report } from "../../library/report.ts";
import { BOUNDS, convertApart, type Bounds } from "./apart.ts";
import type { Converted, Declared, Doings, Kind, Piece } from "./piece.ts";
import { Refusal } from "./refusal.ts";
import { checked, reportFile } from "./report-file.ts";
import { slug } from "./slug.ts";

/** A larger document is refused, in bytes. */
const LARGEST = 100 * 1024 * 1024;
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/u;

/** What the person who adds a report wants it to say, over what the document says of itself. */
export interface Wishes extends Declared {
  readonly id?: string | undefined;
  readonly charset?: string | undefined;
}

/** A report that is ready to be written. */
export interface Prepared {
  readonly kind: Kind;
  /** Where it will stand. */
  readonly path: string;
  readonly report: Report;
  readonly pages: number | null;
  readonly doings: Doings;
  /** Writes it, unless a report of that id has come there meanwhile; says what hindered it, or null. */
  readonly write: () => Promise<string | null>;
}

export type Preparation =
  | { readonly ok: true; readonly prepared: Prepared }
  | { readonly ok: false; readonly reason: string };

/**
 * Makes a report of a document, and writes nothing.
 * @param path The document: PDF, DOCX, HTML, Markdown or plain text.
 * @param folder The corpus, in which no report may have the same id.
 */
export async function prepareReport(
  path: string,
  folder: string,
  wishes: Wishes,
  bounds: Bounds = BOUNDS,
): Promise<Preparation> {
  try {
    return { ok: true, prepared: await prepare(path, folder, wishes, bounds) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.message };
    throw error;
  }
}

async function prepare(path: string, folder: string, wishes: Wishes, bounds: Bounds): Promise<Prepared> {
  const { id: wishedId, charset, ...wished } = wishes;
  const given = checked(wished);
  if (given.faults.length > 0) throw new Refusal(given.faults.join("; "));
  if (wishedId !== undefined && !ID.test(wishedId)) {
    throw new Refusal(`--id ${wishedId}, wanted at most 40 of a-z, 0-9 and -, not beginning with -`);
  }
  await refuseUnfit(path);
  await namesIn(folder);
  if (wishedId !== undefined) await refuseTaken(folder, wishedId);
  const converted = await convertApart(path, { charset, language: given.holds.language }, bounds);
  const said = checked(converted.declared);
  const stem = basename(path).replace(/\.[^.]*$/u, "");
  const title =
    given.holds.title ?? checked({ title: titleOf(converted.pieces, said.holds.title) }).holds.title;
  const id = wishedId ?? slug(title ?? stem) ?? slug(stem);
  if (id === null) throw new Refusal("no letters for an id in its title or name, wanted one given with --id");
  await refuseTaken(folder, id);
  const { name, content, report } = reportFile(id, converted, {
    ...said.holds,
    ...given.holds,
    title: title ?? stem,
  });
  return {
    kind: converted.kind,
    path: join(folder, name),
    report,
    pages: converted.pages,
    doings: withWarnings(converted, said.faults, report),
    write: () => write(folder, id, name, content),
  };
}

/** The document's own title is often the file's name or has the site's in it; then its first heading is taken. */
function titleOf(pieces: readonly Piece[], said: string | undefined): string | undefined {
  const headings = pieces.filter((piece) => piece.kind === "heading");
  const top = headings.find((piece) => piece.level === 1) ?? headings[0];
  if (
    said === undefined ||
    /\.\w{2,5}$|^(?:untitled|document\d*|microsoft word\b.*|без имени.*)$/iu.test(said)
  )
    return top?.text;
  return top !== undefined && said.includes(top.text) ? top.text : said;
}

function withWarnings({ doings }: Converted, faults: readonly string[], report: Report): Doings {
  const credit = report.blocks.find((block) => block.kind === "credit");
  const warnings = [
    ...doings.warnings,
    ...faults.map((fault) => `the document says ${fault}: left out`),
    ...(credit === undefined ? [] : ['its last block begins with "Source:" and is read as the credit']),
  ];
  return { ...doings, warnings };
}

async function refuseUnfit(path: string): Promise<void> {
  let found;
  try {
    found = await stat(path);
  } catch (error) {
    throw new Refusal(`${reason(error)}, wanted a document`);
  }
  if (!found.isFile())
    throw new Refusal(`${found.isDirectory() ? "a folder" : "not a file"}, wanted a document`);
  if (found.size > LARGEST) {
    throw new Refusal(`${Math.round(found.size / 1024 ** 2)} MB, wanted at most ${LARGEST / 1024 ** 2}`);
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new Refusal(`the corpus ${folder} is ${reason(error)}, wanted a folder of reports`);
  }
}

/** A report is never written over: quotations refer to it. */
async function refuseTaken(folder: string, id: string): Promise<void> {
  const names = await namesIn(folder);
  const taken = names.find((name) => name.toLowerCase() === `${id}.md` || name.toLowerCase() === `${id}.txt`);
  if (taken !== undefined) {
    throw new Refusal(
      `${join(folder, taken)} is there already and quotations refer to it, wanted another --id, or that file taken away first`,
    );
  }
  if (/^readme/iu.test(id))
    throw new Refusal(`the id ${id}, wanted one that doesn't begin with readme, given with --id`);
}

/** Written beside and then put in its place whole, so that nobody reads half of it. */
async function write(folder: string, id: string, name: string, content: string): Promise<string | null> {
  const target = join(folder, name);
  const beside = join(folder, `.${name}.${process.pid}`);
  try {
    await refuseTaken(folder, id);
    await writeFile(beside, content, { flag: "wx" });
    try {
      await link(beside, target);
      await unlink(beside);
    } catch (error) {
      // Not every file system has links.
      if (codeOf(error) === "EEXIST") throw error;
      await rename(beside, target);
    }
    return null;
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    return reason(error);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function reason(error: unknown): string {
  switch (codeOf(error)) {
    case "ENOENT":
      return "not there";
    case "EACCES":
    case "EPERM":
      return "without permission";
    case "ENOTDIR":
      return "a file";
    case "EEXIST":
      return "there already";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
