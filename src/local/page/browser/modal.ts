import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import type {
  APIModalInteractionResponseCallbackData,
  APIStringSelectComponent,
  APITextInputComponent,
} from "discord-api-types/v10";
import type { PageOutcome } from "../protocol.ts";
import { el, newId } from "./dom.ts";
import { markdown, type Names } from "./markdown.ts";

type Modal = APIModalInteractionResponseCallbackData;
type FieldValue = string | readonly string[];

interface Field {
  readonly customId: string;
  readonly element: HTMLElement;
  value(): FieldValue;
}

/** Opens a form of the bot's. It closes when what was sent is answered, and stays with its words where it wasn't. */
export function openModal(
  modal: Modal,
  names: Names,
  submit: (values: Readonly<Record<string, FieldValue>>) => Promise<PageOutcome>,
): void {
  const before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const title = newId("modal");
  const fault = el("p", { class: "failure", role: "alert" });
  const fields: Field[] = [];
  const parts = modal.components.map((one) => part(one, names, fields));
  const send = el("button", { type: "submit", class: "button primary" }, "Submit");
  const cancel = el("button", { type: "button", class: "button secondary" }, "Cancel");
  const form = el("form", {}, ...parts, fault, el("div", { class: "modal-end" }, cancel, send));
  const dialog = el(
    "dialog",
    { class: "modal", "aria-labelledby": title },
    el("h2", { id: title }, modal.title),
    form,
  );
  const finish = async (values: Parameters<typeof submit>[0]) => {
    send.disabled = true;
    const outcome = await submit(values);
    send.disabled = false;
    if (outcome.kind === "failed") fault.textContent = outcome.reason;
    else dialog.close();
  };
  cancel.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    before?.focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void finish(Object.fromEntries(fields.map((field) => [field.customId, field.value()])));
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** A part of the form; its field, if it has one, is added to `fields`. */
function part(one: Modal["components"][number], names: Names, fields: Field[]): HTMLElement {
  const labelled = (label: string, description: string | undefined, field: Field | null) => {
    if (field === null) return el("p", { class: "unknown" }, `This page can’t fill in “${label}”`);
    fields.push(field);
    return el(
      "label",
      { class: "modal-field" },
      el("span", { class: "modal-label" }, label),
      description !== undefined && el("small", { class: "subtext" }, description),
      field.element,
    );
  };
  switch (one.type) {
    case ComponentType.TextDisplay:
      return el("div", { class: "text" }, markdown(one.content, names));
    case ComponentType.ActionRow: {
      const [input] = one.components;
      return labelled(input?.label ?? "", undefined, input === undefined ? null : textField(input));
    }
    case ComponentType.Label: {
      const inner = one.component;
      const field =
        inner.type === ComponentType.TextInput
          ? textField(inner)
          : inner.type === ComponentType.StringSelect
            ? selectField(inner)
            : null;
      return labelled(one.label, one.description, field);
    }
    default:
      one satisfies never;
      return el("p", { class: "unknown" }, "This page doesn’t draw this kind of component");
  }
}

function textField(input: APITextInputComponent): Field {
  const shared = {
    required: input.required !== false,
    minlength: input.min_length,
    maxlength: input.max_length ?? 4_000,
    placeholder: input.placeholder,
  };
  const element =
    input.style === TextInputStyle.Paragraph
      ? el("textarea", { ...shared, rows: 5 })
      : el("input", { ...shared, type: "text" });
  element.value = input.value ?? "";
  return { customId: input.custom_id, element, value: () => element.value };
}

function selectField(select: APIStringSelectComponent): Field {
  const isMany = (select.max_values ?? 1) > 1;
  const element = el(
    "select",
    { class: "select", multiple: isMany, required: select.required !== false },
    !isMany && el("option", { value: "" }, select.placeholder ?? "Make a selection"),
    ...select.options.map(({ value, label, default: isDefault }) =>
      el("option", { value, selected: isDefault === true }, label),
    ),
  );
  const value = () =>
    Array.from(element.selectedOptions, (option) => option.value).filter((chosen) => chosen !== "");
  return { customId: select.custom_id, element, value };
}
