import type { APIButtonComponent } from "discord-api-types/v10";
import { Quote } from "../../library/quote.ts";
import { placeLabel } from "../../library/place.ts";
import type { Block, Report } from "../../library/report.ts";
import { componentLimits } from "../limits.ts";
import { customId } from "../custom-id.ts";
import type { Words } from "../words/words.ts";
import { ACTION, quotationId, type Shown } from "./actions.ts";
import { button, link } from "./elements.ts";

/** What may be done with a card and who sees it. */
export interface Audience {
  /** Only the one who asked sees it. */
  readonly private: boolean;
  /** Who asked, and may take a public card away again. */
  readonly userId: string;
  readonly words: Words;
}

/** The blocks before and after in the same report; at the ends a button that can't be pressed says so. */
export function contextButtons(
  report: Report,
  from: Block,
  through: Block,
  words: Words,
  action: "show" | "open",
): APIButtonComponent[] {
  const before = report.blocks[report.blocks.indexOf(from) - 1];
  const after = report.blocks[report.blocks.indexOf(through) + 1];
  const to = (block: Block) => quotationId(action, new Quote(report, block), { extent: "w", part: null });
  const place = (block: Block) => placeLabel([block], words.place);
  return [
    before === undefined
      ? button(`◀ ${words.button.beginning}`, customId(ACTION.none, "before"), { disabled: true })
      : button(`◀ ${place(before)}`, to(before)),
    after === undefined
      ? button(`${words.button.end} ▶`, customId(ACTION.none, "after"), { disabled: true })
      : button(`${place(after)} ▶`, to(after)),
  ];
}

/** Share on a card that one person sees, Delete on one that everyone does. */
export function ownButton(quote: Quote, shown: Shown, audience: Audience): APIButtonComponent {
  return audience.private
    ? button(audience.words.button.share, quotationId("share", quote, shown))
    : deleteButton(audience);
}

export function deleteButton({ userId, words }: Audience): APIButtonComponent {
  return button(words.button.remove, customId(ACTION.remove, userId));
}

/** A link to where the report was published, where it has one that Discord takes. */
export function sourceButtons({ source }: Report, words: Words): APIButtonComponent[] {
  const { url } = source;
  return url === undefined || url.length > componentLimits.buttonUrl ? [] : [link(words.card.source, url)];
}
