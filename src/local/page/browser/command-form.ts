import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import type { GivenOptions, PageOutcome, Somebody } from "../protocol.ts";
import { el } from "./dom.ts";
import { localDescription, localName, type Invocation } from "./invocations.ts";
import { OptionField } from "./option-field.ts";
import type { Suggestions } from "./suggestions.ts";

export interface CommandFormContext {
  readonly locale: string;
  readonly people: readonly Somebody[];
  readonly suggestions: Suggestions;
  complete(command: string, options: GivenOptions, focused: string): Promise<PageOutcome>;
  send(command: Invocation, options: GivenOptions): void;
  /** The command is given up; `text` is what stands in the composer then. */
  leave(text: string): void;
}

/** A command in the composer, with its options as fields: the required ones at once, the others on demand. */
export class CommandForm {
  readonly element: HTMLElement;
  private readonly invocation: Invocation;
  private readonly context: CommandFormContext;
  private readonly fields: OptionField[] = [];
  private readonly fieldsElement = el("span", { class: "command-fields" });
  private readonly optional = el("span", { class: "command-optional" });

  constructor(invocation: Invocation, context: CommandFormContext) {
    this.invocation = invocation;
    this.context = context;
    this.element = el(
      "div",
      { class: "command", role: "group", "aria-label": `Command /${invocation.shown}` },
      el("span", { class: "command-name" }, `/${invocation.shown}`),
      this.fieldsElement,
      this.optional,
    );
    for (const option of invocation.options) if (option.required === true) this.add(option);
    this.offerOptional();
  }

  /** Puts the focus into the first field, with these words in it; false where there is none. */
  focus(words = ""): boolean {
    const [first] = this.fields;
    if (first === undefined) return false;
    first.input.value = words;
    first.input.focus();
    return true;
  }

  submit(): void {
    for (const field of this.fields) {
      const fault = field.fault();
      if (fault === null) continue;
      field.complain(fault);
      return;
    }
    this.context.suggestions.hide();
    this.context.send(this.invocation, this.values());
  }

  private values(focused?: string): GivenOptions {
    const given: Record<string, string | number | boolean> = {};
    for (const field of this.fields) {
      const { name } = field.option;
      const value = name === focused ? field.input.value : field.value();
      if (value !== undefined) given[name] = value;
    }
    return given;
  }

  private add(option: APIApplicationCommandBasicOption): OptionField {
    const field = new OptionField(option, {
      ...this.context,
      complete: (focused) => this.context.complete(this.invocation.name, this.values(focused), focused),
    });
    this.fields.push(field);
    this.fieldsElement.append(field.element);
    return field;
  }

  private remove(field: OptionField): void {
    this.fields.splice(this.fields.indexOf(field), 1);
    field.element.remove();
    this.offerOptional();
    const next = this.fields.at(-1)?.input ?? this.optional.querySelector("button");
    next?.focus();
  }

  private offerOptional(): void {
    const { locale } = this.context;
    const missing = this.invocation.options.filter(
      (option) => !this.fields.some((field) => field.option === option),
    );
    const buttons = missing.map((option) => {
      const title = localDescription(option, locale);
      const button = el(
        "button",
        { type: "button", class: "optional", title },
        `+ ${localName(option, locale)}`,
      );
      button.addEventListener("click", () => {
        const field = this.add(option);
        this.offerOptional();
        field.input.focus();
      });
      return button;
    });
    this.optional.replaceChildren(...buttons);
  }

  /** Takes a key that was pressed anywhere in the composer. */
  key(event: KeyboardEvent): void {
    if (this.context.suggestions.key(event) || event.isComposing) return;
    const field = this.fields.find(({ input }) => input === event.target);
    if (event.key === "Escape") {
      event.preventDefault();
      this.context.leave("");
    } else if (event.key === "Backspace" && field !== undefined && field.input.value === "") {
      event.preventDefault();
      if (field.option.required === true) this.context.leave(`/${this.invocation.shown}`);
      else this.remove(field);
    }
  }
}
