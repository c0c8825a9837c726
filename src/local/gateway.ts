import type { EventEmitter } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from "discord-api-types/v10";
import type { APIInteraction, APIUser, GatewayIdentifyData, GatewayResumeData } from "discord-api-types/v10";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { zlibStream, type Outlet } from "./compression.ts";
import { isObject } from "./errors.ts";
import type { LoopbackEvents } from "./events.ts";
import { guildCreate, messageCreate, messageDelete, messageUpdate, ready } from "./dispatches.ts";
import type { Person } from "./people.ts";
import { Session } from "./session.ts";

/** One WebSocket of the bot. */
interface Connection {
  readonly socket: WebSocket;
  readonly outlet: Outlet;
  session: Session<Connection> | null;
  /** Times of the last sends, for the limit of 120 a minute. */
  readonly sends: number[];
}

interface Parts {
  readonly events: EventEmitter<LoopbackEvents>;
  readonly token: string;
  readonly applicationId: string;
  readonly bot: APIUser;
  readonly people: ReadonlyMap<string, Person>;
  /** `ws://127.0.0.1:PORT/gateway` */
  readonly url: () => string;
  readonly heartbeatMs: number;
  /** How long a session can be resumed after its connection is gone. */
  readonly sessionMs: number;
}

const sendsPerMinute = 120;
const identifiesPerDay = 1000;

/** The Gateway, version 10 in JSON: one shard, sessions that resume, heartbeats, zlib-stream. */
export class Gateway {
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly sessions = new Map<string, Session<Connection>>();
  private readonly connections = new Set<Connection>();
  private readonly parts: Parts;
  private identifies = 0;

  constructor(parts: Parts) {
    this.parts = parts;
    parts.events.on("messageCreate", (message) =>
      this.each((intents) => messageCreate(message, parts.bot, intents)),
    );
    parts.events.on("messageUpdate", (message) =>
      this.each((intents) => messageUpdate(message, parts.bot, intents)),
    );
    parts.events.on("messageDelete", (message) => this.each((intents) => messageDelete(message, intents)));
  }

  url(): string {
    return this.parts.url();
  }

  sessionStarts() {
    const remaining = Math.max(0, identifiesPerDay - this.identifies);
    return { total: identifiesPerDay, remaining, reset_after: 86_400_000, max_concurrency: 1 };
  }

  /** The bot is connected, or was a moment ago. */
  get connected(): boolean {
    return [...this.sessions.values()].some(({ connection }) => connection !== null);
  }

  /** Sends an interaction to every session; to one without a connection when it resumes. */
  interactionCreated(interaction: APIInteraction): void {
    this.each(() => ({ t: GatewayDispatchEvents.InteractionCreate, d: interaction }));
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const query = new URL(request.url ?? "/", "http://127.0.0.1").searchParams;
    this.server.handleUpgrade(request, socket, head, (ws) => this.accept(ws, query));
  }

  /** Cuts every connection without a word; the sessions can be resumed. */
  dropSockets(): void {
    for (const { socket } of this.connections) socket.terminate();
  }

  /** Tells the bot that its sessions are invalid; `resumable` says whether they still can be resumed. */
  invalidSession(resumable: boolean): void {
    for (const connection of this.connections) {
      if (!resumable && connection.session !== null) this.forget(connection.session);
      this.send(connection, { op: GatewayOpcodes.InvalidSession, d: resumable });
    }
  }

