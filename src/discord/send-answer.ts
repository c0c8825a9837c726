import { setTimeout as sleep } from "node:timers/promises";
import { RESTJSONErrorCodes, Routes, type APIInteraction } from "discord-api-types/v10";
import { DiscordAPIError, type RawFile, type REST } from "discord.js";
import type { InteractionAnswer } from "./interaction-response.ts";
import type { CardFile } from "./reply.ts";

const FIRST_PAUSE_MS = 50;

/**
 * Sends the answer to an interaction, and sends it again while Discord or the network fails and there is time
 * for it. Where an earlier sending has got through though its answer was lost, that is noticed and well.
 *
 * @param until when Discord takes no answer any more, in milliseconds of `performance.now()`.
 * @throws DiscordAPIError where Discord refuses it, what the network threw where the time is over.
 */
export async function sendAnswer(
  rest: REST,
  { id, token, application_id }: Pick<APIInteraction, "id" | "token" | "application_id">,
  answer: InteractionAnswer,
  until: number,
): Promise<void> {
  await persistently(until, async (signal, attempt) => {
    const call = { body: answer.body, files: rawFiles(answer.files), auth: false, signal };
    await rest.post(Routes.interactionCallback(id, token), call).catch((error: unknown) => {
      if (attempt === 1 || !isAnswered(error)) throw error;
    });
  });
  if (answer.deletesMessage) {
    await rest
      .delete(Routes.webhookMessage(application_id, token), { auth: false })
      .catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
  }
}

/** Two have pressed Delete: the second finds nothing, as was wanted. */
function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}

/** Whether Discord has read the answer and doesn't take it, though it would take another. */
export function isRefused(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code !== RESTJSONErrorCodes.UnknownInteraction &&
    !isAnswered(error)
  );
}

/** Makes attempts, with longer and longer pauses, until one isn't failed by the network or by Discord itself. */
export async function persistently(
  until: number,
  run: (signal: AbortSignal, attempt: number) => Promise<void>,
): Promise<void> {
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(until - performance.now())));
  for (let attempt = 1, pause = FIRST_PAUSE_MS; ; attempt++, pause *= 2) {
    try {
      await run(signal, attempt);
      return;
    } catch (error) {
      if (error instanceof DiscordAPIError || performance.now() + pause > until) throw error;
      await sleep(pause);
    }
  }
}

export function rawFiles(files: readonly CardFile[]): RawFile[] {
  return files.map(({ name, contentType, data }) => ({ name, contentType, data: Buffer.from(data) }));
}

function isAnswered(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}
