import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import { cutGraphemes } from "../src/discord/cut.ts";
import { autocompleteLimits } from "../src/discord/limits.ts";
import type { CompletionRequest } from "../src/discord/request.ts";

/** The reports whose id or title has what was typed, those whose title begins with it first. */
export function completeReport({
  snapshot,
  typed,
}: CompletionRequest): APIApplicationCommandOptionChoice<string>[] {
  const wanted = typed.trim().toLowerCase();
  return snapshot.library.reports
    .map((report) => ({ report, at: `${report.title}\n${report.id}`.toLowerCase().indexOf(wanted) }))
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => a.at - b.at)
    .slice(0, autocompleteLimits.choices)
    .map(({ report }) => ({
      name: cutGraphemes(report.title, autocompleteLimits.name.max),
      value: report.id,
    }));
}
