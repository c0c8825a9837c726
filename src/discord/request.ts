import type { APIMessage } from "discord-api-types/v10";
import type { Snapshot } from "../answers/snapshot.ts";
import type { Words } from "./words/words.ts";

/** Who asks and where: what every request carries, whichever way it came in. */
export interface RequestBase {
  readonly snapshot: Snapshot;
  readonly userId: string;
  /** The bot's own words for the one who asks … */
  readonly words: Words;
  /** … and for everyone in the channel. */
  readonly publicWords: Words;
  /** Whether the one who asks may delete other people's messages here. */
  readonly moderates: boolean;
  /** Whether a message that everyone sees may be posted here in the name of the one who asks. */
  readonly mayPost: boolean;
}

export type OptionValue = string | number | boolean;

/** A slash command, or a command of a message's menu. */
export interface CommandRequest extends RequestBase {
  readonly kind: "command";
  readonly name: string;
  readonly options: ReadonlyMap<string, OptionValue>;
  /** The message whose menu was used. */
  readonly target: APIMessage | null;
}

/** A word being typed into an option that completes. */
export interface CompletionRequest extends RequestBase {
  readonly kind: "completion";
  readonly name: string;
  readonly option: string;
  readonly typed: string;
  readonly options: ReadonlyMap<string, OptionValue>;
}

/** A button pressed or an entry chosen under one of our messages. */
export interface ComponentRequest extends RequestBase {
  readonly kind: "component";
  /** The custom_id's first part: which handler it is for. */
  readonly action: string;
  /** The custom_id's other parts. */
  readonly parts: readonly string[];
  /** What was chosen in a select; empty for a button. */
  readonly values: readonly string[];
  readonly message: APIMessage;
  /** Whether only the one who pressed sees the message. */
  readonly ephemeral: boolean;
}

/** A message that mentions the bot. */
export interface MentionRequest extends RequestBase {
  readonly kind: "mention";
  readonly message: APIMessage;
}

/** Something that none of our commands and messages makes, such as a form; there is only a refusal for it. */
export interface OtherRequest extends RequestBase {
  readonly kind: "other";
}

export type Request = CommandRequest | CompletionRequest | ComponentRequest | MentionRequest | OtherRequest;
