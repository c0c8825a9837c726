import { ApplicationCommandOptionType as OptionType } from "discord-api-types/v10";
import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import type { PageOutcome, Somebody } from "../protocol.ts";
import { el, type Child } from "./dom.ts";
import { localDescription, localName } from "./invocations.ts";
import { fixedChoices, isCompleted, isNumber, valueFault, type Choice, type Value } from "./option-values.ts";
import type { Suggestions } from "./suggestions.ts";

/** What a field needs of the command it belongs to. */
export interface OptionContext {
  readonly locale: string;
  readonly people: readonly Somebody[];
  readonly suggestions: Suggestions;
  /** Asks the bot to complete this field. */
  complete(option: string): Promise<PageOutcome>;
}

/** The bot is asked when nothing was typed for so long, in milliseconds. */
const PAUSE_MS = 80;

/** One option of a command while it is being filled in. */
export class OptionField {
  readonly option: APIApplicationCommandBasicOption;
  readonly input: HTMLInputElement;
  readonly element: HTMLElement;
  private readonly context: OptionContext;
  private readonly fixed: readonly Choice[] | null;
  /** What was picked; typing on takes it back. */
  private picked: Choice | null = null;
  /** Counts what was offered, so that an answer that comes late isn't shown. */
  private offers = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(option: APIApplicationCommandBasicOption, context: OptionContext) {
    this.option = option;
    this.context = context;
    this.fixed = fixedChoices(option, context.locale, context.people);
    this.input = el("input", {
      type: "text",
      role: "combobox",
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      "aria-required": option.required === true ? "true" : null,
      "aria-description": localDescription(option, context.locale),
      maxlength: "max_length" in option ? option.max_length : null,
      inputmode: isNumber(option) ? "decimal" : null,
      autocomplete: "off",
      spellcheck: "false",
    });
    const grows = option.type === OptionType.String && this.fixed === null;
    const name = el("span", { class: "option-name" }, localName(option, context.locale));
    this.element = el("label", { class: grows ? "option option-grows" : "option" }, name, this.input);
    this.input.addEventListener("focus", () => this.offer());
    this.input.addEventListener("input", () => {
      this.picked = null;
      this.input.removeAttribute("aria-invalid");
      this.offer();
    });
    this.input.addEventListener("blur", () => {
      this.nextOffer();
      context.suggestions.hide();
    });
  }

  /** What would be sent; undefined for nothing, and for what the option's list hasn't. */
  value(): Value | undefined {
    if (this.picked !== null) return this.picked.value;
    const typed = this.input.value.trim();
    if (typed === "") return undefined;
    if (this.fixed !== null) {
      return this.fixed.find(({ name }) => name.toLowerCase() === typed.toLowerCase())?.value;
    }
    return isNumber(this.option) ? Number(typed) : this.input.value;
  }

  /** What is wrong with it, in words; null if it can be sent. */
  fault(): string | null {
    return valueFault(this.option, this.input.value, this.value());
  }

  /** Says what is wrong, and puts the focus there. */
  complain(fault: string): void {
    this.input.focus();
    this.nextOffer();
    this.input.setAttribute("aria-invalid", "true");
    this.say(el("strong", { class: "failure", role: "alert" }, fault));
  }

  private offer(): void {
    const offer = this.nextOffer();
    if (this.picked !== null) {
      this.list([]);
    } else if (isCompleted(this.option)) {
      if (this.input.value === "") this.list([]);
      this.timer = setTimeout(() => void this.complete(offer), PAUSE_MS);
    } else {
      const typed = this.input.value.trim().toLowerCase();
      this.list((this.fixed ?? []).filter(({ name }) => name.toLowerCase().includes(typed)));
    }
  }

  private async complete(offer: number): Promise<void> {
    const outcome = await this.context.complete(this.option.name);
    // Only the answer to what stands there now.
    if (offer !== this.offers) return;
    if (outcome.kind === "choices") this.list(outcome.choices);
    else if (outcome.kind === "failed") this.say(el("span", { class: "failure" }, outcome.reason));
  }

  private nextOffer(): number {
    clearTimeout(this.timer);
    return ++this.offers;
  }

  private list(choices: readonly Choice[]): void {
    const items = choices.map((choice) => ({ label: choice.name, pick: () => this.pick(choice) }));
    this.context.suggestions.show(this.input, this.heading(), items);
  }

  private say(words: Child): void {
    this.context.suggestions.show(this.input, [...this.heading(), " · ", words], []);
  }

  private pick(choice: Choice): void {
    this.nextOffer();
    this.picked = choice;
    this.input.value = choice.name;
    this.input.removeAttribute("aria-invalid");
    this.list([]);
  }

  private heading(): Child[] {
    const { option, context } = this;
    const name = el("strong", {}, localName(option, context.locale));
    return [name, ` ${localDescription(option, context.locale)}`];
  }
}
