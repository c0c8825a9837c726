import type { ReportToAdd, ReportWishes } from "./add-port.ts";
import type { BareInvocation, TerminalCommand } from "./command.ts";
import type { ExitCode, TerminalIo } from "./io.ts";
import { addJson, renderAdd } from "./render-add.ts";
import { UsageError } from "./usage.ts";

const WISHES = [
  "id",
  "title",
  "publisher",
  "author",
  "date",
  "language",
  "url",
  "licence",
  "charset",
] as const;

export const addCommand: TerminalCommand = {
  name: "add",
  summary: "make a report of a PDF, DOCX, HTML, Markdown or text file",
  help: `Usage: npm run -s verbatim -- add FILE [--yes] [--id ID] [--title "…"] [--json] [--corpus DIR] …

Turns a document into a report in the folder with the reports: its text as it is, put together to paragraphs, with
its headings; for a PDF also the pages, hyphenation undone where the word is certain, and without running heads and
page numbers. Shows what it did, and asks before it writes.

  --id ID            the report's id: at most 40 of a-z, 0-9 and - (default: made from the title)
  --title "…"        default: what the document says, or its first heading
  --publisher "…"    --author "…"    --licence "…"    one line each
  --date DATE        2023, 2023-05 or 2023-05-17
  --url URL          where it stands
  --language CODE    a BCP 47 code such as en or ru
  --charset NAME     of a text or web page that doesn't say it rightly, such as windows-1251
  --yes              write without asking; without it, --json writes nothing
  --json             what was done as an object, for scripts
  --corpus DIR       the folder with the reports

Exit codes: 0 written, 1 not written, 2 a document that can't be made a report.

  npm run -s verbatim -- add ~/report.pdf --publisher "Institute of the Middle East" --date 2023-05-17
`,
  options: {
    ...Object.fromEntries(WISHES.map((wish) => [wish, { type: "string" as const }])),
    yes: { type: "boolean", short: "y" },
  },
  async runBare(invocation) {
    const { words, options, json, io, corpus } = invocation;
    const [file, ...more] = words;
    if (file === undefined || more.length > 0) {
      throw new UsageError(`Cannot add: ${words.length} files given, wanted one`);
    }
    const made = await io.prepareReport(file, corpus, wishes(invocation));
    if (!made.ok) throw new UsageError(`Cannot add ${file}: ${made.reason}`);
    const { prepared } = made;
    if (!json) io.out(renderAdd(prepared, io.look));
    const agreed = options["yes"] === true || (!json && (await agrees(prepared, io)));
    if (agreed) {
      const hindered = await prepared.write();
      if (hindered !== null) throw new UsageError(`Cannot write ${prepared.path}: ${hindered}`);
    }
    if (json) io.out(`${JSON.stringify(addJson(prepared, agreed))}\n`);
    else io.out(agreed ? `Written: ${prepared.path}\n` : "Nothing was written.\n");
    return (agreed ? 0 : 1) satisfies ExitCode;
  },
};

function wishes({ options }: BareInvocation): ReportWishes {
  const given = WISHES.flatMap((wish) => {
    const value = options[wish];
    return typeof value === "string" ? [[wish, value] as const] : [];
  });
  return Object.fromEntries(given);
}

/** Without a person to ask, nothing is agreed to. */
async function agrees({ path }: ReportToAdd, io: TerminalIo): Promise<boolean> {
  if (!io.interactive) {
    io.err("Nobody is here to be asked; --yes writes without asking.\n");
    return false;
  }
  io.out(`Write ${path}? [y/N] `);
  for await (const line of io.lines()) return /^\s*y(?:es)?\s*$/iu.test(line);
  return false;
}
