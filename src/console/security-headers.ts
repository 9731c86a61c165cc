// Keeps other sites from acting in the name of somebody who is signed in, and says what a page may load.
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** Strict headers: nothing inline, nothing from elsewhere but map tiles where the commune configured them. */
export function headers(parts: { baseUrl: string; tileUrl?: string }): RequestHandler {
  const secure = parts.baseUrl.startsWith('https:');
  const tiles = parts.tileUrl === undefined ? [] : [new URL(parts.tileUrl.replaceAll(/[{}]/g, '')).origin];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', ...tiles],
        mediaSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    // Of this name alone: what else the commune has below it may have no TLS.
    strictTransportSecurity: secure && { includeSubDomains: false },
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

/**
 * Refuses writes that do not come from our own pages. Browsers say so with every form: `Sec-Fetch-Site` where the
 * connection is trusted, `Origin` always. Together with `SameSite` cookies this stands in for hidden tokens.
 *
 * @param parts.anyName every name that the machine is called by is its own, as long as nobody said which one is
 */
export function sameOrigin({
  baseUrl,
  anyName = false,
}: {
  baseUrl: string;
  anyName?: boolean;
}): RequestHandler {
  const own = new URL(baseUrl).origin;
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const isAsked = anyName && origin !== undefined && hostOf(origin) === request.get('host');
    const fromUs = origin === own || isAsked;
    if (fromUs && (site === undefined || site === 'same-origin')) return next();
    response.status(403).type('text/plain').send('403');
  };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
