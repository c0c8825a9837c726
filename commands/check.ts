import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { checkText } from "../src/answers/check/check-text.ts";
import { partsOf, type TextPart } from "../src/answers/check/text-part.ts";
import { ACTION } from "../src/discord/cards/actions.ts";
import { checkCard, sharedCheckCard } from "../src/discord/cards/check-card.ts";
import { noticeCard } from "../src/discord/cards/notice-card.ts";
import type { Command } from "../src/discord/command.ts";
import { describe, messageCommand, slashCommand } from "../src/discord/definition.ts";
import { statedParts } from "../src/discord/message-words.ts";
import type { Reply } from "../src/discord/reply.ts";
import type { ComponentRequest, RequestBase } from "../src/discord/request.ts";

/** What a message may have at the most. */
const LONGEST_TEXT = 4_000;

export const checkCommand: Command = {
  definition: slashCommand(
    "check",
    {
      en: "Check a quotation: does the report say exactly that?",
      ru: "Проверить цитату: сказано ли в докладе именно так?",
    },
    [
      {
        type: ApplicationCommandOptionType.String,
        name: "text",
        ...describe({
          en: "The quotation, or a text with quotations in it",
          ru: "Цитата или текст с цитатами",
        }),
        required: true,
        max_length: LONGEST_TEXT,
      },
    ],
  ),
  run: (request) => answer(request, partsOf(String(request.options.get("text") ?? ""))),
  components: { [ACTION.shareCheck]: share },
};

export const checkMessageCommand: Command = {
  definition: messageCommand({ en: "Check quote", ru: "Проверить цитату" }),
  run(request) {
    const parts = request.target === null ? [] : statedParts(request.target);
    return answer(
      request,
      parts.map((part) => ({ ...part, line: 1 })),
    );
  },
};

/** The verdicts for the one who asks alone: a check may correct somebody, so making it public is a step of its own. */
function answer({ snapshot, words, userId }: RequestBase, parts: readonly TextPart[]): Reply {
  const checks = checkText(snapshot.checker, parts, { markdown: true });
  const card =
    checks.length === 0
      ? noticeCard(words.check.noWords)
      : checkCard(checks, { private: true, userId, words });
  return { kind: "message", card, private: true };
}

function share(request: ComponentRequest): Reply {
  const { message, mayPost, userId, words, publicWords } = request;
  const card = sharedCheckCard(message, { private: false, userId, words: publicWords });
  if (card !== null && mayPost) return { kind: "message", card, private: false };
  const sentence = card === null ? words.refusal.stale : words.refusal.mayNotPost;
  return { kind: "message", card: noticeCard(sentence), private: true };
}
