// The flows of the house against what the house really offers them.
import { expect, it } from 'vitest';
import { ACTIONS } from '../../src/bot/actions/all.ts';
import { CHECKS, LISTS } from '../../src/bot/surroundings.ts';
import { checkFlows } from '../../src/flow/check.ts';
import { flows, openTownWords } from './town.ts';

it('every flow fits the actions, lists and rules there are, and has all its words', () => {
  const { languages, has } = openTownWords();
  expect(checkFlows(flows, { languages, has, actions: ACTIONS, lists: LISTS, checks: CHECKS })).toEqual([]);
});
