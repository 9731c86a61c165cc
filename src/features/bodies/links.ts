// The link, and the code, that lead to a seat in a consultative body.

import type { Link } from '../../bot/feature.ts';
import { begin } from '../../bot/flow-runner.ts';
import { seatByCode } from './loaders.ts';

/** Asks for the seat with this code. */
export const seatLink: Link = {
  async open(turn, code) {
    await begin(turn, 'join_body', { prefilled: { code: { kind: 'text', text: code } } });
    return true;
  },
  isCode: async ({ loaders, context }, code) =>
    (await seatByCode(loaders).load(context.cipher.hash(`seat ${code}`))) !== null,
};
