// The flows of the house against what the house really offers them.
import { expect, it } from 'vitest';
import { CHECKS, LISTS } from '../../src/bot/flow-host.ts';
import { ACTIONS } from '../../src/features.ts';
import { checkFlows } from '../../src/flow/definition/check.ts';
import { flows, openTownWords } from './town.ts';

it('every flow fits the actions, lists and rules there are, and has all its words', () => {
  const { languages, has } = openTownWords();
  expect(checkFlows(flows, { languages, has, actions: ACTIONS, lists: LISTS, checks: CHECKS })).toEqual([]);
});
