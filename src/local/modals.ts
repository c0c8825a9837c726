import { ComponentType } from "discord-api-types/v10";
import type {
  APIModalInteractionResponseCallbackData,
  APIModalSubmissionComponent,
} from "discord-api-types/v10";
import { nested } from "./components.ts";

/** What stands in a modal's fields, by custom_id: a text, or the chosen values. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

/**
 * The components of a modal's submission.
 * @throws Error for a field that the modal hasn't got, or a text that it doesn't take
 */
export function modalComponents(
  modal: APIModalInteractionResponseCallbackData,
  values: FieldValues,
  unchecked: boolean,
): APIModalSubmissionComponent[] {
  const fields = nested(modal.components).filter((component) => typeof component["custom_id"] === "string");
  const foreign = Object.keys(values).find((id) => !fields.some((field) => field["custom_id"] === id));
  if (foreign !== undefined && !unchecked)
    throw new Error(`Cannot submit: the modal has no field "${foreign}"`);
  let id = 0;
  const field = (component: Record<string, unknown>) => {
    const customId = String(component["custom_id"]);
    const common = { type: component["type"], id: ++id, custom_id: customId };
    const value = values[customId] ?? component["value"] ?? "";
    if (component["type"] !== ComponentType.TextInput) {
      return { ...common, values: typeof value === "string" ? [] : value };
    }
    const text = typeof value === "string" ? value : "";
    if (!unchecked) checkText(component, text);
    return { ...common, value: text };
  };
  return modal.components.map((component) => {
    const [inner] = nested([component]).filter((each) => typeof each["custom_id"] === "string");
    const outer = { type: component.type, id: ++id };
    if (inner === undefined) return outer as APIModalSubmissionComponent;
    // A label holds one field, an action row a list of one.
    const isLabel = component.type === ComponentType.Label;
    const made = isLabel ? { ...outer, component: field(inner) } : { ...outer, components: [field(inner)] };
    return made as APIModalSubmissionComponent;
  });
}

function checkText(component: Record<string, unknown>, text: string): void {
  const length = Array.from(text).length;
  const required = component["required"] !== false;
  const min = Math.max(Number(component["min_length"] ?? 0), required ? 1 : 0);
  const max = Number(component["max_length"] ?? 4000);
  if (length > max || (length < min && (required || length > 0))) {
    const name = String(component["custom_id"]);
    throw new Error(`Cannot submit: "${name}" has ${length} characters, ${min} to ${max} are wanted`);
  }
}
