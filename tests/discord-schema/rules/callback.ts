import { MessageFlags } from "discord-api-types/v10";
import { autocompleteLimits } from "../../../src/discord/limits.ts";
import type { Violation } from "../../../src/local/exchange.ts";
import { type Json, length, objects } from "./json.ts";

/** A deferred reply says only whether it is private. */
export function deferredRules(data: Json): Violation[] {
  const flags = Number(data["flags"] ?? 0);
  // discord.js sends no more than the flags; anything else in it is lost without a word.
  const others = Object.keys(data).filter((key) => key !== "flags");
  return [
    ...((flags & ~MessageFlags.Ephemeral) === 0
      ? []
      : [{ rule: "deferred-flags", path: "/flags", message: `flags ${flags}: only EPHEMERAL is taken` }]),
    ...(others.length === 0
      ? []
      : [{ rule: "deferred-data", path: "", message: `${others.join(", ")} is lost` }]),
  ];
}

/** The schema lets a value have 6,000 characters, Discord refuses more than 100. */
export function autocompleteRules(data: Json): Violation[] {
  return objects(data["choices"]).flatMap(({ value }, index) =>
    typeof value === "string" && length(value) > autocompleteLimits.value
      ? [
          {
            rule: "autocomplete-value",
            path: `/choices/${index}/value`,
            message: `${length(value)} characters`,
          },
        ]
      : [],
  );
}
