import type { IncomingMessage, ServerResponse } from "node:http";
import type { Assets } from "./assets.ts";

/**
 * What the page may do: run its own script, show its own style and pictures, talk to its own server. Nothing is
 * loaded from anywhere else, no text can become a script, and no other site can frame it.
 */
function policy(host: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    // Not every browser takes 'self' for a WebSocket.
    `connect-src 'self' ws://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** Answers requests for the page's files; everything else is 404, and no other method than GET is taken. */
export function servePage(assets: Assets): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const asset = assets.get(pathname);
    if (asset === undefined) {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
      return;
    }
    response.writeHead(200, {
      "content-type": asset.type,
      "content-security-policy": policy(request.headers.host ?? "127.0.0.1"),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      // The page belongs to the process that runs now.
      "cache-control": "no-store",
    });
    response.end(request.method === "HEAD" ? undefined : asset.body);
  };
}
