// A flow is corrected in working hours, while people are inside it: no answer may land under another question.
import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/flow/engine/advance-flow.ts';
import { flowOf, photo, pin, surroundingsOf, Talk } from './town.ts';

const A = '  a: { ask: choice, options: [x, y] }\n';
const B = '  b: { ask: choice, options: [x, y] }\n';
const NEW = '  added: { ask: choice, options: [x, y] }\n';
const WORDS = '  words: { ask: text }\n';
const OTHER = '  other: { ask: text }\n';
const PLACE = '  place: { ask: place }\n';
const REVIEW = '  r: { ask: confirm }\n';
const DO = '  c: { do: go }\n';

const talkIn = (source: string) => new Talk(flowOf(source)).open();
const edit = (talk: Talk, source: string) => {
  talk.flow = flowOf(source);
};

describe('a flow edited while somebody is inside it', () => {
  it('a question added above: the tap answers the question that was shown, then the new one is asked', async () => {
    const talk = await talkIn(A + B + DO);
    await talk.tap('x');
    edit(talk, A + NEW + B + DO);
    await talk.tap('y');
    expect(talk.memory.answers).toEqual({
      a: { kind: 'choice', option: 'x' },
      b: { kind: 'choice', option: 'y' },
    });
    expect(talk.at).toBe('added');
  });

  it('a question added above: words, too, answer the question that was shown', async () => {
    const talk = await talkIn(WORDS + DO);
    edit(talk, OTHER + WORDS + DO);
    await talk.say('bonjour');
    expect(talk.memory.answers).toEqual({ words: { kind: 'text', text: 'bonjour' } });
    expect(talk.at).toBe('other');
  });

  it('a question added below is simply asked in its turn', async () => {
    const talk = await talkIn(A + DO);
    edit(talk, A + NEW + DO);
    await talk.tap('x');
    expect(talk.at).toBe('added');
  });

  it('the question removed while it was being answered: told, and the next one asked', async () => {
    const talk = await talkIn(A + B + DO);
    edit(talk, B + DO);
    await talk.tap('x');
    expect(talk.memory.answers).toEqual({});
    expect(talk.said).toEqual(['common-old_button', 'f-b']);
  });

  it('the question renamed while it was being answered: asked again under its new name', async () => {
    const talk = await talkIn(WORDS + DO);
    edit(talk, OTHER + DO);
    await talk.say('bonjour');
    expect(talk.memory.answers).toEqual({});
    expect(talk.said).toEqual(['common-question_changed', 'f-other']);
  });

  it('a pin for a question that is gone is not taken for another place', async () => {
    const talk = await talkIn(PLACE + DO);
    edit(talk, `  home: { ask: place }\n  proof: { ask: photo }\n${DO}`);
    await talk.give(pin(), photo('p'));
    expect(talk.memory.answers).toEqual({});
    expect(talk.said).toEqual(['common-question_changed', 'f-home']);
  });

  it('the question renamed after it was answered: asked anew, the old answer stands for nothing', async () => {
    const talk = await talkIn(A + B + DO);
    await talk.tap('x');
    edit(talk, NEW + B + DO);
    await talk.tap('y');
    expect(talk.at).toBe('added');
    await talk.tap('x');
    expect(talk.last?.then).toMatchObject({ answers: { added: { option: 'x' }, b: { option: 'y' } } });
    expect(talk.last?.then).not.toHaveProperty('answers.a');
  });

  it('the chosen option removed: that question is asked again', async () => {
    const talk = await talkIn(A + B + DO);
    await talk.tap('x');
    edit(talk, `  a: { ask: choice, options: [y, z] }\n${B}${DO}`);
    await talk.tap('x');
    expect(talk.memory.answers?.b).toEqual({ kind: 'choice', option: 'x' });
    expect(talk.at).toBe('a');
    await talk.tap('z');
    expect(talk.at).toBe('do go');
  });

  it('an option removed while it is on the screen: neither its button nor its number means another one', async () => {
    const talk = await talkIn(A + DO);
    edit(talk, `  a: { ask: choice, options: [y, z] }\n${DO}`);
    await talk.say('1');
    expect(talk.memory.answers).toEqual({});
    expect(talk.at).toBe('a');
    const again = await talkIn(A + DO);
    edit(again, `  a: { ask: choice, options: [y, z] }\n${DO}`);
    await again.tap('x');
    expect(again.said).toEqual(['common-old_button', 'f-a']);
  });

  it('two questions swapped: each answer stays under its own', async () => {
    const talk = await talkIn(A + B + DO);
    edit(talk, B + A + DO);
    await talk.tap('x');
    expect(talk.memory.answers).toEqual({ a: { kind: 'choice', option: 'x' } });
    expect(talk.at).toBe('b');
    await talk.tap('y');
    expect(talk.last?.then).toMatchObject({ answers: { a: { option: 'x' }, b: { option: 'y' } } });
  });

  it('a choice turned into words: what was chosen is no text', async () => {
    const talk = await talkIn(A + B + DO);
    await talk.tap('x');
    edit(talk, `  a: { ask: text }\n${B}${DO}`);
    await talk.tap('y');
    expect(talk.at).toBe('a');
  });

  it('a question added above a review that was shown: Send does not send, the review comes back with it', async () => {
    const talk = await talkIn(A + REVIEW + DO);
    await talk.tap('x');
    expect(talk.at).toBe('r');
    const menu = talk.memory.shown?.menu;
    edit(talk, A + NEW + REVIEW + DO);
    await talk.tap('send');
    expect(talk.at).toBe('added');
    await talk.tap('y');
    expect(talk.at).toBe('r');
    expect(talk.last?.say.at(-1)?.review?.map(({ step }) => step)).toEqual(['a', 'added']);
    await talk.tap('send', menu);
    expect(talk.at).toBe('r');
    await talk.tap('send');
    expect(talk.at).toBe('do go');
  });

  it('a question of words added above a review that was shown: the typed yes is not its answer', async () => {
    const talk = await talkIn(A + REVIEW + DO);
    await talk.tap('x');
    edit(talk, A + WORDS + REVIEW + DO);
    await talk.say('oui');
    expect(talk.said).toEqual(['common-question_changed', 'f-words']);
    expect(talk.memory.answers).toEqual({ a: { kind: 'choice', option: 'x' } });
  });

  it('a question removed above a review that was shown: what was read back is read back anew', async () => {
    const talk = await talkIn(A + B + REVIEW + DO);
    await talk.tap('x');
    await talk.tap('y');
    edit(talk, A + REVIEW + DO);
    await talk.tap('send');
    expect(talk.at).toBe('r');
    expect(talk.last?.say.at(-1)?.review?.map(({ step }) => step)).toEqual(['a']);
  });

  it('an outcome that a condition waited for renamed: what depended on it is passed over', async () => {
    const talk = await talkIn(
      `  look: { do: look }\n  b: { when: { look: found }, ask: choice, options: [x, y] }\n${DO}`,
    );
    await talk.conclude('found');
    expect(talk.at).toBe('b');
    edit(talk, `  look: { do: look }\n  b: { when: { look: seen }, ask: choice, options: [x, y] }\n${DO}`);
    await talk.tap('x');
    expect(talk.at).toBe('do go');
    expect(talk.last?.then).toMatchObject({ answers: {} });
  });

  it('the outcome of an action that the flow no longer names is still told', async () => {
    const talk = await talkIn(A + DO);
    await talk.tap('x');
    const flow = flowOf(`${A}  d: { do: go }\n`);
    const concluded = await conclude(flow, talk.memory, 'c', 'filed', {}, surroundingsOf(talk.town));
    expect(concluded.say[0]?.saying).toMatchObject({ message: 'common-form', attribute: 'filed' });
  });

  it('an answer made optional meanwhile may be skipped, one no longer optional is asked for', async () => {
    const talk = await talkIn(`  a: { ask: choice, options: [x, y], optional: true }\n${B}${DO}`);
    await talk.tap('_skip');
    edit(talk, A + B + DO);
    await talk.tap('y');
    expect(talk.at).toBe('a');
  });
});
