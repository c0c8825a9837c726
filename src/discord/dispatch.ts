import { randomBytes } from "node:crypto";
import type { Grade } from "../search/finder.ts";
import { noticeCard } from "./cards/notice-card.ts";
import type { Command, ComponentHandler } from "./command.ts";
import type { Reply } from "./reply.ts";
import type { MentionRequest, Request } from "./request.ts";

/** Everything the bot can do: its commands, the buttons that any card may have, and what a mention gets. */
export interface Repertoire {
  readonly commands: readonly Command[];
  readonly components: Readonly<Record<string, ComponentHandler>>;
  readonly mention: (request: MentionRequest) => Reply;
}

/** How a request ended, for the log and for figures; no words of anybody. */
export interface Outcome {
  readonly kind: Request["kind"];
  /** The command's name, or the button's action. */
  readonly name: string;
  readonly outcome: "answered" | "unknown" | "failed";
  /** What the reports said to a question; null for what is no question. */
  readonly grade: Grade | null;
  /** What the user was given to ask about; null but for a failure. */
  readonly errorId: string | null;
  readonly error: unknown;
}

export interface Dispatched {
  readonly reply: Reply;
  readonly outcome: Outcome;
}

/**
 * Makes the one place where a request meets its function. It never throws: every request has a reply, where its
 * function fails a plain sentence with an id that the log has too.
 * @throws where two handlers are for the same command or action.
 */
export function dispatcher(repertoire: Repertoire): (request: Request) => Dispatched {
  const commands = unique(repertoire.commands.map((command) => [command.definition.name, command] as const));
  const components = unique([
    ...Object.entries(repertoire.components),
    ...repertoire.commands.flatMap((command) => Object.entries(command.components ?? {})),
  ]);

  function replyTo(request: Request): Reply | null {
    switch (request.kind) {
      case "command":
        return commands.get(request.name)?.run(request) ?? null;
      case "completion":
        return { kind: "choices", choices: commands.get(request.name)?.complete?.(request) ?? [] };
      case "component":
        return components.get(request.action)?.(request) ?? null;
      case "mention":
        return repertoire.mention(request);
      case "other":
        return null;
      default:
        return request satisfies never;
    }
  }

  return (request) => {
    const about = { kind: request.kind, name: nameOf(request) };
    try {
      const reply = replyTo(request);
      if (reply !== null) {
        const grade = reply.kind === "message" ? (reply.grade ?? null) : null;
        return { reply, outcome: { ...about, outcome: "answered", grade, errorId: null, error: null } };
      }
      return {
        reply: unknown(request),
        outcome: { ...about, outcome: "unknown", grade: null, errorId: null, error: null },
      };
    } catch (error) {
      return failed(request, error);
    }
  };
}

/** What a request gets that can't be answered: a plain sentence with an id that the log has too. */
export function failed(request: Request, error: unknown): Dispatched {
  const errorId = randomBytes(3).toString("hex");
  return {
    reply: failure(request, errorId),
    outcome: { kind: request.kind, name: nameOf(request), outcome: "failed", grade: null, errorId, error },
  };
}

/** A name for the log. Discord gives only what we have registered or put into a message ourselves. */
function nameOf(request: Request): string {
  switch (request.kind) {
    case "command":
    case "completion":
      return request.name;
    case "component":
      return request.action.slice(0, 10);
    case "mention":
    case "other":
      return request.kind;
    default:
      return request satisfies never;
  }
}

function unknown({ kind, words }: Request): Reply {
  const sentence = kind === "component" ? words.refusal.stale : words.refusal.unknownCommand;
  return { kind: "message", card: noticeCard(sentence), private: true };
}

function failure(request: Request, errorId: string): Reply {
  if (request.kind === "completion") return { kind: "choices", choices: [] };
  return { kind: "message", card: noticeCard(request.words.refusal.failed(errorId)), private: true };
}

function unique<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const map = new Map(entries);
  if (map.size < entries.length) {
    const names = entries.map(([name]) => name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    throw new Error(`Cannot dispatch: two handlers for ${JSON.stringify(twice)}, wanted one`);
  }
  return map;
}
