import type { Span } from "../text/span.ts";
import type { Word } from "../text/words.ts";
import { ROLE, type Kind } from "./cues.ts";
import type { Question } from "./question.ts";
import type { Shelf, Shelved } from "./shelf.ts";

/** A word of the block with what it can be to an answer. */
interface Piece extends Word {
  readonly role: number;
  /** Whether the question says it itself. */
  readonly known: boolean;
}

/**
 * The number, date, person, place or reason that the question asks for, where the likeliest sentence, or else
 * the whole answer, has exactly one thing of the kind that the question doesn't name itself; null where it has
 * none or several, or another thing is asked.
 * @param answers the likeliest sentence and the answer, spans into the report's body.
 * @returns a span into the report's body, within the answer.
 */
export function focus(
  question: Question,
  shelved: Shelved,
  answers: readonly Span[],
  shelf: Shelf,
): Span | null {
  const isPart = PARTS[question.kind];
  if (isPart === undefined) return null;
  const pieces = piecesOf(question, shelved, answers, shelf);
  for (const answer of answers) {
    const within = pieces.filter(({ start, end }) => start >= answer.start && end <= answer.end);
    const found = only(question.kind, isPart, within, shelved.report.body, answer);
    if (found !== null) return found;
  }
  return null;
}

/** The words of the answers, and of what lies between them. */
function piecesOf(
  question: Question,
  { report, block, roles }: Shelved,
  answers: readonly Span[],
  shelf: Shelf,
): Piece[] {
  const asked = stemsAsked(question, shelf);
  const from = Math.min(...answers.map(({ start }) => start));
  const to = Math.max(...answers.map(({ end }) => end));
  const pieces: Piece[] = [];
  for (const [i, word] of shelf.lexicon.words(report.body.slice(block.start, block.end)).entries()) {
    const [start, end] = [block.start + word.start, block.start + word.end];
    if (start < from) continue;
    if (end > to) break;
    pieces.push({ ...word, start, end, role: roles[i] ?? 0, known: asked.has(word.stem) });
  }
  return pieces;
}

/** A question is read for one shelf, and then looked for in many of its blocks. */
const known = new WeakMap<Question, ReadonlySet<string>>();

function stemsAsked(question: Question, { vocabulary }: Shelf): ReadonlySet<string> {
  let asked = known.get(question);
  if (asked === undefined) {
    asked = new Set(
      question.terms.flatMap(({ word, stems }) => [
        word.stem,
        ...Array.from(stems.keys(), (id) => vocabulary.stems[id] ?? word.stem),
      ]),
    );
    known.set(question, asked);
  }
  return asked;
}

function only(
  kind: Kind,
  isPart: (piece: Piece) => boolean,
  pieces: readonly Piece[],
  body: string,
  answer: Span,
): Span | null {
  if (kind === "why") return reason(pieces, body, answer);
  const runs = runsOf(pieces, isPart, body).filter(
    (run) => run.some(isPart) && !run.some(({ known }) => known),
  );
  const candidates = candidatesOf(kind, runs, pieces);
  const [run] = candidates;
  const first = run?.[0];
  const last = run?.at(-1);
  return candidates.length === 1 && first !== undefined && last !== undefined
    ? { start: first.start, end: last.end }
    : null;
}

const isDate = ({ role }: Piece): boolean => (role & ROLE.date) !== 0;
const isNumber = ({ role }: Piece): boolean => (role & ROLE.number) !== 0 && (role & ROLE.date) === 0;
const isName = ({ role }: Piece): boolean =>
  (role & (ROLE.capital | ROLE.acronym)) !== 0 &&
  (role & (ROLE.stop | ROLE.date)) === 0 &&
  ((role & ROLE.opening) === 0 || (role & ROLE.acronym) !== 0);
const PARTS: Partial<Record<Kind, (piece: Piece) => boolean>> = {
  "how many": isNumber,
  when: isDate,
  who: isName,
  where: isName,
  why: ({ role }) => (role & ROLE.because) !== 0,
};

/** Neighbouring words of the kind, with nothing but a space or a hyphen between: "August 2021", "Rauf Etminan"; a day's number joins its month. */
function runsOf(pieces: readonly Piece[], isPart: (piece: Piece) => boolean, body: string): Piece[][] {
  const runs: Piece[][] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    const before = open.at(-1);
    const joined = before !== undefined && /^[\s-]*$/u.test(body.slice(before.end, piece.start));
    const belongs = isPart(piece) || (isPart === isDate && (piece.role & ROLE.number) !== 0);
    if (!belongs || !joined) {
      if (open.length > 0) runs.push(open);
      open = [];
    }
    if (belongs) open.push(piece);
  }
  if (open.length > 0) runs.push(open);
  return runs;
}

/** A place stands after "in" or the like; among persons a full name goes before single capitalised words. */
function candidatesOf(kind: Kind, runs: Piece[][], pieces: readonly Piece[]): Piece[][] {
  if (kind === "where") return runs.filter((run) => afterPlaceWord(run, pieces));
  const fullNames = runs.filter(({ length }) => length > 1);
  return kind === "who" && fullNames.length > 0 ? fullNames : runs;
}

function afterPlaceWord(run: readonly Piece[], pieces: readonly Piece[]): boolean {
  const [first] = run;
  let at = first === undefined ? 0 : pieces.indexOf(first) - 1;
  while (
    at > 0 &&
    ((pieces[at]?.role ?? 0) & ROLE.stop) !== 0 &&
    ((pieces[at]?.role ?? 0) & ROLE.place) === 0
  )
    at--;
  return ((pieces[at]?.role ?? 0) & ROLE.place) !== 0;
}

/** From the one word that gives a reason to the end of its clause. */
function reason(pieces: readonly Piece[], body: string, answer: Span): Span | null {
  const cues = pieces.filter(({ role }) => (role & ROLE.because) !== 0);
  const [cue] = cues;
  if (cue === undefined || cues.length > 1) return null;
  const clause = /^[^,;:.!?。！？؛،]+/u.exec(body.slice(cue.start, answer.end))?.[0].trimEnd() ?? "";
  return clause.length > cue.end - cue.start ? { start: cue.start, end: cue.start + clause.length } : null;
}
