import type { APICommandAutocompleteInteractionResponseCallbackData } from "discord-api-types/v10";
import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { StoredMessage } from "./messages.ts";

type Choices = NonNullable<APICommandAutocompleteInteractionResponseCallbackData["choices"]>;

/** What came of an interaction, from the side of the one who began it. */
export type Outcome = {
  /** The interaction's id. */
  readonly id: string;
  /** Milliseconds from the interaction to the answer. */
  readonly ms: number;
} & (
  | {
      /** A new message, at once or, if `deferred`, after "is thinking…". */
      readonly kind: "message";
      readonly message: StoredMessage;
      readonly deferred: boolean;
    }
  /** The message with the button or select has changed. */
  | { readonly kind: "update"; readonly message: StoredMessage }
  /** Acknowledged, and nothing to see yet: what follows comes as edits and follow-ups. */
  | { readonly kind: "acknowledged" }
  /** "Is thinking…" was taken back. */
  | { readonly kind: "withdrawn" }
  | { readonly kind: "modal"; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: "choices"; readonly choices: Choices }
  /** What Discord says under the command, such as "The application did not respond". */
  | { readonly kind: "failed"; readonly reason: string }
);
