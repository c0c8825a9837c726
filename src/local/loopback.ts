import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { APIApplicationCommand, APIUser, Locale } from "discord-api-types/v10";
import { Attachments } from "./attachments.ts";
import { Commands } from "./commands.ts";
import type { LoopbackEvents } from "./events.ts";
import type { RecordedViolation, Validate } from "./exchange.ts";
import { Refusals, type Delay, type Refusal } from "./faults.ts";
import { Gateway } from "./gateway.ts";
import { answerRest } from "./http.ts";
import { Interactions, type InteractionTimes } from "./interactions.ts";
import { Messages } from "./messages.ts";
import { makePerson, makeUser, memberPermissions, type Person } from "./people.ts";
import { Actor } from "./person.ts";
import { guildId, textChannel, type Place } from "./places.ts";
import { listen, portOf } from "./server.ts";
import { type Clock, snowflakes } from "./snowflake.ts";
import type { World } from "./world.ts";

export interface LoopbackOptions extends Partial<InteractionTimes> {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** The token that the bot must bring. */
  readonly token?: string;
  readonly applicationId?: string;
  readonly applicationName?: string;
  /** The clock of ids and timestamps; how long things take is measured by another one. */
  readonly clock?: Clock;
  readonly heartbeatMs?: number;
  /** How long a Gateway session can be resumed after its connection is gone. */
  readonly sessionMs?: number;
  /** The newest so many messages are kept; all if absent. */
  readonly messagesKept?: number;
  /** Checks every request and response of the REST API. */
  readonly validate?: Validate;
  /** Requests beside `/api` and `/attachments`, such as those for a page. Without it they are 404. */
  readonly request?: (request: IncomingMessage, response: ServerResponse) => void;
  /** WebSockets beside `/gateway`. Without it they are closed. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** Ways to make life hard for the bot. */
export interface Faults {
  /** Cuts all Gateway connections without a word; sessions can be resumed. */
  dropSockets(): void;
  invalidSession(resumable: boolean): void;
  reconnect(): void;
  /** Refuses the next REST calls that fit. */
  refuse(refusal: Refusal): void;
  /** Holds up the next REST calls that fit. */
  slow(delay: Delay): void;
  /** Nothing answers for so long: connections are cut, new ones too. */
  outage(ms: number): void;
  /** Sends a dispatch that may be malformed. */
  dispatchRaw(t: string, d: unknown): void;
}

/** A Discord of one server on this machine, for a real discord.js client. */
export interface Loopback {
  /** `http://127.0.0.1:PORT/api`, the REST base for discord.js's `rest.api`. */
  readonly url: string;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly port: number;
  readonly token: string;
  readonly applicationId: string;
  readonly guildId: string;
  /** The server's text channel. */
  readonly channelId: string;
  /** The bot's own user id, for mentions. */
  readonly botId: string;
  readonly bot: APIUser;
  readonly events: EventEmitter<LoopbackEvents>;
  readonly messages: Messages;
  readonly faults: Faults;
  /** What the bot has registered, global ones first. */
  readonly commands: readonly APIApplicationCommand[];
  readonly users: readonly Person[];
  /** True while a session of the bot has a connection. */
  readonly connected: boolean;
  /** Everything that the payload checker found. */
  readonly violations: readonly RecordedViolation[];
  /** The hands of a user, in the server unless a place says otherwise. */
  asUser(id: string, place?: Partial<Place>): Actor;
  addUser(name: string, locale?: Locale): Person;
  /** What the bot may do in the text channel outside interactions. */
  setBotPermissions(permissions: bigint): void;
  /** Resolves when the bot is connected; at once if it is. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

const defaultApplicationId = "1100000000000000001";

/** Starts a loopback on 127.0.0.1. @throws the system's error if the port is taken */
export async function startLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
  const applicationId = options.applicationId ?? defaultApplicationId;
  // Of a token's shape, since the bot may check that; worth nothing anywhere else.
  const token = options.token ?? `${Buffer.from(applicationId).toString("base64url")}.Gloop.not-a-secret`;
  const refusals = new Refusals();
  const violations: RecordedViolation[] = [];
  let port = 0;
  let isOut = false;
  let botPermissions = memberPermissions;
  const world = makeWorld(options, { applicationId, token, origin: () => `http://127.0.0.1:${port}` });
  world.events.on("violation", (violation) => void violations.push(violation));
  const rest = { world, refusals, validate: options.validate, botPermissions: () => botPermissions };

