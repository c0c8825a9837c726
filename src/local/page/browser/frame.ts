import type { Somebody } from "../protocol.ts";
import { el, newId, type Child } from "./dom.ts";

/** What stands around a message's words: who said it, when, and how it came about. */
export interface Frame {
  readonly author: Somebody;
  readonly at: Date;
  /** A line above: what was answered. */
  readonly above: Child;
  readonly body: readonly Child[];
  readonly edited: boolean;
  /** A line below, for what one person alone sees. */
  readonly below: Child;
  /** The button that opens the message's menu. */
  readonly more: Child;
}

/** A message as an element. */
export function frame({ author, at, above, body, edited, below, more }: Frame): HTMLElement {
  const [name, time] = [newId("author"), newId("time")];
  return el(
    "article",
    { class: "message", tabindex: -1, "aria-labelledby": `${name} ${time}` },
    above,
    el(
      "div",
      { class: "head" },
      avatar(author),
      el("span", { class: "author", id: name }, author.name),
      author.bot && el("span", { class: "badge" }, "APP"),
      el("time", { id: time, datetime: at.toISOString(), title: at.toLocaleString() }, clock(at)),
      more,
    ),
    el("div", { class: "body" }, ...body, edited && el("small", { class: "edited" }, "(edited)")),
    below,
  );
}

/** A circle with a letter, in a colour of the name's own: no picture is fetched from anywhere. */
export function avatar({ name, bot }: Somebody): HTMLElement {
  const made = el("span", { class: "avatar", "aria-hidden": "true" }, bot ? "”" : name.slice(0, 1));
  if (!bot) made.style.setProperty("--hue", String(hue(name)));
  made.classList.toggle("avatar-bot", bot);
  return made;
}

export function usedLine(user: string, command: string): HTMLElement {
  return el(
    "div",
    { class: "above" },
    el("span", { class: "above-name" }, user),
    " used ",
    el("span", { class: "mention" }, command),
  );
}

/** "Only you can see this", with the button that takes it away. */
export function ephemeralNote(dismiss: () => void): HTMLElement {
  return el(
    "div",
    { class: "note" },
    "Only you can see this · ",
    el("button", { type: "button", class: "link", on: { click: dismiss } }, "Dismiss message"),
  );
}

function clock(at: Date): string {
  const time = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  return at.toDateString() === new Date().toDateString() ? time : `${at.toLocaleDateString()} ${time}`;
}

/** Names that differ little get hues that differ much. */
function hue(name: string): number {
  let hash = 0;
  for (const char of name) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 997;
  return (hash * 137) % 360;
}
