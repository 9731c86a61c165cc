// Asks the keeper of passwords, and takes its refusals for answers.
import { APIError } from 'better-auth/api';
import type { Request } from 'express';

/** Null when the keeper of passwords refuses, and why by its code; anything else it throws is our own fault. */
export async function attempt<T>(act: () => Promise<T>, refused?: (why?: string) => void): Promise<T | null> {
  try {
    return await act();
  } catch (thrown) {
    if (!(thrown instanceof APIError) || thrown.statusCode >= 500) throw thrown;
    refused?.(thrown.body?.code);
    return null;
  }
}

/** Gives the browser the cookies of what the keeper of passwords did: a session, or another in its place. */
export function passOn(headers: Headers, { res }: Request): void {
  for (const cookie of headers.getSetCookie()) res?.append('Set-Cookie', cookie);
}
