import type { Actor, Cast } from "../../library/actors/cast.ts";
import type { Block, Report } from "../../library/report.ts";

/** An actor that stands beside another. */
export interface Companion {
  readonly actor: Actor;
  /** The paragraphs that name both, in the order of the source. */
  readonly paragraphs: readonly SharedParagraph[];
  /** In how many sentences both stand. */
  readonly sentences: number;
}

export interface SharedParagraph {
  readonly report: Report;
  readonly block: Block;
  /** Places in `block.sentences` of the sentences that name both; empty where they stand apart. */
  readonly sentences: readonly number[];
}

/** With whom an actor stands: the others in its paragraphs, those with the most shared sentences first. */
export function companyOf(cast: Cast, actor: Actor): Companion[] {
  const shared = new Map<Actor, SharedParagraph[]>();
  for (const { report, block } of paragraphsOf(cast, actor)) {
    const sentencesOf = new Map<Actor, Set<number>>();
    for (const mention of cast.inBlock.get(block) ?? []) {
      const place = block.sentences.findIndex(
        ({ start, end }) => start <= mention.start && mention.end <= end,
      );
      const places = sentencesOf.get(mention.actor) ?? new Set();
      sentencesOf.set(mention.actor, places.add(place));
    }
    const own = sentencesOf.get(actor);
    for (const [other, places] of sentencesOf) {
      if (other === actor) continue;
      const sentences = [...places].filter((place) => place >= 0 && own?.has(place));
      shared.set(other, [...(shared.get(other) ?? []), { report, block, sentences }]);
    }
  }
  return [...shared]
    .map(([other, paragraphs]) => ({
      actor: other,
      paragraphs,
      sentences: paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0),
    }))
    .toSorted(
      (a, b) =>
        b.sentences - a.sentences ||
        b.paragraphs.length - a.paragraphs.length ||
        (a.actor.id < b.actor.id ? -1 : 1),
    );
}

/** The paragraphs that name an actor, each once, in the order of the source. */
export function paragraphsOf(cast: Cast, actor: Actor): { readonly report: Report; readonly block: Block }[] {
  const blocks = new Map<Block, Report>();
  for (const { report, block } of cast.mentions.get(actor.id) ?? []) {
    if (block.kind === "paragraph") blocks.set(block, report);
  }
  return [...blocks].map(([block, report]) => ({ report, block }));
}
