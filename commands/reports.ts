import { listReports } from "../src/answers/reports.ts";
import { addressOf } from "../src/library/address.ts";
import { resolveAddress } from "../src/library/resolve.ts";
import { ACTION } from "../src/discord/cards/actions.ts";
import { noticeCard } from "../src/discord/cards/notice-card.ts";
import { quotationCard } from "../src/discord/cards/quotation-card.ts";
import { reportsCard } from "../src/discord/cards/reports-card.ts";
import type { Command } from "../src/discord/command.ts";
import { echo } from "../src/discord/cut.ts";
import { slashCommand } from "../src/discord/definition.ts";
import type { Card, Reply } from "../src/discord/reply.ts";
import type { ComponentRequest, RequestBase } from "../src/discord/request.ts";

export const reportsCommand: Command = {
  definition: slashCommand("reports", {
    en: "See which reports can be asked, and read them",
    ru: "Посмотреть, какие доклады есть, и читать их",
  }),
  run: (request) => ({ kind: "message", card: listCard(request, 0), private: true }),
  components: { [ACTION.list]: turnPage, [ACTION.read]: read },
};

function listCard({ snapshot, words }: RequestBase, page: number): Card {
  return reportsCard(listReports(snapshot.library), { page, refused: snapshot.refused, words });
}

function turnPage(request: ComponentRequest): Reply {
  const [page = ""] = request.parts;
  return inPlace(request, listCard(request, /^\d{1,4}$/u.test(page) ? Number(page) : 0));
}

/** The chosen report from its first block; its card's buttons leaf on. */
function read(request: ComponentRequest): Reply {
  const [id = ""] = request.values;
  const { snapshot, words, userId } = request;
  const report = snapshot.library.byId.get(id);
  const [first] = report?.blocks ?? [];
  if (report === undefined || first === undefined) {
    return { kind: "message", card: noticeCard(words.reports.gone(echo(id, 60))), private: true };
  }
  const found = resolveAddress(snapshot.library, addressOf(report, first));
  if (found.kind !== "found") {
    return { kind: "message", card: noticeCard(words.refusal.gone), private: true };
  }
  return inPlace(request, quotationCard(found, { extent: "w", part: null, private: true, userId, words }));
}

/** Under a card that one person sees its place is taken; everyone's cards stay as they are. */
function inPlace(request: ComponentRequest, card: Card): Reply {
  return request.ephemeral ? { kind: "update", card } : { kind: "message", card, private: true };
}
