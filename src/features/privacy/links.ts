// The link, and the code, that join two telephones of one person.

import type { Link } from '../../bot/feature.ts';
import { begin } from '../../bot/flow-runner.ts';
import { linkByCode } from './phone-links.ts';

/** Asks whether to join the telephone that shows this code. */
export const otherPhone: Link = {
  async open(turn, code) {
    await begin(turn, 'link', { prefilled: { code: { kind: 'text', text: code } } });
    return true;
  },
  isCode: async ({ loaders, context }, code) =>
    (await linkByCode(loaders).load(context.cipher.hash(`link ${code}`))) !== null,
};
