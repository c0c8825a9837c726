import { ask, type AskOptions } from "../answers/ask.ts";
import { askJson } from "./json.ts";
import type { Invocation, TerminalCommand } from "./command.ts";
import type { ExitCode } from "./io.ts";
import { renderAsk } from "./render-ask.ts";
import { UsageError } from "./usage.ts";

const DEFAULT_LIMIT = 3;
const MOST = 100;

export const askCommand: TerminalCommand = {
  name: "ask",
  summary: "answer a question with the passages that answer it",
  help: `Usage: npm run -s verbatim -- ask ["QUESTION"] [--report ID]… [--limit N] [--json] [--corpus DIR]

Answers with the paragraph that answers, word for word, and its number; says so where no report answers.
Without a question it asks for one and goes on asking; from a pipe it answers a question a line, in order.

  --report ID   look in this report only; may be given several times
  --limit N     how many passages at the most, 1 to ${MOST} (default ${DEFAULT_LIMIT})
  --json        an object a line, for scripts
  --corpus DIR  the folder with the reports

  npm run -s verbatim -- ask "What does ISKP seek?"
  npm run -s verbatim -- ask --json < questions.txt
`,
  options: {
    report: { type: "string", multiple: true },
    limit: { type: "string" },
  },
  async run(invocation) {
    const { words, io } = invocation;
    const options = askOptions(invocation);
    if (words.length > 0) return answer(words.join(" "), invocation, options);
    if (io.interactive) io.out("Ask a question (an empty line ends):\n> ");
    for await (const line of io.lines()) {
      if (io.interactive && line.trim() === "") break;
      answer(line, invocation, options);
      if (io.interactive) io.out("\n> ");
    }
    return 0;
  },
};

function answer(question: string, { snapshot, json, io }: Invocation, options: AskOptions): ExitCode {
  const answered = ask(snapshot, question, options);
  io.out(json ? `${JSON.stringify(askJson(answered))}\n` : renderAsk(answered, io.look));
  return answered.grade === "doesn't say" ? 1 : 0;
}

function askOptions({ options, snapshot }: Invocation): AskOptions {
  const limit = typeof options["limit"] === "string" ? options["limit"] : String(DEFAULT_LIMIT);
  if (!/^\d{1,3}$/u.test(limit) || Number(limit) < 1 || Number(limit) > MOST) {
    throw new UsageError(`Cannot ask: --limit ${limit}, wanted a number from 1 to ${MOST}`);
  }
  const { report: reports } = options;
  if (!Array.isArray(reports)) return { limit: Number(limit) };
  for (const id of reports) {
    if (!snapshot.library.byId.has(String(id))) {
      const ids = snapshot.library.reports.map((report) => report.id).join(", ");
      throw new UsageError(`Cannot ask: there is no report ${JSON.stringify(id)}, wanted one of ${ids}`);
    }
  }
  return { limit: Number(limit), reports: reports.map(String) };
}
