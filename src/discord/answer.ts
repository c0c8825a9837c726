import { Routes, type APIInteraction, type GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import type { REST } from "discord.js";
import type { Logger } from "pino";
import type { Snapshot } from "../answers/snapshot.ts";
import type { AgeGauge } from "./age.ts";
import { failed, type Dispatched, type Outcome } from "./dispatch.ts";
import { cardData, interactionAnswer } from "./interaction-response.ts";
import { interactionLimits } from "./limits.ts";
import type { Ending, Observer } from "./observer.ts";
import { readInteraction } from "./read-interaction.ts";
import { readMention } from "./read-mention.ts";
import type { Request } from "./request.ts";
import { isRefused, persistently, rawFiles, sendAnswer } from "./send-answer.ts";
import type { Turns } from "./turns.ts";

/** Discord takes an answer for 3 s; one that would come later isn't begun. */
const TOO_OLD_MS = 2_500;
/** So long a mention is worth an answer. */
const MENTION_MS = 60_000;

/** What an answer needs beside its question. */
export interface Answering {
  /** The library as it is now; asked anew for every request. */
  readonly snapshot: () => Snapshot;
  readonly dispatch: (request: Request) => Dispatched;
  readonly rest: REST;
  readonly log: Logger;
  readonly observer?: Observer | undefined;
}

/** Reads an interaction as a request, has it answered and sends the answer, unless it came too late for one. */
export async function answerInteraction(
  interaction: APIInteraction,
  { snapshot, dispatch, log, observer, rest }: Answering,
  { gauge, turns }: { readonly gauge: AgeGauge; readonly turns: Turns },
): Promise<void> {
  const received = performance.now();
  const ageThen = gauge.age(interaction.id, received);
  await turns.next();
  const began = performance.now();
  const age = ageThen + (began - received);
  if (age > TOO_OLD_MS) {
    log.warn(
      { interaction: interaction.id, age: Math.round(age), outcome: "too old" },
      "interaction dropped",
    );
    observer?.droppedAsTooOld();
    return;
  }
  const request = readInteraction(interaction, snapshot());
  if (request === null) return;
  const until = began + interactionLimits.firstResponseMs - age;
  const { reply, outcome } = dispatch(request);
  record(log, outcome, began);
  await observed({ observer, outcome, began }, async () => {
    try {
      await sendAnswer(rest, interaction, interactionAnswer(reply), until);
      return outcome;
    } catch (error) {
      if (!isRefused(error)) throw error;
      const instead = failed(request, error);
      record(log, instead.outcome, began);
      await sendAnswer(rest, interaction, interactionAnswer(instead.reply), until);
      return instead.outcome;
    }
  });
}

interface Observed {
  readonly observer: Observer | undefined;
  readonly outcome: Outcome;
  readonly began: number;
}

/** Sends an answer and tells the observer what became of it. @throws what the sending throws */
async function observed({ observer, outcome, began }: Observed, send: () => Promise<Outcome>): Promise<void> {
  const { kind, name, grade } = outcome;
  const end = (how: Ending["outcome"]) =>
    observer?.ended({ kind, name, grade, outcome: how, ms: performance.now() - began });
  try {
    end((await send()).outcome);
  } catch (error) {
    end("unsent");
    throw error;
  }
}

/** A line of the log for each request; none of its words. */
function record(log: Logger, { error, ...outcome }: Dispatched["outcome"], began: number): void {
  const ms = Math.round((performance.now() - began) * 10) / 10;
  if (error === null) log.info({ ...outcome, ms }, "request");
  else log.error({ ...outcome, err: error, ms }, "request failed");
}

/** Answers a message that mentions the bot by a message under it. */
export async function answerMention(
  message: GatewayMessageCreateDispatchData,
  botId: string,
  { snapshot, dispatch, log, observer, rest }: Answering,
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
  await observed({ observer, outcome, began }, async () => {
    await persistently(began + MENTION_MS, async (signal) => {
      await rest.post(Routes.channelMessages(message.channel_id), { ...call, signal });
    });
    return outcome;
  });
}
