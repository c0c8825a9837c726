import { ApplicationCommandType } from "discord-api-types/v10";
import type { APIApplicationCommand } from "discord-api-types/v10";
import type { Example, GivenOptions, PageOutcome, SeenMessage, Somebody } from "../protocol.ts";
import { Composer } from "./composer.ts";
import { Connection, type News } from "./connection.ts";
import { el } from "./dom.ts";
import { exampleChips } from "./examples.ts";
import { avatar } from "./frame.ts";
import { localName, type Invocation } from "./invocations.ts";
import { openMenu } from "./menu.ts";
import { openModal } from "./modal.ts";
import { themeSwitch } from "./theme.ts";
import { Timeline } from "./timeline.ts";
import { opening, plainMessageHint } from "./words.ts";

const NOBODY: Somebody = { id: "", name: "", bot: false };
/** An answer that takes longer than this, in milliseconds, is said to be waited for. */
const SLOW_MS = 300;

/** The whole page: what it knows, and who tells whom. */
export class Page {
  readonly element: HTMLElement;
  private you = NOBODY;
  private bot = NOBODY;
  private locale = "en-US";
  private people: readonly Somebody[] = [];
  private commands: readonly APIApplicationCommand[] = [];
  private hinted = false;
  private readonly channel = el("h1", {});
  private readonly me = el("span", { class: "me" });
  private readonly status = el("div", { class: "status", role: "status" });
  private readonly examples = el("div", { class: "examples", hidden: true });
  private readonly names = {
    user: (id: string) => this.people.find((person) => person.id === id)?.name ?? null,
  };
  private readonly opening = el("div", { class: "opening" });
  private readonly timeline = new Timeline(
    {
      names: this.names,
      commands: () => this.commands,
      locale: () => this.locale,
      isYou: (id) => id === this.you.id,
      press: (...pressed) => this.press(...pressed),
      dismiss: (id) => this.timeline.remove(id),
      openMenu: (message, at) => this.openMenu(message, at),
    },
    this.opening,
  );
  private readonly composer = new Composer({
    locale: () => this.locale,
    people: () => this.people,
    commands: () => this.commands,
    complete: (name, options, focused) => this.connection.do({ op: "complete", name, options, focused }),
    send: (command, options) => void this.slash(command.name, `/${command.shown}`, options),
    post: (text, replyTo) => void this.post(text, replyTo),
  });
  private readonly connection = new Connection((message) => this.receive(message));

  constructor() {
    const hash = el("span", { class: "hash", "aria-hidden": "true" }, "#");
    this.element = el(
      "div",
      { class: "page" },
      el("header", {}, hash, this.channel, this.me, themeSwitch()),
      el("main", {}, this.timeline.element, this.status, this.examples, this.composer.element),
    );
  }

  /** Puts the focus where one writes; what is typed before the server has answered isn't lost. */
  focus(): void {
    this.composer.focus();
  }

  private receive(message: News): void {
    switch (message.op) {
      case "welcome":
        this.welcome(message);
        break;
      case "message":
        this.timeline.put(message.message);
        break;
      case "delete":
        this.timeline.remove(message.id);
        break;
      case "people":
        this.people = message.people;
        break;
      case "commands":
        this.commands = message.commands;
        this.composer.refresh();
        break;
      case "connected":
        this.say(message.connected ? "" : `${this.bot.name} is offline`);
        break;
      case "lost":
        this.say("The local server isn’t running. Waiting for it …");
        break;
      default:
        message satisfies never;
    }
  }

