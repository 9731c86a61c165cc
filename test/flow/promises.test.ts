// Whatever comes, at whatever step: an answer, the place kept, nothing lost, and a memory that survives JSON.

import { describe, expect, it } from 'vitest';
import { clean } from '../../src/domain/text.ts';
import type { Input } from '../../src/flow/engine/state.ts';
import fc from '../support/property.ts';
import { aTown, flows, Talk, type Town } from './town.ts';

const MEDIA = ['photo', 'voice', 'audio', 'video', 'document', 'sticker'] as const;
const WORDS = [
  '',
  ' ',
  '1',
  '٢',
  '۳',
  '９',
  '0',
  '99',
  'oui',
  'non',
  'passer',
  'AB123456',
  'Fatima Amzil',
  'le lighting',
  'Lastah',
  'court',
  'Le lampadaire de la rue est éteint depuis lundi soir',
  '😀😀',
  '\u0000\u202e',
  '\ud800',
  'x'.repeat(10_000),
  '2026-12-31',
];

const textGiven = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 60 }));
const optionId = fc.constantFrom(
  'lighting',
  'other',
  'ary',
  'accept',
  'refuse',
  'support',
  'leave',
  'resident',
  'neither',
  'agree',
  'decline',
  'p1',
  'i1',
  'c1',
  'streets',
  'lastah',
  'k1',
  'show',
  'erase',
  'keep',
  'send',
  'change',
  'stop',
  '_skip',
  '_done',
  '_more',
  '_back_page',
  '_back',
  '_person',
  '_change-details',
  '_change-place',
  '_change-name',
  '_change-nothing',
  'ufo',
  '',
);

/** A tap says which option, and how old its menu is; which menu that was is known when it is given. */
type Draft =
  | Input
  | { kind: 'tap'; option: string; age: number; late: boolean }
  | { kind: 'sensible'; pick: number };

const draft: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: textGiven, late: fc.boolean() }),
  fc.record({
    kind: fc.constant('tap' as const),
    option: optionId,
    age: fc.integer({ min: -1, max: 4 }),
    late: fc.boolean(),
  }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('sensible' as const), pick: fc.nat(20) }) },
  fc.record({
    kind: fc.constant('place' as const),
    latitude: fc.constant(30.47),
    longitude: fc.constant(-8.87),
    late: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('file' as const),
    media: fc.constantFrom(...MEDIA),
    attachment: fc.uuid(),
    caption: fc.option(textGiven, { nil: undefined }),
    late: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('contact' as const),
    phone: fc.constant('+212612345678'),
    late: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('other' as const), late: fc.boolean() }),
);

function given(talk: Talk, drafted: Draft): Input {
  const menu = talk.memory.shown?.menu ?? 0;
  if (drafted.kind === 'tap')
    return { kind: 'option', option: drafted.option, menu: menu - drafted.age, late: drafted.late };
  if (drafted.kind !== 'sensible') return drafted;
  const { options } = talk;
  if (options.length > 0)
    return { kind: 'option', menu, option: options[drafted.pick % options.length] ?? '' };
  if (talk.at === 'place') return { kind: 'place', latitude: 30.5, longitude: -8.8 };
  return {
    kind: 'text',
    text: ['name', 'card'].includes(talk.at) ? 'Fatima Amzil' : 'Le lampadaire est éteint depuis lundi',
  };
}

const filesOf = (talk: Talk): string[] =>
  Object.values(talk.memory.answers ?? {}).flatMap((answer) => {
    if (answer.kind === 'files') return answer.files;
    return answer.kind === 'text' || answer.kind === 'place' ? (answer.voices ?? []) : [];
  });

/** Answers that were there before and are gone; only a change or a stop may take one away. */
function lost(before: Talk['memory'], after: Talk['memory']): string[] {
  const gone = Object.keys(before.answers ?? {}).filter((step) => !after.answers?.[step]);
  return gone.filter((step) => before.answers?.[step]?.kind !== 'confirmed');
}

const APOLOGIES = [
  'common-cannot_use',
  'common-cannot_keep_file',
  'common-cannot_keep_file.later',
  'common-write',
  'common-too_many_voices',
  'common-where',
];