  const server = await listen(options.port ?? 0, {
    async request(request, response) {
      if (isOut) request.socket.destroy();
      else if (!(await answerRest(rest, request, response))) {
        if (options.request === undefined) response.writeHead(404).end();
        else options.request(request, response);
      }
    },
    upgrade(request, socket, head) {
      if (isOut) socket.destroy();
      else if (request.url?.startsWith("/gateway?") === true) world.gateway.upgrade(request, socket, head);
      else if (options.upgrade === undefined) socket.destroy();
      else options.upgrade(request, socket, head);
    },
  });
  port = portOf(server);

  const { events, gateway, people, commands, messages } = world;
  return {
    url: `${world.origin()}/api`,
    origin: world.origin(),
    port,
    token,
    applicationId,
    guildId,
    channelId: textChannel.id,
    botId: world.bot.id,
    bot: world.bot,
    events,
    messages,
    violations,
    faults: {
      dropSockets: () => gateway.dropSockets(),
      invalidSession: (resumable) => gateway.invalidSession(resumable),
      reconnect: () => gateway.reconnect(),
      refuse: (refusal) => refusals.add(refusal),
      slow: (delay) => refusals.slow(delay),
      outage(ms) {
        isOut = true;
        gateway.dropSockets();
        server.closeAllConnections();
        setTimeout(() => (isOut = false), ms).unref();
      },
      dispatchRaw: (t, d) => gateway.dispatchRaw(t, d),
    },
    get commands() {
      return [...commands.list(null), ...commands.list(guildId)];
    },
    get users() {
      return [...people.values()];
    },
    get connected() {
      return gateway.connected;
    },
    asUser(id, place) {
      const person = people.get(id);
      if (person === undefined) throw new Error(`Cannot act as user ${id}: there is no such user`);
      return new Actor(world, person, place);
    },
    addUser(name, locale) {
      const person = makePerson(world.snowflake(), name, locale);
      people.set(person.user.id, person);
      return person;
    },
    setBotPermissions(permissions) {
      botPermissions = permissions;
    },
    async ready() {
      while (!gateway.connected) await new Promise<unknown>((resolve) => events.once("session", resolve));
    },
    async close() {
      world.interactions.close();
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function makeWorld(
  options: LoopbackOptions,
  { applicationId, token, origin }: { applicationId: string; token: string; origin: () => string },
): World {
  const clock = options.clock ?? Date.now;
  const snowflake = snowflakes(clock);
  const events = new EventEmitter<LoopbackEvents>();
  // Every tab of a page listens.
  events.setMaxListeners(0);
  const bot = makeUser(applicationId, options.applicationName ?? "Verbatim", true);
  const people = new Map(
    [makePerson("1100000000000000301", "Ada"), makePerson("1100000000000000302", "Boris")].map((person) => [
      person.user.id,
      person,
    ]),
  );
  const user = (id: string) => (id === bot.id ? bot : people.get(id)?.user);
  const attachments = new Attachments(origin, snowflake);
  const gateway = new Gateway({
    events,
    token,
    applicationId,
    bot,
    people,
    url: () => `${origin().replace("http", "ws")}/gateway`,
    heartbeatMs: options.heartbeatMs ?? 41_250,
    sessionMs: options.sessionMs ?? 60_000,
  });
  return {
    clock,
    snowflake,
    token,
    application: { id: applicationId, name: options.applicationName ?? "Verbatim" },
    bot,
    people,
    events,
    attachments,
    commands: new Commands({ events, snowflake, applicationId }),
    messages: new Messages({
      events,
      snowflake,
      clock,
      attachments,
      user,
      kept: options.messagesKept ?? Infinity,
    }),
    interactions: new Interactions({
      events,
      snowflake,
      clock,
      applicationId,
      dispatch: (interaction) => gateway.interactionCreated(interaction),
      firstResponseMs: options.firstResponseMs ?? 3000,
      tokenMs: options.tokenMs ?? 15 * 60_000,
    }),
    gateway,
    origin,
  };
}
