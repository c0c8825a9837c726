/** What stands in an element; false and null stand for nothing. Strings become text, never HTML. */
export type Child = Node | string | false | null | undefined;

type Handlers = { readonly [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void };

/** Attributes as they are written in HTML; true is an attribute without a value, false and null leave it out. */
export interface Attributes {
  readonly [name: string]: string | number | boolean | null | undefined | Handlers;
  readonly on?: Handlers;
}

/** Makes an element: `el("button", { type: "button", on: { click } }, "Send")`. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "object" || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const [event, handler] of Object.entries(attributes.on ?? {})) {
    element.addEventListener(event, handler as EventListener);
  }
  element.append(...present(children));
  return element;
}

export function fragment(...children: readonly Child[]): DocumentFragment {
  const made = document.createDocumentFragment();
  made.append(...present(children));
  return made;
}

function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child) => child !== false && child !== null && child !== undefined);
}

let last = 0;

/** An id for `aria-controls` and its like. */
export function newId(prefix: string): string {
  return `${prefix}-${++last}`;
}
