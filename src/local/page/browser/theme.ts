import { el } from "./dom.ts";

const KEY = "verbatim.theme";
type Theme = "dark" | "light";

/** The button that switches between dark and light; until it is used, the system's choice holds. */
export function themeSwitch(): HTMLButtonElement {
  const system = matchMedia("(prefers-color-scheme: light)");
  const button = el("button", { type: "button", class: "theme" });
  let chosen = themeOf(localStorage.getItem(KEY));
  const show = () => {
    const shown = chosen ?? (system.matches ? "light" : "dark");
    if (chosen !== null) document.documentElement.dataset["theme"] = chosen;
    const other = shown === "dark" ? "light" : "dark";
    button.textContent = shown === "dark" ? "☀" : "☾";
    button.setAttribute("aria-label", `Switch to the ${other} theme`);
    button.title = `Switch to the ${other} theme`;
    return other;
  };
  show();
  system.addEventListener("change", show);
  button.addEventListener("click", () => {
    chosen = show();
    localStorage.setItem(KEY, chosen);
    show();
  });
  return button;
}

function themeOf(stored: string | null): Theme | null {
  return stored === "dark" || stored === "light" ? stored : null;
}
