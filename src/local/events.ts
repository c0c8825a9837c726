import type { Answered, RecordedViolation } from "./exchange.ts";
import type { Outcome } from "./outcome.ts";
import type { StoredMessage } from "./messages.ts";

/** What happens in the loopback, for a page or a test to follow. */
export interface LoopbackEvents {
  messageCreate: [message: StoredMessage];
  messageUpdate: [message: StoredMessage];
  messageDelete: [message: StoredMessage];
  /** Someone used the bot; `command` is the name of the command, null where it was a component or a modal. */
  interactionCreate: [
    interaction: { readonly id: string; readonly userId: string; readonly command: string | null },
  ];
  /** The bot answered, or failed to in time. */
  interactionEnd: [interaction: { readonly id: string; readonly userId: string }, outcome: Outcome];
  /** The bot put commands. */
  commands: [];
  /** A REST call was answered. */
  answered: [call: Answered];
  violation: [violation: RecordedViolation];
  /** The bot's Gateway sessions changed. */
  session: [change: "ready" | "resumed" | "closed"];
}
