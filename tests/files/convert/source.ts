import { readFileSync } from "node:fs";

/** How a document shows the items of a list and its notes, which no two programs do alike. */
export interface Showing {
  /** What stands before an item of a list. */
  readonly bullet: string;
  /** What stands before a note, given its number. */
  readonly note: (number: string) => string;
  /** After which of the blocks the notes follow: an index from the block that holds the reference, or at the end. */
  readonly notesAfter: Readonly<Record<string, string>> | "end";
}

export interface Expected {
  readonly kind: "heading" | "paragraph";
  readonly level: number;
  readonly text: string;
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
}

/** The blocks of a source text as a document that shows it so should be read. */
export function sourceBlocks(name: string, { bullet, note, notesAfter }: Showing): Expected[] {
  const source = new TextDecoder().decode(fixture(name));
  const notes = new Map(
    [...source.matchAll(/^\[\^(\d+)\]: (.*)$/gmu)].map(([, number, text]) => [number, text]),
  );
  const noteBlock = (number: string): Expected => ({
    kind: "paragraph",
    level: 0,
    text: `${note(number)}${notes.get(number)}`,
  });
  const blocks: Expected[] = [];
  for (const line of source.split("\n")) {
    if (line === "" || /^\[\^\d+\]:/u.test(line)) continue;
    const marks = /^#+/u.exec(line)?.[0].length ?? 0;
    const text = line
      .replace(/^#+ /u, "")
      .replace(/^- /u, bullet)
      .replace(/\[\^(\d+)\]/gu, (_, number: string) => RAISED.charAt(Number(number)));
    blocks.push({ kind: marks > 0 ? "heading" : "paragraph", level: marks, text });
    if (notesAfter === "end") continue;
    for (const [number, opening] of Object.entries(notesAfter)) {
      if (text.startsWith(opening)) blocks.push(noteBlock(number));
    }
  }
  if (notesAfter === "end") for (const number of notes.keys()) blocks.push(noteBlock(number ?? ""));
  return blocks;
}
