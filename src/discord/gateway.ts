import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Routes,
  type APIInteraction,
  type GatewayMessageCreateDispatchData,
} from "discord-api-types/v10";
import { Client, Events, Options, RESTEvents, type REST } from "discord.js";
import type { Logger } from "pino";
import type { Snapshot } from "../answers/snapshot.ts";
import { AgeGauge } from "./age.ts";
import { clockOffset } from "./clock-offset.ts";
import { failed, type Dispatched } from "./dispatch.ts";
import { cardData, interactionAnswer } from "./interaction-response.ts";
import { keepingSessions } from "./keep-session.ts";
import { interactionLimits } from "./limits.ts";
import { readInteraction } from "./read-interaction.ts";
import { readMention } from "./read-mention.ts";
import type { Request } from "./request.ts";
import { openRest, restOptions } from "./rest.ts";
import { isRefused, persistently, rawFiles, sendAnswer } from "./send-answer.ts";

/** Discord takes an answer for 3 s; one that would come later isn't begun. */
const TOO_OLD_MS = 2_500;
const WORST_CLOCK_MS = 1_000;
const READY_MS = 60_000;
/** So long a mention is worth an answer. */
const MENTION_MS = 60_000;

/** The REST API answers, the Gateway doesn't, or doesn't want the bot. */
export class GatewayFault extends Error {
  override readonly name = "GatewayFault";
}

export interface GatewayOptions {
  readonly token: string;
  /** Another base of the REST API, without a version; Discord's own where left out. */
  readonly apiUrl?: string;
  readonly answerMentions: boolean;
  /** The library as it is now; asked anew for every request. */
  readonly snapshot: () => Snapshot;
  readonly dispatch: (request: Request) => Dispatched;
  readonly log: Logger;
}

/** The bot's connection to Discord by the Gateway. */
export interface GatewayBot {
  /** Disconnects, so that no more requests come, and waits at most so long for the answers under way. */
  close(graceMs: number): Promise<void>;
  /** Resolves where Discord ends the connection for good: the token was reset, say. */
  readonly ended: Promise<GatewayFault>;
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

  const gauge = new AgeGauge();
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    track(answerInteraction(interaction, options, rest, gauge));
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    if (!options.answerMentions || client.user === null) return;
    track(answerMention(message, client.user.id, options, rest));
  });

  const ended = endOf(client);
  const served = Promise.race([firstShard(client), ended.then((fault) => Promise.reject(fault))]);
  await Promise.all([client.login(options.token), served]);
  return {
    ended,
    async close(graceMs) {
      // discord.js takes its own leaving for a lost connection.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
      await Promise.race([Promise.allSettled(underWay), after(graceMs)]);
      if (underWay.size > 0) log.warn({ count: underWay.size }, "left before all answers were sent");
    },
  };
}

async function answerInteraction(
  interaction: APIInteraction,
  { snapshot, dispatch, log }: GatewayOptions,
  rest: REST,
  gauge: AgeGauge,
): Promise<void> {
  const began = performance.now();
  const age = gauge.age(interaction.id, began);
  if (age > TOO_OLD_MS) {
    log.warn(
      { interaction: interaction.id, age: Math.round(age), outcome: "too old" },
      "interaction dropped",
    );
    return;
  }
  const request = readInteraction(interaction, snapshot());
  if (request === null) return;
  const until = began + interactionLimits.firstResponseMs - age;
  const { reply, outcome } = dispatch(request);
  record(log, outcome, began);
  try {
    await sendAnswer(rest, interaction, interactionAnswer(reply), until);
  } catch (error) {
    if (!isRefused(error)) throw error;
    const instead = failed(request, error);
    record(log, instead.outcome, began);
    await sendAnswer(rest, interaction, interactionAnswer(instead.reply), until);
  }
}

/** A line of the log for each request; none of its words. */
function record(log: Logger, { error, ...outcome }: Dispatched["outcome"], began: number): void {
  const ms = Math.round((performance.now() - began) * 10) / 10;
  if (error === null) log.info({ ...outcome, ms }, "request");
  else log.error({ ...outcome, err: error, ms }, "request failed");
}

async function answerMention(
  message: GatewayMessageCreateDispatchData,
  botId: string,
  { snapshot, dispatch, log }: GatewayOptions,
  rest: REST,
): Promise<void> {
  const began = performance.now();
  const request = readMention(message, botId, snapshot());
  if (request === null) return;
  const { reply, outcome } = dispatch(request);
  record(log, outcome, began);
  if (reply.kind !== "message") return;
  const call = {
    body: {
      ...cardData(reply.card),
      message_reference: { message_id: message.id, fail_if_not_exists: false },
      // Sent again after a failure, it is still one message.
      nonce: message.id,
      enforce_nonce: true,
    },
    files: rawFiles(reply.card.files ?? []),
  };
  await persistently(began + MENTION_MS, async (signal) => {
    await rest.post(Routes.channelMessages(message.channel_id), { ...call, signal });
  });
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
