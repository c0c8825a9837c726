import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

/** What the server hands on: a request that comes from this machine and from no foreign page. */
export interface Handlers {
  readonly request: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** Bytes of a request; ten files of 10 MiB and the words around them. */
const largestRequest = 101 * 1024 * 1024;

/**
 * Listens on 127.0.0.1. Requests that name another host (DNS rebinding) or come from another site's page
 * (a foreign Origin) are refused with 403.
 * @throws the system's error if the port is taken
 */
export async function listen(port: number, handlers: Handlers): Promise<Server> {
  const server = createServer((request, response) => {
    if (isForeign(request)) {
      response.writeHead(403).end();
      return;
    }
    void handlers.request(request, response);
  });
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    if (isForeign(request)) socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    else handlers.upgrade(request, socket, head);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return server;
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** A request's bytes. @throws RangeError above 101 MiB */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestRequest) throw new RangeError(`Cannot read a request: above ${largestRequest} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isForeign({ headers, socket }: IncomingMessage): boolean {
  const hosts = ["127.0.0.1", "localhost"].map((name) => `${name}:${socket.localPort}`);
  if (!hosts.includes(headers.host ?? "")) return true;
  const { origin } = headers;
  return origin !== undefined && !hosts.includes(origin.replace(/^http:\/\//, ""));
}
