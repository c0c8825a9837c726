import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { callbackRoutes } from "./callbacks.ts";
import { channelRoutes } from "./channels.ts";
import { ApiError, invalidForm, isObject } from "./errors.ts";
import type { Exchange, Validate, Violation } from "./exchange.ts";
import type { Refusals } from "./faults.ts";
import { commandRoutes, identityRoutes } from "./identity.ts";
import { parseBody, type ParsedBody } from "./multipart.ts";
import { errorReply, type RestReply, type Route, route, steps } from "./rest.ts";
import { readBody } from "./server.ts";
import { webhookRoutes } from "./webhooks.ts";
import type { World } from "./world.ts";

export interface RestParts {
  readonly world: World;
  readonly refusals: Refusals;
  readonly validate: Validate | undefined;
  readonly botPermissions: () => bigint;
}

const routesOf = new WeakMap<World, Route[]>();

function routes({ world, botPermissions }: RestParts): Route[] {
  const known = routesOf.get(world);
  if (known !== undefined) return known;
  const made = [
    ...callbackRoutes(world),
    ...webhookRoutes(world),
    ...channelRoutes(world, botPermissions),
    ...identityRoutes(world),
    ...commandRoutes(world),
  ];
  routesOf.set(world, made);
  return made;
}

/** Answers a request to `/api/v10/…` or `/attachments/…`; false for any other. */
export async function answerRest(
  parts: RestParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  if (url.pathname.startsWith("/attachments/")) {
    const file = parts.world.attachments.get(url.pathname);
    const headers = { "content-type": file?.type, "x-content-type-options": "nosniff" };
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, headers).end(file.bytes);
    return true;
  }
  const path = /^\/api(?:\/v10)?(\/.*)$/.exec(url.pathname)?.[1];
  if (path === undefined) return false;
  try {
    const bytes = await readBody(request);
    const reply = await restReply(parts, request, path, url.searchParams, bytes);
    const text = reply.body === undefined ? "" : JSON.stringify(reply.body);
    const type = text === "" ? {} : { "content-type": "application/json" };
    response.writeHead(reply.status, { ...type, ...reply.headers }).end(text);
  } catch {
    // The request broke off, or was larger than any that Discord takes.
    response.destroy();
  }
  return true;
}

async function restReply(
  { world, refusals, validate, ...rest }: RestParts,
  request: IncomingMessage,
  rawPath: string,
  query: URLSearchParams,
  bytes: Buffer,
): Promise<RestReply> {
  const method = request.method ?? "GET";
  const path = steps(rawPath);
  const call = `/${path.join("/")}`;
  const authorised = request.headers.authorization === `Bot ${world.token}`;
  const check = (half: Pick<Exchange, "direction" | "body" | "files" | "status">): readonly Violation[] => {
    const found = validate?.({ method, path: call, ...half }) ?? [];
    for (const violation of found) {
      world.events.emit("violation", { ...violation, direction: half.direction, method, call });
    }
    return found;
  };
  const answer = async (): Promise<RestReply> => {
    const delay = refusals.delay(method, call);
    if (delay > 0) await sleep(delay, undefined, { ref: false });
    const refusal = refusals.take(method, call);
    if (refusal !== null) return refusal;
    const { json: body, files } = await read(request, bytes);
    const sizes = files.map(({ name, bytes }) => ({ name, size: bytes.byteLength }));
    const violations = body === undefined ? [] : check({ direction: "request", body, files: sizes });
    if (violations.length > 0) throw refusedBy(violations);
    const parts = { world, refusals, validate, ...rest };
    return route(routes(parts), { method, path, query, authorised, body, files });
  };
  const reply = await answer().catch((error: unknown) => {
    if (error instanceof ApiError) return errorReply(error);
    // A body of another shape than Discord's; without a payload checker this is where it is noticed.
    const message = error instanceof Error ? error.message : String(error);
    return errorReply(invalidForm([{ path: [], code: "BASE_TYPE_BAD", message }]));
  });
  check({ direction: "response", status: reply.status, body: reply.body, files: [] });
  const code = isObject(reply.body) && typeof reply.body["code"] === "number" ? reply.body["code"] : null;
  world.events.emit("answered", {
    method,
    path: call,
    status: reply.status,
    code: reply.status < 400 ? null : code,
  });
  return reply;
}

async function read(request: IncomingMessage, bytes: Buffer): Promise<ParsedBody> {
  try {
    return await parseBody(request.headers["content-type"] ?? "", bytes);
  } catch {
    throw new ApiError(400, 50109, "The request body contains invalid JSON.");
  }
}

function refusedBy(violations: readonly Violation[]): ApiError {
  const fields = violations.map(({ path, rule, message }) => ({
    path: path.split("/").slice(1),
    code: rule.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "_"),
    message,
  }));
  return invalidForm(fields);
}
