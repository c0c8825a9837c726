import type { Loopback } from "../../src/local/loopback.ts";
import type { StoredMessage } from "../../src/local/messages.ts";
import type { Outcome } from "../../src/local/outcome.ts";
import type { Actor } from "../../src/local/person.ts";
import { readCard } from "../e2e/cards.ts";
import { GOODS, PLACES } from "./corpus-history.ts";
import type { Random } from "./random.ts";

/** How many of the newest messages may still be pressed. */
const REMEMBERED = 200;
const HOSTILE = [
  "@everyone <@1> <#2> `code` **bold** https://example.org/?q=1 \u202eesrever",
  "a".repeat(300),
  "(((((((((((((((((((((((((((((((((((((((",
  "…? !? 。",
  "¯\\_(ツ)_/¯ 👩‍👩‍👧‍👦",
] as const;
const ACTORS = ["ISKP", "Taliban", "TTP", "Pakistan", "Tom Ashby", "nobody"] as const;

/** Does something that a person could do now, of the commands that the bot has registered. */
export interface Crowd {
  /** Null where there was nothing to do it with. @throws where Discord's client refuses it: the message is gone, say */
  act(): Promise<Outcome | null>;
}

export function gather(discord: Loopback, random: Random): Crowd {
  const people = discord.users.map(({ user }) => discord.asUser(user.id));
  const recent: { readonly message: StoredMessage; readonly by: Actor }[] = [];
  const note = people[0]?.post(`Has ${PLACES[1]} shipped ${GOODS[1]}? “signed edition” they said`) ?? null;

  const question = () =>
    random.pick([
      () => `How much ${random.pick(GOODS)} did ${random.pick(PLACES)} ship?`,
      () => `Who signed for the ${random.pick(GOODS)} in ${random.pick(PLACES)}?`,
      () => "Why is the Taliban's balancing act failing?",
      () => "What does ISKP seek to establish?",
      () => "Who is the keeper of the lighthouse?",
      () => "How do I bake sourdough bread?",
      () => "кто подписал книгу?",
      () => random.pick(HOSTILE),
    ])();
  const passage = () =>
    random.pick([
      () => `iskp-and-the-taliban:${1 + random.below(24)}`,
      () => `harbour:${1 + random.below(6)}`,
      () => `ledger:${1 + random.below(40)}`,
      () => `ledger:${1 + random.below(30)}-${31 + random.below(5)}`,
      () => `The clerk of ${random.pick(PLACES)}`,
      () => random.pick(HOSTILE).slice(0, 90),
    ])();
  const claim = () =>
    random.pick([
      () => "ISKP seeks to establish a global caliphate",
      () => `The port of ${random.pick(PLACES)} shipped nothing at all`,
      () => "The lighthouse burns 40 litres of whale oil a night.",
      () => random.pick(HOSTILE),
    ])();

  type Deed = readonly [weight: number, does: (by: Actor) => Promise<Outcome> | null];
  const deeds: readonly Deed[] = [
    [30, (by) => by.slash("ask", { question: question(), ...chance({ private: true }) })],
    [15, (by) => by.slash("quote", { passage: passage(), ...chance({ private: true }) })],
    [15, (by) => by.autocomplete("quote", { passage: passage().slice(0, 1 + random.below(20)) })],
    [3, (by) => by.autocomplete("ask", { question: "who", report: "l" })],
    [6, (by) => by.slash("actor", { name: random.pick(ACTORS) })],
    [6, (by) => by.slash("check", { text: claim() })],
    [1, (by) => by.slash("map")],
    [4, (by) => by.slash("reports")],
    [2, (by) => by.slash("about")],
    [4, (by) => (note === null ? null : by.messageCommand("Find in the reports", note))],
    [3, (by) => (note === null ? null : by.messageCommand("Check quote", note))],
    [12, press],
  ];
  const weights = deeds.reduce((sum, [weight]) => sum + weight, 0);

  function chance<T extends object>(option: T): Partial<T> {
    return random.below(2) === 0 ? option : {};
  }

  function press(): Promise<Outcome> | null {
    if (recent.length === 0) return null;
    const { message, by } = random.pick(recent);
    const buttons = readCard(message).buttons.filter(({ id, disabled }) => id !== null && !disabled);
    const { id } = buttons.length === 0 ? { id: null } : random.pick(buttons);
    return id === null ? null : by.press(message, id);
  }

  async function done(does: Deed[1], by: Actor): Promise<Outcome | null> {
    const outcome = await does(by);
    if (outcome?.kind === "message" || outcome?.kind === "update") {
      recent.push({ message: outcome.message, by });
      if (recent.length > REMEMBERED) recent.shift();
    }
    return outcome;
  }

  return {
    act() {
      let at = random.below(weights);
      const [, does] = deeds.find(([weight]) => (at -= weight) < 0) ?? [0, () => null];
      return done(does, random.pick(people));
    },
  };
}
