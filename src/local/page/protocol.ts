import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";

/** What the page and its server say to each other, as JSON over one WebSocket. Types alone: both sides import it. */

/** Someone in the channel, as the page shows them. */
export interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
}

/** A message as one user sees it. */
export interface SeenMessage {
  readonly payload: APIMessage;
  /** Only this user sees it. */
  readonly ephemeral: boolean;
  /** "X used /ask": the command's name as X sees it; null where no command made the message. */
  readonly command: string | null;
}

/** A slash command for the newcomer to click. */
export interface Example {
  readonly label: string;
  readonly name: string;
  readonly options: GivenOptions;
}

/** What happens, from the server. */
export type ServerMessage =
  | {
      readonly op: "welcome";
      readonly you: Somebody;
      readonly bot: Somebody;
      /** The language of `you`, one of Discord's locales. */
      readonly locale: string;
      readonly channel: string;
      readonly people: readonly Somebody[];
      readonly commands: readonly APIApplicationCommand[];
      readonly examples: readonly Example[];
      readonly messages: readonly SeenMessage[];
      /** Whether the bot is connected. */
      readonly connected: boolean;
    }
  | { readonly op: "message"; readonly change: "create" | "update"; readonly message: SeenMessage }
  | { readonly op: "delete"; readonly id: string }
  | { readonly op: "people"; readonly people: readonly Somebody[] }
  | { readonly op: "commands"; readonly commands: readonly APIApplicationCommand[] }
  | { readonly op: "connected"; readonly connected: boolean }
  | { readonly op: "outcome"; readonly nonce: number; readonly outcome: PageOutcome };

/** What came of a deed. Messages come as messages of their own. */
export type PageOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "modal"; readonly id: string; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: "choices"; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  /** What Discord says, such as "The application did not respond". */
  | { readonly kind: "failed"; readonly reason: string };

/** Texts, numbers and yes or no, by the option's name. */
export type GivenOptions = Readonly<Record<string, string | number | boolean>>;

/** What the user of the page does; each has one outcome. */
export type Deed =
  | { readonly op: "post"; readonly text: string; readonly replyTo?: string }
  | { readonly op: "slash"; readonly name: string; readonly options: GivenOptions }
  | {
      readonly op: "complete";
      readonly name: string;
      readonly options: GivenOptions;
      readonly focused: string;
    }
  | { readonly op: "message command"; readonly name: string; readonly message: string }
  | { readonly op: "press"; readonly message: string; readonly customId: string }
  | {
      readonly op: "select";
      readonly message: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  | {
      readonly op: "submit";
      /** The id of the outcome that brought the modal. */
      readonly modal: string;
      readonly values: Readonly<Record<string, string | readonly string[]>>;
    };

/** What the page sends: first who it was before, if it was anyone, then deeds. */
export type ClientMessage =
  | { readonly op: "hello"; readonly name: string | null; readonly locale: string }
  | { readonly op: "do"; readonly nonce: number; readonly deed: Deed };
