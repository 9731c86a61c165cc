// What people write, and what the bot makes of it: first messages, several problems, danger, searches, languages.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeReference } from '../../src/domain/reference.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let people = 0;

beforeAll(async () => {
  town = await openTown();
});
afterEach(async () => {
  // What one person filed is not what the next is offered to join.
  await town.db.case.deleteMany();
  expect(town.missing).toEqual([]);
  expect(town.logged).toEqual([]);
});
afterAll(() => town.close());

/** Somebody who was told the notice before. */
async function someone(language: 'ary' | 'fr' = 'ary'): Promise<string> {
  const address = `talker-${++people}`;
  await town.hears(address, language === 'fr' ? 'Bonjour' : 'السلام عليكم');
  return address;
}

const last = (address: string): string => stripIsolates(town.last(address).text);
const options = (address: string): string[] =>
  (town.last(address).options ?? []).map(({ token }) => token.replace(/^q\d+\./, ''));
const word = (language: string, message: string, attribute?: string): string =>
  stripIsolates(
    town.context.words.say(language, { message, attribute, values: { opens: '08:30', closes: '16:30' } }),
  );
const casesOf = (address: string) =>
  town.db.case.findMany({
    where: { citizen: { conversations: { some: { address } } } },
    orderBy: { id: 'asc' },
  });

describe('a first message that says it all', () => {
  it.each([
    ['ary', '', 'الضو ديال الزنقة طافي هادي سيمانة فالمحايطة', 'lighting'],
    ['ary', 'salam ', 'kayna wa7d l7ofra kbira f tri9 dyal lm7aita', 'roads'],
    ['fr', 'Bonjour, ', 'les poubelles débordent depuis trois jours à Lastah', 'waste'],
  ] as const)(
    'in %s is filed with one tap, without its “%s”: %s',
    async (language, hello, text, category) => {
      const address = await someone(language);
      await town.hears(address, `${hello}${text}`);
      expect(options(address).slice(0, 3)).toEqual(['send', 'change', 'stop']);
      expect(last(address)).toContain(text);
      await town.taps(address, '.send');
      const [filed] = await casesOf(address);
      expect(filed).toMatchObject({ categoryId: category, description: text });
      expect(filed?.quarterId).not.toBeNull();
    },
  );

  it('asks only for what is missing', async () => {
    const address = await someone();
    await town.hears(address, 'الزبل كثر بزاف وما جا حتى واحد');
    expect(town.last(address).request).toBe('place');
  });

  it('is taken up at first contact', async () => {
    const address = `talker-${++people}`;
    await town.hears(address, 'الضو طافي هادي سيمانة فالمحايطة');
    expect(options(address).slice(0, 3)).toEqual(['send', 'change', 'stop']);
  });

  it('may be rude', async () => {
    const address = await someone();
    await town.hears(address, 'فين هوما دوك الحمير ديال النظافة، الزبل كثر فالمحايطة هادي شهر');
    expect(options(address)).toEqual(['send', 'change', 'stop']);
    expect(last(address)).toContain(word('ary', 'category-waste'));
  });

  it('may come where the subject was asked for, and nothing of it is asked again', async () => {
    const address = await someone();
    await town.taps(address, '.complaint');
    await town.hears(address, 'kayna 7ofra kbira f tri9 dyal lm7aita');
    expect(last(address)).toContain(word('ary', 'complaint-photo'));
    await town.taps(address, '._skip');
    expect(last(address)).toContain('kayna 7ofra kbira f tri9 dyal lm7aita');
    await town.taps(address, '.send');
    expect((await casesOf(address))[0]).toMatchObject({ categoryId: 'roads' });
  });
});

