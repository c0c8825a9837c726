import { noticeCard } from "../src/discord/cards/notice-card.ts";
import type { Command } from "../src/discord/command.ts";
import { messageCommand } from "../src/discord/definition.ts";
import { joinParts } from "../src/discord/message-part.ts";
import { statedParts } from "../src/discord/message-words.ts";
import { answer } from "./ask.ts";

export const findCommand: Command = {
  definition: messageCommand({ en: "Find in the reports", ru: "Найти в докладах" }),
  run(request) {
    const question = request.target === null ? "" : joinParts(statedParts(request.target)).trim();
    return question === ""
      ? { kind: "message", card: noticeCard(request.words.find.noWords), private: true }
      : answer(request, { question, report: null, private: true });
  },
};