  private welcome(welcome: Extract<News, { op: "welcome" }>): void {
    ({
      you: this.you,
      bot: this.bot,
      locale: this.locale,
      people: this.people,
      commands: this.commands,
    } = welcome);
    document.title = `#${welcome.channel} · ${this.bot.name}`;
    this.channel.textContent = welcome.channel;
    this.me.replaceChildren(avatar(this.you), el("span", {}, "You are ", el("strong", {}, this.you.name)));
    this.composer.name(welcome.channel);
    this.opening.replaceChildren(...opening(welcome.channel, this.bot.name));
    this.examples.replaceChildren(exampleChips(welcome.examples, (example) => void this.ask(example)));
    this.examples.hidden = welcome.examples.length === 0;
    this.timeline.reset(welcome.messages);
    this.say(welcome.connected ? "" : `${this.bot.name} is offline`);
    this.composer.refresh();
  }

  private ask({ name, options }: Example): Promise<void> {
    const command = this.commands.find((each) => each.name === name);
    const shown = command === undefined ? name : localName(command, this.locale);
    return this.slash(name, `/${shown}`, options);
  }

  private async slash(name: Invocation["name"], shown: string, options: GivenOptions): Promise<void> {
    const outcome = await this.waiting(this.connection.do({ op: "slash", name, options }));
    if (outcome.kind === "failed") this.timeline.fail(this.bot, this.you.name, shown, outcome.reason);
    else this.openModal(outcome);
  }

  private async press(message: string, customId: string, values?: readonly string[]): Promise<void> {
    const outcome = await this.waiting(
      this.connection.do(
        values === undefined
          ? { op: "press", message, customId }
          : { op: "select", message, customId, values },
      ),
    );
    if (outcome.kind === "failed") this.timeline.failUnder(message, outcome.reason);
    else this.openModal(outcome);
  }

  private async messageCommand(name: string, shown: string, message: string): Promise<void> {
    const outcome = await this.waiting(this.connection.do({ op: "message command", name, message }));
    if (outcome.kind === "failed") this.timeline.fail(this.bot, this.you.name, shown, outcome.reason);
    else this.openModal(outcome);
  }

  private async post(text: string, replyTo: string | null): Promise<void> {
    const reply = replyTo === null ? {} : { replyTo };
    const outcome = await this.connection.do({ op: "post", text, ...reply });
    if (outcome.kind === "failed") this.say(`Your message was not sent: ${outcome.reason}`);
    else if (!this.hinted && !text.includes(`<@${this.bot.id}>`)) {
      this.hinted = true;
      this.timeline.hint(plainMessageHint(this.bot.name));
    }
  }

  private openModal(outcome: PageOutcome): void {
    if (outcome.kind !== "modal") return;
    openModal(outcome.modal, this.names, async (values) => {
      const sent = await this.connection.do({ op: "submit", modal: outcome.id, values });
      this.openModal(sent);
      return sent;
    });
  }

  private openMenu(message: SeenMessage, at: HTMLElement | MouseEvent): void {
    const { id } = message.payload;
    const apps = this.commands
      .filter(({ type }) => type === ApplicationCommandType.Message)
      .map((command) => {
        const label = localName(command, this.locale);
        return { label, run: () => void this.messageCommand(command.name, label, id) };
      });
    const words = at instanceof MouseEvent ? at.target : at;
    const article = words instanceof Element ? words.closest("article") : null;
    const text = article?.querySelector<HTMLElement>(".body")?.innerText ?? "";
    openMenu(
      [
        { label: "Apps", items: apps },
        {
          label: "Message",
          items: [
            ...(message.ephemeral ? [] : [{ label: "Reply", run: () => this.composer.reply(message) }]),
            { label: "Copy text", run: () => void navigator.clipboard.writeText(text) },
          ],
        },
      ],
      at,
    );
  }

  /** Says that the bot is waited for, unless it answers at once. */
  private async waiting(outcome: Promise<PageOutcome>): Promise<PageOutcome> {
    const timer = setTimeout(() => this.say(`Waiting for ${this.bot.name} …`), SLOW_MS);
    const came = await outcome;
    clearTimeout(timer);
    this.say("");
    return came;
  }

  private say(words: string): void {
    this.status.textContent = words;
  }
}
