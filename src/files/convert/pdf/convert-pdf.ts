import { stemmer } from "../../../text/stemmer.ts";
import { dictionaryOf } from "../dictionary.ts";
import { joinedLines, lexicon, type Joint, type Lexicon } from "../hyphens.ts";
import { languageFor } from "../language.ts";
import { tidy, type Converted, type Piece } from "../piece.ts";
import { Refusal } from "../refusal.ts";
import { withoutFootnotes } from "./footnotes.ts";
import { withoutFurniture } from "./furniture.ts";
import { headingLevels } from "./headings.ts";
import type { Line } from "./layout.ts";
import { linesOf } from "./lines.ts";
import { measure, type Measures } from "./measures.ts";
import { endsLikeSentence, paragraphs, type Block } from "./paragraphs.ts";
import { readPdf } from "./read-pdf.ts";

/** Where fewer letters stand on a page, it is a picture of one. */
const FEWEST_LETTERS = 20;
/** More letters without a meaning than this part of all, and the text is none. */
const MOST_UNREADABLE = 0.02;

/**
 * Makes blocks of a PDF: lines put together to paragraphs over columns and pages, hyphenation undone where the
 * word is certain, running heads and page numbers taken out, notes after the last paragraph of their page.
 * @param language Of the text, where it is known better than the file says.
 * @throws Refusal where the file is damaged, locked, or has no text.
 */
export async function convertPdf(bytes: Uint8Array, language: string | undefined): Promise<Converted> {
  const read = await readPdf(bytes);
  const all = read.pages.map((page) => linesOf(page, page.number * 1000));
  refuseScans(all);
  refuseUnreadable(all.flat());
  const { pages, runningHeads } = withoutFurniture(all);
  const lines = pages.flat();
  const measures = measure(lines);
  const { text, notes } = withoutFootnotes(lines, measures);

  const spoken = languageFor(lines.map((line) => line.text).join("\n"), language ?? read.language);
  const stem = stemmer(new Intl.Locale(spoken.language).language);
  const known = lexicon(
    lines.map((line) => line.text),
    stem,
    await dictionaryOf(spoken.language),
  );
  const joints: Joint[] = [];
  const blocks = goingOn(paragraphs(text, measures), measures);
  const levels = headingLevels(blocks, measures);
  const flow = blocks.map((block, at) => pieceOf(block, levels[at] ?? 0, known, joints));
  const footnotes = paragraphs(notes, measures, true).map((block) => pieceOf(block, 0, known, joints));
  const empty = all.flatMap((own, at) => (own.length === 0 ? [at + 1] : []));
  return {
    kind: "PDF",
    pieces: byPage(flow, footnotes),
    declared: { title: read.title, language: spoken.declared },
    pages: read.pages.length,
    doings: {
      joinedOverPages: blocks.filter((block) => block[0]?.page !== block.at(-1)?.page).length,
      hyphens: {
        undone: joints.filter((joint) => joint.outcome === "undone").map((joint) => joint.word),
        kept: joints.filter((joint) => joint.outcome === "kept").map((joint) => joint.word),
      },
      runningHeads: runningHeads.map((head) => ({ ...head, text: tidy(head.text) })),
      leftOut: read.pages.flatMap((page) =>
        page.sideways.length === 0 ? [] : [tidy(page.sideways.join(" "))],
      ),
      warnings: [
        ...spoken.warnings,
        ...(empty.length > 0 ? [`no text on page ${empty.join(", ")}: a picture, or left blank`] : []),
      ],
    },
  };
}

function refuseScans(pages: readonly (readonly Line[])[]): void {
  const letters = pages.flat().reduce((sum, line) => sum + line.text.length, 0);
  if (letters < FEWEST_LETTERS * pages.length) {
    throw new Refusal(
      `a PDF of ${pages.length} page${pages.length === 1 ? "" : "s"} with ${letters === 0 ? "no" : "hardly any"} text (a scan?), wanted one whose text can be selected; a program for text recognition, such as ocrmypdf, makes one of a scan`,
    );
  }
}

/** How many blocks may come between the parts of a paragraph. */
const MOST_BETWEEN = 6;

/** Letters of fonts that don't say which letters they are. */
function refuseUnreadable(lines: readonly Line[]): void {
  const text = lines.map((line) => line.text).join("");
  const unreadable = text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0;
  if (unreadable > MOST_UNREADABLE * text.length) {
    throw new Refusal(
      `a PDF whose fonts don't say which letters they show (${unreadable} of ${text.length}), wanted one whose text can be copied`,
    );
  }
}

/**
 * A paragraph that is interrupted by a table, a caption or a picture's text goes on after it: the block before ends
 * without a full stop, and the one after begins with a small letter, both in the size of the text.
 */
function goingOn(blocks: readonly Block[], { bodySize }: Measures): Block[] {
  const isBody = (block: Block) =>
    Math.abs((block[0]?.size ?? 0) - bodySize) < 0.04 * bodySize && !block[0]?.tabular;
  const made: Block[] = [];
  for (const block of blocks) {
    const from = Math.max(0, made.length - MOST_BETWEEN - 1);
    const near = made.slice(from).findLastIndex(isBody);
    const target = near === -1 ? -1 : from + near;
    const before = made[target];
    const far = before === undefined || (block[0]?.page ?? 0) - (before.at(-1)?.page ?? 0) > 1;
    const between = made.length - 1 - target;
    const goes =
      !far &&
      between > 0 &&
      target !== -1 &&
      isBody(block) &&
      /^\p{Ll}/u.test(block[0]?.text ?? "") &&
      !endsLikeSentence(before.at(-1)?.text ?? "") &&
      (before.at(-1)?.text.length ?? 0) > 20;
    if (goes) made[target] = [...before, ...block];
    else made.push(block);
  }
  return made;
}

function pieceOf(block: Block, level: number, known: Lexicon, joints: Joint[]): Piece {
  const page = block[0]?.page ?? null;
  if (block.some((line) => line.tabular)) {
    const rows = block.map((line) => line.text.split("\t").map(tidy).join("\t"));
    return { kind: "paragraph", level: 0, text: rows.join("\n"), page };
  }
  const read = joinedLines(
    block.map((line) => line.text),
    known,
  );
  joints.push(...read.joints);
  return { kind: level > 0 ? "heading" : "paragraph", level, text: tidy(read.text), page };
}

/** Notes after the last block that begins on their page or before. */
function byPage(flow: readonly Piece[], notes: readonly Piece[]): Piece[] {
  return [...flow.map((piece) => ({ piece, note: 0 })), ...notes.map((piece) => ({ piece, note: 1 }))]
    .sort((a, b) => (a.piece.page ?? 0) - (b.piece.page ?? 0) || a.note - b.note)
    .map(({ piece }) => piece);
}
