import { expect } from "vitest";
import type { Library } from "../../src/library/library.ts";
import type { Loopback } from "../../src/local/loopback.ts";
import type { StoredMessage } from "../../src/local/messages.ts";
import type { Rig } from "./bot.ts";
import { faultsOf, quotationsOf } from "./quotations.ts";

export { oneLine, quotationsOf } from "./quotations.ts";

export interface Watch {
  /** Every way in which a card of the bot has said something else than the reports. */
  readonly faults: readonly string[];
  /** How many quotations have been looked at. */
  readonly count: number;
}

/**
 * Reads every card that the bot sends, and compares what it quotes with the paragraph that it names.
 *
 * @param sentences whether quotations are whole sentences; those that somebody has checked needn't be.
 */
export function watch(discord: Loopback, library: () => Library, sentences = true): Watch {
  const faults: string[] = [];
  let count = 0;
  const look = (message: StoredMessage) => {
    if (message.payload.author.id !== discord.botId) return;
    try {
      for (const quotation of quotationsOf(message, library())) {
        count++;
        faults.push(...faultsOf(quotation, sentences));
      }
    } catch (error) {
      faults.push(`${String(error)}: ${JSON.stringify(message.payload.components)}`);
    }
  };
  discord.events.on("messageCreate", look);
  discord.events.on("messageUpdate", look);
  return {
    faults,
    get count() {
      return count;
    },
  };
}

/** After every test: no payload broke a rule of Discord's, no card misquoted, nothing failed. */
export function expectFlawless(rig: Rig, watched: Watch): void {
  expect(rig.discord.violations).toEqual([]);
  expect(watched.faults).toEqual([]);
  expect(
    rig
      .log()
      .split("\n")
      .filter((line) => /"level":[56]0/u.test(line)),
  ).toEqual([]);
}
