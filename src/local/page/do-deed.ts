import type { Outcome } from "../outcome.ts";
import type { Actor } from "../person.ts";
import type { Deed, PageOutcome } from "./protocol.ts";

/** Modals that are open, by the id of the outcome that brought them. */
export type OpenModals = Map<string, Outcome>;

/** Does what the user of a page did, and says what came of it. Never throws for anything that a page can send. */
export async function doDeed(actor: Actor, deed: Deed, modals: OpenModals): Promise<PageOutcome> {
  try {
    return seen(await begin(actor, deed, modals), modals);
  } catch (error) {
    if (error instanceof Error) return { kind: "failed", reason: error.message };
    throw error;
  }
}

async function begin(actor: Actor, deed: Deed, modals: OpenModals): Promise<Outcome | null> {
  switch (deed.op) {
    case "post":
      actor.post(deed.text, deed.replyTo === undefined ? {} : { replyTo: deed.replyTo });
      return null;
    case "slash":
      return actor.slash(deed.name, deed.options);
    case "complete":
      return actor.autocomplete(deed.name, deed.options, deed.focused);
    case "message command":
      return actor.messageCommand(deed.name, deed.message);
    case "press":
      return actor.press(deed.message, deed.customId);
    case "select":
      return actor.select(deed.message, deed.customId, deed.values);
    case "submit": {
      const modal = modals.get(deed.modal);
      if (modal === undefined) throw new Error("Cannot submit: this form isn't open any more");
      const outcome = await actor.submit(modal, deed.values);
      // Where it failed, the form stays open and can be sent again.
      if (outcome.kind !== "failed") modals.delete(deed.modal);
      return outcome;
    }
    default:
      return deed satisfies never;
  }
}

function seen(outcome: Outcome | null, modals: OpenModals): PageOutcome {
  if (outcome === null) return { kind: "done" };
  switch (outcome.kind) {
    case "message":
    case "update":
    case "acknowledged":
    case "withdrawn":
      return { kind: "done" };
    case "modal":
      modals.set(outcome.id, outcome);
      return { kind: "modal", id: outcome.id, modal: outcome.modal };
    case "choices":
      return { kind: "choices", choices: outcome.choices };
    case "failed":
      return { kind: "failed", reason: outcome.reason };
    default:
      return outcome satisfies never;
  }
}
