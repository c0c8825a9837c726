import { aboutCard } from "../src/discord/cards/about-card.ts";
import { messageWords } from "../src/discord/message-words.ts";
import type { Reply } from "../src/discord/reply.ts";
import type { MentionRequest } from "../src/discord/request.ts";
import { answer } from "./ask.ts";
import { version } from "./version.ts";

/** A message that mentions the bot is a question; one with nothing else in it gets what the bot is for. */
export function answerMention(request: MentionRequest): Reply {
  const question = messageWords({ content: request.message.content }).trim();
  return question === ""
    ? {
        kind: "message",
        card: aboutCard(request.snapshot.library, version, request.publicWords),
        private: false,
      }
    : answer(request, { question, report: null, private: false });
}
