import type { Library } from "../../library/library.ts";
import { customId } from "../custom-id.ts";
import type { Card } from "../reply.ts";
import type { Words } from "../words/words.ts";
import { ACTION } from "./actions.ts";
import { COLOURS } from "./colours.ts";
import { button, container, row, separator, small, text } from "./elements.ts";

/** What the bot is, what it promises, how to use it, and which corpus it answers from. */
export function aboutCard(library: Library, version: string, words: Words): Card {
  const paragraphs = library.reports.reduce((sum, report) => sum + report.paragraphs.length, 0);
  return {
    components: [
      container(COLOURS.quotation, [
        text(`**${words.about.what}**\n${words.about.promise}`),
        separator(),
        text(words.about.how),
        text(small(words.about.revision(version, library.reports.length, paragraphs, library.revision))),
        row([button(words.button.reports, customId(ACTION.list, 0))]),
      ]),
    ],
  };
}
