import type { APIApplicationCommandOptionChoice, APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Grade } from "../search/finder.ts";

/** A file that goes with a card. */
export interface CardFile {
  readonly name: string;
  readonly contentType: string;
  readonly data: Uint8Array;
}

/** An answer as a Discord message in Components V2. */
export interface Card {
  readonly components: APIMessageTopLevelComponent[];
  readonly files?: readonly CardFile[];
}

/** What the bot does with a request: a value, sent by whichever way the request came in. */
export type Reply =
  /** A new message, for everyone or for the one who asked alone. */
  | {
      readonly kind: "message";
      readonly card: Card;
      readonly private: boolean;
      /** Of an answer to a question, for figures. */
      readonly grade?: Grade;
    }
  /** The message under which a button was pressed, changed in place. */
  | { readonly kind: "update"; readonly card: Card }
  /** The message under which a button was pressed, taken away. */
  | { readonly kind: "delete" }
  | {
      readonly kind: "choices";
      readonly choices: readonly APIApplicationCommandOptionChoice<string>[];
    };
