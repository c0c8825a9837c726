import type { Card } from "../reply.ts";
import { COLOURS } from "./colours.ts";
import { container, text } from "./elements.ts";

/** A plain sentence of the bot's own, as Markdown. */
export function noticeCard(sentence: string): Card {
  return { components: [container(COLOURS.notice, [text(sentence)])] };
}
