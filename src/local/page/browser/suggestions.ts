import { el, newId, type Child } from "./dom.ts";

export interface Suggestion {
  readonly label: string;
  readonly detail?: string;
  pick(): void;
}

/**
 * What is offered above the composer while one types: a listbox that the typed-in field controls, as the ARIA
 * pattern of a combobox has it. The focus stays in the field.
 */
export class Suggestions {
  readonly element = el("div", { class: "suggestions", hidden: true });
  private readonly heading = el("div", { class: "suggestions-heading", id: newId("suggestions") });
  private readonly list = el("ul", {
    role: "listbox",
    id: newId("list"),
    "aria-labelledby": this.heading.id,
  });
  private owner: HTMLElement | null = null;
  private items: readonly Suggestion[] = [];
  private active = -1;

  constructor() {
    this.element.append(this.heading, this.list);
    // A press must not take the focus out of the field.
    this.element.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /** Offers these for a field; without any, the heading alone says what the field is for. */
  show(owner: HTMLElement, heading: readonly Child[], items: readonly Suggestion[]): void {
    if (this.owner !== owner) this.hide();
    this.owner = owner;
    this.items = items;
    this.heading.replaceChildren(el("span", {}, ...heading));
    this.list.replaceChildren(...items.map((item, at) => this.option(item, at)));
    this.list.hidden = items.length === 0;
    this.element.hidden = false;
    owner.setAttribute("aria-controls", this.list.id);
    if (owner.getAttribute("role") === "combobox") {
      owner.setAttribute("aria-expanded", String(items.length > 0));
    }
    this.activate(items.length > 0 ? 0 : -1);
  }

  hide(): void {
    this.element.hidden = true;
    this.items = [];
    this.active = -1;
    this.owner?.removeAttribute("aria-activedescendant");
    if (this.owner?.getAttribute("role") === "combobox") this.owner.setAttribute("aria-expanded", "false");
    this.owner = null;
  }

  get open(): boolean {
    return this.items.length > 0;
  }

  /** Takes a key that is meant for the list; false where it isn't. */
  key(event: KeyboardEvent): boolean {
    if (!this.open || event.isComposing) return false;
    const count = this.items.length;
    switch (event.key) {
      case "ArrowDown":
        this.activate((this.active + 1) % count);
        break;
      case "ArrowUp":
        this.activate((this.active - 1 + count) % count);
        break;
      case "Enter":
      case "Tab":
        if (event.shiftKey) return false;
        this.items[this.active]?.pick();
        break;
      case "Escape":
        this.hide();
        break;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  }

  private option(item: Suggestion, at: number): HTMLElement {
    const made = el(
      "li",
      { role: "option", id: `${this.list.id}-${at}` },
      el("span", { class: "suggestion-label" }, item.label),
      item.detail !== undefined && el("span", { class: "suggestion-detail" }, item.detail),
    );
    made.addEventListener("click", () => item.pick());
    made.addEventListener("mousemove", () => {
      if (this.active !== at) this.activate(at);
    });
    return made;
  }

  private activate(at: number): void {
    this.active = at;
    for (const [index, option] of [...this.list.children].entries()) {
      option.setAttribute("aria-selected", String(index === at));
      if (index !== at) continue;
      option.scrollIntoView({ block: "nearest" });
      this.owner?.setAttribute("aria-activedescendant", option.id);
    }
    if (at < 0) this.owner?.removeAttribute("aria-activedescendant");
  }
}
