import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { readClientMessage } from "./client-message.ts";
import type { PageChannel } from "./page-channel.ts";
import type { ServerMessage } from "./protocol.ts";

/** Bytes of what a page may send at once; the longest message has 2,000 characters. */
const LARGEST_MESSAGE = 64 * 1024;

/** The page's WebSockets. Requests of other hosts and sites are refused before they come here. */
export class PageSockets {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  private channel: PageChannel | null = null;

  /** Opens the channel; a socket that comes before that is closed, and the page comes again. */
  open(channel: PageChannel): void {
    this.channel = channel;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { channel } = this;
    if (channel === null || request.url !== "/channel") {
      socket.end("HTTP/1.1 404 Not Found\r\n\r\n");
      return;
    }
    this.server.handleUpgrade(request, socket, head, (webSocket) => serve(webSocket, channel));
  }

  close(): void {
    for (const client of this.server.clients) client.terminate();
    this.server.close();
  }
}

function serve(socket: WebSocket, channel: PageChannel): void {
  const send = (message: ServerMessage) => socket.send(JSON.stringify(message));
  let member: ReturnType<PageChannel["join"]> | null = null;
  // A socket that breaks also closes; there is nothing else to do about it.
  socket.on("error", () => socket.terminate());
  socket.on("close", () => member?.leave());
  socket.on("message", (data: Buffer) => {
    const message = readClientMessage(data.toString("utf8"));
    if (message === null) {
      socket.close(1008, "not a message of the page");
    } else if (message.op === "hello") {
      member ??= channel.join(message, send);
    } else if (member !== null) {
      const { nonce, deed } = message;
      void member.do(deed).then((outcome) => send({ op: "outcome", nonce, outcome }));
    }
  });
}
