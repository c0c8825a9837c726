import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import { componentLimits } from "../../../src/discord/limits.ts";
import type { Violation } from "../../../src/local/exchange.ts";
import { isObject, type Json, objects, repeated } from "./json.ts";
import type { Placed } from "./placed.ts";

/** What holds for a component by itself, of what its schema doesn't say. */
export function componentRules(all: readonly Placed[]): Violation[] {
  return all.flatMap(({ component, path }) =>
    ofOne(component).map(([rule, message]) => ({ rule, path, message })),
  );
}

type Finding = readonly [rule: string, message: string];

function ofOne(component: Json): Finding[] {
  switch (component["type"]) {
    case ComponentType.ActionRow:
      return row(objects(component["components"]));
    case ComponentType.Button:
      return button(component);
    case ComponentType.StringSelect:
      return select(component);
    default:
      return [];
  }
}

function row(inner: readonly Json[]): Finding[] {
  const buttons = inner.filter(({ type }) => type === ComponentType.Button);
  const others = inner.length - buttons.length;
  if (buttons.length > 0 && others > 0) return [["row-mixed", "buttons and a select in one row"]];
  if (others > componentLimits.selectsInRow) return [["row-selects", `${others} selects in one row`]];
  return [];
}

function button(component: Json): Finding[] {
  const has = (key: string) =>
    component[key] !== undefined && component[key] !== null && component[key] !== "";
  const isLink = component["style"] === ButtonStyle.Link;
  const isPremium = component["style"] === ButtonStyle.Premium;
  if (isPremium) return [];
  return [
    ...(isLink && !has("url") ? [["button-url-missing", "a link button needs a url"] as const] : []),
    ...(isLink && has("custom_id") ? [["button-link-id", "a link button has no custom_id"] as const] : []),
    ...(!isLink && !has("custom_id") ? [["button-id-missing", "a button needs a custom_id"] as const] : []),
    ...(!isLink && has("url") ? [["button-url", "only a link button has a url"] as const] : []),
    ...(has("label") || isObject(component["emoji"])
      ? []
      : [["button-empty", "a button needs a label or an emoji"] as const]),
  ];
}

function select(component: Json): Finding[] {
  const options = objects(component["options"]);
  const [min, max] = [Number(component["min_values"] ?? 1), Number(component["max_values"] ?? 1)];
  const chosen = options.filter((option) => option["default"] === true).length;
  return [
    ...repeated(options.map(({ value }) => value)).map(
      (value) => ["select-value-twice", `the value "${String(value)}" twice`] as const,
    ),
    ...(min > max || max > options.length
      ? [["select-bounds", `${min} to ${max} of ${options.length} options`] as const]
      : []),
    ...(chosen > max ? [["select-defaults", `${chosen} chosen before, ${max} at most`] as const] : []),
  ];
}
