/** One half of a REST call, as the hook that checks payloads sees it. */
export interface Exchange {
  readonly direction: "request" | "response";
  readonly method: string;
  /** Without `/api/v10` and the query, percent-decoded: `/webhooks/1/token/messages/@original`. */
  readonly path: string;
  /** Of a response. */
  readonly status?: number;
  readonly body: unknown;
  /** The files that came with a request, sizes in bytes. */
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

/** What is wrong with a payload. */
export interface Violation {
  /** The name of the rule, or the schema's own path, that says so. */
  readonly rule: string;
  /** Where in the body, as a JSON pointer. */
  readonly path: string;
  readonly message: string;
}

/** Checks one half of a call. A request with violations is answered by Discord's 50035. */
export type Validate = (exchange: Exchange) => readonly Violation[];

/** A violation and the call in which it stood. */
export interface RecordedViolation extends Violation {
  readonly direction: "request" | "response";
  readonly method: string;
  readonly call: string;
}

/** A call that has been answered. */
export interface Answered {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Discord's own error code, or null. */
  readonly code: number | null;
}
