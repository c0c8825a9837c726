import type { TerminalCommand } from "./command.ts";
import type { Finding } from "./finding.ts";
import { prefixed, styled, type Look, type Style } from "./layout.ts";
import { UsageError } from "./usage.ts";

export const doctorCommand: TerminalCommand = {
  name: "doctor",
  summary: "say whether all is well with settings, token, commands, reports and index",
  help: `Usage: npm run -s verbatim -- doctor [--json] [--corpus DIR]

Looks at the settings, the token (by a call to Discord, where there is one), whether the commands are registered as
they are defined, the reports, the actors, the index and the versions; says of each whether it is well, and what to
do where it isn't. Changes nothing.

  --json         {"well": true|false, "findings": [{"subject", "state": "well"|"warning"|"fault", "found", "advice"}]}
  --corpus DIR   the folder with the reports

Exit codes: 0 all is well (there may be warnings), 1 something is wrong, 2 wrong usage.
`,
  options: {},
  async runBare({ words, corpus, json, io }) {
    if (words.length > 0) throw new UsageError(`Cannot run doctor: ${words.length} words given, wanted none`);
    const findings: Finding[] = [];
    for await (const finding of io.examine(corpus)) {
      findings.push(finding);
      if (!json) io.out(renderFinding(finding, io.look));
    }
    const well = !findings.some(({ state }) => state === "fault");
    io.out(json ? `${JSON.stringify({ well, findings })}\n` : `\n${summary(findings)}\n`);
    return well ? 0 : 1;
  },
};

const SIGNS = {
  well: { word: "well", style: "green" },
  warning: { word: "warning", style: "yellow" },
  fault: { word: "fault", style: "red" },
} as const satisfies Record<Finding["state"], { word: string; style: Style }>;
const STATE_WIDTH = 9;
const SUBJECT_WIDTH = 10;

function renderFinding({ subject, state, found, advice }: Finding, look: Look): string {
  const { word, style } = SIGNS[state];
  const head = styled(look, style, word.padEnd(STATE_WIDTH)) + subject.padEnd(SUBJECT_WIDTH);
  const indent = " ".repeat(STATE_WIDTH + SUBJECT_WIDTH);
  const [first = "", ...rest] = prefixed(look, indent, found);
  const lines = [head + first.slice(indent.length), ...rest];
  if (advice !== null) lines.push(...prefixed(look, indent, `→ ${advice}`));
  return `${lines.join("\n")}\n`;
}

function summary(findings: readonly Finding[]): string {
  const count = (state: Finding["state"]) => findings.filter((finding) => finding.state === state).length;
  const [faults, warnings] = [count("fault"), count("warning")];
  const wrong = [...counted(faults, "fault"), ...counted(warnings, "warning")];
  return wrong.length === 0 ? "All is well." : `${wrong.join(", ")}.`;
}

function counted(n: number, noun: string): string[] {
  return n === 0 ? [] : [`${n} ${noun}${n === 1 ? "" : "s"}`];
}
