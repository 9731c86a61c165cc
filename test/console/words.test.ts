import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CASE_EVENTS, STATUSES } from '../../src/domain/case.ts';
import { FLAG_KINDS } from '../../src/domain/flag.ts';
import { INCOMING_KINDS } from '../../src/domain/message.ts';
import { PETITION_EVENTS } from '../../src/domain/petition.ts';
import { openWords } from '../../src/words/words.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const names = (language: string) =>
  readdirSync(folder(`locales/${language}`))
    .filter((file) => file.startsWith('console'))
    .flatMap(
      (file) =>
        readFileSync(join(folder(`locales/${language}`), file), 'utf8').match(/^console-[\w-]+/gm) ?? [],
    );

describe('the words of the console', () => {
  const words = openWords(folder('locales'));

  it('exist in Arabic and French alike, each once', () => {
    const [ar, fr] = [names('ar'), names('fr')];
    expect(new Set(ar).size).toBe(ar.length);
    expect(fr.toSorted()).toEqual(ar.toSorted());
  });

  it('call the statuses of cases alike above the list and in it', () => {
    for (const language of ['ar', 'fr']) {
      for (const status of STATUSES) {
        const [tab, own] = [`console-tab-${status}`, `status-${status}`].map((message) =>
          words.say(language, { message }).toLowerCase(),
        );
        expect(tab).toMatch(new RegExp(`^${own}`));
      }
    }
  });

  it.each([
    ['flag', FLAG_KINDS],
    ['event', CASE_EVENTS],
    ['kind', INCOMING_KINDS],
    ['petition-event', PETITION_EVENTS],
  ])('are there for every %s, and for no other', (list, kinds) => {
    const start = `console-${list}-`;
    const told = names('fr').flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));
    expect(told.filter((name) => name !== 'resolve' && !name.startsWith('staff-')).toSorted()).toEqual(
      [...kinds].toSorted(),
    );
  });

  it('are there for everything that the pages say', () => {
    const words = openWords(folder('locales'));
    const files = readdirSync(folder('src/console'), { recursive: true, encoding: 'utf8' });
    const asked = files
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const text = readFileSync(join(folder('src/console'), file), 'utf8');
        const said = [...text.matchAll(/\bsay\(\s*'([\w-]+)'/g)].map((match) => match[1]);
        const told = [...text.matchAll(/told: '([\w-]+)'/g)].map((match) => `told-${match[1]}`);
        return [...said, ...told].map((name) => `console-${name}`);
      });
    expect(asked.length).toBeGreaterThan(100);
    const missing = [...new Set(asked)].flatMap((name) =>
      ['ar', 'fr'].filter((language) => !words.has(language, name)).map((language) => `${language} ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
