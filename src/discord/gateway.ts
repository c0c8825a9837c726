import {
  GatewayDispatchEvents,
  GatewayIntentBits,
  Routes,
  type APIInteraction,
  type GatewayMessageCreateDispatchData,
} from "discord-api-types/v10";
import { Client, Events, Options, RESTEvents, type RawFile, type REST } from "discord.js";
import type { Logger } from "pino";
import type { Snapshot } from "../answers/snapshot.ts";
import { AgeGauge } from "./age.ts";
import { clockOffset } from "./clock-offset.ts";
import type { Dispatched } from "./dispatch.ts";
import { cardData, interactionAnswer, type InteractionAnswer } from "./interaction-response.ts";
import { readInteraction } from "./read-interaction.ts";
import { readMention } from "./read-mention.ts";
import type { CardFile } from "./reply.ts";
import type { Request } from "./request.ts";
import { openRest, restOptions } from "./rest.ts";

/** Discord takes an answer for 3 s; one that would come later isn't begun. */
const TOO_OLD_MS = 2_500;
const WORST_CLOCK_MS = 1_000;
const READY_MS = 60_000;

/** The REST API answers, the Gateway doesn't. */
export class GatewayTimeout extends Error {
  override readonly name = "GatewayTimeout";
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

  const served = firstShard(client);
  await client.login(options.token);
  await served;
  return {
    async close(graceMs) {
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
  if (request === null) {
    log.warn(
      { interaction: interaction.id, type: interaction.type },
      "interaction of a kind that isn't ours",
    );
    return;
  }
  const { reply, outcome } = dispatch(request);
  const ms = Math.round((performance.now() - began) * 10) / 10;
  if (outcome.error === null) log.info({ ...outcome, error: undefined, ms }, "interaction");
  else log.error({ ...outcome, error: undefined, err: outcome.error, ms }, "interaction failed");
  await send(rest, interaction, interactionAnswer(reply));
}

async function send(
  rest: REST,
  { id, token, application_id }: APIInteraction,
  answer: InteractionAnswer,
): Promise<void> {
  await rest.post(Routes.interactionCallback(id, token), {
    body: answer.body,
    files: rawFiles(answer.files),
    auth: false,
  });
  if (answer.deletesMessage) await rest.delete(Routes.webhookMessage(application_id, token), { auth: false });
}

async function answerMention(
  message: GatewayMessageCreateDispatchData,
  botId: string,
  { snapshot, dispatch, log }: GatewayOptions,
  rest: REST,
): Promise<void> {
  const request = readMention(message, botId, snapshot());
  if (request === null) return;
  const { reply, outcome } = dispatch(request);
  if (outcome.error === null) log.info({ ...outcome, error: undefined }, "mention");
  else log.error({ ...outcome, error: undefined, err: outcome.error }, "mention failed");
  if (reply.kind !== "message") return;
  await rest.post(Routes.channelMessages(message.channel_id), {
    body: {
      ...cardData(reply.card),
      message_reference: { message_id: message.id, fail_if_not_exists: false },
    },
    files: rawFiles(reply.card.files ?? []),
  });
}

function rawFiles(files: readonly CardFile[]): RawFile[] {
  return files.map(({ name, contentType, data }) => ({ name, contentType, data: Buffer.from(data) }));
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
      reject(
        new GatewayTimeout(`Cannot connect to Discord's Gateway: not ready after ${READY_MS / 1_000} s`),
      );
    }, READY_MS);
    client.once(Events.ShardReady, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
