import { describe, expect, it } from 'vitest';
import { askAgain, goBack } from '../../src/flow/engine/advance-flow.ts';
import { complaintAt, flowOf, named, photo, surroundingsOf, Talk, voice } from './town.ts';

describe('a question and its answer', () => {
  it('pages a long list, and a typed number means what is shown', async () => {
    const talk = await new Talk(named('complaint')).open();
    expect(talk.options).toEqual([
      'lighting',
      'waste',
      'roads',
      'water',
      'animals',
      'noise',
      'traffic',
      'hygiene',
      '_more',
    ]);
    await talk.say('9');
    expect(talk.options).toEqual(['heritage', 'other', '_back_page']);
    await talk.say('٢');
    expect(talk.memory.answers?.category).toMatchObject({ kind: 'choice', option: 'other' });
    expect(talk.at).toBe('details');
  });

  it('understands the name of an option on another page', async () => {
    const talk = await new Talk(named('complaint')).open();
    await talk.say('le heritage');
    expect(talk.memory.answers?.category).toMatchObject({ option: 'heritage' });
  });

  it('takes the picture of an option for the option', async () => {
    const talk = await new Talk(named('proposal')).open();
    await talk.conclude('free');
    await talk.say('🌳');
    expect(talk.memory.answers?.theme).toEqual({ kind: 'choice', option: 'green' });
    const none = await new Talk(named('proposal')).open();
    await none.conclude('free');
    await none.say('?');
    expect(none.at).toBe('theme');
  });

  it('says that a number is not on the screen, and asks again', async () => {
    const talk = await new Talk(named('complaint')).open();
    await talk.say('12');
    expect(talk.said).toEqual(['common-no_such_number', 'complaint-category']);
    expect(talk.last?.say[0]?.saying.values).toEqual({ max: 9 });
  });

  it('says how long a text must be, and how long it may be', async () => {
    const talk = await complaintAt('details');
    await talk.say('court');
    expect(talk.said).toEqual(['complaint-details.too_short', 'complaint-details']);
    await talk.say('a'.repeat(10_000));
    expect(talk.said).toEqual(['complaint-details.too_long', 'complaint-details']);
    expect(talk.last?.say[0]?.saying.values).toEqual({ max: 2000 });
    expect(talk.memory.answers?.details).toBeUndefined();
  });

  it('does not take a row of smileys for words', async () => {
    const talk = await complaintAt('details');
    await talk.say('😀😀😀😀😀😀😀😀😀😀😀😀');
    expect(talk.said).toEqual(['common-write', 'complaint-details']);
  });

  it('keeps no control characters, marks of direction or half characters', async () => {
    const talk = await complaintAt('details');
    await talk.say('\u0000Le \u2068lampadaire\u2069\u202e est\ud800 éteint\n!');
    expect(talk.memory.answers?.details).toEqual({ kind: 'text', text: 'Le lampadaire est\ufffd éteint\n!' });
  });

  it('takes a voice note for words, and for the place as well', async () => {
    const talk = await complaintAt('details');
    await talk.give(voice('v1'));
    expect(talk.memory.answers?.details).toEqual({ kind: 'text', voices: ['v1'] });
    await talk.give(voice('v2'));
    expect(talk.memory.answers?.place).toEqual({ kind: 'place', voices: ['v2'] });
    expect(talk.at).toBe('photo');
  });

  it.each(['31/12/2026', '٣١/١٢/٢٠٢٦', '۳۱-۱۲-۲۰۲۶', '３１.１２.２０２６', '2026-12-31'])(
    'reads the day %s',
    async (written) => {
      const talk = await new Talk(flowOf('  d: { ask: date }\n  c: { do: go }')).open();
      await talk.say('31/02/2026');
      expect(talk.said).toEqual(['common-write_date', 'f-d']);
      await talk.say(written);
      expect(talk.memory.answers?.d).toEqual({ kind: 'date', day: '2026-12-31' });
    },
  );

  it('presses no button of the days near today by a number in a sentence, and asks for one day of several', async () => {
    for (const words of ['deux jours', 'le 2', '31 février', 'un jour']) {
      const talk = await new Talk(flowOf('  d: { ask: date }\n  c: { do: go }')).open();
      await talk.say(words);
      expect(talk.said).toEqual(['common-write_date', 'f-d']);
    }
    const talk = await new Talk(flowOf('  d: { ask: date }\n  c: { do: go }')).open();
    await talk.say('du 12 au 14');
    expect(talk.said).toEqual(['common-write_date.one', 'f-d']);
  });

  it('matches words about a place to a known quarter, and keeps the words', async () => {
    const talk = await complaintAt('place');
    await talk.say('Lastah');
    expect(talk.memory.answers?.place).toEqual({ kind: 'place', text: 'Lastah', quarter: 'lastah' });
  });

  it('collects photos until all are there or the citizen is done', async () => {
    const talk = await complaintAt('photo');
    await talk.give(photo('a'), photo('b'));
    expect(talk.at).toBe('photo');
    expect(talk.said).toEqual(['complaint-photo.another']);
    expect(talk.last?.say[0]?.saying.values).toEqual({ count: 2, videos: 0, kinds: 'photos', left: 3 });
    expect(talk.options).toEqual(['_done']);
    await talk.tap('_done');
    expect(talk.memory.answers?.photo).toEqual({ kind: 'files', files: ['a', 'b'] });
    expect(talk.at).toBe('review');
  });

  it('goes on by itself when the last photo allowed is there, and says that one more is too many', async () => {
    const talk = await complaintAt('photo');
    await talk.give(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => photo(id)));
    expect(talk.at).toBe('review');
    expect(talk.said[0]).toBe('common-cannot_keep_file');
    expect(talk.memory.answers?.photo).toEqual({ kind: 'files', files: ['a', 'b', 'c', 'd', 'e'] });
  });

  it('never keeps the clear text of what a rule seals', async () => {
    const talk = await new Talk(named('petition')).open();
    await talk.tap('p1');
    await talk.conclude('read');
    await talk.tap('support');
    await talk.conclude('unknown');
    await talk.conclude('asks');
    await talk.tap('resident');
    await talk.say('Fatima', 'Amzil');
    expect(talk.memory.answers?.name).toEqual({ kind: 'text', text: 'Fatima Amzil' });
    await talk.tap('agree');
    await talk.say('AB123456');
    expect(talk.at).toBe('review');
    expect(JSON.stringify(talk.last)).not.toContain('AB123456');
    expect(talk.last?.say.at(-1)?.review?.find(({ step }) => step === 'card')?.answer).toMatchObject({
      shown: '•••456',
    });
  });
});

