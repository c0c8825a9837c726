import type { Example } from "../protocol.ts";
import { el, fragment } from "./dom.ts";

/** Questions for the newcomer; one click asks. */
export function exampleChips(
  examples: readonly Example[],
  ask: (example: Example) => void,
): DocumentFragment {
  const chips = examples.map((example) => {
    const chip = el("button", { type: "button", class: "chip" }, example.label);
    chip.addEventListener("click", () => ask(example));
    return chip;
  });
  return fragment(el("span", { class: "examples-label" }, "Try"), ...chips);
}
