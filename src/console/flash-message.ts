// One sentence on the page after a form: shown once, right after it, in the browser that sent the form. The address says
// which; without its cookie, which that browser alone has, it says nothing, to a colleague's link or a page reloaded.
import type { Response } from 'express';
import type { Answer } from './layout.ts';
import type { Visit } from './request.ts';

export interface Told {
  words: string;
  /** The form was not carried out. */
  isRefusal: boolean;
}

const COOKIE = 'console-told';
const SHOWN_WITHIN_MS = 60_000;

/** The address to go on to after a form, with what is to be told there. */
export function goOn(
  visit: Pick<Visit, 'parts'>,
  answer: Extract<Answer, { is: 'redirect' }>,
  response: Response,
): string {
  const [path = answer.to, hash] = answer.to.split('#');
  const url = new URL(path, 'http://console');
  url.searchParams.delete('told');
  url.searchParams.delete('again');
  if (answer.told !== undefined) {
    url.searchParams.set('told', answer.told);
    if (answer.again) url.searchParams.set('again', '1');
    response.cookie(COOKIE, nameOf(answer.told, answer.again === true), {
      ...cookieOf(visit),
      maxAge: SHOWN_WITHIN_MS,
    });
  }
  return `${url.pathname}${url.search}${hash === undefined ? '' : `#${hash}`}`;
}

/** What is to be told on this page, from now on told; undefined: nothing. */
export function takeTold(visit: Visit, response: Response): Told | undefined {
  const told = toldHere(visit);
  if (told === undefined) return undefined;
  response.clearCookie(COOKIE, cookieOf(visit));
  const message = `told-${told}`;
  if (!visit.parts.words.has(visit.language, `console-${message}`)) return undefined;
  return { words: visit.say(message), isRefusal: visit.query.has('again') };
}

/** Its name, where the form was sent from this browser just now. */
export function toldHere({ query, request }: Visit): string | undefined {
  const told = query.get('told') ?? '';
  const cookie = new RegExp(`(?:^|; )${COOKIE}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1];
  return told !== '' && cookie === nameOf(told, query.has('again')) ? told : undefined;
}

const nameOf = (told: string, again: boolean): string => `${told}${again ? '.again' : ''}`;

const cookieOf = ({ parts }: Pick<Visit, 'parts'>) =>
  ({
    path: '/console',
    sameSite: 'lax',
    httpOnly: true,
    secure: parts.baseUrl.startsWith('https:'),
  }) as const;
