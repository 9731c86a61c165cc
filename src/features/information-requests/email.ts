// An address to which an answer can be sent.

import { z } from 'zod';
import type { Check } from '../../bot/feature.ts';

const Email = z.email();

/** The address in what was typed, whatever is said around it. */
export const emailAddress: Check = {
  slips: ['not_an_email'],
  check(_, answer) {
    const words = answer.kind === 'text' && answer.text ? answer.text.split(/\s+/u) : [];
    const address = words
      .map((word) => word.replace(/^[<("']+|[>)"'.,;]+$/gu, ''))
      .find((word) => Email.safeParse(word).success);
    return address
      ? { ok: true, answer: { kind: 'text', text: address } }
      : { ok: false, slip: 'not_an_email' };
  },
};
