import { ApiError, notFound, unauthorised } from "./errors.ts";
import type { UploadedFile } from "./multipart.ts";

/** A REST call that found its route. */
export interface RestCall {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface RestReply {
  readonly status: number;
  /** Sent as JSON; absent for 204. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: string;
  /** `/channels/:channel/messages`; a step that begins with a colon is a parameter. */
  readonly path: string;
  /** True where the token in the path is the right to call: callbacks and webhooks. */
  readonly open?: boolean;
  readonly answer: (call: RestCall) => RestReply;
}

export const ok = (body: unknown): RestReply => ({ status: 200, body });
export const noContent: RestReply = { status: 204 };

/** The steps of a path, each percent-decoded for itself: discord.js writes `@original` as `%40original`. */
export function steps(path: string): string[] {
  return path.split("/").slice(1).map(decodeURIComponent);
}

/**
 * Answers a call by the first route that fits.
 * @throws ApiError 404 without a route, 401 without the bot's token where the route wants it
 */
export function route(
  routes: readonly Route[],
  call: { readonly method: string; readonly path: readonly string[]; readonly authorised: boolean } & Omit<
    RestCall,
    "params"
  >,
): RestReply {
  for (const candidate of routes) {
    const params = candidate.method === call.method ? match(candidate.path, call.path) : null;
    if (params === null) continue;
    if (candidate.open !== true && !call.authorised) throw unauthorised();
    return candidate.answer({ params, query: call.query, body: call.body, files: call.files });
  }
  throw notFound();
}

function match(pattern: string, path: readonly string[]): Record<string, string> | null {
  const wanted = pattern.split("/").slice(1);
  if (wanted.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [index, step] of wanted.entries()) {
    const given = path[index] ?? "";
    if (step.startsWith(":")) params[step.slice(1)] = given;
    else if (step !== given) return null;
  }
  return params;
}

/** The reply for an error that is Discord's. */
export function errorReply(error: ApiError): RestReply {
  return { status: error.status, body: error.body() };
}
