import type { ClientMessage, Deed, PageOutcome, ServerMessage } from "../protocol.ts";

const NAME_KEY = "verbatim.name";
/** Before it tries again, the page waits so long, in milliseconds; the server is on this machine. */
const RETRY_MS = 1_000;

/** What the page is told; `lost` where the line broke. */
export type News = Exclude<ServerMessage, { op: "outcome" }> | { readonly op: "lost" };

/** The page's line to the server. It comes back by itself, as the same person. */
export class Connection {
  private readonly listener: (news: News) => void;
  private readonly waiting = new Map<number, (outcome: PageOutcome) => void>();
  private socket: WebSocket | null = null;
  private nonce = 0;

  constructor(listener: Connection["listener"]) {
    this.listener = listener;
    this.open();
  }

  /** Does something and waits for what comes of it. Never rejects. */
  do(deed: Deed): Promise<PageOutcome> {
    const nonce = ++this.nonce;
    if (this.socket?.readyState !== WebSocket.OPEN) {
      return Promise.resolve({ kind: "failed", reason: "The local server isn’t running" });
    }
    this.send({ op: "do", nonce, deed });
    return new Promise((resolve) => this.waiting.set(nonce, resolve));
  }

  private open(): void {
    const socket = new WebSocket(`ws://${location.host}/channel`);
    this.socket = socket;
    socket.addEventListener("open", () => {
      // A tab's own storage: a new tab is somebody new, a reloaded one is who it was.
      this.send({ op: "hello", name: sessionStorage.getItem(NAME_KEY), locale: navigator.language });
    });
    socket.addEventListener("message", ({ data }) => this.receive(JSON.parse(String(data)) as ServerMessage));
    socket.addEventListener("close", () => {
      this.endAll();
      this.listener({ op: "lost" });
      setTimeout(() => this.open(), RETRY_MS);
    });
  }

  private receive(message: ServerMessage): void {
    if (message.op === "outcome") {
      this.waiting.get(message.nonce)?.(message.outcome);
      this.waiting.delete(message.nonce);
      return;
    }
    if (message.op === "welcome") sessionStorage.setItem(NAME_KEY, message.you.name);
    this.listener(message);
  }

  private endAll(): void {
    for (const end of this.waiting.values()) end({ kind: "failed", reason: "The local server has stopped" });
    this.waiting.clear();
  }

  private send(message: ClientMessage): void {
    this.socket?.send(JSON.stringify(message));
  }
}
