import type { Check } from "../answers/check/check.ts";
import { checkText } from "../answers/check/check-text.ts";
import { partsOf } from "../answers/check/text-part.ts";
import { checkJson } from "./check-json.ts";
import type { Invocation, TerminalCommand } from "./command.ts";
import type { ExitCode } from "./io.ts";
import { renderCheck } from "./render-check.ts";
import { UsageError } from "./usage.ts";

export const checkCommand: TerminalCommand = {
  name: "check",
  summary: "check whether a quotation is what the reports say",
  help: `Usage: npm run -s verbatim -- check ["TEXT"] [--file FILE] [--json] [--corpus DIR]

Tells of each quotation whether it is verbatim, altered (and where), spliced from several places, or absent. A text's
quotations are what stands in quotation marks, block quotes (> …) and code blocks; a text without any is checked as
a whole. Without TEXT and --file it reads standard input.

  --file FILE   go through the quotations of a manuscript and list those that aren't verbatim, with their lines
  --json        an object a quotation, a line each, for scripts
  --corpus DIR  the folder with the reports

Exit code: 0 all verbatim, 1 a quotation that isn't, 2 wrong usage.

  npm run -s verbatim -- check "ISKP seeks to establish a global caliphate"
  npm run -s verbatim -- check --file draft.md
`,
  options: { file: { type: "string" } },
  async run(invocation) {
    const { words, snapshot, json, io } = invocation;
    const { file } = invocation.options;
    if (typeof file === "string" && words.length > 0) {
      throw new UsageError("Cannot check: a text and --file given, wanted one of them");
    }
    const text = typeof file === "string" ? await io.read(file) : await given(invocation);
    const checks = checkText(snapshot.checker, partsOf(text), { markdown: true });
    if (checks.length === 0) throw new UsageError("Cannot check: no words given, wanted a quotation");
    if (json) for (const check of checks) io.out(`${JSON.stringify(checkJson(check))}\n`);
    else io.out(render(checks, typeof file === "string" ? file : null, invocation));
    return exitCode(checks);
  },
};

async function given({ words, io }: Invocation): Promise<string> {
  if (words.length > 0) return words.join(" ");
  if (io.interactive) io.err("Type or paste the quotation; end with Ctrl-D on a line of its own.\n");
  const lines: string[] = [];
  for await (const line of io.lines()) lines.push(line);
  return lines.join("\n");
}

/** All verdicts; of a file, those that need a look and how many there were. */
function render(checks: readonly Check[], file: string | null, { io }: Invocation): string {
  if (file === null) {
    const where = ({ quotation }: Check) => (checks.length === 1 ? null : `line ${quotation.line}`);
    return checks.map((check) => renderCheck(check, io.look, where(check))).join("\n");
  }
  const listed = checks.filter(needsALook);
  const failed = checks.filter(({ verdict }) => verdict !== "verbatim").length;
  const count = `${checks.length} ${checks.length === 1 ? "quotation" : "quotations"}, ${failed === 0 ? "all" : checks.length - failed} verbatim.\n`;
  return [
    ...listed.map((check) => renderCheck(check, io.look, `${file}:${check.quotation.line}`)),
    count,
  ].join("\n");
}

/** Not verbatim, or verbatim with the wrong place behind it, or with something left out that may mislead. */
function needsALook(check: Check): boolean {
  if (check.verdict !== "verbatim" || check.attribution?.holds === false) return true;
  return check.omitted.some(({ negation, long }) => negation || long);
}

function exitCode(checks: readonly Check[]): ExitCode {
  return checks.every(({ verdict }) => verdict === "verbatim") ? 0 : 1;
}
