import { ComponentType } from "discord-api-types/v10";
import { modalLimits } from "../../../src/discord/limits.ts";
import type { Violation } from "../../../src/local/exchange.ts";
import { componentRules } from "./components.ts";
import { type Json, length, objects, repeated, text } from "./json.ts";
import { placed } from "./placed.ts";

export function modalRules(data: Json): Violation[] {
  const top = objects(data["components"]);
  const all = placed(data["components"]);
  const ids = all.map(({ component }) => component["custom_id"]).filter((id) => id !== undefined);
  return [
    ...(top.length > modalLimits.components.max
      ? [{ rule: "modal-components", path: "/components", message: `${top.length} components` }]
      : []),
    ...repeated(ids).map((id) => ({
      rule: "modal-duplicate-id",
      path: "/components",
      message: `"${String(id)}" twice`,
    })),
    ...all
      .filter(({ component }) => component["type"] === ComponentType.TextInput)
      .flatMap(({ component, path }) => input(component).map(([rule, message]) => ({ rule, path, message }))),
    ...componentRules(all),
  ];
}

function input(component: Json): (readonly [rule: string, message: string])[] {
  const min = Number(component["min_length"] ?? 0);
  const max = Number(component["max_length"] ?? modalLimits.textInput);
  const value = text(component["value"]);
  return [
    ...(min > max ? [["text-input-bounds", `${min} to ${max} characters`] as const] : []),
    ...(length(value) > max
      ? [["text-input-value", `${length(value)} characters before, ${max} at most`] as const]
      : []),
  ];
}