describe('several problems in one message', () => {
  const TWO = 'السلام عليكم، الضو طافي فالمحايطة والواد الحار فايض حدا الجامع';

  it('are filed one after the other, each with its own words', async () => {
    const address = await someone();
    await town.hears(address, TWO);
    expect(last(address)).toContain('جوج مشاكل');
    await town.taps(address, '.send');
    expect(options(address)).toEqual(['yes', 'no']);
    expect(last(address)).toContain('الواد الحار فايض');
    await town.hears(address, 'ah wakha');
    while (!options(address).includes('send')) {
      if (options(address).includes('_keep')) await town.taps(address, '._keep');
      else if (town.last(address).request === 'place') await town.hears(address, 'المحايطة حدا الحمام');
      else await town.taps(address, '._skip');
    }
    await town.taps(address, '.send');
    const filed = await casesOf(address);
    expect(filed.map(({ categoryId }) => categoryId)).toEqual(['lighting', 'water_sewage']);
    expect(filed[0]?.description).not.toContain('الواد الحار');
    expect(filed[1]?.description).not.toContain('الضو');
    expect(options(address)).toEqual([]);
  });

  it('are filed only as far as the citizen wants', async () => {
    const address = await someone('fr');
    await town.hears(address, 'Le lampadaire est en panne à Lastah et les poubelles débordent');
    await town.taps(address, '.send');
    await town.hears(address, 'non merci');
    expect(last(address)).toContain(word('fr', 'complaint-next', 'left'));
    expect(await casesOf(address)).toHaveLength(1);
  });

  it('are offered still after the first was given up, and filed by no yes to something else', async () => {
    const stopped = await someone();
    await town.hears(stopped, TWO);
    await town.taps(stopped, '.stop');
    expect(options(stopped)).toContain('yes');
    expect(await casesOf(stopped)).toEqual([]);
    const away = await someone();
    await town.hears(away, TWO);
    await town.taps(away, '.send');
    await town.hears(away, 'بغيت نعرف فين وصلات الشكاية ديالي');
    await town.hears(away, 'oui');
    expect(await casesOf(away)).toHaveLength(1);
  });
});

describe('danger', () => {
  const FIRE = 'عتقونا العافية شعلات فالدار دابا';
  const times = (address: string, name: string, what?: string): number =>
    last(address).split(word('ary', name, what)).length - 1;

  it('is answered with the number first, once for each message, wherever it is told', async () => {
    const roads: Record<string, (address: string) => Promise<void>> = {
      'the menu': async () => undefined,
      'a question for a choice': (address) => town.taps(address, '.complaint'),
      'a question for words': async (address) => {
        await town.taps(address, '.complaint');
        await town.taps(address, '.lighting');
      },
      'a person who was asked for': (address) => town.taps(address, '.person'),
    };
    for (const [where, road] of Object.entries(roads)) {
      const address = await someone();
      await road(address);
      await town.hears(address, FIRE);
      expect(last(address).startsWith(word('ary', 'emergency-15', 'fire')), where).toBe(true);
      expect([times(address, 'emergency-15', 'fire'), times(address, 'emergency-note')], where).toEqual([
        1, 1,
      ]);
    }
  });

  it('is answered before the first contact, and under a photo', async () => {
    const stranger = `talker-${++people}`;
    await town.hears(stranger, FIRE);
    expect(last(stranger)).toContain(word('ary', 'emergency-15', 'fire'));
    const address = await someone();
    await town.hears(address, { kind: 'file', media: 'photo', file: { ref: 'f' }, caption: FIRE });
    expect(times(address, 'emergency-15', 'fire')).toBe(1);
  });

  it('is not seen where there is none', async () => {
    const address = await someone();
    await town.hears(address, 'الله يعطيك العافية');
    expect(last(address)).not.toContain(word('ary', 'emergency-note'));
  });
});

describe('short answers', () => {
  async function atReview(): Promise<string> {
    const address = await someone();
    await town.hears(address, 'الضو طافي هادي سيمانة فالمحايطة');
    return address;
  }

  it.each(['ah', 'oui', 'wakha', 'صافي', 'إيه', '👍', '1', '١', 'واحد'])('%s sends', async (text) => {
    const address = await atReview();
    await town.hears(address, text);
    expect(await casesOf(address)).toHaveLength(1);
  });

  it.each(['la', 'non', 'لا', 'مابغيتش', 'mabghitch', 'ماشي صحيح', '👎'])(
    '%s does not send',
    async (text) => {
      const address = await atReview();
      await town.hears(address, text);
      expect(await casesOf(address)).toHaveLength(0);
    },
  );

  it.each(['passer', 'دوز', 'ma 3ndich', 'skip', 'la', 'بلا'])(
    '%s skips what may be skipped',
    async (text) => {
      const address = await someone();
      for (const step of ['.complaint', '.waste']) await town.taps(address, step);
      await town.hears(address, 'الزبل كثر بزاف هنا');
      await town.hears(address, 'المحايطة');
      await town.hears(address, text);
      expect(options(address)).toContain('send');
    },
  );

  it.each(['7bes', 'stop', 'annuler', 'وقف', 'safi blach'])('%s stops', async (text) => {
    const address = await atReview();
    await town.hears(address, text);
    expect(last(address)).toContain(word('ary', 'common-draft', 'stopped'));
  });
});

