import type { EventEmitter } from "node:events";
import type { APIApplication, APIUser } from "discord-api-types/v10";
import type { Attachments } from "./attachments.ts";
import type { Commands } from "./commands.ts";
import type { LoopbackEvents } from "./events.ts";
import type { Gateway } from "./gateway.ts";
import type { Interactions } from "./interactions.ts";
import type { Messages } from "./messages.ts";
import type { Person } from "./people.ts";
import type { Clock, MakeSnowflake } from "./snowflake.ts";

/** Everything that the loopback knows. It outlives the bot's connections. */
export interface World {
  readonly clock: Clock;
  readonly snowflake: MakeSnowflake;
  readonly token: string;
  readonly application: Pick<APIApplication, "id" | "name">;
  readonly bot: APIUser;
  /** By id. */
  readonly people: Map<string, Person>;
  readonly events: EventEmitter<LoopbackEvents>;
  readonly attachments: Attachments;
  readonly commands: Commands;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  /** `http://127.0.0.1:PORT` */
  readonly origin: () => string;
}
