import { stringify } from "yaml";
import { suggestActors, type Suggestion } from "../answers/actor/suggest.ts";
import { placeLabel } from "../library/place.ts";
import type { Invocation, TerminalCommand } from "./command.ts";
import type { ExitCode } from "./io.ts";
import { UsageError } from "./usage.ts";

export const actorsCommand: TerminalCommand = {
  name: "actors",
  summary: "list the actors, or suggest entries for actors.yaml",
  help: `Usage: npm run -s verbatim -- actors [--json] [--corpus DIR]
       npm run -s verbatim -- actors suggest [--report ID]… [--json] [--corpus DIR]

Lists who is in actors.yaml and how often each is mentioned. \`actors suggest\` proposes entries for names that the
reports use and actors.yaml hasn't, as YAML to be edited: what each is, which are one actor, and which are none at all,
only a person can tell. Nothing is ever added by itself.

  --report ID   look in this report only; may be given several times
  --json        an array, for scripts
  --corpus DIR  the folder with the reports
`,
  options: { report: { type: "string", multiple: true } },
  run(invocation) {
    const [what, ...rest] = invocation.words;
    if (what === undefined) return Promise.resolve(list(invocation));
    if (what === "suggest" && rest.length === 0) return Promise.resolve(suggest(invocation));
    throw new UsageError(`Cannot run actors: ${invocation.words.join(" ")}, wanted nothing or suggest`);
  },
};

function list({ snapshot, json, io }: Invocation): ExitCode {
  const { cast } = snapshot.actors;
  const rows = cast.actors.map(({ id, name, kind }) => ({
    id,
    name,
    kind,
    mentions: cast.mentions.get(id)?.length ?? 0,
  }));
  if (json) io.out(`${JSON.stringify(rows)}\n`);
  else if (rows.length === 0) {
    io.out(
      "There are no actors: no actors.yaml in the folder of the reports. `actors suggest` helps to begin one.\n",
    );
  } else
    io.out(rows.map(({ id, name, kind, mentions }) => `${id}: ${name} (${kind}), ×${mentions}\n`).join(""));
  return rows.length === 0 ? 1 : 0;
}

function suggest({ snapshot, options, json, io }: Invocation): ExitCode {
  const reports = Array.isArray(options["report"]) ? options["report"].map(String) : undefined;
  for (const id of reports ?? []) {
    if (snapshot.library.byId.has(id)) continue;
    const ids = snapshot.library.reports.map((report) => report.id).join(", ");
    throw new UsageError(`Cannot suggest: there is no report ${JSON.stringify(id)}, wanted one of ${ids}`);
  }
  const suggestions = suggestActors(snapshot, reports === undefined ? {} : { reports });
  if (json) io.out(`${JSON.stringify(suggestions.map(suggestionJson))}\n`);
  else
    io.out(
      suggestions.length === 0
        ? "# No names that actors.yaml hasn't.\n"
        : suggestions.map(yamlEntry).join("\n"),
    );
  return suggestions.length === 0 ? 1 : 0;
}

function suggestionJson({ id, names, count, example, block }: Suggestion) {
  const { report, start, end, text } = example;
  return { id, names, count, example: { report: report.id, paragraph: block.paragraph, start, end, text } };
}

/** An entry of actors.yaml that is right as far as it goes, with what an editor wants to know as comments. */
function yamlEntry({ id, names, count, example, block }: Suggestion): string {
  const list = names.map((name) => scalar(name)).join(", ");
  const sentence = example.text.replace(/\s+/gu, " ");
  return `# ${count}×; ${example.report.id} ${placeLabel([block])}: ${sentence}
- id: ${id}
  name: ${scalar(names[0] ?? "")}
  kind: organisation # or person, state, group …
  names: [${list}]
`;
}

/** A string as it stands in a flow list of YAML. */
function scalar(text: string): string {
  return stringify([text], { collectionStyle: "flow", lineWidth: 0 })
    .trim()
    .replace(/^\[\s*|\s*\]$/gu, "");
}
