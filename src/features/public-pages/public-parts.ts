// What the public pages are handed, and what they all say and look like.

import type { Request, Response } from 'express';
import { html } from 'hono/html';
import type { Database } from '../../database/client.ts';
import type { ReferenceData } from '../../database/reference-data.ts';
import { showsFrench } from '../../domain/names.ts';
import type { Files } from '../../files/file-store.ts';
import type { Words } from '../../words/words.ts';
import { FRESH_SECONDS, type Look, languageOf, type PublicPage, sayIn, secured } from './frame.ts';

export interface PublicParts {
  db: Database;
  words: Words;
  referenceData: Pick<ReferenceData, 'settings' | 'quarterName'>;
  clock(): Date;
  /** Where people reach the program from outside. */
  baseUrl: string;
  /** The name of the bot, once it is known. */
  telegramName?: (() => string | null) | undefined;
  /** Where pictures of results are kept. */
  files?: Pick<Files, 'read'>;
}

/** Rows of one page. */
export const PAGE_ROWS = 30;
/** Of each kind, on the first page of all. */
export const FIRST_ROWS = 5;

/** Anybody may work with it, from a page of theirs too. */
export const asData = (response: Response, type: string): Response =>
  secured(response)
    .set('Cache-Control', `public, max-age=${FRESH_SECONDS}`)
    .set('Access-Control-Allow-Origin', '*')
    .type(type);

/** One look of whoever asks. */
export function lookOf(parts: PublicParts, request: Request): Look {
  const language = languageOf(request);
  return { language, path: request.path, baseUrl: parts.baseUrl, say: sayIn(parts.words, language) };
}

/** The name of the commune. */
export const communeIn = ({ referenceData }: PublicParts, language: string): string => {
  const { nameAr, nameFr } = referenceData.settings.commune;
  return showsFrench(language) ? nameFr : nameAr;
};

/** What is said where there is nothing. */
export const missing = ({ say }: Look): PublicPage => ({
  ...{ title: say('missing'), summary: say('missing'), status: 404 },
  body: html`<div class="card"><h1>${say('missing')}</h1><p><a href="/public">${say('home')}</a></p></div>`,
});
