import {
  ApplicationCommandOptionType,
  ComponentType,
  type APITextDisplayComponent,
} from "discord-api-types/v10";
import { ask, type AskAnswer } from "../src/answers/ask.ts";
import { ACTION } from "../src/discord/cards/actions.ts";
import { askCard, QUESTION_COMPONENT, readQuestion } from "../src/discord/cards/ask-card.ts";
import { noticeCard } from "../src/discord/cards/notice-card.ts";
import type { Command } from "../src/discord/command.ts";
import { describe, privateOption, reportOption, slashCommand } from "../src/discord/definition.ts";
import { joinParts } from "../src/discord/message-part.ts";
import { markdownParts } from "../src/discord/plain-markdown.ts";
import type { Reply } from "../src/discord/reply.ts";
import type { ComponentRequest, RequestBase } from "../src/discord/request.ts";
import { completeReport } from "./report-choices.ts";

/** The best passage whole, and two others. */
const PASSAGES = 3;
/** As many as a card shows of it, so that *More passages* can ask the same question again. */
const LONGEST_QUESTION = 300;

export const askCommand: Command = {
  definition: slashCommand(
    "ask",
    {
      en: "Ask a question; the answer is the report's own words, with the paragraph",
      ru: "Задать вопрос; ответ — собственные слова доклада, с номером абзаца",
    },
    [
      {
        type: ApplicationCommandOptionType.String,
        name: "question",
        ...describe({ en: "What do you want to know?", ru: "Что вы хотите узнать?" }),
        required: true,
        max_length: LONGEST_QUESTION,
      },
      reportOption,
      privateOption,
    ],
  ),
  run(request) {
    const report = request.options.get("report");
    return answer(request, {
      question: String(request.options.get("question") ?? ""),
      report: typeof report === "string" && report !== "" ? report : null,
      private: request.options.get("private") === true,
    });
  },
  complete: completeReport,
  components: { [ACTION.more]: morePassages },
};

export interface Asked {
  readonly question: string;
  readonly report: string | null;
  readonly private: boolean;
}

/** The card that answers a question, for whichever command or message asked it. */
export function answer(request: RequestBase, asked: Asked): Reply {
  return answerFrom(request, asked, 0);
}

function answerFrom(request: RequestBase, asked: Asked, offset: number): Reply {
  const reports = asked.report === null ? {} : { reports: [asked.report] };
  // One more than is shown, to know whether there are any.
  const all = ask(request.snapshot, asked.question, { limit: offset + PASSAGES + 1, ...reports });
  const page = <T>(list: readonly T[]) => list.slice(offset, offset + PASSAGES);
  const shown: AskAnswer = { ...all, passages: page(all.passages), facts: page(all.facts) };
  const words = asked.private ? request.words : request.publicWords;
  if (offset > 0 && shown.passages.length === 0 && shown.facts.length === 0) {
    return { kind: "message", card: noticeCard(words.ask.noMore), private: true };
  }
  return {
    kind: "message",
    card: askCard(shown, {
      private: asked.private,
      userId: request.userId,
      words,
      offset,
      next: Math.max(all.passages.length, all.facts.length) > offset + PASSAGES ? offset + PASSAGES : null,
      report: asked.report,
    }),
    private: asked.private,
    grade: shown.grade,
  };
}

function morePassages(request: ComponentRequest): Reply {
  const [offset = "", report = ""] = request.parts;
  const question = questionOn(request);
  if (!/^\d{1,4}$/u.test(offset) || question === null) {
    return { kind: "message", card: noticeCard(request.words.refusal.stale), private: true };
  }
  return answerFrom(
    request,
    { question, report: report === "" ? null : report, private: true },
    Number(offset),
  );
}

/** The question that stands on the card whose button was pressed. */
function questionOn({ message }: ComponentRequest): string | null {
  const displays = (message.components ?? []).flatMap((component) =>
    component.type === ComponentType.Container ? component.components : [],
  );
  const display = displays.find(
    (component): component is APITextDisplayComponent =>
      component.type === ComponentType.TextDisplay && component.id === QUESTION_COMPONENT,
  );
  return display === undefined ? null : readQuestion(joinParts(markdownParts(display.content)));
}
