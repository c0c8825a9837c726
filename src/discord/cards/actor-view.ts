import { ASPECTS, type Aspect } from "../../answers/actor/cues.ts";
import { customId } from "../custom-id.ts";
import { ACTION } from "./actions.ts";

/** What a card shows of an actor; all of it stands in custom_ids, so that buttons need nothing else. */
export type ActorView =
  | {
      readonly kind: "summary";
      readonly actor: string;
      readonly aspect: Aspect | null;
      readonly offset: number;
    }
  | { readonly kind: "mentions"; readonly actor: string; readonly offset: number }
  | { readonly kind: "company"; readonly actor: string; readonly offset: number }
  | { readonly kind: "both"; readonly actor: string; readonly other: string; readonly offset: number };

const LETTERS = { summary: "s", mentions: "m", company: "w", both: "b" } as const satisfies Readonly<
  Record<ActorView["kind"], string>
>;
/** Letters once given away keep their meaning. */
const ASPECT_LETTERS = {
  introduced: "i",
  wants: "w",
  does: "d",
  suffers: "s",
  with: "a",
} as const satisfies Readonly<Record<Aspect, string>>;

/** An actor's id has at most 40 characters, an offset fewer than 8: two ids fit into the 100 of a custom_id. */
const OFFSET = /^\d{1,7}$/u;

/** The custom_id of a button that shows a view. */
export function actorId(action: "actor" | "shareActor", view: ActorView): string {
  return customId(ACTION[action], ...partsOf(view));
}

/** A view as the value of a select's entry. */
export function actorValue(view: ActorView): string {
  return partsOf(view).join("|");
}

function partsOf(view: ActorView): (string | number)[] {
  return [LETTERS[view.kind], view.actor, aboutOf(view), view.offset];
}

function aboutOf(view: ActorView): string {
  switch (view.kind) {
    case "summary":
      return view.aspect === null ? "" : ASPECT_LETTERS[view.aspect];
    case "both":
      return view.other;
    case "mentions":
    case "company":
      return "";
    default:
      return view satisfies never;
  }
}

/** The view that {@link actorId} or {@link actorValue} wrote; null for anything else. */
export function readActorView([
  letter = "",
  actor = "",
  about = "",
  at = "",
]: readonly string[]): ActorView | null {
  if (actor === "" || !OFFSET.test(at)) return null;
  const offset = Number(at);
  switch (letter) {
    case LETTERS.summary:
      return {
        kind: "summary",
        actor,
        aspect: ASPECTS.find((aspect) => ASPECT_LETTERS[aspect] === about) ?? null,
        offset,
      };
    case LETTERS.mentions:
      return { kind: "mentions", actor, offset };
    case LETTERS.company:
      return { kind: "company", actor, offset };
    case LETTERS.both:
      return about === "" ? null : { kind: "both", actor, other: about, offset };
    default:
      return null;
  }
}
