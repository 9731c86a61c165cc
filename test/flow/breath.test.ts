import { describe, expect, it } from 'vitest';
import { complaintAt, flowOf, named, photo, pin, Talk, text, voice } from './town.ts';

describe('everything in one breath', () => {
  it('text, pin, photo and voice at the first words fill their own steps, with one question after', async () => {
    const talk = await complaintAt('details');
    await talk.give(text('Le lampadaire est éteint'), pin(), photo('a'), voice('v'));
    expect(talk.memory.answers).toMatchObject({
      details: { kind: 'text', text: 'Le lampadaire est éteint', voices: ['v'] },
      place: { kind: 'place', latitude: 30.47 },
      photo: { kind: 'files', files: ['a'] },
    });
    expect(talk.last?.say.filter(({ options }) => options)).toHaveLength(1);
    expect(talk.at).toBe('photo');
  });

  it('a number and a description: the number chooses, the words describe', async () => {
    const talk = await new Talk(named('complaint')).open();
    await talk.say('1', 'Le lampadaire est éteint');
    expect(talk.memory.answers).toMatchObject({
      category: { option: 'lighting' },
      details: { text: 'Le lampadaire est éteint' },
    });
    expect(talk.at).toBe('place');
  });

  it('the tap counts first even when the words came before it', async () => {
    const talk = await new Talk(named('complaint')).open();
    await talk.give(text('Le lampadaire est éteint'), { kind: 'option', menu: 1, option: 'waste' });
    expect(talk.memory.answers).toMatchObject({
      category: { option: 'waste' },
      details: { text: 'Le lampadaire est éteint' },
    });
  });

  it('words in several messages are one answer', async () => {
    const talk = await complaintAt('details');
    await talk.say('Le', 'lampadaire', 'est éteint');
    expect(talk.memory.answers?.details).toEqual({ kind: 'text', text: 'Le\nlampadaire\nest éteint' });
  });

  it('a caption describes, before its question and after', async () => {
    const talk = await new Talk(named('complaint')).open();
    await talk.give(photo('a', { caption: 'Le lampadaire est éteint' }));
    expect(talk.said).toEqual(['common-kept_photo', 'complaint-category']);
    await talk.tap('lighting');
    expect(talk.at).toBe('place');
    await talk.give(photo('b', { caption: 'depuis lundi' }));
    expect(talk.memory.answers?.details).toEqual({
      kind: 'text',
      text: 'Le lampadaire est éteint\ndepuis lundi',
    });
    expect(talk.memory.answers?.photo).toEqual({ kind: 'files', files: ['a', 'b'], open: true });
  });

  it('a voice note beside words that mean no option is not lost', async () => {
    const talk = await new Talk(named('complaint')).open();
    await talk.give(text('???'), voice('v'));
    expect(talk.said).toEqual(['common-choose', 'common-kept_voice', 'complaint-category']);
    expect(talk.memory.answers?.details).toEqual({ kind: 'text', voices: ['v'] });
  });

  it('a caption too short to be the description is its beginning', async () => {
    const talk = await new Talk(named('complaint')).open();
    await talk.give(photo('a', { caption: 'ici' }));
    await talk.tap('lighting');
    expect(talk.at).toBe('details');
    await talk.say('lampe éteinte');
    expect(talk.memory.answers?.details).toEqual({ kind: 'text', text: 'ici\nlampe éteinte' });
  });

  it('a pin, a photo and a voice note before their turn are kept, and said so', async () => {
    const talk = await new Talk(named('complaint')).open();
    await talk.give(pin(), photo('a'), voice('v'));
    expect(talk.said).toEqual([
      'common-kept_place',
      'common-kept_photo',
      'common-kept_voice',
      'complaint-category',
    ]);
    await talk.tap('lighting');
    expect(talk.said).toEqual(['complaint-photo.another']);
  });
});

