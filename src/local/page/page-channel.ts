import type { Loopback } from "../loopback.ts";
import type { StoredMessage } from "../messages.ts";
import type { Person } from "../people.ts";
import { textChannel } from "../places.ts";
import { doDeed, type OpenModals } from "./do-deed.ts";
import type { ClientMessage, Deed, Example, PageOutcome, ServerMessage } from "./protocol.ts";
import { isSeenBy, seenMessage, somebody } from "./seen-message.ts";
import { TabsPeople } from "./tabs-people.ts";

/** What one tab can do once it has said who it is. */
export interface TabMember {
  do(deed: Deed): Promise<PageOutcome>;
  leave(): void;
}

type Send = (message: ServerMessage) => void;
type Hello = Extract<ClientMessage, { op: "hello" }>;

/** The one channel of the page: tells every tab what happens as far as its user sees it. */
export class PageChannel {
  private readonly loopback: Loopback;
  private readonly examples: () => readonly Example[];
  private readonly people: TabsPeople;
  private readonly tabs = new Map<Send, Person>();
  /** Command names by the interaction's id, for "X used /ask". */
  private readonly commandOf = new Map<string, string>();

  constructor(loopback: Loopback, examples: () => readonly Example[]) {
    this.loopback = loopback;
    this.examples = examples;
    this.people = new TabsPeople(loopback);
    const { events } = loopback;
    events.on("interactionCreate", ({ id, command }) => {
      if (command !== null) this.commandOf.set(id, command);
    });
    events.on("messageCreate", (message) => this.show("create", message));
    events.on("messageUpdate", (message) => this.show("update", message));
    events.on("messageDelete", ({ payload }) => this.tell({ op: "delete", id: payload.id }));
    events.on("commands", () => this.tell({ op: "commands", commands: loopback.commands }));
    events.on("session", () => this.tell({ op: "connected", connected: loopback.connected }));
  }

  join({ name, locale }: Hello, send: Send): TabMember {
    const person = this.people.sit(name, locale);
    const { user } = person;
    const actor = this.loopback.asUser(user.id);
    const modals: OpenModals = new Map();
    this.tabs.set(send, person);
    send({
      op: "welcome",
      you: somebody(user),
      bot: somebody(this.loopback.bot),
      locale: person.locale,
      channel: textChannel.name,
      people: this.everybody(),
      commands: this.loopback.commands,
      examples: this.examples(),
      // Ephemeral messages don't survive a reload, as on Discord.
      messages: actor
        .seen()
        .filter(({ visibleTo }) => visibleTo === null)
        .map((message) => this.seen(message)),
      connected: this.loopback.connected,
    });
    this.tell({ op: "people", people: this.everybody() });
    return {
      do: (deed) => doDeed(actor, deed, modals),
      leave: () => void this.tabs.delete(send),
    };
  }

  private everybody() {
    const { bot, users } = this.loopback;
    return [bot, ...users.map(({ user }) => user)].map(somebody);
  }

  private seen(message: StoredMessage) {
    return seenMessage(message, (id) => this.commandOf.get(id) ?? null);
  }

  private show(change: "create" | "update", stored: StoredMessage): void {
    const message = this.seen(stored);
    for (const [send, person] of this.tabs) {
      if (isSeenBy(stored, textChannel.id, person)) send({ op: "message", change, message });
    }
  }

  private tell(message: ServerMessage): void {
    for (const send of this.tabs.keys()) send(message);
  }
}
