// The code of a paper card: hard to guess, safe against a slip, never somebody's telephone.
import { expect, it } from 'vitest';
import { cardCodeIn, groupsOf, makeCardCode } from '../../src/domain/card-code.ts';
import fc from '../support/property.ts';

const codes = fc.array(fc.nat(), { minLength: 11, maxLength: 11 }).map((digits) => {
  let at = 0;
  return makeCardCode((below) => {
    at += 1;
    return (digits[at - 1] ?? 0) % below;
  });
});

it('is read however it is written, and is no telephone', () => {
  fc.assert(
    fc.property(codes, fc.constantFrom('', ' ', '-', '.'), (code, between) => {
      const written = groupsOf(code).replaceAll(' ', between);
      expect(code).not.toMatch(/^(?:0|212)/u);
      expect(cardCodeIn(`salam ${written} afak`)).toEqual({ code, written, isSound: true });
    }),
  );
});

it('finds out a wrong digit, and two that changed places', () => {
  fc.assert(
    fc.property(codes, fc.nat(11), fc.integer({ min: 1, max: 9 }), (code, at, more) => {
      const digits = [...code];
      digits[at] = String((Number(digits[at]) + more) % 10);
      expect(cardCodeIn(digits.join(''))?.isSound ?? false).toBe(false);
      const next = (at + 1) % 12;
      if (next === 0 || code[at] === code[next]) return;
      const swapped = [...code];
      [swapped[at], swapped[next]] = [swapped[next] ?? '', swapped[at] ?? ''];
      expect(cardCodeIn(swapped.join(''))?.isSound ?? false).toBe(false);
    }),
  );
});

it('is none among longer numbers, nor with digits missing', () => {
  expect(cardCodeIn('212612345678')).toBeNull();
  for (const text of ['0612345678', '+212612345678', '26-004821-7', '34821773091', '3482177309161234', ''])
    expect(cardCodeIn(text)?.isSound ?? false, text).toBe(false);
});
