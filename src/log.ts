import pino, { type Logger } from "pino";
import pretty from "pino-pretty";
import type { Settings } from "./settings.ts";

/**
 * The log on standard error, written synchronously so that the last line before an end isn't lost: for people in
 * a terminal, JSON lines otherwise.
 */
export function openLog(level: Settings["logLevel"], terminal: boolean): Logger {
  const options = { level, base: null };
  return terminal
    ? pino(
        options,
        pretty({ destination: 2, sync: true, ignore: "pid,hostname", translateTime: "SYS:HH:MM:ss" }),
      )
    : pino(options, pino.destination({ dest: 2, sync: true }));
}