describe('the language', () => {
  const FRENCH = 'Bonjour, je voudrais proposer une idée pour la commune';
  const DARIJA = 'بغيت نعلم على واحد المشكل فالزنقة ديالنا';

  it('is followed, with a word about it, and not announced again', async () => {
    const address = await someone();
    await town.hears(address, FRENCH);
    expect(last(address)).toContain(word('fr', 'common-language', 'followed'));
    await town.hears(address, 'menu');
    await town.hears(address, FRENCH);
    expect(last(address)).not.toContain(word('fr', 'common-language', 'followed'));
  });

  it('is followed back only for good, because many mix', async () => {
    const address = await someone();
    await town.hears(address, FRENCH);
    await town.hears(address, 'menu');
    await town.hears(address, DARIJA);
    expect(last(address)).not.toContain(word('ary', 'common-language', 'followed'));
    await town.hears(address, 'menu');
    await town.hears(address, DARIJA);
    expect(last(address)).toContain(word('ary', 'common-language', 'followed'));
  });

  it('stays what was asked for by name', async () => {
    const address = await someone('fr');
    await town.hears(address, 'بالدارجة عافاك');
    await town.hears(address, FRENCH);
    expect(last(address)).not.toContain(word('fr', 'common-language', 'followed'));
  });
});

describe('petitions and proposals', () => {
  beforeAll(async () => {
    const titles: [string, string][] = [
      ['الطريق ديال المحطة', 'La route de la gare'],
      ['حديقة عمومية فحي لسطاح', 'Un jardin public à Lastah'],
      ['مكتبة للدراري', 'Une bibliothèque pour les enfants'],
    ];
    for (const [i, [titleAr, titleFr]] of titles.entries()) {
      const searchKey = town.context.darija.searchKey(`${titleAr} ${titleFr}`);
      await town.db.petition.create({
        data: {
          ...{
            id: town.context.newId(),
            reference: makeReference(2026, 900 + i),
            titleAr,
            titleFr,
            searchKey,
          },
          ...{ textAr: titleAr, textFr: titleFr, status: 'collecting', threshold: 100 },
          ...{ openedAt: new Date(2026, 1, 20 - i), createdAt: new Date() },
        },
      });
    }
  });

  const first = (address: string): string => stripIsolates(town.last(address).options?.[0]?.label ?? '');

  it.each([
    ['chi 3arida 3la ljardin', /حديقة/],
    ['بغيت نساند شي عريضة على المكتبة ديال الدراري', /مكتبة/],
    ['chi 3arida 3la lmaktaba', /مكتبة/],
  ])('%s lists the matching one first', async (text, title) => {
    const address = await someone();
    await town.hears(address, text);
    expect(first(address)).toMatch(title);
    expect(town.last(address).options?.length).toBeGreaterThanOrEqual(3);
  });

  it('are searched in the list itself, too: several are put first, the only one is read', async () => {
    const address = await someone('fr');
    await town.taps(address, '.petition');
    expect(first(address)).toMatch(/route/);
    await town.hears(address, 'je cherche quelque chose avec un jardin public ou la gare, un jardin plutôt');
    expect(first(address)).toMatch(/jardin/);
    await town.hears(address, 'je cherche quelque chose avec des livres, une bibliothèque peut-être');
    expect(last(address)).toMatch(/Une bibliothèque pour les enfants/);
  });
});

describe('what there is no flow for yet', () => {
  it.each([
    ['chno l wra9 li khasni l 39d izdiad', 'asides-papers', undefined],
    ['bghit nakhod rendez vous', 'not_here', 'appointment'],
  ])('%s gets a kind word, and a person is one tap away', async (text, message, attribute) => {
    const address = await someone();
    await town.hears(address, text);
    expect(last(address)).toContain(word('ary', message, attribute));
    expect(options(address)).toContain('person');
  });
});
