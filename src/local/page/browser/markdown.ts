import { el, fragment } from "./dom.ts";
import { parseMarkdown, type MarkdownNode } from "./parse-markdown.ts";

/** Names behind the ids of mentions. */
export interface Names {
  /** A user's name, or null where nobody has the id. */
  user(id: string): string | null;
}

/** Discord Markdown as DOM nodes. Text becomes text nodes; nothing in it is read as HTML. */
export function markdown(source: string, names: Names): DocumentFragment {
  return nodes(parseMarkdown(source), names);
}

function nodes(list: unknown, names: Names): DocumentFragment {
  if (typeof list === "string") return fragment(list);
  if (!Array.isArray(list)) return fragment();
  const made = list.map((each: MarkdownNode) => node(each, names));
  return fragment(...made);
}

function node(each: MarkdownNode, names: Names): Node {
  const inner = () => nodes(each["content"], names);
  switch (each.type) {
    case "br":
    case "newline":
      return document.createTextNode("\n");
    case "strong":
      return el("strong", {}, inner());
    case "em":
      return el("em", {}, inner());
    case "underline":
      return el("u", {}, inner());
    case "strikethrough":
      return el("s", {}, inner());
    case "inlineCode":
      return el("code", {}, inner());
    case "codeBlock":
      return codeBlock(String(each["content"]));
    case "blockQuote":
      return el("blockquote", {}, withoutLastBreak(inner()));
    case "heading":
      return el("div", { class: `heading heading-${Number(each["level"])}` }, inner());
    case "subtext":
      return el("small", { class: "subtext" }, inner());
    case "spoiler":
      return spoiler(inner());
    case "link":
    case "url":
    case "autolink":
      return link(String(each["target"]), inner());
    case "user":
      return el("span", { class: "mention" }, `@${names.user(String(each["id"])) ?? "unknown-user"}`);
    case "everyone":
    case "here":
      return el("span", { class: "mention" }, `@${each.type}`);
    case "role":
      return el("span", { class: "mention" }, "@unknown-role");
    case "channel":
      return el("span", { class: "mention" }, "#unknown");
    case "slashCommand":
      return el("span", { class: "mention" }, `/${String(each["fullName"])}`);
    case "timestamp":
      return time(Number(each["timestamp"]));
    case "emoji":
      return document.createTextNode(`:${String(each["name"])}:`);
    case "twemoji":
      return document.createTextNode(String(each["name"]));
    default:
      return inner();
  }
}

/** Only to where the web is: no `javascript:` and no other scheme. */
export function link(target: string, ...children: (Node | string)[]): Node {
  if (!/^https?:\/\//u.test(target)) return fragment(...children);
  return el("a", { href: target, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

function codeBlock(content: string): HTMLElement {
  return el("pre", { tabindex: 0, "aria-label": "Code block" }, el("code", {}, content));
}

function spoiler(hidden: DocumentFragment): HTMLElement {
  const words = el("span", { class: "spoiler-words" }, hidden);
  const button = el("button", { type: "button", class: "spoiler", "aria-label": "Spoiler: show" }, words);
  button.addEventListener("click", () => button.replaceWith(el("span", { class: "spoiler-shown" }, words)));
  return button;
}

function time(seconds: number): HTMLElement {
  const date = new Date(seconds * 1_000);
  const known = !Number.isNaN(date.getTime());
  const shown = known ? date.toLocaleString([], { dateStyle: "long", timeStyle: "short" }) : "Invalid Date";
  return el("time", { class: "mention", datetime: known ? date.toISOString() : null }, shown);
}

/** The line break that ends a quote's last line belongs to its sign. */
function withoutLastBreak(content: DocumentFragment): DocumentFragment {
  const last = content.lastChild;
  if (last?.nodeType === Node.TEXT_NODE && last.textContent === "\n") last.remove();
  return content;
}
