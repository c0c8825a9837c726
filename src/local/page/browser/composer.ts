import type { APIApplicationCommand } from "discord-api-types/v10";
import type { GivenOptions, PageOutcome, SeenMessage, Somebody } from "../protocol.ts";
import { CommandForm } from "./command-form.ts";
import { el } from "./dom.ts";
import { invocations, matching, type Invocation } from "./invocations.ts";
import { mentionAt, withMentions } from "./mentions.ts";
import { who } from "./message.ts";
import { Suggestions } from "./suggestions.ts";

/** Characters of a message. */
const LONGEST = 2_000;

export interface ComposerContext {
  readonly locale: () => string;
  readonly people: () => readonly Somebody[];
  readonly commands: () => readonly APIApplicationCommand[];
  complete(command: string, options: GivenOptions, focused: string): Promise<PageOutcome>;
  send(command: Invocation, options: GivenOptions): void;
  post(text: string, replyTo: string | null): void;
}

/** Where one writes: a plain message, or, after a slash, a command with its options. */
export class Composer {
  readonly element: HTMLFormElement;
  private readonly context: ComposerContext;
  private readonly suggestions = new Suggestions();
  private readonly input = el("textarea", {
    class: "plain",
    rows: 1,
    maxlength: LONGEST,
    "aria-haspopup": "listbox",
    "aria-autocomplete": "list",
    autocomplete: "off",
  });
  private readonly slash = el(
    "button",
    { type: "button", class: "slash", "aria-label": "Use a command" },
    "/",
  );
  private readonly sendButton = el("button", { type: "submit", class: "send", "aria-label": "Send" }, "➤");
  private readonly writing = el("div", { class: "writing" }, this.input);
  private readonly replying = el("div", { class: "replying", hidden: true });
  private form: CommandForm | null = null;
  private replyTo: string | null = null;

  constructor(context: ComposerContext) {
    this.context = context;
    this.slash.addEventListener("click", () => this.plain("/"));
    this.element = el(
      "form",
      { class: "composer", autocomplete: "off" },
      this.suggestions.element,
      this.replying,
      el("div", { class: "box" }, this.slash, this.writing, this.sendButton),
    );
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.element.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("focus", () => this.typed());
    this.input.addEventListener("blur", () => this.suggestions.hide());
  }

  name(channel: string): void {
    this.input.setAttribute("aria-label", `Message #${channel}`);
    this.input.placeholder = "Type / to ask, or a message";
  }

  focus(): void {
    this.input.focus();
  }

  /** The commands have come, or changed: what stands there already may be one. */
  refresh(): void {
    if (this.form === null && document.activeElement === this.input) this.typed();
  }

  /** Answers a message; none with null. */
  reply(message: SeenMessage | null): void {
    this.replyTo = message?.payload.id ?? null;
    this.replying.hidden = message === null;
    if (message === null) return;
    const stop = el("button", { type: "button", class: "link" }, "Cancel");
    stop.addEventListener("click", () => this.reply(null));
    this.replying.replaceChildren(
      "Replying to ",
      el("strong", {}, who(message.payload.author).name),
      " ",
      stop,
    );
    this.plain(this.form === null ? this.input.value : "");
  }

  /** Goes back to plain writing, with this text. */
  private plain(text: string): void {
    this.form = null;
    this.slash.hidden = false;
    this.suggestions.hide();
    this.writing.replaceChildren(this.input);
    this.input.value = text;
    this.input.focus();
    this.typed();
  }

  private command(invocation: Invocation, words: string): void {
    this.suggestions.hide();
    this.form = new CommandForm(invocation, {
      locale: this.context.locale(),
      people: this.context.people(),
      suggestions: this.suggestions,
      complete: (...asked) => this.context.complete(...asked),
      send: (...sent) => {
        this.plain("");
        this.context.send(...sent);
      },
      leave: (text) => this.plain(text),
    });
    this.slash.hidden = true;
    this.writing.replaceChildren(this.form.element);
    if (!this.form.focus(words)) this.sendButton.focus();
  }

  private submit(): void {
    if (this.form !== null) {
      this.form.submit();
      return;
    }
    const text = withMentions(this.input.value.trim(), this.context.people());
    if (text === "") return;
    this.context.post(text, this.replyTo);
    this.reply(null);
    this.plain("");
  }

  private key(event: KeyboardEvent): void {
    if (this.form !== null) {
      this.form.key(event);
      return;
    }
    if (event.target !== this.input || this.suggestions.key(event) || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape") {
      this.reply(null);
    }
  }

  /** Offers commands after a slash, people after an @; a whole command with its words becomes one. */
  private typed(): void {
    const { value } = this.input;
    const all = invocations(this.context.commands(), this.context.locale());
    const whole = all.find(({ shown }) => value.startsWith(`/${shown} `));
    if (whole !== undefined && !all.some(({ shown }) => shown.startsWith(`${whole.shown} `))) {
      this.command(whole, value.slice(whole.shown.length + 2));
      return;
    }
    const commands = /^\/[^\n]*$/u.test(value) ? matching(all, value.slice(1)) : [];
    const mention = mentionAt(value, this.input.selectionStart, this.context.people());
    if (commands.length > 0) {
      const items = commands.map((each) => ({
        label: `/${each.shown}`,
        detail: each.description,
        pick: () => this.command(each, ""),
      }));
      this.suggestions.show(this.input, ["Commands"], items);
    } else if (mention !== null) {
      const items = mention.people.map(({ name, bot }) => ({
        label: `@${name}`,
        detail: bot ? "the bot" : "",
        pick: () => {
          const before = `${value.slice(0, mention.start)}@${name} `;
          this.input.value = before + value.slice(mention.end).trimStart();
          this.input.setSelectionRange(before.length, before.length);
          this.suggestions.hide();
        },
      }));
      this.suggestions.show(this.input, ["People"], items);
    } else {
      this.suggestions.hide();
    }
  }
}
