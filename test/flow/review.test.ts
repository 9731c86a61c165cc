import { describe, expect, it } from 'vitest';
import { aTown, complaintAt, flowOf, Talk } from './town.ts';

describe('the review', () => {
  it('reads back every answer, with the words of what was chosen', async () => {
    const talk = await complaintAt('review');
    expect(talk.last?.say.at(-1)?.review).toMatchObject([
      { step: 'category', chosen: { label: 'le lighting' } },
      { step: 'details', answer: { text: 'Le lampadaire est éteint' } },
      { step: 'place', answer: { latitude: 30.47 } },
      { step: 'photo', answer: { kind: 'skipped' } },
    ]);
    expect(talk.options).toEqual(['send', 'change', 'stop']);
  });

  it('changes one line and comes back by itself', async () => {
    const talk = await complaintAt('review');
    await talk.tap('change');
    expect(talk.options).toEqual([
      '_change-category',
      '_change-details',
      '_change-place',
      '_change-photo',
      '_back',
    ]);
    await talk.tap('_change-place');
    expect(talk.at).toBe('place');
    await talk.say('Lastah');
    expect(talk.at).toBe('review');
    await talk.say('oui');
    expect(talk.last?.then).toMatchObject({
      kind: 'do',
      answers: { place: { quarter: 'lastah' }, category: { option: 'lighting' } },
    });
  });

  it('leaves out what says nothing about what is sent; going back still finds it', async () => {
    const flow = flowOf(
      '  a: { ask: choice, options: [x, y], reviewed: false }\n  b: { ask: text }\n  r: { ask: confirm }\n  c: { do: go }',
    );
    const talk = await new Talk(flow).open();
    await talk.tap('x');
    await talk.say('bonjour');
    expect(talk.last?.say.at(-1)?.review?.map(({ step }) => step)).toEqual(['b']);
    await talk.tap('change');
    expect(talk.options).toEqual(['_change-b', '_back']);
    await talk.tap('_back');
    await talk.tap('send');
    expect(talk.last?.then).toMatchObject({
      kind: 'do',
      answers: { a: { option: 'x' }, b: { text: 'bonjour' } },
    });
  });

  it('can be left unchanged, and can stop everything', async () => {
    const talk = await complaintAt('review');
    await talk.tap('change');
    await talk.tap('_back');
    expect(talk.said).toEqual(['complaint-review']);
    await talk.tap('stop');
    expect(talk.at).toBe('end');
    expect(talk.memory).toEqual({ menu: talk.memory.menu });
  });

  it('passes on only answers whose condition still holds', async () => {
    const flow = flowOf(
      '  a: { ask: choice, options: [x, y] }\n  b: { ask: text, when: { a: x } }\n  r: { ask: confirm }\n  c: { do: go }',
    );
    const talk = await new Talk(flow).open();
    await talk.tap('x');
    await talk.say('bonjour');
    await talk.tap('change');
    await talk.tap('_change-a');
    await talk.tap('y');
    await talk.tap('send');
    expect(talk.last?.then).toMatchObject({ kind: 'do', answers: { a: { kind: 'choice', option: 'y' } } });
    expect(Object.keys(talk.last?.then.kind === 'do' ? talk.last.then.answers : {})).toEqual(['a']);
  });

  it('offers the open cases near the place that holds now', async () => {
    const town = aTown({ similar_cases: [{ id: 'k1', label: 'trou' }] });
    const talk = await complaintAt('photo', town);
    expect(talk.at).toBe('same');
    await talk.tap('k1');
    expect(talk.at).toBe('do join_similar');
    await talk.conclude('alone');
    await talk.tap('_skip');
    expect(talk.at).toBe('review');
    town.lists.similar_cases = [{ id: 'k2', label: 'autre' }];
    await talk.tap('change');
    await talk.tap('_change-place');
    await talk.say('Lastah');
    expect(talk.at).toBe('same');
    expect(talk.options).toEqual(['k2', '_skip']);
  });
});
