import { constants, createDeflate } from "node:zlib";

/** Sends text over one connection; `close` frees what it holds. */
export interface Outlet {
  send(text: string): void;
  close(): void;
}

/**
 * The Gateway's transport compression, `compress=zlib-stream`: all messages of a connection are one zlib
 * stream, and each of them ends with a sync flush (`00 00 FF FF`). A long one may take several frames.
 */
export function zlibStream(frame: (bytes: Buffer) => void): Outlet {
  const deflate = createDeflate();
  deflate.on("data", frame);
  return {
    send(text) {
      deflate.write(text);
      deflate.flush(constants.Z_SYNC_FLUSH);
    },
    close: () => void deflate.destroy(),
  };
}
