// The flows of the house against what the house really offers them.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { offered } from '../../src/bot/feature.ts';
import { NOTICE_FAMILIES } from '../../src/domain/notice.ts';
import { bringTogether, noticesOf } from '../../src/features/feature.ts';
import { FEATURES } from '../../src/features.ts';
import { checkFlows } from '../../src/flow/definition/check-flows.ts';
import { checkMenu, loadMenu } from '../../src/flow/definition/menu.ts';
import { flows, knowledge } from './town.ts';

it('every flow fits the actions, lists and rules there are, and has all its words', () => {
  const known = { ...knowledge, ...offered(bringTogether(FEATURES)) };
  expect(checkFlows(flows, known)).toEqual([]);
  const { menu, problems } = loadMenu(join(import.meta.dirname, '../../flows'));
  expect([...problems, ...checkMenu(menu, flows, known)]).toEqual([]);
});

it('no two features bring something of one name', () => {
  const list = { options: true as const, read: () => [] };
  expect(() => bringTogether([{ lists: { squares: list } }, {}, { lists: { squares: list } }])).toThrow(
    'Two features bring the list “squares”',
  );
});

it('every family of notices has somebody who tells it', () => {
  expect(noticesOf(FEATURES).tellers.size).toBe(NOTICE_FAMILIES.length);
  const fewer = FEATURES.filter(({ notices }) => !notices?.meeting);
  expect(() => noticesOf(fewer)).toThrow('No feature tells notices of the kinds meeting');
});
