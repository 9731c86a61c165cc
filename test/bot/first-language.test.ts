// The language of the first answer: standard Arabic only for whoever clearly writes it, Darija for nearly everybody else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstLanguage } from '../../src/bot/language.ts';
import type { Context } from '../../src/bot/turn.ts';
import type { Incoming } from '../../src/channels/channel.ts';
import { openDarija } from '../../src/darija/darija.ts';

const words = { languages: ['ary', 'fr', 'ary-Latn', 'ar'] };
const context = { darija: openDarija(), words } as Context;
const first = (text: string, language?: string): string =>
  firstLanguage(context, { content: { kind: 'text', text }, language } as Incoming);

/** Sentences that nothing here was made from. */
const unseen = (file: string): string[] =>
  readFileSync(join(import.meta.dirname, '../robot', file), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split('\t')[2] ?? []);

describe('standard Arabic', () => {
  it.each([
    'السلام عليكم، أود إخباركم بأن مصباح الزقاق معطل منذ شهر',
    'يوجد تسرب للمياه أمام باب المدرسة الابتدائية',
    'كيف يمكنني الحصول على شهادة السكنى من الجماعة؟',
    'هل يمكنكم إرسال شاحنة لجمع النفايات المتراكمة في حينا',
    'أريد أن أقترح إنشاء حديقة للأطفال قرب بيتنا',
  ])('is answered in it: %s', (text) => {
    expect(first(text)).toBe('ar');
  });

  it.each([
    'السلام عليكم ورحمة الله تعالى وبركاته',
    'بسم الله الرحمن الرحيم',
    'الإنارة العمومية معطلة',
    'شكاية',
    'أريد تقديم شكاية',
    'مشكل النفايات',
  ])('is not taken from a greeting or a few words: %s', (text) => {
    expect(first(text)).toBe('ary');
  });

  it('is not taken from the language of the telephone', () => {
    expect(first('👋', 'ar')).toBe('ary');
    expect(first('salam', 'ar-MA')).toBe('ary');
  });

  it.each(['ary-Arab.tsv', 'ary-Latn.tsv'])('is never given to who writes Darija: %s', (file) => {
    const sentences = unseen(file);
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((text) => first(text) !== 'ary' && first(text) !== 'fr')).toEqual([]);
  });
});
