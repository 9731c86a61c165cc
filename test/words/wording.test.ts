// What a rule can catch of the wording: words that were found rude or strange, one politeness, one spelling, short sentences.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentParser, Visitor } from '@fluent/syntax';
import { describe, expect, it } from 'vitest';
import { isReadOnly, readLatin } from '../../src/words/latin.ts';
import { openWords, stripIsolates } from '../../src/words/words.ts';

const ROOT = join(import.meta.dirname, '../..');
const TEMPLATES = readFileSync(join(ROOT, 'docs/whatsapp-templates.md'), 'utf8');

/** All that is said to citizens in a language, a text of a message each. */
function said(language: string): [string, string][] {
  const folder = join(ROOT, 'locales', language);
  const texts: [string, string][] = [];
  for (const file of readdirSync(folder).filter((name) => /^(?!console).*\.ftl$/u.test(name))) {
    class Look extends Visitor {
      override visitTextElement({ value }: { value: string }): void {
        if (!isReadOnly(value)) texts.push([file, value]);
      }
    }
    new Look().visit(new FluentParser().parse(readFileSync(join(folder, file), 'utf8')));
  }
  return texts;
}

const darija = [...said('ary'), ...templatesIn('ar_MA')];
const standard = [...said('ar'), ...templatesIn('ar')];
const french = [...said('fr'), ...templatesIn('fr')];

function templatesIn(code: string): [string, string][] {
  const found = TEMPLATES.matchAll(new RegExp(`in \`${code}\`\\n\\n\`\`\`text\\n([^\`]*)\`\`\``, 'gu'));
  return [...found].map(([, text = '']) => ['whatsapp-templates.md', text]);
}

const hits = (texts: [string, string][], wrong: RegExp) => texts.filter(([, text]) => wrong.test(text));
/** The same word, and not a part of another. */
const word = (...words: string[]) => new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'u');

describe('Darija', () => {
  it('says none of the words that were found rude, slangy or strange', () => {
    const wrong = word(
      'ل?ل?بوت',
      'ل?بنادم',
      'حبس كلشي',
      'كاين كتر',
      'محلولة',
      'لاش بغيتوها',
      'أش من',
      'بأش من',
      'فاش من',
    );
    expect(hits(darija, wrong)).toEqual([]);
  });

  it('speaks to everybody in the plural, in chat and in templates', () => {
    expect(hits(darija, word('ديالك', 'عندك', 'ليك', 'بيك', 'بغيتي', 'تقدر', 'جاوبك', 'كنفكروك'))).toEqual(
      [],
    );
  });

  it('says nothing that fits men only', () => {
    const wrong = word('متافق', 'ما متافقش', 'ساكن هنا', 'خدام هنا', 'عضو', 'تاجر');
    expect(hits(darija, wrong)).toEqual([]);
  });

  it('denies with ما, and counts one person in the singular', () => {
    expect(hits(darija, /ساندوها حتى واحد|ساندوها واحد(?!\p{L})/u)).toEqual([]);
  });

  it('writes the quarters as the register does', () => {
    expect(hits(darija, word('ل?لسطاح', 'الأسطاح', 'اسراك'))).toEqual([]);
  });
});

describe('standard Arabic', () => {
  it('borrows no word of Darija', () => {
    const wrong = word(
      ...[
        'ديال',
        'ديالكم',
        'ديالنا',
        'بغيتو',
        'دابا',
        'واش',
        'أشنو',
        'شنو',
        'فين',
        'كيفاش',
        'صيفطو',
        'عافاكم',
      ],
      ...[
        'غادي',
        'كاين',
        'هاد',
        'هادي',
        'حيت',
        'باش',
        'ماشي',
        'بزاف',
        'إلا بغيتو',
        'اللي',
        'راه',
        'واخا',
        'صافي',
      ],
      ...['تصويرة', 'حنا', 'نتوما', 'ملي', 'حتى لدابا', 'تيليفون', 'ميساج'],
    );
    expect(hits(standard, wrong)).toEqual([]);
  });

  it('speaks to everybody in the plural, in chat and in templates', () => {
    const wrong = word(
      'لديك',
      'عندك',
      'لك',
      'بك',
      'إليك',
      'طلبك',
      'رقمك',
      'شكايتك',
      'اكتب',
      'أرسل',
      'اضغط',
      'اختر',
      'تريد',
    );
    const labels = /^📍 أرسل مكاني|^📞 أرسل رقمي/u;
    expect(hits(standard, wrong).filter(([, text]) => !labels.test(text))).toEqual([]);
  });

  it('says nothing that fits men only, and no word of offices', () => {
    const wrong = word(
      'ساكن',
      'عضو',
      'تاجر',
      'متأكد',
      'موافق',
      'المواطن',
      'يرجى',
      'الرجاء',
      'المرجو',
      'حضرتكم',
      'بغية',
      'في أقرب الآجال',
    );
    expect(hits(standard, wrong)).toEqual([]);
  });

  it('writes the quarters as the register does', () => {
    expect(hits(standard, word('ل?لسطاح', 'الأسطاح', 'اسراك'))).toEqual([]);
  });
});

describe('French', () => {
  it('says nothing that fits men only, and no word of a machine', () => {
    expect(hits(french, word('présent', 'sûr', 'désolé', 'excusé', 'robot', 'Dernier mot'))).toEqual([]);
  });

  it('calls a complaint a signalement and all together demandes', () => {
    expect(hits(french, word('dossier n°', 'réclamation', 'plainte'))).toEqual([]);
  });
});

it('no sentence to citizens is longer than a breath', () => {
  const long = [...darija, ...standard, ...french].flatMap(([file, text]) =>
    text
      .split(/[.!?؟\n:]/u)
      .filter((sentence) => sentence.split(/\s+/u).length > 40)
      .map((one) => [file, one]),
  );
  expect(long).toEqual([]);
});

it('first contact is at most 40 words in two lines, in every language', () => {
  const words = openWords(join(ROOT, 'locales'), { always: () => ({ commune: 'Taroudant' }) });
  expect(words.languages).toContain('ary-Latn');
  for (const language of words.languages) {
    const text = stripIsolates(words.say(language, { message: 'welcome-hello' }));
    expect(text.split('\n'), language).toHaveLength(2);
    expect(
      text.split(/\s+/u).filter((one) => /[\p{L}\p{N}]/u.test(one)).length,
      language,
    ).toBeLessThanOrEqual(40);
  }
});

it('Darija in Latin letters has no word that is rude, nor one to a single person', () => {
  const latin = [...readLatin(readFileSync(join(ROOT, 'locales/ary/latin.tsv'), 'utf8')).values()];
  expect(latin.length).toBeGreaterThan(500);
  const wrong = /(?<!\p{L})(?:l?lbot|bnadem|dyalek|3endek|lik|bik|bghiti|te9der)(?!\p{L})/iu;
  expect(latin.filter((text) => wrong.test(text))).toEqual([]);
});
