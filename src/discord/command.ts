import type {
  APIApplicationCommandOptionChoice,
  RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { Reply } from "./reply.ts";
import type { CommandRequest, CompletionRequest, ComponentRequest } from "./request.ts";

/** Answers a button or select of ours. */
export type ComponentHandler = (request: ComponentRequest) => Reply;

/** A slash command or a command of a message's menu: its definition, and functions from a request to a reply. */
export interface Command {
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
  readonly run: (request: CommandRequest) => Reply;
  /** Offers values while an option is typed. */
  readonly complete?: (request: CompletionRequest) => APIApplicationCommandOptionChoice<string>[];
  /** Handlers of its own buttons and selects, by the action in their custom_ids. */
  readonly components?: Readonly<Record<string, ComponentHandler>>;
}
