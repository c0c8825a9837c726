import { ApplicationCommandOptionType, ApplicationCommandType, EmbedType } from "discord-api-types/v10";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCorpus } from "../../src/files/read-corpus.ts";
import type { OptionValue } from "../../src/local/command-data.ts";
import type { Outcome } from "../../src/local/outcome.ts";
import type { Actor } from "../../src/local/person.ts";
import { startRig, type Rig } from "./bot.ts";
import { readCard, type SeenCard } from "./cards.ts";
import { corpusOf } from "./corpus.ts";
import { watch, type Watch } from "./faithful.ts";
import { plans, type Plan, type Value } from "./fuzz-plans.ts";
import { HARBOUR, ISKP } from "./reports.ts";

/** `FUZZ_SEED=7 FUZZ_RUNS=100000 npx vitest run tests/e2e/fuzz` for others, and more of them. */
const SEED = Number(process.env["FUZZ_SEED"] ?? 377_153_648);
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 5_000);
const LANES = 8;
const KEPT = 40;

let rig: Rig;
let watched: Watch;

beforeAll(async () => {
  const CORPUS_DIR = await corpusOf({ "harbour.md": HARBOUR, "iskp-and-the-taliban.txt": ISKP });
  const library = await readCorpus(CORPUS_DIR);
  rig = await startRig({ env: { CORPUS_DIR, LOG_LEVEL: "warn" } });
  watched = watch(rig.discord, () => library, false);
});
afterAll(() => rig.close());

test(`${RUNS} random interactions with the seed ${SEED}: every one answered, no violation, no crash`, async () => {
  console.log(`FUZZ_SEED=${SEED}`);
  const all = plans(SEED, RUNS);
  const counts: Record<string, number> = {};
  const unanswered: string[] = [];
  const began = performance.now();
  // A lane is one person with cards of their own, so that nobody deletes what another is about to press.
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    const { user } = rig.discord.addUser(`Lane ${lane}`, ["en-GB", "ru", "de"][lane % 3] as never);
    const cards: SeenCard[] = [];
    for (let at = lane; at < all.length; at += LANES) {
      const plan = all[at];
      if (plan === undefined) continue;
      const outcome = await carryOut(plan, rig.discord.asUser(user.id, plan.place), cards);
      const name = `${plan.deed.kind}: ${outcome.kind}`;
      counts[name] = (counts[name] ?? 0) + 1;
      if (outcome.kind === "failed")
        unanswered.push(`${at}: ${outcome.reason}: ${JSON.stringify(plan.deed).slice(0, 300)}`);
      if (outcome.kind === "message" || outcome.kind === "update") cards.push(readCard(outcome.message));
      if (cards.length > KEPT) cards.splice(0, cards.length - KEPT);
    }
  });
  await Promise.all(lanes);
  console.log(counts, `${Math.round(performance.now() - began)} ms, ${watched.count} quotations`);

  expect(unanswered).toEqual([]);
  expect(rig.discord.violations).toEqual([]);
  expect(watched.faults.map((fault) => fault.slice(0, 500)).slice(0, 5)).toEqual([]);
  expect(rig.log()).toBe("");
  expect(rig.process.exitCode).toBeNull();
  expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(RUNS);
}, 120_000);

async function carryOut({ deed }: Plan, actor: Actor, cards: SeenCard[]): Promise<Outcome> {
  const sending = { unchecked: true };
  switch (deed.kind) {
    case "slash":
    case "complete": {
      const command = pick(commandsOf(ApplicationCommandType.ChatInput), deed.command);
      const values = valuesFor(command.options ?? [], deed.values);
      if (deed.kind === "slash") return actor.slash(command.name, values, sending);
      return actor.autocomplete(command.name, values, Object.keys(values)[0] ?? "", sending);
    }
    case "find": {
      const command = pick(commandsOf(ApplicationCommandType.Message), deed.command);
      const embeds = [{ type: EmbedType.Rich, description: deed.text }];
      const text = deed.text === "" ? " " : deed.text;
      const post = deed.wrapped === "embed" ? actor.post("", { extra: { embeds } }) : actor.post(text);
      return actor.messageCommand(command.name, post, sending);
    }
    case "press": {
      const [card, id] = await cardAndButton(actor, cards, deed.card, deed.button);
      const { tamper } = deed;
      if (tamper.kind === "none") return press(actor, cards, card, id);
      if (tamper.kind === "replaced") return press(actor, cards, card, tamper.id);
      const at = tamper.at % (id.length + 1);
      return press(actor, cards, card, `${id.slice(0, at)}${tamper.by}${id.slice(at + 1)}`.slice(0, 100));
    }
    case "select": {
      const [card] = await cardAndButton(actor, cards, deed.card, 0);
      return actor.select(card.message, "r", deed.values, sending);
    }
    default:
      return deed satisfies never;
  }
}

async function press(actor: Actor, cards: SeenCard[], card: SeenCard, id: string): Promise<Outcome> {
  const outcome = await actor.press(card.message, id, { unchecked: true });
  if (outcome.kind === "acknowledged") {
    // The message goes a moment after the button was pressed.
    cards.splice(
      0,
      cards.length,
      ...cards.filter((each) => each.message.payload.id !== card.message.payload.id),
    );
  }
  return outcome;
}

/** A card that this person has, with one of its buttons; a new one where there is none. */
async function cardAndButton(
  actor: Actor,
  cards: SeenCard[],
  at: number,
  button: number,
): Promise<[SeenCard, string]> {
  if (cards.length === 0) {
    const outcome = await actor.slash("quote", { passage: "harbour:2" });
    if (outcome.kind !== "message") throw new Error(`Cannot begin: ${JSON.stringify(outcome)}`);
    cards.push(readCard(outcome.message));
  }
  const card = pick(cards, at);
  const ids = card.buttons.flatMap(({ id }) => (id === null ? [] : [id]));
  return [card, ids.length === 0 ? "n" : pick(ids, button)];
}

function commandsOf(type: ApplicationCommandType) {
  return rig.discord.commands.filter((command) => command.type === type);
}

const NUMBERS = new Set([ApplicationCommandOptionType.Integer, ApplicationCommandOptionType.Number]);

interface Option {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
}

function valuesFor(options: readonly Option[], values: readonly Value[]): Record<string, OptionValue> {
  const entries = [...options, { name: "no_such_option", type: ApplicationCommandOptionType.String }].flatMap(
    ({ name, type }, at): [string, OptionValue][] => {
      const value = values[at % values.length];
      if (value === undefined || value.as === "left out") return [];
      if (value.as === "text") return [[name, value.text]];
      if (value.as === "number") return [[name, value.number]];
      if (type === ApplicationCommandOptionType.Boolean) return [[name, value.yes]];
      return [[name, NUMBERS.has(type) ? value.number : value.text]];
    },
  );
  return Object.fromEntries(entries);
}

function pick<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error("Cannot pick from an empty list");
  return found;
}
