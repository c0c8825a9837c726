import MiniSearch from "minisearch";
import type { Block, Report } from "../library/report.ts";
import { lexicon, type Lexicon, type Word } from "../text/words.ts";
import { acronymsIn, opensBracket, type Acronym } from "./acronyms.ts";
import { readAliases, type Aliases } from "./aliases.ts";
import { ROLE, roles } from "./cues.ts";
import { kin } from "./kin.ts";
import { Likeness } from "./likeness.ts";
import { Spellings } from "./spelling.ts";
import { Vocabulary } from "./vocabulary.ts";

/** A block of a report as the ranking reads it: its words as numbers, in order. */
export interface Shelved {
  readonly report: Report;
  readonly block: Block;
  /** Form numbers in the shelf's vocabulary, a word each. */
  readonly forms: Uint32Array;
  /** {@link ROLE} bits, a word each. */
  readonly roles: Uint16Array;
  /** Index of each sentence's first word, and the number of words at the end. */
  readonly firstWords: Uint32Array;
  /** Stem numbers of the report's title and of the heading above: what the block is under. */
  readonly context: readonly (readonly number[])[];
  /** Place among the report's blocks. */
  readonly place: number;
  /** The same for all blocks of a report. */
  readonly reportNumber: number;
}

interface Entry {
  readonly id: number;
  readonly text: string;
  readonly context: string;
}

/** How much a word of the title or heading counts beside one of the text. */
const CONTEXT_WEIGHT = 0.6;

/** All blocks of one language, in the order of the library, and the index over them. */
export class Shelf {
  readonly language: string;
  readonly lexicon: Lexicon;
  readonly vocabulary = new Vocabulary();
  readonly blocks: Shelved[] = [];
  readonly index: MiniSearch<Entry>;
  readonly kin: ReadonlyMap<string, ReadonlySet<string>>;
  readonly spellings = new Spellings(this.vocabulary.forms);
  readonly likeness = new Likeness(this.vocabulary.stems);
  /** What acronyms stand for, by stem, as the texts say it in brackets; several where they differ. */
  readonly acronyms = new Map<string, (readonly string[])[]>();
  readonly #roleOf: (word: Word) => number;
  /** Blocks of each report, by its number on the shelf. */
  readonly reportSizes: number[] = [];
  #words = 0;

  /** Stems of titles and headings, which may stand in no text. */
  readonly above = new Set<number>();
  /** Other names of what the texts name. */
  readonly aliases: Aliases;

  constructor(tag: string, names: readonly (readonly string[])[] = []) {
    this.lexicon = lexicon(tag);
    this.language = this.lexicon.language;
    this.kin = kin(this.lexicon);
    this.aliases = readAliases(names, this.lexicon);
    this.#roleOf = roles(this.lexicon);
    this.index = new MiniSearch<Entry>({
      fields: ["text", "context"],
      tokenize: (stems) => (stems === "" ? [] : stems.split(" ")),
      processTerm: (stem) => stem,
      searchOptions: { boost: { text: 1, context: CONTEXT_WEIGHT } },
    });
  }

  /** Words in a block, on average. */
  get averageLength(): number {
    return this.#words / Math.max(1, this.blocks.length);
  }

  /** Adds a report's blocks one by one, so that the caller may pause between them. */
  *add(report: Report): Generator<void> {
    const reportNumber = this.reportSizes.push(report.blocks.length) - 1;
    const title = this.lexicon.words(report.title);
    let heading: readonly Word[] = [];
    for (const [place, block] of report.blocks.entries()) {
      const text = report.body.slice(block.start, block.end);
      const words = this.lexicon.words(text);
      for (const acronym of acronymsIn(words, text)) this.#learnAcronym(acronym);
      const context = [distinct(title), distinct(heading)];
      this.#addBlock({ report, block, text, words, context, place, reportNumber });
      if (block.kind === "heading") heading = words;
      yield;
    }
    while (!this.likeness.catchUp(1000)) yield;
  }

  #addBlock(given: {
    report: Report;
    block: Block;
    text: string;
    words: Word[];
    context: Word[][];
    place: number;
    reportNumber: number;
  }): void {
    const { report, block, text, words, place, reportNumber } = given;
    this.#words += words.length;
    const forms = new Uint32Array(words.length);
    const bits = new Uint16Array(words.length);
    const firstWords = new Uint32Array(block.sentences.length + 1);
    const seen = new Set<number>();
    let sentence = 0;
    for (const [i, word] of words.entries()) {
      const at = block.start + word.start;
      let opening = i === 0;
      while (
        sentence + 1 < block.sentences.length &&
        at >= (block.sentences[sentence + 1]?.start ?? Infinity)
      ) {
        firstWords[++sentence] = i;
        opening = true;
      }
      const form = this.vocabulary.add(word.form, word.stem);
      forms[i] = form;
      bits[i] = this.#bits(word, opening) | (opensBracket(word, text) ? ROLE.bracketed : 0);
      const stem = this.vocabulary.stemOf[form];
      if (stem !== undefined && !seen.has(stem)) {
        seen.add(stem);
        this.vocabulary.blocksWith[stem] = (this.vocabulary.blocksWith[stem] ?? 0) + 1;
      }
    }
    while (sentence < block.sentences.length) firstWords[++sentence] = words.length;
    const context = given.context.map((above) => above.map((word) => this.#stemOf(word)));
    for (const stem of context.flat()) this.above.add(stem);
    const id =
      this.blocks.push({ report, block, forms, roles: bits, firstWords, context, place, reportNumber }) - 1;
    this.index.add({ id, text: indexed(words), context: indexed(distinct(given.context.flat())) });
  }

  #learnAcronym({ stem, expansion }: Acronym): void {
    const known = this.acronyms.get(stem) ?? [];
    this.acronyms.set(stem, known);
    if (!known.some((other) => other.join(" ") === expansion.join(" "))) known.push(expansion);
  }

  #stemOf(word: Word): number {
    return this.vocabulary.stemOf[this.vocabulary.add(word.form, word.stem)] ?? -1;
  }

  #bits(word: Word, opening: boolean): number {
    const role = this.#roleOf(word);
    const year = /^(?:1\d|20)\d\d$/u.test(word.form) ? ROLE.date : 0;
    const lowerMonth =
      (role & ROLE.date) !== 0 && word.form === "may" && (word.shape & ROLE.capital) === 0 ? ROLE.date : 0;
    return (
      ((word.shape | role | year) & ~lowerMonth) | (opening ? ROLE.opening : 0) | (word.stop ? ROLE.stop : 0)
    );
  }
}

function distinct(words: readonly Word[]): Word[] {
  return [...new Map(words.filter(({ stop }) => !stop).map((word) => [word.stem, word])).values()];
}

function indexed(words: readonly Word[]): string {
  return words
    .filter(({ stop }) => !stop)
    .map(({ stem }) => stem)
    .join(" ");
}
