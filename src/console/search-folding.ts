// What staff type into a search of the console, read in every spelling; what is not yet folded is folded before.

import { html } from 'hono/html';
import { type Folding, foldPending, type Wanted, wantedOf } from '../database/search.ts';
import { subjectMessage } from '../domain/case.ts';
import { latinDigits } from '../domain/digits.ts';
import type { KeptAnswers } from '../domain/kept-answer.ts';
import { isPublic } from '../flow/definition/head.ts';
import { type AnswerLine, answerLines } from '../flow/engine/answer-words.ts';
import { hasFolder } from '../words/languages.ts';
import type { ConsoleParts } from './context.ts';
import type { Markup } from './layout.ts';
import { askedBy } from './redacted-words.ts';
import type { Visit } from './request.ts';

/** How keys are made of words, for whoever makes them. */
export function foldingOf({
  darija,
  cipher,
  words,
  flows,
  referenceData,
}: Pick<ConsoleParts, 'words' | 'flows'> & {
  referenceData: Pick<ConsoleParts['referenceData'], 'quarterName'>;
  darija: Pick<ConsoleParts['darija'], 'searchKey' | 'wordForms'>;
  cipher: Pick<ConsoleParts['cipher'], 'open' | 'hash'>;
}): Folding {
  // What is written in other letters is found by the same keys.
  const spoken = words.languages.filter(hasFolder);
  return {
    words: (text) => darija.searchKey(text),
    forms: (text) => darija.wordForms(text),
    hash: (text) => cipher.hash(`search ${text}`),
    open(sealed, place) {
      try {
        return cipher.open(sealed, place);
      } catch {
        return null;
      }
    },
    subject(subject) {
      const message = subjectMessage(subject);
      return spoken
        .filter((language) => words.has(language, message))
        .map((language) => words.say(language, { message }))
        .join(' ');
    },
    answers({ flow, answers }) {
      if (answers === null) return { open: '', held: '' };
      const lines = spoken.flatMap((language) =>
        answerLines({ words, referenceData, language }, flows, { flow, answers: answers as KeptAnswers }),
      );
      const isOpen = ({ step }: AnswerLine) => isPublic(flows.get(flow), step);
      const joined = (some: AnswerLine[]) =>
        some.flatMap(({ answer, words: said }) => (answer.kind === 'files' ? [] : [said])).join(' ');
      return { open: joined(lines.filter(isOpen)), held: joined(lines.filter((line) => !isOpen(line))) };
    },
  };
}

/** Longer texts are cut: nobody searches for a letter of several pages. */
const TYPED_MOST = 200;

/** Its beginning, up to the last whole word. */
export function cut(text: string): string {
  return text.length > TYPED_MOST ? text.slice(0, TYPED_MOST).replace(/\S*$/u, '').trim() : text;
}

/** Says that only the beginning of what was typed is searched for. */
export function cutNote({ query, say }: Visit, most = TYPED_MOST): Markup | string {
  return (query.get('text') ?? '').trim().length > most
    ? html`<p class="note" role="status">${say('search-cut', { count: most })}</p>`
    : '';
}

/** Null when nothing was typed. */
export async function readSearch(visit: Visit, typed: string | null | undefined): Promise<Wanted | null> {
  const text = askedBy(visit, cut(latinDigits(typed ?? '').trim()));
  if (text === '') return null;
  const folding = foldingOf(visit.parts);
  await foldPending(visit.parts.db, folding);
  return wantedOf(folding, text, visit.may('people.see'));
}

/** A number of a petition or a proposal, or a part of it; undefined when what was typed is none. */
export function numberIn(typed: string): string | undefined {
  const text = latinDigits(typed).trim();
  return /^\d[\d -]{0,20}$/.test(text) ? text.replaceAll(' ', '-') : undefined;
}
