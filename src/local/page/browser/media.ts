import { el, type Child } from "./dom.ts";
import { link } from "./markdown.ts";

interface Medium {
  readonly url: string;
  readonly width?: number | null;
  readonly height?: number | null;
}

/** A picture with its alternative text. One that isn't on this machine isn't fetched: its address is shown. */
export function picture({ url, width, height }: Medium, description: string | null): HTMLElement {
  const alt = description ?? "";
  if (!isHere(url)) return el("p", { class: "elsewhere" }, link(url, alt === "" ? url : alt));
  return el(
    "a",
    { class: "picture", href: url, target: "_blank", rel: "noopener", title: alt === "" ? null : alt },
    el("img", { src: url, alt: alt === "" ? "Picture without a description" : alt, width, height }),
  );
}

/** A file to take. */
export function file(one: { readonly url: string; readonly name: string; readonly size: number | null }) {
  const size: Child = one.size !== null && el("small", { class: "subtext" }, sizeOf(one.size));
  const name = isHere(one.url) ? el("a", { href: one.url, download: one.name }, one.name) : one.name;
  return el("div", { class: "file" }, el("span", { class: "file-sign", "aria-hidden": "true" }), name, size);
}

function isHere(url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === location.origin;
}

function sizeOf(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
