// The HTTP server itself: how long it waits for whoever asks, how much it takes, and what stands on every answer.
import { createServer, type RequestListener, type Server } from 'node:http';

/** Whoever sends slower than this holds a connection for nothing; a web server in front sends at once. */
const REQUEST_MS = 30_000;
const HEADERS_MS = 10_000;
/** How often connections are looked at for that. */
const LOOK_MS = 2_000;
/** More than a town sends at once, and what a process can hold. */
const CONNECTIONS_MOST = 10_000;
const HEADERS_MOST = 100;
const HEADER_BYTES_MOST = 16 * 1024;

export interface Patience {
  requestMs?: number;
  headersMs?: number;
  lookMs?: number;
}

/** Makes the server; `listen` is asked anew at each request. Nothing listens yet. */
export function openListener(
  listen: RequestListener,
  { requestMs = REQUEST_MS, headersMs = HEADERS_MS, lookMs = LOOK_MS }: Patience = {},
): Server {
  const server = createServer(
    {
      requestTimeout: requestMs,
      headersTimeout: headersMs,
      connectionsCheckingInterval: lookMs,
      maxHeaderSize: HEADER_BYTES_MOST,
    },
    (request, response) => {
      // What we say is what we say it is, and no other site may draw it into its pages.
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
      listen(request, response);
    },
  );
  server.maxConnections = CONNECTIONS_MOST;
  server.maxHeadersCount = HEADERS_MOST;
  return server;
}
