import type { SeenMessage, Somebody } from "../protocol.ts";
import { el, type Child } from "./dom.ts";
import { ephemeralNote, frame, usedLine } from "./frame.ts";
import { messageElement, type MessageContext } from "./message.ts";

/** Nearer to the end than this, in CSS pixels, one is taken to be reading the newest message. */
const NEAR_END = 120;

/** The messages of the channel, in the order in which they came. */
export class Timeline {
  readonly element = el("div", { class: "timeline", role: "log", "aria-label": "Messages", tabindex: 0 });
  private readonly context: MessageContext;
  private readonly shown = new Map<string, HTMLElement>();
  private readonly opening: HTMLElement;

  constructor(context: MessageContext, opening: HTMLElement) {
    this.context = context;
    this.opening = opening;
    this.element.append(opening);
  }

  /** Shows these and no others. */
  reset(messages: readonly SeenMessage[]): void {
    this.shown.clear();
    this.element.replaceChildren(this.opening);
    for (const message of messages) this.put(message);
    this.element.scrollTop = this.element.scrollHeight;
  }

  /** Shows a message, in the place of what it was before. */
  put(message: SeenMessage): void {
    const { id } = message.payload;
    const before = this.shown.get(id);
    const made = messageElement(message, this.context);
    this.shown.set(id, made);
    if (before === undefined) this.append(made, this.isOwn(message));
    else replaceFocused(before, made);
  }

  remove(id: string): void {
    const gone = this.shown.get(id);
    this.shown.delete(id);
    if (gone !== undefined) this.takeAway(gone);
  }

  /** What Discord says under a command that failed; the one who used it sees it alone. */
  fail(bot: Somebody, user: string, command: string, reason: string): void {
    const below = ephemeralNote(() => this.takeAway(made));
    const body = [el("div", { class: "text failure" }, reason)];
    const above = usedLine(user, command);
    const made = frame({ author: bot, at: new Date(), above, body, edited: false, below, more: null });
    made.classList.add("ephemeral");
    this.append(made, true);
  }

  /** What Discord says under a message whose button failed. */
  failUnder(id: string, reason: string): void {
    const message = this.shown.get(id);
    message?.querySelector(".note.failure")?.remove();
    message?.append(el("div", { class: "note failure", role: "alert" }, reason));
  }

  /** A remark of the page's own. */
  hint(...words: readonly Child[]): void {
    this.append(el("p", { class: "hint" }, ...words), false);
  }

  /** Written or asked for by the one who looks, who waits for it wherever the channel has been scrolled to. */
  private isOwn({ payload, ephemeral }: SeenMessage): boolean {
    const asker = payload.interaction_metadata?.user.id ?? payload.author.id;
    return ephemeral || this.context.isYou(asker);
  }

  private append(made: HTMLElement, isOwn: boolean): void {
    const { element } = this;
    const wasAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
    element.append(made);
    if (!wasAtEnd && !isOwn) return;
    // One that is longer than the window is read from its beginning.
    if (made.offsetHeight > element.clientHeight) made.scrollIntoView({ block: "start" });
    else element.scrollTop = element.scrollHeight;
  }

  /** Takes an element away; the focus, if it was there, goes to what stands before it. */
  private takeAway(gone: HTMLElement): void {
    const next = gone.nextElementSibling ?? gone.previousElementSibling;
    const hadFocus = gone.contains(document.activeElement);
    gone.remove();
    if (!hadFocus) return;
    if (next instanceof HTMLElement && next !== this.opening) next.focus();
    else this.element.focus();
  }
}

function controls(of: HTMLElement): HTMLElement[] {
  return [...of.querySelectorAll<HTMLElement>("button, select, a")];
}

/** Keeps the focus at the control that stands where the focused one stood. */
function replaceFocused(before: HTMLElement, after: HTMLElement): void {
  const at = controls(before).findIndex((control) => control === document.activeElement);
  before.replaceWith(after);
  if (at < 0) return;
  const same = controls(after)[at];
  if (same === undefined || same.matches(":disabled")) after.focus();
  else same.focus();
}
