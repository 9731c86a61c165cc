// What is said beside any question is heard in every script, and is not heard in what tells of something else.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDarija } from '../../src/darija/darija.ts';

const darija = openDarija();
const read = (url: URL): string[][] =>
  readFileSync(url, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
const SAID = read(new URL('../support/asides.tsv', import.meta.url));
const COMPLAINTS = ['intents.tsv', 'civic_check.tsv', 'civic_fresh.tsv', 'civic_voices.tsv']
  .flatMap((name) => read(new URL(`../../src/darija/train/data/${name}`, import.meta.url)).slice(1))
  .filter((row) => row[2] === 'complaint')
  .map((row) => row[6] ?? '');
/** Those that take the talk away from whoever tells of a problem. */
const LOUD = [
  ...['hours', 'president', 'papers', 'phone', 'site', 'callback', 'information_law', 'petition_how'],
  ...['need', 'bereaved', 'praise', 'permit', 'works', 'complain_where', 'outage'],
];

describe('asides', () => {
  it.each(SAID)('%s: %s', (name, text) => expect(darija.asides(text ?? '')).toContain(name));
  it('are heard in no more than one complaint of two hundred', () => {
    const heard = COMPLAINTS.filter((text) => darija.asides(text).some((name) => LOUD.includes(name)));
    expect(heard.length, heard.join('\n')).toBeLessThanOrEqual(COMPLAINTS.length / 200);
  });
  it('are not looked for in a story', () => {
    expect(darija.asides(`شكرا ${'الزبل عامر فالزنقة '.repeat(20)}`)).toEqual([]);
  });
});
