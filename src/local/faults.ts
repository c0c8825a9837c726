/** REST calls that are to be refused, for tests of how the bot bears it. */
export interface Refusal {
  /** 429 is answered with what Discord sends along: Retry-After, X-RateLimit headers, `retry_after`. */
  readonly status: number;
  /** How many calls to refuse; 1 if absent. */
  readonly times?: number;
  /** Only calls whose `METHOD /path` matches; all if absent. */
  readonly call?: RegExp;
  /** For 429, in seconds; 0.2 if absent. */
  readonly retryAfter?: number;
  /** For 429: the limit for everything together. */
  readonly global?: boolean;
}

/** REST calls that are to be held up before anything is done with them. */
export interface Delay {
  readonly ms: number;
  /** How many calls; 1 if absent. */
  readonly times?: number;
  /** Only calls whose `METHOD /path` matches; all if absent. */
  readonly call?: RegExp;
}

export interface RefusedReply {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;
}

interface InForce<F> {
  readonly fault: F;
  left: number;
}

/** The refusals and delays in force, the oldest first. */
export class Refusals {
  private readonly refusals: InForce<Refusal>[] = [];
  private readonly delays: InForce<Delay>[] = [];

  add(refusal: Refusal): void {
    this.refusals.push({ fault: refusal, left: refusal.times ?? 1 });
  }

  slow(delay: Delay): void {
    this.delays.push({ fault: delay, left: delay.times ?? 1 });
  }

  /** The answer to a call that is refused, or null; counts it. */
  take(method: string, path: string): RefusedReply | null {
    const refusal = takeFrom(this.refusals, `${method} ${path}`);
    return refusal === null ? null : refused(refusal);
  }

  /** How long a call is held up, in milliseconds; counts it. */
  delay(method: string, path: string): number {
    return takeFrom(this.delays, `${method} ${path}`)?.ms ?? 0;
  }
}

function takeFrom<F extends { readonly call?: RegExp }>(queue: InForce<F>[], call: string): F | null {
  const entry = queue.find(({ fault }) => fault.call?.test(call) ?? true);
  if (entry === undefined) return null;
  entry.left--;
  if (entry.left <= 0) queue.splice(queue.indexOf(entry), 1);
  return entry.fault;
}

function refused(refusal: Refusal): RefusedReply {
  const { status, retryAfter = 0.2, global = false } = refusal;
  if (status === 429) {
    return {
      status,
      body: { message: "You are being rate limited.", code: 0, retry_after: retryAfter, global },
      headers: {
        // Discord's own 429s name a proxy; without one, a client takes it for a ban by Cloudflare.
        Via: "1.1 loopback",
        "Retry-After": String(retryAfter),
        "X-RateLimit-Limit": "5",
        "X-RateLimit-Remaining": "0",
        "X-RateLimit-Reset-After": String(retryAfter),
        "X-RateLimit-Bucket": "loopback",
        "X-RateLimit-Scope": global ? "global" : "user",
        ...(global ? { "X-RateLimit-Global": "true" } : {}),
      },
    };
  }
  const message = status >= 500 ? `${status}: Internal Server Error` : `${status}: Refused`;
  return { status, body: { message, code: 0 }, headers: {} };
}
