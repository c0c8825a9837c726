import type { Logger } from "pino";
import { exampleQuestions } from "./answers/example-questions.ts";
import type { Snapshot } from "./answers/snapshot.ts";
import { connectBot, type RunningBot } from "./app.ts";
import { messageParts } from "./discord/message-words.ts";
import type { MessagePart } from "./discord/message-part.ts";
import type { Figures } from "./health/figures.ts";
import { openLiveLibrary } from "./live-library.ts";
import { openLocalDiscord } from "./local/page/local-discord.ts";
import type { Settings } from "./settings.ts";

const EXAMPLES = 4;

/** What the bot answered to somebody in the terminal. */
export type TerminalAnswer =
  | { readonly kind: "answered"; readonly parts: readonly MessagePart[]; readonly ms: number }
  | { readonly kind: "failed"; readonly reason: string };

/** The bot on a Discord of its own, on this machine. */
export interface RunningLocal extends RunningBot {
  /** Where the page is. */
  readonly address: string;
  /** Whether the port of the settings was in use, so that the page is at another one. */
  readonly moved: boolean;
  /** A question that the reports answer, for a start. */
  readonly example: string;
  /** Asks as a user would: by `/ask`, over the Gateway, answered by a message in the channel. */
  ask(question: string): Promise<TerminalAnswer>;
}

/**
 * Opens the corpus, starts the local Discord with its page, and logs the bot in there: the same bot, discord.js
 * and Gateway as with a token.
 * @throws CorpusError; an error where no port can be had.
 */
export async function startLocal(settings: Settings, log: Logger, figures?: Figures): Promise<RunningLocal> {
  const live = await openLiveLibrary({ corpusDir: settings.corpusDir, log, onReload: figures?.reloaded });
  const snapshot = () => live.snapshot;
  const questionsOf = perSnapshot((snapshot) => exampleQuestions(snapshot, EXAMPLES));
  const questions = questionsOf(live.snapshot);
  const discord = await openLocalDiscord({
    port: settings.port,
    examples: () => examples(live.snapshot, questionsOf(live.snapshot)),
  });
  const { loopback } = discord;
  const { token, url } = loopback;
  const bot = await connectBot(
    { ...settings, token, apiUrl: url, guildId: undefined, answerMentions: true },
    { snapshot, log, observer: figures },
  );
  const [user] = loopback.users;
  return {
    address: discord.address,
    moved: discord.moved,
    example: questions[0] ?? live.snapshot.library.reports[0]?.title ?? "",
    async ask(question) {
      if (user === undefined) return { kind: "failed", reason: "Nobody is there to ask" };
      try {
        const outcome = await loopback.asUser(user.user.id).slash("ask", { question });
        if (outcome.kind === "failed") return outcome;
        if (outcome.kind !== "message") return { kind: "failed", reason: "The answer was no message" };
        return { kind: "answered", parts: messageParts(outcome.message.payload), ms: outcome.ms };
      } catch (error) {
        return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
      }
    },
    ended: bot.ended,
    shards: () => bot.shards(),
    snapshot,
    async close(graceMs) {
      await Promise.all([bot.close(graceMs), live.close()]);
      await discord.close();
    },
  };
}

/** Makes something of a snapshot when it is first asked for, and anew when the reports have changed. */
function perSnapshot<T extends object>(make: (snapshot: Snapshot) => T): (snapshot: Snapshot) => T {
  const known = new WeakMap<Snapshot, T>();
  return (snapshot) => {
    const made = known.get(snapshot) ?? make(snapshot);
    known.set(snapshot, made);
    return made;
  };
}

/** What the page offers the newcomer: questions, a quotation, and what there is. */
function examples({ library }: Snapshot, questions: readonly string[]) {
  const asked = questions.map((question) => ({ label: question, name: "ask", options: { question } }));
  const quoted = library.reports[0]?.paragraphs[0] === undefined ? [] : [`${library.reports[0].id}:1`];
  return [
    ...asked,
    ...quoted.map((passage) => ({ label: "/quote ¶1", name: "quote", options: { passage } })),
    { label: "/reports", name: "reports", options: {} },
  ];
}