  /** Asks the bot to connect anew and resume. */
  reconnect(): void {
    for (const connection of this.connections)
      this.send(connection, { op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Sends words of no protocol to the bot as a dispatch, for a test that it bears them. */
  dispatchRaw(t: string, d: unknown): void {
    for (const session of this.sessions.values()) session.dispatch(t, d);
  }

  close(): void {
    for (const { socket } of this.connections) socket.close(1001);
    this.dropSockets();
    this.sessions.clear();
    this.server.close();
  }

  private each(make: (intents: number) => { t: string; d: unknown } | null): void {
    for (const session of this.sessions.values()) {
      const payload = make(session.intents);
      if (payload !== null) session.dispatch(payload.t, payload.d);
    }
  }

  private accept(socket: WebSocket, query: URLSearchParams): void {
    const compressed = query.get("compress") === "zlib-stream";
    const plain: Outlet = { send: (text) => socket.send(text), close: () => {} };
    const outlet = compressed ? zlibStream((bytes) => socket.send(bytes)) : plain;
    const connection: Connection = { socket, outlet, session: null, sends: [] };
    this.connections.add(connection);
    socket.on("message", (data) => this.receive(connection, data));
    socket.on("close", (code) => this.closed(connection, code));
    // A connection that breaks is closed, too; what broke is of no interest.
    socket.on("error", () => {});
    if (query.get("v") !== "10") {
      socket.close(GatewayCloseCodes.InvalidAPIVersion, "Invalid API version");
      return;
    }
    const d = { heartbeat_interval: this.parts.heartbeatMs };
    this.send(connection, { op: GatewayOpcodes.Hello, d, s: null, t: null });
  }

  private receive(connection: Connection, data: RawData): void {
    const { socket } = connection;
    const now = performance.now();
    connection.sends.push(now);
    while ((connection.sends[0] ?? now) <= now - 60_000) connection.sends.shift();
    if (connection.sends.length > sendsPerMinute) {
      socket.close(GatewayCloseCodes.RateLimited, "You are sending payloads too quickly");
      return;
    }
    const payload = parse(data);
    if (payload === null) {
      socket.close(GatewayCloseCodes.DecodeError, "Error while decoding payload");
      return;
    }
    switch (payload["op"]) {
      case GatewayOpcodes.Heartbeat:
        this.send(connection, { op: GatewayOpcodes.HeartbeatAck });
        return;
      case GatewayOpcodes.Identify:
        this.identify(connection, payload["d"] as GatewayIdentifyData);
        return;
      case GatewayOpcodes.Resume:
        this.resume(connection, payload["d"] as GatewayResumeData);
        return;
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        if (connection.session === null)
          socket.close(GatewayCloseCodes.NotAuthenticated, "Not authenticated");
        return;
      default:
        socket.close(GatewayCloseCodes.UnknownOpcode, "Unknown opcode");
    }
  }

  private identify(connection: Connection, data: GatewayIdentifyData): void {
    const { parts } = this;
    if (!isObject(data) || data.token !== parts.token) {
      connection.socket.close(GatewayCloseCodes.AuthenticationFailed, "Authentication failed.");
      return;
    }
    if (connection.session !== null) {
      connection.socket.close(GatewayCloseCodes.AlreadyAuthenticated, "Already authenticated.");
      return;
    }
    this.identifies++;
    const session = new Session(data.intents, connection);
    this.sessions.set(session.id, session);
    connection.session = session;
    const { t, d } = ready(parts, session.id, data.shard ?? [0, 1]);
    session.dispatch(t, d);
    const guild = guildCreate(parts.bot, [...parts.people.values()], session.intents);
    if (guild !== null) session.dispatch(guild.t, guild.d);
    parts.events.emit("session", "ready");
  }

  private resume(connection: Connection, data: GatewayResumeData): void {
    const session = isObject(data) ? this.sessions.get(data.session_id) : undefined;
    if (session === undefined || data.token !== this.parts.token) {
      this.send(connection, { op: GatewayOpcodes.InvalidSession, d: false });
      return;
    }
    const missed = session.since(data.seq);
    if (missed === null) {
      connection.socket.close(GatewayCloseCodes.InvalidSeq, "Invalid seq");
      return;
    }
    if (session.connection !== null && session.connection !== connection)
      session.connection.socket.terminate();
    session.connection = connection;
    connection.session = session;
    for (const text of missed) connection.outlet.send(text);
    session.dispatch(GatewayDispatchEvents.Resumed, {});
    this.parts.events.emit("session", "resumed");
  }

  private send(connection: Connection, payload: object): void {
    if (connection.socket.readyState === connection.socket.OPEN)
      connection.outlet.send(JSON.stringify(payload));
  }

  private closed(connection: Connection, code: number): void {
    this.connections.delete(connection);
    connection.outlet.close();
    const { session } = connection;
    if (session === null || session.connection !== connection) return;
    session.connection = null;
    // Who closes with 1000 or 1001 is done with its session.
    if (code === 1000 || code === 1001) this.forget(session);
    else setTimeout(() => session.connection ?? this.forget(session), this.parts.sessionMs).unref();
    this.parts.events.emit("session", "closed");
  }

  private forget(session: Session<Connection>): void {
    this.sessions.delete(session.id);
    if (session.connection !== null) session.connection.session = null;
    session.connection = null;
  }
}

function parse(data: RawData): Record<string, unknown> | null {
  try {
    // A text frame arrives as one Buffer.
    const payload: unknown = JSON.parse((data as Buffer).toString());
    return isObject(payload) ? payload : null;
  } catch {
    return null;
  }
}
