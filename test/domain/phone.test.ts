// Telephone numbers in what people write: found however they are parted, and said back without their middle.
import { describe, expect, it } from 'vitest';
import { maskPhone, phoneIn } from '../../src/domain/phone.ts';

describe('a telephone number', () => {
  it.each([
    ['0661234567', '0661234567'],
    ['عيطو ليا ف 06 61 23 45 67 عافاكم', '0661234567'],
    ['٠٦٦١٢٣٤٥٦٧', '0661234567'],
    ['+212 661-23-45-67', '0661234567'],
    ['00212661234567', '0661234567'],
    ['appelez le 05.28.85.00.00 svp', '0528850000'],
    ['26-000001-9', null],
    ['661234567', '661234567'],
    // A code of a seat or of another telephone.
    ['61234567', null],
    ['212661234567', '0661234567'],
    ['il y a 3 lampadaires', null],
    ['', null],
  ])('%s holds %s', (text, digits) => expect(phoneIn(text)).toBe(digits));
  it('is said back by its first and last digits', () => expect(maskPhone('0661234567')).toBe('06••••67'));
});