describe('under a menu of the bot itself that lies over a question', () => {
  it('a photo and a voice note are kept, words are not guessed at, and the question comes back', async () => {
    const talk = await new Talk(named('complaint')).open();
    talk.memory = {
      ...talk.memory,
      menu: 2,
      shown: { step: '_menu', menu: 2, options: ['status'], page: 0 },
    };
    await talk.give(photo('a'), voice('v'), text('bonjour'));
    expect(talk.memory.answers).toEqual({
      photo: { kind: 'files', files: ['a'], open: true },
      details: { kind: 'text', voices: ['v'] },
    });
    expect(talk.said).toEqual([
      'common-kept_photo',
      'common-cannot_use',
      'common-kept_voice',
      'complaint-category',
    ]);
  });
});

describe('what was asked for a person and answered in the same breath', () => {
  it('is kept, and goes on from there', async () => {
    const talk = await new Talk(flowOf('  a: { ask: text, min: 5 }\n  c: { do: go }')).open();
    for (const _ of [1, 2, 3]) await talk.say('?');
    await talk.give(
      { kind: 'option', menu: talk.memory.shown?.menu ?? 0, option: '_person' },
      text('bonjour'),
    );
    expect(talk.at).toBe('person');
    await talk.give(photo('a'));
    expect(talk.said).toEqual(['common-cannot_keep_file']);
    expect(talk.last?.then).toMatchObject({ kind: 'do', answers: { a: { text: 'bonjour' } } });
  });
});

describe('what comes late', () => {
  it('is kept without a word when the question on the screen stays right', async () => {
    const talk = await complaintAt('place');
    await talk.give(text('depuis lundi', true), voice('v', true), photo('a', { late: true }));
    expect(talk.last?.say).toEqual([]);
    expect(talk.at).toBe('place');
    expect(talk.memory.answers?.details).toEqual({
      kind: 'text',
      text: 'Le lampadaire est éteint\ndepuis lundi',
      voices: ['v'],
    });
  });

  it('goes to the next question of words when the last one was a choice', async () => {
    const talk = await complaintAt('details');
    await talk.give(text('Le lampadaire est éteint', true));
    expect(talk.at).toBe('place');
    expect(talk.said).toEqual(['complaint-place']);
  });

  it('is never read as an option of a question that could not be seen', async () => {
    const talk = await new Talk(
      flowOf('  a: { ask: choice, options: [x, y] }\n  b: { ask: choice, options: [x, y] }\n  c: { do: go }'),
    ).open();
    await talk.tap('x');
    await talk.give(text('1', true));
    expect(talk.at).toBe('b');
    expect(talk.said).toEqual(['common-too_late', 'f-b']);
  });

  it('reads the answers back anew when it changes them, and the old Send no longer counts', async () => {
    const talk = await complaintAt('review');
    const menu = talk.memory.shown?.menu;
    await talk.give(photo('a', { late: true }));
    expect(talk.said).toEqual(['complaint-review']);
    await talk.tap('send', menu);
    expect(talk.at).toBe('review');
    expect(talk.said).toEqual(['common-old_button', 'complaint-review']);
    await talk.tap('send');
    expect(talk.at).toBe('do file_complaint');
  });
});

describe('old buttons', () => {
  it('a tap of an earlier question never answers this one', async () => {
    const talk = await new Talk(
      flowOf('  a: { ask: choice, options: [x, y] }\n  b: { ask: choice, options: [x, y] }\n  c: { do: go }'),
    ).open();
    await talk.tap('x', 1);
    await talk.tap('y', 1);
    expect(talk.said).toEqual(['common-old_button', 'f-b']);
    expect(talk.memory.answers?.b).toBeUndefined();
  });

  it('the same tap twice has one effect and needs no second reply', async () => {
    const talk = await new Talk(named('complaint')).open();
    await talk.tap('lighting', 1);
    await talk.tap('lighting', 1);
    expect(talk.last?.say).toEqual([]);
    expect(talk.at).toBe('details');
  });

  it('a tap on an earlier showing of the very same question counts', async () => {
    const talk = await new Talk(named('complaint')).open();
    await talk.say('pardon ?');
    await talk.tap('waste', 1);
    expect(talk.memory.answers?.category).toMatchObject({ option: 'waste' });
  });
});