function holds(talk: Talk, before: Talk['memory'], givens: Input[], afterPerson: boolean): void {
  const { last } = talk;
  if (!last) throw new Error('nothing came of it');
  expect(JSON.parse(JSON.stringify(last))).toEqual(last);
  expect(JSON.stringify(last.memory.answers ?? {})).not.toMatch(/\\u0000|\\ud8/u);
  expect(last.memory.menu ?? 0).toBeGreaterThanOrEqual(before.menu ?? 0);
  const quiet = last.say.length === 0 && last.then.kind === 'wait';
  const excusable = givens.every((each) => each.late || each.kind === 'option');
  if (quiet) expect(excusable).toBe(true);
  expect(last.say.slice(0, -1).every(({ options, request }) => !options && !request)).toBe(true);
  if (last.then.kind === 'end') return;
  if (quiet) saidIsKept(talk, givens);
  const same = JSON.stringify(last.memory.answers ?? {}) === JSON.stringify(before.answers ?? {});
  // What came along with the wish for a person may have answered the question on the screen.
  if (same && last.then.kind === 'wait' && !afterPerson)
    expect(talk.memory.shown?.step).toBe(before.shown?.step);
  const [only] = givens;
  const since = before.shown?.since ?? 0;
  if (givens.length === 1 && only?.kind === 'option' && only.menu < since) expect(same).toBe(true);
  const changed = givens.some((each) => each.kind === 'option' || each.kind === 'text');
  expect(lost(before, last.memory).length).toBeLessThanOrEqual(changed ? 1 : 0);
  keepsFiles(talk, before, givens);
}

/** Silence is only for what was kept: late words are in an answer, a tap is the one that led here. */
function saidIsKept(talk: Talk, givens: Input[]): void {
  const answers = Object.values(talk.memory.answers ?? {});
  const texts = answers.map((answer) =>
    answer.kind === 'text' || answer.kind === 'place' ? (answer.text ?? '') : '',
  );
  for (const each of givens) {
    if (each.kind === 'text') expect(texts.some((kept) => kept.includes(clean(each.text)))).toBe(true);
    if (each.kind === 'option')
      expect(talk.memory.shown?.last).toEqual({ menu: each.menu, option: each.option });
  }
}

/** Every file is kept under an answer, or the citizen is told that it is not. */
function keepsFiles(talk: Talk, before: Talk['memory'], givens: Input[]): void {
  const kept = filesOf(talk);
  const told = talk.said.some(
    (name) => APOLOGIES.includes(name) || name === 'common-question_changed' || name.endsWith('.too_long'),
  );
  for (const each of givens) {
    if (each.kind === 'file' && !kept.includes(each.attachment)) expect(told).toBe(true);
  }
  const tapped = givens.some((each) => each.kind === 'option' || each.kind === 'text');
  if (tapped || !before.answers) return;
  const earlier = new Talk(talk.flow);
  earlier.memory = before;
  for (const file of filesOf(earlier)) expect(kept).toContain(file);
}

async function carryOn(talk: Talk, town: Town, outcomes: Record<string, string>): Promise<void> {
  for (let actions = 0; talk.last?.then.kind === 'do' && actions < 6; actions += 1) {
    await talk.conclude(outcomes[talk.last.then.action] ?? 'filed');
  }
  if (talk.last?.then.kind === 'end') await new Talk(talk.flow, town).open();
}

const OUTCOMES = {
  join_similar: 'alone',
  support_similar: 'alone',
  read_petition: 'read',
  read_proposal: 'read',
  give_published: 'none',
};

describe('any sequence of anything', () => {
  it.each([...flows.keys()])('in %s gets an answer, keeps the place and loses nothing', async (name) => {
    const flow = flows.get(name);
    if (!flow) throw new Error(name);
    const breaths = fc.array(fc.array(draft, { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(breaths, async (story) => {
        const town = aTown({ similar_cases: [{ id: 'k1', label: 'trou' }] });
        const talk = await new Talk(flow, town).open();
        await carryOn(talk, town, OUTCOMES);
        for (const breath of story) {
          if (talk.last?.then.kind !== 'wait' && talk.last?.then.kind !== 'person') return;
          const before = structuredClone(talk.memory);
          const givens = breath.map((each) => given(talk, each));
          const person = talk.last.then.kind === 'person';
          await talk.give(...givens);
          holds(talk, before, givens, person);
          await carryOn(talk, town, OUTCOMES);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('one thing alone at any step leads to that step or further, never to silence', async () => {
    for (const flow of flows.values()) {
      await fc.assert(
        fc.asyncProperty(fc.nat(8), draft, async (steps, drafted) => {
          const talk = await new Talk(flow).open();
          for (let at = 0; at < steps && talk.last?.then.kind === 'wait'; at += 1) {
            await talk.give(given(talk, { kind: 'sensible', pick: at }));
            await carryOn(talk, talk.town, OUTCOMES);
          }
          if (talk.last?.then.kind !== 'wait') return;
          const one = given(talk, drafted);
          await talk.give(one);
          if (!one.late && one.kind !== 'option')
            expect(talk.last.say.length + (talk.last.then.kind === 'wait' ? 0 : 1)).toBeGreaterThan(0);
        }),
        { numRuns: 60 },
      );
    }
  });
});
