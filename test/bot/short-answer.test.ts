// What a form of the commune asks in words is answered in one word, by a number, by a name: it is taken as it is said.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Flow } from '../../src/flow/definition/step.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let lost: Flow;
let people = 0;

beforeAll(async () => {
  town = await openTown();
  const flow = town.context.flows.get('lost_found');
  if (!flow) throw new Error('the example is gone');
  lost = flow;
});
afterAll(() => town.close());

/** As a clerk may write it: without a least length, and perhaps to be left out. */
function ask(optional: boolean): void {
  const steps = lost.steps.map((step) =>
    step.name === 'mark' && step.verb === 'ask' && step.ask === 'text'
      ? { ...step, min: undefined, optional }
      : step,
  );
  (town.context.flows as Map<string, Flow>).set('lost_found', { ...lost, steps } as Flow);
}

/** What is kept of this, said to the question in words; undefined: nothing. */
async function kept(words: string): Promise<unknown> {
  const address = `short-${++people}`;
  await town.hears(address, 'Bonjour');
  await town.hears(address, "j'ai perdu mes clés");
  await town.hears(address, words);
  const { memory } = await town.db.conversation.findFirstOrThrow({ where: { address } });
  return (memory as { answers?: Record<string, unknown> }).answers?.mark;
}

it.each([
  '60',
  '5000',
  '2026',
  '60 personnes',
  'environ 50',
  'environ 50 personnes',
  '50 شخص',
  'soixante',
  'une centaine de personnes',
  'khmsin nas',
  'AMDH',
  'RAJA',
  'Espoir',
  'المستقبل',
  'circoncision',
  'جمعية النور',
  'جمعية السلامة الطرقية',
  'جمعية مرضى السرطان',
  'جمعية الماء',
  'Association Salam',
  'Association Ennour',
  'Association des femmes battues',
  'jam3iyat chabab taroudant',
  'nadi riyadi',
])('is the answer, word for word: %s', async (words) => {
  ask(false);
  expect(await kept(words)).toEqual({ kind: 'text', text: words });
});

it.each([
  'menu',
  'stop',
  'retour',
  'bonjour',
  'salam',
  'السلام عليكم',
  'merci',
  'agent',
  'je veux parler à quelqu’un',
  'non',
  'qsdfghjk',
  'chkoun nta ?',
])('is no answer: %s', async (words) => {
  ask(false);
  expect(await kept(words)).toBeUndefined();
});

it.each(['au secours', 'حريق', 'incendie'])('is a danger all the same: %s', async (words) => {
  ask(false);
  await kept(words);
  const said = town.said(`short-${people}`).map(({ text }) => text);
  expect(said.some((text) => /15|19|177/.test(text))).toBe(true);
});

it.each(['non', 'walo', 'والو', 'rien', 'لا'])('leaves out what may be left out: %s', async (words) => {
  ask(true);
  expect(await kept(words)).toEqual({ kind: 'skipped' });
});

it.each(['60', 'AMDH'])('is no button of a question that may be left out: %s', async (words) => {
  ask(true);
  expect(await kept(words)).toEqual({ kind: 'text', text: words });
});
