import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseCases, type Case } from "../../src/evaluate/cases.ts";

const root = new URL("../../", import.meta.url);

/** The files of questions in this folder, sorted: `iskp-and-the-taliban.yaml` … */
export function questionFiles(): string[] {
  return readdirSync(fileURLToPath(new URL("tests/questions/", root)))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
}

/** The cases of one file of this folder. */
export function readCases(file: string): Case[] {
  return parseCases(readFileSync(new URL(`tests/questions/${file}`, root), "utf8"), file);
}

/**
 * What a text says at each place (`16`, `h1`, `credit`), white space made single spaces. It is read plainly,
 * as blocks between blank lines and without the project's library, so that the two can differ where one is wrong.
 *
 * @param file from the project's folder, `.txt` or `.md`
 */
export function readPlaces(file: string): Map<string, string> {
  const text = readFileSync(new URL(file, root), "utf8");
  const body = text.replaceAll("\r\n", "\n").replace(/^---\n[^]*?\n---\n/u, "");
  const blocks = body.split(/\n\s*\n/u).filter((block) => block.trim() !== "");
  const titles = file.endsWith(".txt") ? blocks.findIndex((block) => !looksLikeTitle(block)) : 0;

  const places = new Map<string, string>();
  let headings = 0;
  let paragraphs = 0;
  for (const [index, block] of blocks.entries()) {
    const said = block.trim().replace(/\s+/gu, " ");
    if (index === blocks.length - 1 && said.startsWith("Source: ")) places.set("credit", said);
    else if (index < titles || (file.endsWith(".md") && said.startsWith("#")))
      places.set(`h${++headings}`, said);
    else places.set(String(++paragraphs), said);
  }
  return places;
}

function looksLikeTitle(block: string): boolean {
  const said = block.trim();
  return !said.includes("\n") && said.length <= 200 && !/[.!?…:;]$/u.test(said);
}
