import { aboutActor, relationsOf } from "../src/answers/actor/actor.ts";
import { companyOf } from "../src/answers/actor/company.ts";
import { naming, namingBoth } from "../src/answers/actor/passages.ts";
import { actorCard } from "../src/discord/cards/actor-card.ts";
import { readActorView, type ActorView } from "../src/discord/cards/actor-view.ts";
import { companyCard } from "../src/discord/cards/company-card.ts";
import { bothCard, mentionsCard, type NamingOptions } from "../src/discord/cards/naming-cards.ts";
import { noticeCard } from "../src/discord/cards/notice-card.ts";
import type { Card, Reply } from "../src/discord/reply.ts";
import type { ComponentRequest, RequestBase } from "../src/discord/request.ts";

/** A view of an actor as its button or select asks for it: in the place of a card that only one person sees. */
export function showView(
  request: ComponentRequest,
  parts: readonly string[],
  where: "here" | "apart",
): Reply {
  const view = readActorView(parts);
  if (view === null) return refuse(request.words.refusal.stale);
  const card = viewCard(request, view, {
    private: true,
    userId: request.userId,
    words: request.words,
    offset: view.offset,
  });
  if (card === null) return refuse(request.words.actor.gone);
  return where === "here" && request.ephemeral
    ? { kind: "update", card }
    : { kind: "message", card, private: true };
}

export function shareView(request: ComponentRequest): Reply {
  const view = readActorView(request.parts);
  if (view === null) return refuse(request.words.refusal.stale);
  if (!request.mayPost) return refuse(request.words.refusal.mayNotPost);
  const words = request.publicWords;
  const card = viewCard(request, view, {
    private: false,
    userId: request.userId,
    words,
    offset: view.offset,
    above: words.card.sharedBy(`<@${request.userId}>`),
  });
  if (card === null) return refuse(request.words.actor.gone);
  return { kind: "message", card, private: false };
}

/** The card of a view; null where the actor, or the other, isn't in the registry any more. */
export function viewCard({ snapshot }: RequestBase, view: ActorView, options: NamingOptions): Card | null {
  const { cast } = snapshot.actors;
  const one = cast.byId.get(view.actor);
  if (one === undefined) return null;
  switch (view.kind) {
    case "summary": {
      const { aspect } = view;
      return actorCard(aboutActor(snapshot, one, aspect === null ? {} : { aspect }), { ...options, aspect });
    }
    case "mentions":
      return mentionsCard(one, naming(cast, one), options);
    case "company":
      return companyCard(one, companyOf(cast, one), relationsOf(cast, one), options);
    case "both": {
      const other = cast.byId.get(view.other);
      if (other === undefined) return null;
      const relations = relationsOf(cast, one).filter(({ from, to }) => from === other.id || to === other.id);
      const companion = companyOf(cast, one).find((each) => each.actor === other) ?? null;
      const passages = namingBoth(cast, one, other);
      return bothCard({ one, other, relations, passages, companion }, options);
    }
    default:
      return view satisfies never;
  }
}

function refuse(sentence: string): Reply {
  return { kind: "message", card: noticeCard(sentence), private: true };
}
