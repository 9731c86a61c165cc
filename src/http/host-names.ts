// Answers to the names of this program only: a foreign page whose name suddenly leads to this machine reads nothing.
import { hostname } from 'node:os';
import type { RequestHandler } from 'express';
import { type Config, isLoopback } from '../config/config.ts';

/** Whether a `Host` header names us: this machine, its name, the address that was reached, or where we are known from outside. */
export function isOwnName(
  asked: string | undefined,
  config: Pick<Config, 'host' | 'publicUrl'>,
  reached?: string,
): boolean {
  const url = `http://${asked}`;
  if (asked === undefined || !URL.canParse(url) || /[/?#@\\]/.test(asked)) return false;
  const name = bare(new URL(url).hostname);
  const outside = config.publicUrl ? new URL(config.publicUrl).hostname : '';
  const own = [config.host, outside, hostname(), reached ?? ''].map(bare);
  return isLoopback(name) || own.includes(name);
}

/** Without the brackets of an IPv6 address and the prefix of an IPv4 address inside one. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/^::ffff:(?=\d+\.)/, '');
}

/** Refuses whoever asks by another name. */
export function ownNamesOnly(config: Pick<Config, 'host' | 'publicUrl'>): RequestHandler {
  return (request, response, next) => {
    if (isOwnName(request.headers.host, config, request.socket.localAddress)) return next();
    response.status(403).json({ error: 'this is not a name of this program: see PUBLIC_URL' });
  };
}
