import { createInterface } from "node:readline";
import type { RunningLocal, TerminalAnswer } from "./start-local.ts";
import type { MessagePart } from "./discord/message-part.ts";
import { wordsFor } from "./discord/words/locale.ts";
import { prefixed, styled, wrapped, type Look } from "./terminal/layout.ts";

export interface TalkOptions {
  /** The port that was wanted. */
  readonly port: number;
  readonly look: Look;
  /** Called at Ctrl-C and Ctrl-D, which a terminal with a prompt takes for itself. */
  readonly leave: () => void;
}

/** Shows that the bot answers and where its page is; in a terminal one can go on asking. */
export async function talk(local: RunningLocal, { port, look, leave }: TalkOptions): Promise<void> {
  const { stdin, stdout, stderr } = process;
  const interactive = stdin.isTTY && stdout.isTTY;
  stdout.write(`\n${await asked(local, local.example, look)}\n`);
  if (local.moved) {
    stderr.write(`Port ${port} is in use, so the page is at another one. PORT in .env chooses which.\n`);
  }
  const page = `${styled(look, "bold", "Open")} ${styled(look, "cyan", local.address)} to use the bot as in Discord.`;
  stdout.write(`${page} ${interactive ? "Or ask here. " : ""}Ctrl-C ends it.\n`);
  if (!interactive) return;

  async function answerLine(line: string): Promise<void> {
    if (line !== "") stdout.write(await asked(local, line, look));
    lines.prompt();
  }
  const lines = createInterface({ input: stdin, output: stdout, prompt: "\n> " });
  lines.on("line", (line) => {
    void answerLine(line.trim());
  });
  lines.on("SIGINT", leave);
  lines.on("close", leave);
  lines.prompt();
}

async function asked(local: RunningLocal, question: string, look: Look): Promise<string> {
  return renderAnswer(await local.ask(question), look);
}

/** A card's text in a terminal: its quotations behind a bar, as Discord shows them. */
export function renderAnswer(answer: TerminalAnswer, look: Look): string {
  if (answer.kind === "failed") return `${styled(look, "red", answer.reason)}\n`;
  return `${answer.parts.flatMap((part) => rendered(part, look)).join("\n")}\n`;
}

function rendered({ kind, text }: MessagePart, look: Look): string[] {
  switch (kind) {
    case "quote":
      return ["", ...text.split("\n\n").flatMap((paragraph) => prefixed(look, "  │ ", paragraph))];
    case "code":
      return prefixed(look, "    ", text);
    case "text":
      // Plain text has no bold to own up to.
      return wrapped(text.replaceAll(` · ${wordsFor(null).ask.emphasis}`, ""), look.width);
    default:
      return kind satisfies never;
  }
}
