// Every path of every flow, in every language, from the first question to the end.
import { describe, expect, it } from 'vitest';
import { type Path, paths, type Turning } from '../../src/flow/definition/paths.ts';
import type { Prompt } from '../../src/flow/engine/state.ts';
import { aTown, flows, knowledge, openTownWords, photo, pin, Talk, type Town } from './town.ts';

const missing: string[] = [];
const words = openTownWords((what) => missing.push(what));

/** What only the moment knows of a question: see `asked` of the path. */
const ASKED = { doc_1: 'd', doc_2: 'd', doc_3: 'd', doc_4: 'd' };

/** All that would be shown, as sentences; fills `missing` where there are none. */
function spoken(language: string, say: Prompt[]): string[] {
  return say.flatMap(({ saying, options, review }) => [
    words.say(language, { ...saying, values: { ...ASKED, ...saying.values } }),
    ...(options ?? []).map(({ words: name }) => ('label' in name ? name.label : words.say(language, name))),
    ...(review ?? []).map(({ name }) => words.say(language, name)),
  ]);
}

const TEXTS: Record<string, string> = { card: 'AB123456', code: 'ABCD-1234', email: 'a@b.ma', digits: '427' };

/** What a citizen does at one step of a path. */
async function go(talk: Talk, { take }: Turning): Promise<unknown> {
  const choice = talk.options.find((id) => id === take) ?? talk.options[0] ?? '';
  switch (take) {
    case 'skip':
      return talk.tap('_skip');
    case 'some':
      return talk.tap(choice);
    case 'text':
      return talk.say(TEXTS[talk.at] ?? 'Fatima Amzil habite ici depuis longtemps déjà');
    case 'place':
      return talk.give(pin());
    case 'date':
      return talk.say('24/11/2026');
    case 'voice':
      return talk.give({ kind: 'file', media: 'voice', attachment: 'v' });
    case 'picture':
      return talk.give(photo('p'));
    case 'files':
      await talk.give(photo('a'));
      return talk.options.includes('_done') ? talk.tap('_done') : undefined;
    default:
      return talk.tap(take);
  }
}

const OTHERS = [{ id: 'k1', label: 'k' }];

function townFor(language: string, path: Path): Town {
  const empty = path.filter(({ take }) => take === 'empty').map(({ step }) => step);
  const lists: Record<string, []> = {};
  for (const flow of flows.values()) {
    for (const step of flow.steps)
      if ('from' in step && step.from && empty.includes(step.name)) lists[step.from] = [];
  }
  const similar = path.some(({ step, take }) => step === 'same' && take !== 'empty');
  const published = path.some(({ step, take }) => step === 'published' && take !== 'empty');
  const led = path.some(({ take }) => take === 'administration');
  const gathered = path.some(({ step, take }) => step === 'axis' && take !== 'empty');
  const there = {
    ...(gathered && { campaign_axes: OTHERS }),
    ...(led && { complaint_categories: [{ id: 'administration', label: 'l’administration' }] }),
    ...(similar && { similar_cases: OTHERS, similar_ideas: OTHERS, open_of_thing: OTHERS }),
    ...(published && { published_documents: [{ id: 'd1', label: 'd' }] }),
  };
  return aTown({ ...there, ...lists }, language);
}

async function walk(talk: Talk, path: Path, language: string): Promise<void> {
  await talk.open();
  spoken(language, talk.last?.say ?? []);
  for (const turning of path.filter(({ take }) => take !== 'empty')) {
    const doing = talk.last?.then.kind === 'do' ? talk.last.then.step : undefined;
    expect(doing ?? talk.at).toBe(turning.step);
    if (doing) await talk.conclude(turning.take);
    else await go(talk, turning);
    const say = talk.last?.say ?? [];
    for (const sentence of spoken(language, say)) expect(sentence).not.toMatch(/\{\$|…$/u);
    expect(say.slice(0, -1).every(({ options, review }) => !options && !review)).toBe(true);
  }
  expect(talk.at).toBe('end');
}

describe.each(words.languages)('in %s', (language) => {
  it.each([...flows.keys()])(
    'every path of %s can be walked to its end with words for all of it',
    async (name) => {
      const flow = flows.get(name);
      const ways = flow ? paths(flow, knowledge) : [];
      expect(ways.length).toBeGreaterThan(1);
      for (const path of ways) if (flow) await walk(new Talk(flow, townFor(language, path)), path, language);
      expect(missing).toEqual([]);
    },
  );
});

it('the paths of the complaint are those one would draw by hand', () => {
  const flow = flows.get('complaint');
  const ways = flow ? paths(flow, knowledge) : [];
  // 4 categories, of which one is led away; the same case: none, skipped, or some, which is joined or added to one's own.
  // Alone there is a photo or none, and it is sent with 2 outcomes or stopped.
  expect(ways).toHaveLength(4 * (2 + 3 * 2 * 3));
  expect(new Set(ways.map((way) => JSON.stringify(way))).size).toBe(ways.length);
});
