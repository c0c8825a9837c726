import type { Actor, Cast, Mention } from "../../library/actors/cast.ts";
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
  let last: Block | null = null;
  for (const { report, block } of cast.mentions.get(actor.id) ?? []) {
    if (block === last || block.kind !== "paragraph") continue;
    last = block;
    const present = sentencesWith(block, cast.inBlock.get(block) ?? []);
    const own = present.get(actor) ?? [];
    for (const [other, theirs] of present) {
      if (other === actor) continue;
      const paragraphs = shared.get(other) ?? [];
      shared.set(other, paragraphs);
      paragraphs.push({ report, block, sentences: theirs.filter((place) => own.includes(place)) });
    }
  }
  return sorted(shared);
}

/** Of each actor in a block, the places of the sentences that name it, ascending. */
function sentencesWith(block: Block, mentions: readonly Mention[]): Map<Actor, number[]> {
  const found = new Map<Actor, number[]>();
  let place = 0;
  for (const { actor, end } of mentions) {
    // Mentions stand in order, so the search goes on from where the last one was.
    while ((block.sentences[place]?.end ?? Infinity) < end) place++;
    const places = found.get(actor) ?? [];
    found.set(actor, places);
    if (places.at(-1) !== place) places.push(place);
  }
  return found;
}

function sorted(others: ReadonlyMap<Actor, readonly SharedParagraph[]>): Companion[] {
  return [...others]
    .map(([actor, paragraphs]) => ({
      actor,
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
