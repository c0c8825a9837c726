import { resolveAddress, type FoundAt } from "../src/library/resolve.ts";
import { ACTION, type Extent } from "../src/discord/cards/actions.ts";
import { noticeCard } from "../src/discord/cards/notice-card.ts";
import { quotationCard } from "../src/discord/cards/quotation-card.ts";
import type { ComponentHandler } from "../src/discord/command.ts";
import type { Reply } from "../src/discord/reply.ts";
import type { ComponentRequest } from "../src/discord/request.ts";

/**
 * The buttons that any card may have: a quotation shown, opened, shared; a message deleted. All they need is in
 * their custom_ids, so they work for anyone, after any restart, and say so where the report has changed since.
 */
export const quotationButtons: Readonly<Record<string, ComponentHandler>> = {
  [ACTION.show]: (request) => show(request, request.ephemeral ? "here" : "apart"),
  [ACTION.open]: (request) => show(request, "apart"),
  [ACTION.share]: share,
  [ACTION.remove]: remove,
};

interface Addressed {
  readonly found: FoundAt;
  readonly extent: Extent;
  readonly part: number | null;
}

function show(request: ComponentRequest, where: "here" | "apart"): Reply {
  const addressed = read(request);
  if (addressed === null) return refuse(request);
  const card = quotationCard(addressed.found, {
    ...addressed,
    private: true,
    userId: request.userId,
    words: request.words,
  });
  return where === "here" ? { kind: "update", card } : { kind: "message", card, private: true };
}

function share(request: ComponentRequest): Reply {
  const addressed = read(request);
  if (addressed === null) return refuse(request);
  if (!request.mayPost) {
    return { kind: "message", card: noticeCard(request.words.refusal.mayNotPost), private: true };
  }
  const words = request.publicWords;
  const card = quotationCard(addressed.found, {
    ...addressed,
    private: false,
    userId: request.userId,
    words,
    above: words.card.sharedBy(`<@${request.userId}>`),
  });
  return { kind: "message", card, private: false };
}

function remove(request: ComponentRequest): Reply {
  const [owner] = request.parts;
  if (owner === request.userId || request.moderates) return { kind: "delete" };
  return { kind: "message", card: noticeCard(request.words.refusal.notYours), private: true };
}

function read({ parts: [extent, address = "", part = ""], snapshot }: ComponentRequest): Addressed | null {
  if (extent !== "w" && extent !== "b") return null;
  const found = resolveAddress(snapshot.library, address);
  if (found.kind !== "found") return null;
  return { found, extent, part: /^\d{1,5}$/u.test(part) ? Number(part) : null };
}

function refuse({ parts, words }: ComponentRequest): Reply {
  const known = parts[0] === "w" || parts[0] === "b";
  return {
    kind: "message",
    card: noticeCard(known ? words.refusal.gone : words.refusal.stale),
    private: true,
  };
}
