import { ButtonStyle } from "discord-api-types/v10";
import type {
  APIButtonComponentWithCustomId,
  APIButtonComponentWithURL,
  APIStringSelectComponent,
} from "discord-api-types/v10";
import { el } from "./dom.ts";

/** Uses a component: without values a button, with them a select. Resolves when the bot has answered. */
export type Press = (customId: string, values?: readonly string[]) => Promise<void>;

const STYLE = {
  [ButtonStyle.Primary]: "primary",
  [ButtonStyle.Secondary]: "secondary",
  [ButtonStyle.Success]: "success",
  [ButtonStyle.Danger]: "danger",
} as const;

export function button(one: APIButtonComponentWithCustomId, press: Press): HTMLButtonElement {
  const made = el(
    "button",
    { type: "button", class: `button ${STYLE[one.style]}`, disabled: one.disabled === true },
    one.emoji?.name !== undefined && `${one.emoji.name} `,
    one.label ?? "",
  );
  made.addEventListener("click", () => void busy(made, () => press(one.custom_id)));
  return made;
}

export function linkButton({ url, label, disabled }: APIButtonComponentWithURL): HTMLElement {
  const sign = el("span", { class: "out", "aria-label": "(opens in a new tab)", role: "img" }, "↗");
  if (disabled === true || !/^https?:\/\//u.test(url)) {
    return el("button", { type: "button", class: "button secondary", disabled: true }, label ?? url);
  }
  return el(
    "a",
    { class: "button secondary", href: url, target: "_blank", rel: "noopener noreferrer" },
    label ?? url,
    sign,
  );
}

/** A select of one is the browser's own; of several, a list to tick with a button that sends. */
export function stringSelect(one: APIStringSelectComponent, press: Press): HTMLElement {
  return (one.max_values ?? 1) > 1 ? several(one, press) : single(one, press);
}

function single(one: APIStringSelectComponent, press: Press): HTMLSelectElement {
  const label = one.placeholder ?? "Make a selection";
  const chosen = one.options.find((option) => option.default === true);
  const made = el(
    "select",
    { class: "select", "aria-label": label, disabled: one.disabled === true },
    el("option", { value: "", disabled: true, selected: chosen === undefined, hidden: true }, label),
    ...one.options.map((option) =>
      el(
        "option",
        { value: option.value, selected: option === chosen },
        option.description === undefined || option.description === option.label
          ? option.label
          : `${option.label} · ${option.description}`,
      ),
    ),
  );
  made.addEventListener("change", () => void busy(made, () => press(one.custom_id, [made.value])));
  return made;
}

function several(one: APIStringSelectComponent, press: Press): HTMLElement {
  const boxes = one.options.map((option) =>
    el("input", { type: "checkbox", value: option.value, checked: option.default === true }),
  );
  const send = el("button", { type: "button", class: "button primary" }, "Choose");
  const count = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    send.disabled = chosen < (one.min_values ?? 1) || chosen > (one.max_values ?? 1);
  };
  count();
  const made = el(
    "fieldset",
    { class: "several", disabled: one.disabled === true, on: { change: count } },
    el("legend", {}, one.placeholder ?? "Make a selection"),
    ...one.options.map((option, at) => el("label", {}, boxes[at], option.label)),
    send,
  );
  send.addEventListener("click", () => {
    const values = boxes.filter((box) => box.checked).map((box) => box.value);
    void busy(send, () => press(one.custom_id, values));
  });
  return made;
}

/** While the bot hasn't answered, a control can't be used again. It keeps the focus, which `disabled` would lose. */
async function busy(control: HTMLElement, work: () => Promise<void>): Promise<void> {
  if (control.getAttribute("aria-busy") === "true") return;
  control.setAttribute("aria-busy", "true");
  await work();
  control.removeAttribute("aria-busy");
}
