import { resolveAddress, type FoundAt } from "../src/library/resolve.ts";
import { ACTION, readQuotationId, type Shown } from "../src/discord/cards/actions.ts";
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
  [ACTION.choose]: (request) => show({ ...request, parts: request.values[0]?.split("|") ?? [] }, "apart"),
  [ACTION.share]: share,
  [ACTION.remove]: remove,
};

interface Addressed extends Shown {
  readonly found: FoundAt;
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

function read({ parts, snapshot }: ComponentRequest): Addressed | null {
  const shown = readQuotationId(parts);
  const found = resolveAddress(snapshot.library, shown?.address ?? "");
  return shown === null || found.kind !== "found" ? null : { ...shown, found };
}

function refuse({ parts, words }: ComponentRequest): Reply {
  const { gone, stale } = words.refusal;
  return {
    kind: "message",
    card: noticeCard(readQuotationId(parts) === null ? stale : gone),
    private: true,
  };
}
