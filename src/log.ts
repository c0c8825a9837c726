import pino, { type Logger } from "pino";
import pretty from "pino-pretty";
import type { Settings } from "./settings.ts";

/**
 * The log on standard error, written synchronously so that the last line before an end isn't lost: for people in
 * a terminal, JSON lines otherwise.
 */
export function openLog(level: Settings["logLevel"], terminal: boolean): Logger {
  const options = { level, base: null, serializers: { err: describeError } };
  return terminal
    ? pino(
        options,
        pretty({ destination: 2, sync: true, ignore: "pid,hostname", translateTime: "SYS:HH:MM:ss" }),
      )
    : pino(options, pino.destination({ dest: 2, sync: true }));
}

/** What an error says, without what discord.js adds to it: the call's address with its token, the message's text. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name: type, message, stack, cause } = error;
  return {
    type,
    message,
    ...picked(error),
    stack,
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}

function picked(error: Error): Record<string, unknown> {
  return Object.fromEntries(
    ["code", "status", "method"].flatMap((key) => (key in error ? [[key, Reflect.get(error, key)]] : [])),
  );
}
