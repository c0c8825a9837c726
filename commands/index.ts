import type { Repertoire } from "../src/discord/dispatch.ts";
import { aboutCommand } from "./about.ts";
import { actorCommand } from "./actor.ts";
import { askCommand } from "./ask.ts";
import { checkCommand, checkMessageCommand } from "./check.ts";
import { findCommand } from "./find.ts";
import { mapCommand } from "./map.ts";
import { answerMention } from "./mention.ts";
import { quotationButtons } from "./quotations.ts";
import { quoteCommand } from "./quote.ts";
import { reportsCommand } from "./reports.ts";

/** Everything the bot can do. Its commands are this list and no other: what is registered is what is dispatched. */
export const repertoire: Repertoire = {
  commands: [
    askCommand,
    quoteCommand,
    actorCommand,
    mapCommand,
    checkCommand,
    reportsCommand,
    aboutCommand,
    findCommand,
    checkMessageCommand,
  ],
  components: quotationButtons,
  mention: answerMention,
};
