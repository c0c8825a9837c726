import { lexicon, type Lexicon } from "../../text/words.ts";
import { steps, type Step } from "./steps.ts";

/** A name to be looked for. */
export interface Sought {
  /** Place of its actor in the registry. */
  readonly actor: number;
  readonly name: string;
  /** Whether an editor says that no report uses it. */
  readonly known: boolean;
}

/** A name found in a row of steps: `from` inclusive, `to` exclusive. */
export interface Hit extends Sought {
  readonly from: number;
  readonly to: number;
}

interface Goal extends Sought {
  /** Of each word, how many capitals it needs at the least. */
  readonly capitals: readonly number[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly goals: Goal[];
}

/**
 * All names as one tree of words, so that a text is walked once however many names there are: each word begins
 * at most one walk, which is as long as the longest name at the most.
 *
 * A word that an editor wrote with a capital must have one in the text too, and one in capitals must be in
 * capitals (IS, US), but for the capital of the first of several words ("al-Qaeda", "Al-Qaeda"; "the White
 * House", "The White House"). In English the last word may have a
 * plural's ending, in German and its neighbours the genitive's.
 */
export class NameTree {
  readonly lexicon: Lexicon;
  readonly #root: Node = { next: new Map(), goals: [] };

  constructor(language: string, sought: readonly Sought[]) {
    this.lexicon = lexicon(language);
    for (const one of sought) this.#add(one);
  }

  /** Every hit at every place, overlapping ones too, in the order of their first words. */
  hits(row: readonly Step[], text: string): Hit[] {
    const found: Hit[] = [];
    for (let from = 0; from < row.length; from++) {
      let node: Node | undefined = this.#root;
      for (let at = from; at < row.length; at++) {
        // What stands before the first word doesn't belong to the name.
        node = node.next.get(at === from ? bare(row[at]) : (row[at]?.key ?? ""));
        if (node === undefined) break;
        const goals = node.goals.filter((goal) => capitalsFit(goal, row, from));
        for (const goal of firstOfEach(goals, text.slice(row[from]?.start, row[at]?.bareEnd))) {
          found.push({ actor: goal.actor, name: goal.name, known: goal.known, from, to: at + 1 });
        }
      }
    }
    return found;
  }

  #add(sought: Sought): void {
    const row = steps(this.lexicon, sought.name);
    if (row.length === 0) return;
    const goal: Goal = {
      ...sought,
      capitals: row.map(({ capitals }, index) =>
        capitals === 1 && index === 0 && row.length > 1 ? 0 : capitals,
      ),
    };
    const keys = row.map((step) => step.key);
    const last = keys.pop() ?? "";
    for (const ending of endings(last, this.lexicon.language)) {
      let node = this.#root;
      for (const key of [...keys, ending]) {
        const next = node.next.get(key) ?? { next: new Map<string, Node>(), goals: [] };
        node.next.set(key, next);
        node = next;
      }
      node.goals.push(goal);
    }
  }
}

function bare(step: Step | undefined): string {
  return step === undefined ? "" : step.key.replace(/^[^\p{L}\p{N}]+/u, "");
}

/** Languages whose names take an -s where they own something, without an apostrophe: "Berlins Mauer". */
const GENITIVE = new Set(["de", "da", "nb", "nn", "no", "sv", "nl"]);

function endings(last: string, language: string): string[] {
  if (language === "en") return [last, plural(last)];
  return GENITIVE.has(language) && !last.endsWith("s") ? [last, `${last}s`] : [last];
}

function plural(word: string): string {
  if (/(?:[sxz]|[cs]h)$/u.test(word)) return `${word}es`;
  return /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function capitalsFit(goal: Goal, row: readonly Step[], from: number): boolean {
  return goal.capitals.every((capitals, index) => (row[from + index]?.capitals ?? 0) >= capitals);
}

/** Where names that differ only in their endings meet, the one that stands so, else the first in the registry. */
function firstOfEach(goals: readonly Goal[], written: string): Goal[] {
  const names = goals.filter((goal) => !goal.known);
  const exact = names.find((goal) => goal.name === written) ?? names[0];
  return [...(exact === undefined ? [] : [exact]), ...goals.filter((goal) => goal.known)];
}
