import { describe, expect, it } from 'vitest';
import { askAgain, goBack } from '../../src/flow/advance.ts';
import { aTown, complaintAt, flowOf, named, photo, pin, surroundingsOf, Talk, text, voice } from './town.ts';

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
    expect(talk.last?.say[0]?.saying.values).toEqual({ count: 2, left: 3 });
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
    const talk = await complaintAt('review', town);
    expect(talk.at).toBe('same');
    await talk.tap('k1');
    expect(talk.at).toBe('review');
    town.lists.similar_cases = [{ id: 'k2', label: 'autre' }];
    await talk.tap('change');
    await talk.tap('_change-place');
    await talk.say('Lastah');
    expect(talk.at).toBe('same');
    expect(talk.options).toEqual(['k2', '_skip']);
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
