import { el, newId } from "./dom.ts";

export interface MenuItem {
  readonly label: string;
  run(): void;
}

export interface MenuGroup {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/** From the window's edges, in CSS pixels. */
const MARGIN = 8;

/**
 * Opens a menu at an element or where the pointer is. Arrow keys, Home and End move in it, Escape and a press
 * elsewhere close it; then the focus is where it was.
 */
export function openMenu(groups: readonly MenuGroup[], at: HTMLElement | MouseEvent): void {
  document.querySelector<HTMLElement>(".menu")?.dispatchEvent(new Event("leave"));
  const before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const items: HTMLButtonElement[] = [];
  const close = () => {
    removeEventListener("pointerdown", outside, true);
    removeEventListener("resize", close);
    menu.remove();
    if (at instanceof HTMLElement) at.setAttribute("aria-expanded", "false");
  };
  const back = () => {
    close();
    (at instanceof HTMLElement ? at : before)?.focus();
  };
  const outside = (event: Event) => {
    if (!(event.target instanceof Node && menu.contains(event.target))) close();
  };
  const menu = el(
    "div",
    { class: "menu", role: "menu", "aria-label": "Message" },
    ...groups
      .filter((group) => group.items.length > 0)
      .map((group) => {
        const label = newId("menu");
        const made = group.items.map((item) => {
          const button = el("button", { type: "button", role: "menuitem", tabindex: -1 }, item.label);
          button.addEventListener("click", () => {
            back();
            item.run();
          });
          items.push(button);
          return button;
        });
        const heading = el("div", { class: "menu-heading", id: label }, group.label);
        return el("div", { role: "group", "aria-labelledby": label }, heading, ...made);
      }),
  );
  menu.addEventListener("keydown", (event) => {
    const current = items.findIndex((item) => item === document.activeElement);
    const last = items.length - 1;
    const moves: Partial<Record<string, number>> = {
      ArrowDown: current === last ? 0 : current + 1,
      ArrowUp: current <= 0 ? last : current - 1,
      Home: 0,
      End: last,
    };
    const move = moves[event.key];
    if (move !== undefined) items[move]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") back();
    else return;
    event.preventDefault();
  });
  menu.addEventListener("leave", close);
  document.body.append(menu);
  place(menu, at);
  if (at instanceof HTMLElement) at.setAttribute("aria-expanded", "true");
  items[0]?.focus();
  addEventListener("pointerdown", outside, true);
  addEventListener("resize", close);
}

function place(menu: HTMLElement, at: HTMLElement | MouseEvent): void {
  const { width, height } = menu.getBoundingClientRect();
  const box = at instanceof HTMLElement ? at.getBoundingClientRect() : null;
  // A key opens the menu of a message without a pointer: then at the message.
  const isKey = at instanceof MouseEvent && at.clientX === 0 && at.clientY === 0;
  const anchor = isKey && at.target instanceof Element ? at.target.getBoundingClientRect() : box;
  const left = anchor === null ? (at as MouseEvent).clientX : anchor.right - width;
  const top = anchor === null ? (at as MouseEvent).clientY : anchor.bottom + 4;
  menu.style.setProperty("left", `${within(left, innerWidth - width)}px`);
  menu.style.setProperty("top", `${within(top, innerHeight - height)}px`);
}

function within(value: number, most: number): number {
  return Math.max(MARGIN, Math.min(value, most - MARGIN));
}
