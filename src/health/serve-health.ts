import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface HealthPages {
  /** Why the bot doesn't serve (yet, or any more); null where it does. */
  readonly unready: () => string | null;
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** The port can't be had. */
export class HealthFault extends Error {
  override readonly name = "HealthFault";
}

/**
 * Serves `/healthz` (200 while the process can answer at all), `/readyz` (200 while the bot serves, else 503 with
 * the reason) and `/metrics`. Only GET and HEAD, and nothing of a request but its path is read.
 * @throws HealthFault
 */
export async function serveHealth(
  { host, port }: { readonly host: string; readonly port: number },
  { unready, metrics }: HealthPages,
): Promise<HealthServer> {
  const server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000 }, (request, response) => {
    const { method = "", url = "" } = request;
    request.resume();
    if (method !== "GET" && method !== "HEAD") {
      send(response, 405, "GET and HEAD alone\n");
      return;
    }
    const [path = ""] = url.split("?", 1);
    switch (path) {
      case "/healthz":
        send(response, 200, "alive\n");
        return;
      case "/readyz": {
        const why = unready();
        send(response, why === null ? 200 : 503, `${why ?? "ready"}\n`);
        return;
      }
      case "/metrics":
        metrics().then(
          ({ type, text }) => send(response, 200, text, type),
          () => send(response, 500, "the figures could not be collected\n"),
        );
        return;
      default:
        send(response, 404, "/healthz, /readyz or /metrics\n");
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const found = error.code ?? error.message;
      reject(
        new HealthFault(
          `Cannot serve health at ${host}:${port}: ${found}, wanted a free port and an address of this machine (HEALTH_PORT, HEALTH_HOST)`,
        ),
      );
    });
    server.listen(port, host, resolve);
  });
  // It must not keep the process alive, nor an open connection its end.
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(
  response: ServerResponse,
  status: number,
  text: string,
  type = "text/plain; charset=utf-8",
): void {
  response.writeHead(status, {
    "content-type": type,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(text);
}
