import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type APIInteraction,
  type GatewayMessageCreateDispatchData,
} from "discord-api-types/v10";
import { Client, Events, Options, RESTEvents, Status, type REST } from "discord.js";
import type { Logger } from "pino";
import { AgeGauge } from "./age.ts";
import { answerInteraction, answerMention, type Answering } from "./answer.ts";
import { clockOffset } from "./clock-offset.ts";
import { keepingSessions } from "./keep-session.ts";
import { openRest, restOptions } from "./rest.ts";
import { Turns } from "./turns.ts";

const WORST_CLOCK_MS = 1_000;
const READY_MS = 60_000;

/** The REST API answers, the Gateway doesn't, or doesn't want the bot. */
export class GatewayFault extends Error {
  override readonly name = "GatewayFault";
}

export interface GatewayOptions extends Omit<Answering, "rest"> {
  readonly token: string;
  /** Another base of the REST API, without a version; Discord's own where left out. */
  readonly apiUrl?: string;
  readonly answerMentions: boolean;
}

/** The bot's connection to Discord by the Gateway. */
export interface GatewayBot {
  /** Disconnects, so that no more requests come, and waits at most so long for the answers under way. */
  close(graceMs: number): Promise<void>;
  /** Resolves where Discord ends the connection for good: the token was reset, say. */
  readonly ended: Promise<GatewayFault>;
  /** How many connections there are to be, and how many there are. */
  shards(): { readonly wanted: number; readonly connected: number };
}

/**
 * Logs in and serves: every interaction is read as a request, dispatched, and its reply sent. What discord.js
 * makes of interactions isn't used; an HTTP endpoint could read and answer the same objects.
 * @throws where the token is wrong or the API can't be reached.
 */
export async function connectGateway(options: GatewayOptions): Promise<GatewayBot> {
  const { log } = options;
  // Not the client's own, which forgets the token when the client leaves, before the last answers are sent.
  const rest = openRest(options.token, options.apiUrl);
  const answering = { ...options, rest };
  const client = new Client({
    intents: options.answerMentions ? [GatewayIntentBits.GuildMessages] : [],
    allowedMentions: { parse: [], repliedUser: false },
    rest: restOptions(options.apiUrl),
    shards: "auto",
    ws: { buildStrategy: keepingSessions },
    // Nothing is looked up in the client's caches, so nothing is to pile up there.
    makeCache: Options.cacheWithLimits({ MessageManager: 0, UserManager: 1, GuildMemberManager: 0 }),
    sweepers: { ...Options.DefaultSweeperSettings },
  });
  const underWay = new Set<Promise<void>>();

  function track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => log.error({ err: error }, "an answer could not be sent"))
      .finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  }

  warnOfClock(client.rest, log);
  client.on(Events.Error, (error) => log.error({ err: error }, "the connection to Discord failed"));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, "reconnecting to Discord"));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, "resumed the session"));
  client.on(Events.ShardReady, (shard) => log.info({ shard }, "connected to Discord"));
  client.on(Events.Invalidated, () => log.fatal("Discord has invalidated the session"));

  const order = { gauge: new AgeGauge(), turns: new Turns() };
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    track(answerInteraction(interaction, answering, order));
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    if (!options.answerMentions || client.user === null) return;
    track(answerMention(message, client.user.id, answering));
  });

  const ended = endOf(client);
  const served = Promise.race([firstShard(client), ended.then((fault) => Promise.reject(fault))]);
  await Promise.all([client.login(options.token), served]);
  return {
    ended,
    shards: () => ({
      wanted: client.ws.shards.size,
      connected: client.ws.shards.filter(({ status }) => status === Status.Ready).size,
    }),
    async close(graceMs) {
      // discord.js takes its own leaving for a lost connection.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
      await Promise.race([Promise.allSettled(underWay), after(graceMs)]);
      if (underWay.size > 0) log.warn({ count: underWay.size }, "left before all answers were sent");
    },
  };
}

function warnOfClock(rest: REST, log: Logger): void {
  rest.once(RESTEvents.Response, (_request, response) => {
    const off = clockOffset(response.headers.get("date"), Date.now());
    if (off > WORST_CLOCK_MS) log.warn({ seconds: Math.round(off / 1_000) }, "this machine's clock is wrong");
  });
}

/** Other shards follow five seconds apart; the first one shows that the Gateway takes the bot. */
function firstShard(client: Client): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new GatewayFault(`Cannot connect to Discord's Gateway: not ready after ${READY_MS / 1_000} s`));
    }, READY_MS);
    timer.unref();
    client.once(Events.ShardReady, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** discord.js connects anew after any end but these, which would only come again. */
function endOf(client: Client): Promise<GatewayFault> {
  return new Promise((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => {
      const why = GatewayCloseCodes[code] ?? "for good";
      resolve(
        new GatewayFault(
          `Cannot stay connected to Discord's Gateway: it closed with ${code} (${why}), wanted a session; see the token and the application's settings`,
        ),
      );
    });
  });
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
