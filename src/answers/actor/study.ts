import type { Actor, Cast, Mention } from "../../library/actors/cast.ts";
import type { Block, Report } from "../../library/report.ts";
import { lexicon, primaryLanguage, type Lexicon } from "../../text/words.ts";
import { ASPECTS, cuesOf, type Aspect, type Cues } from "./cues.ts";
import { introduces } from "./introduces.ts";
import { continues, type Before } from "./continues.ts";
import { partsOf, type Part } from "./parts.ts";
import { strengthsOf } from "./strengths.ts";
import { tokens, type Token } from "./tokens.ts";

/** How much a sentence tells of an actor under each aspect, 0-1; 0 where nothing of it. */
export type Strengths = Readonly<Record<Aspect, number>>;

/** A sentence that has to do with an actor, as the summary weighs it. */
export interface Studied {
  readonly report: Report;
  readonly block: Block;
  /** Place in `block.sentences`. */
  readonly sentence: number;
  readonly strengths: Strengths;
  /** What it tells of the actor without an aspect that could be named, 0-1. */
  readonly plain: number;
  /** How many sentences before it the sentence needs, since its subject is a pronoun that goes on about theirs. */
  readonly leans: number;
  /** Stems of its content words; a name is the id of its actor behind an `@`. */
  readonly words: ReadonlySet<string>;
  /** How many of them are no names. */
  readonly said: number;
}

/** The sentences of each actor, by id, in the order of the source. */
export type Study = ReadonlyMap<string, readonly Studied[]>;

export const NOTHING: Strengths = { introduced: 0, wants: 0, does: 0, suffers: 0, with: 0 };

/** Reads every sentence with a mention once, for all its actors. A generator: a step is a block. */
export function* studyCast(cast: Cast, reports: readonly Report[]): Generator<void, Study> {
  const study = new Map<string, Studied[]>(cast.actors.map(({ id }) => [id, []]));
  const met = new Set<string>();
  for (const report of reports) {
    const language = primaryLanguage(report.language);
    const cues = cuesOf(language);
    const own = cues?.lexicon ?? lexicon(report.language);
    for (const block of report.paragraphs) {
      const mentions = cast.inBlock.get(block);
      if (mentions === undefined) continue;
      for (const [id, studied] of studyBlock({ report, block, mentions, cues, lexicon: own, met })) {
        study.get(id)?.push(studied);
      }
      yield;
    }
  }
  return study;
}

interface BlockToStudy {
  readonly report: Report;
  readonly block: Block;
  readonly mentions: readonly Mention[];
  readonly cues: Cues | null;
  readonly lexicon: Lexicon;
  /** Ids of the actors named so far. */
  readonly met: Set<string>;
}

function studyBlock({ report, block, mentions, cues, lexicon: own, met }: BlockToStudy): [string, Studied][] {
  const found: [string, Studied][] = [];
  let before: Before | null = null;
  let leans = 0;
  for (const [sentence, span] of block.sentences.entries()) {
    const text = report.body.slice(span.start, span.end);
    const here = mentions.filter(({ start, end }) => span.start <= start && end <= span.end);
    if (here.length === 0 && before === null) {
      leans = 0;
      continue;
    }
    const inText = here.map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
    const row = tokens(own, text, inText);
    const parts = cues === null ? [] : partsOf(cues, row);
    const subjects = new Set(
      parts
        .filter(({ kind }) => kind === "subject" || kind === "of")
        .flatMap(({ mention }) => here[mention]?.actor ?? []),
    );
    const words = contentOf(row, here);
    const said = [...words].filter((word) => !word.startsWith("@")).length;
    const add = (actor: Actor, strengths: Strengths, plain: number) =>
      found.push([actor.id, { report, block, sentence, strengths, plain, leans, words, said }]);
    const gone = cues === null ? null : continues(cues, row, text, before);
    leans = gone === null || sentence === 0 ? 0 : leans + 1;
    for (const actor of new Set(here.map((mention) => mention.actor))) {
      const told =
        cues === null
          ? { strengths: NOTHING, plain: byPosition(row, here, actor), part: true }
          : strengthsOf(cues, row, parts, here, actor);
      const introduced = introduces(text, here, inText, actor, !met.has(actor.id) && told.part);
      met.add(actor.id);
      add(
        actor,
        { ...told.strengths, introduced: Math.max(introduced, told.strengths.introduced) },
        told.plain,
      );
    }
    for (const actor of gone?.actors ?? []) {
      if (cues === null || gone === null || here.some((mention) => mention.actor === actor)) continue;
      const part: Part = {
        mention: -1,
        kind: "subject",
        governor: null,
        infinitive: false,
        scope: gone.scope,
      };
      const { strengths, plain } = strengthsOf(cues, row, [...parts, part], here, actor, part);
      add(actor, weakened(strengths, LEANING), plain * LEANING);
      subjects.add(actor);
    }
    before = { subjects, named: new Set(here.map((mention) => mention.actor)) };
  }
  return found;
}

/** A sentence about "they" tells less by itself than one with the name. */
const LEANING = 0.9;

function weakened(strengths: Strengths, by: number): Strengths {
  return Object.fromEntries(ASPECTS.map((aspect) => [aspect, strengths[aspect] * by])) as Record<
    Aspect,
    number
  >;
}

/**
 * For languages without word lists: subjects tend to stand early in most languages, and nothing more can be
 * told. 0.8 among the first five words, 0.5 in the first half of the sentence, 0.25 further on.
 */
function byPosition(row: readonly Token[], here: readonly Mention[], actor: Actor): number {
  const at = row.findIndex(({ mention }) => here[mention]?.actor === actor);
  if (at < 5) return 0.8;
  return at * 2 < row.length ? 0.5 : 0.25;
}

function contentOf(row: readonly Token[], here: readonly Mention[]): ReadonlySet<string> {
  return new Set(
    row
      .filter(({ stop }) => !stop)
      .map(({ stem, mention }) => (mention < 0 ? stem : `@${here[mention]?.actor.id}`)),
  );
}
