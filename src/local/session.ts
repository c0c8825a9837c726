import { randomBytes } from "node:crypto";
import { GatewayOpcodes } from "discord-api-types/v10";
import type { Outlet } from "./compression.ts";

/** How many dispatches a session keeps for a resume. */
const kept = 2_000;

/** A session of the bot. It outlives its connection for a while, so that it can be resumed. */
export class Session<Connection extends { readonly outlet: Outlet }> {
  readonly id = randomBytes(16).toString("hex");
  readonly intents: number;
  connection: Connection | null;
  /** The last dispatches, as they were sent. */
  private sent: string[] = [];
  /** The number of the last of them; the first of a session is 1. */
  private sequence = 0;

  constructor(intents: number, connection: Connection) {
    this.intents = intents;
    this.connection = connection;
  }

  /** Sends an event, now or when the session is resumed. */
  dispatch(t: string, d: unknown): void {
    this.sequence++;
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t, s: this.sequence, d });
    this.sent.push(text);
    if (this.sent.length > 2 * kept) this.sent = this.sent.slice(-kept);
    this.connection?.outlet.send(text);
  }

  /** What came after number `seq`; null if there is no such number, or what followed it isn't kept any more. */
  since(seq: number): readonly string[] | null {
    const missing = this.sequence - seq;
    return missing < 0 || missing > this.sent.length ? null : this.sent.slice(this.sent.length - missing);
  }
}
