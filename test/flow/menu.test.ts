// The menu as it is written: its order, who sees what, and on which days.
import { describe, expect, it } from 'vitest';
import { checkMenu, openOn, parseMenu } from '../../src/flow/definition/menu.ts';
import { flows as all, knowledge } from './town.ts';

const flows = new Map([...all].filter(([, { request }]) => !request));

function saidOf(source: string): string[] {
  const { menu, problems } = parseMenu(source, 'flows/menu.yaml');
  const found = problems.length > 0 ? problems : checkMenu(menu, flows, knowledge);
  return found.map(({ line, message }) => `${line} ${message}`);
}

describe('a menu', () => {
  it('is read in its order', () => {
    const { menu } = parseMenu(
      'status: { emoji: 🔎 }\ncomplaint: { emoji: 📣, for: members, from: 2026-12-01, until: 2026-12-31 }\n',
      'flows/menu.yaml',
    );
    expect(menu).toEqual([
      { name: 'status', line: 1, emoji: '🔎', for: 'everybody' },
      { name: 'complaint', line: 2, emoji: '📣', for: 'members', from: '2026-12-01', until: '2026-12-31' },
    ]);
  });

  it.each([
    ['parks: { emoji: 🌳 }', '1 “parks” leads nowhere: there is no flows/parks.yaml'],
    ['status: {}', '1 “status”: emoji: needs an emoji'],
    ['status: { emoji: look }', '1 “status”: emoji: must be one emoji'],
    ['status: { emoji: 🔎, for: staff }', '1 “status”: for: must be everybody or members'],
    ['status: { emoji: 🔎, from: soon }', '1 “status”: from: must be a day such as 2026-12-31'],
    [
      'status:\n  emoji: 🔎\n  from: 2026-12-31\n  until: 2026-12-01',
      '4 “status”: until: is before from: no day is left',
    ],
    ['status: { emoji: 🔎, colour: red }', '1 “status”: does not know the word colour here'],
  ])('is refused with %j', (source, line) => {
    expect(saidOf(source)).toEqual([expect.stringContaining(line)]);
  });

  it('asks for words in every language, short enough for the narrowest list', () => {
    const { menu } = parseMenu('status: { emoji: 🔎 }\n', 'flows/menu.yaml');
    const has = (language: string) => language === 'fr';
    const say = () => 'Où en est la demande que j’ai faite';
    const said = checkMenu(menu, flows, { ...knowledge, languages: ['fr', 'ary'], shown: ['fr'], has, say });
    expect(said.map(({ message }) => message)).toEqual([
      'locales/ary/status.ftl has no words for status-menu',
      'status-menu has 37 letters in fr, “🔎 Où en est la demande que j’ai faite”: the lists of WhatsApp hold 24',
    ]);
  });

  it('is open from the first day to the last, both included', () => {
    const entry = { from: '2026-12-01', until: '2026-12-31' };
    expect(openOn(entry, '2026-11-30')).toBe('not_yet');
    expect(openOn(entry, '2026-12-01')).toBe('open');
    expect(openOn(entry, '2026-12-31')).toBe('open');
    expect(openOn(entry, '2027-01-01')).toBe('over');
    expect(openOn({}, '2026-12-01')).toBe('open');
  });
});
