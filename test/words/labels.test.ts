// Labels of options fit what a channel offers for them, in every language: a longer one would turn its whole menu into text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/channels/kit/numbered-menu.ts';
import { CAPABILITIES as TELEGRAM } from '../../src/channels/telegram/message-steps.ts';
import { CAPABILITIES as CLOUD } from '../../src/channels/whatsapp/cloud/limits.ts';
import { loadMenu } from '../../src/flow/definition/menu.ts';
import type { Flow } from '../../src/flow/definition/step.ts';
import { WAYS_ON } from '../../src/ways-on.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { flows, openTownWords } from '../flow/town.ts';
import { parseTranscript } from '../support/transcript.ts';

const ROOT = join(import.meta.dirname, '../..');
const words = openTownWords();

/** WhatsApp Cloud has the least room: this many letters in a row of a list. */
const ROOM = CLOUD.list?.labelMax ?? 0;
const length = (label: string): number => [...label].length;

const of = (message: string, ...names: string[]): [string, string][] =>
  names.map((name): [string, string] => [message, name]);
const { menu: MENU } = loadMenu(join(ROOT, 'flows'));
/** What is shown at times only may fill a second page for those who see most. */
const OF_A_MEMBER = MENU.filter(({ name }) => WAYS_ON.shownWhile[name] === undefined);
const OF_ALL = OF_A_MEMBER.filter((entry) => entry.for === 'everybody');

/** Whole names of the messages of a file of words, such as all categories. */
const wholeOf = (file: string): [string, undefined][] =>
  [...readFileSync(join(ROOT, 'locales/fr', file), 'utf8').matchAll(/^([\w-]+) =/gmu)].map(
    ([, name = '']) => [name, undefined],
  );

const optionsOf = ({ name, steps }: Flow): [string, string][] =>
  steps.flatMap((step) => {
    const message = `${name}-${step.name}`;
    // What can be corrected is chosen by its short name.
    return of(message, 'name', ...('options' in step && step.options ? step.options : []), 'skip');
  });

const LABELS: [string, string | undefined][] = [
  ...of('common-menu', 'continue'),
  ...of('common-draft', 'continue', 'drop', 'menu'),
  ...of('welcome-hello', 'read', 'listen', 'refuse', 'language', 'latin'),
  ...of('meetings-card', 'yes', 'no', 'excused'),
  ...of('complaint-next', 'yes', 'no'),
  ...of(
    'my_data-what',
    'show',
    'stop_notices',
    'resume_notices',
    'allow_abroad',
    'refuse_abroad',
    'link',
    'part',
    'erase',
  ),
  ...of('notices-abroad', 'yes', 'no'),
  ...['send', 'change', 'stop', 'skip', 'done', 'more', 'back_page', 'back', 'person', 'own_name'].map(
    (name): [string, undefined] => [`common-${name}`, undefined],
  ),
  ['common-keep_place', undefined],
  ['common-quarters', undefined],
  ['my_data-undo', undefined],
  ['petition-withdraw', undefined],
  ...wholeOf('categories.ftl'),
  ...[...flows.values()].flatMap(optionsOf),
];

const label = (language: string, [message, attribute]: [string, string | undefined]): string =>
  stripIsolates(words.say(language, { message, attribute }));

describe.each(words.languages)('in %s', (language) => {
  const own = LABELS.filter(([message, attribute]) => words.has(language, message, attribute));

  it('every label fits a row of the narrowest list', () => {
    expect(own.length).toBeGreaterThan(90);
    const long = own
      .map((each) => label(language, each))
      .filter((text) => length(text) > Math.min(ROOM, TELEGRAM.buttons?.labelMax ?? 0));
    expect(long).toEqual([]);
  });

  it.each([['of a citizen', OF_ALL] as const, ['of a member', OF_A_MEMBER] as const])(
    'the main menu %s is a list on WhatsApp Cloud and buttons on Telegram',
    (_, entries) => {
      const options = entries.map(({ name, emoji }) => ({
        token: `q1.${name}`,
        label: `${emoji} ${label(language, [`${name}-menu`, undefined])}`,
      }));
      expect(layOut('menu', options, CLOUD).list).toEqual(options);
      expect(layOut('menu', options, TELEGRAM).buttons).toEqual(options);
    },
  );

  it('the notice of the law and the card of a meeting keep their buttons', () => {
    const card = ['yes', 'no', 'excused'].map((name) => ({
      token: name,
      label: label(language, ['meetings-card', name]),
    }));
    const { buttons, list } = layOut('card', card, CLOUD);
    expect(buttons ?? list).toEqual(card);
    expect(length(label(language, ['delivery-list', undefined]))).toBeLessThanOrEqual(
      CLOUD.buttons?.labelMax ?? 0,
    );
  });
});

it('quarters fit a row too', () => {
  const quarters: { nameAr: string; nameFr: string; kind: string }[] = JSON.parse(
    readFileSync(join(ROOT, 'prisma/seed/quarters.json'), 'utf8'),
  );
  const names = quarters
    .filter(({ kind }) => kind !== 'landmark')
    .flatMap(({ nameAr, nameFr }) => [nameAr, nameFr]);
  expect(names.filter((name) => length(name) > ROOM)).toEqual([]);
});

/** What carries a number or a title of its own is read in full, as numbered lines where the row is too short for it. */
const INSERTED = /\d|👍|\(|«|·/u;

it('no other label of the golden conversations is longer', () => {
  const folder = join(ROOT, 'test/conversations');
  const shown = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => parseTranscript(readFileSync(join(folder, name), 'utf8')).turns)
    .flatMap((turn) => (turn.by === 'bot' ? turn.options : []));
  expect(new Set(shown).size).toBeGreaterThan(50);
  expect([...new Set(shown)].filter((text) => length(text) > ROOM && !INSERTED.test(text))).toEqual([]);
});