describe('help on the way', () => {
  it('offers a person after three slips in a row, by button and by number', async () => {
    const talk = await new Talk(named('complaint')).open();
    for (const _ of [1, 2]) await talk.say('???');
    expect(talk.options).not.toContain('_person');
    await talk.say('???');
    expect(talk.said).toEqual(['common-choose', 'common-offer_person', 'complaint-category']);
    expect(talk.options.at(-1)).toBe('_person');
    await talk.say(String(talk.options.length));
    expect(talk.last?.then).toEqual({ kind: 'person' });
    expect(talk.memory.shown?.step).toBe('category');
    expect(talk.memory.slips).toBeUndefined();
  });

  it('forgets the slips as soon as something is understood', async () => {
    const talk = await new Talk(named('complaint')).open();
    await talk.say('???');
    await talk.say('???');
    await talk.say('1');
    await talk.say('!');
    expect(talk.memory.slips).toBe(1);
  });

  it('goes back one answer at a time, and says when there is nothing before', async () => {
    const talk = await complaintAt('place');
    talk.after(await goBack(talk.flow, talk.memory, surroundingsOf(talk.town)));
    expect(talk.at).toBe('details');
    talk.after(await goBack(talk.flow, talk.memory, surroundingsOf(talk.town)));
    talk.after(await goBack(talk.flow, talk.memory, surroundingsOf(talk.town)));
    expect(talk.at).toBe('category');
    expect(talk.said).toEqual(['common-at_start', 'complaint-category']);
  });

  it('asks again under a new menu without losing the place', async () => {
    const talk = await complaintAt('place');
    const menu = talk.memory.menu ?? 0;
    talk.after(await askAgain(talk.flow, talk.memory, surroundingsOf(talk.town)));
    expect(talk.at).toBe('place');
    expect(talk.memory.menu).toBe(menu + 1);
  });

  it('opens with what was already said, and asks only the rest', async () => {
    const talk = await new Talk(named('complaint')).open({
      category: { kind: 'choice', option: 'lighting' },
      details: { kind: 'text', text: 'Le lampadaire est éteint' },
    });
    expect(talk.at).toBe('place');
  });

  it('does not believe a prefilled option that the list does not have', async () => {
    const talk = await new Talk(named('complaint')).open({ category: { kind: 'choice', option: 'ufo' } });
    expect(talk.at).toBe('category');
  });
});
