// What of some words says where something is, and what stands around it. None of these sentences was taught.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Darija, openDarija } from '../../src/darija/darija.ts';

let darija: Darija;
beforeAll(() => {
  darija = openDarija();
});

/** The place stands between the brackets; what tells something beside it behind a plus. */
const SAID = `
[rue 20 aout] +jai failli tomber dedans
[boulevard moulay youssef] +c'est plein de verre cassé
[devant le tribunal], +les gens jettent tout par terre
[derrière la maison de la culture] +un chien a mordu mon voisin
[impasse n 3] +mon grand père est handicapé il peut pas passer
[hay el mohammadi bloc 5] +lbally 3amra
je me suis trompé c'est [derrière le stade] désolé
pardon je voulais dire [rue 20 aout]
[7da lfran lqdim] +tahet mra lbare7
[f derb jdid] +mat9adatch men simana
[f derb lmajdoub] +jarti ta7t w therset rjlha
[douar lhaj 3li] +ma3ndna la ma la do
[sa7t talmo9lat] +kiban lina bli chi 7ed khwa fiha zbel
ana sakna [f derb aqqa] +w kankhaf nkhrej
la ghlt rah [9dam lbosta] smhli
nsit ngol likom [7da saydaliyat lamal]
[قدام الفران] +طاحت فيها وحدة مرا
[حدا الحمام] +شي حد يشوف الحالة
[حومة القصبة] +عيينا من هاد الشي
[قدام الصيدلية ديال الليل] +واحد السيد زلق وتكسر
[زنقة البرتقال] +راني عيطت ليكم شحال من مرة
[حي سيدي بوموسى] +والمشكل مازال قائما
[في المنطقة الصناعية وراء معمل الحليب] +نعاني من الروائح
لا غلطت راه [قدام البوسطة] سمح ليا
البلاصة سميتها [زنقة ابن خلدون]
`
  .trim()
  .split('\n');

const bare = (text: string): string => text.replace(/^[\s,]+|[\s,]+$/gu, '');

describe('of what somebody says who says where', () => {
  it.each(SAID)('%s', (line) => {
    const text = line.replace(/[[\]+]/gu, '');
    const part = darija.placePart(text);
    expect(part?.text).toBe(/\[(.*)\]/u.exec(line)?.[1]);
    expect(part?.told.map((told) => bare(told.text))).toEqual(line.split('+').slice(1).map(bare));
  });

  it.each([
    'la grande porte de l’hôpital',
    'rue 16 nov num 22 bis 2eme étage',
    'f trottoir dyal lycée ibn souleimane roudani',
    'f lbab dyal lmdersa fin kaydkhlo drari',
    'عند مول الزيت اللي فالركنة',
    'درب الحشيش الثاني الدار اللي فيها النخلة',
    'derb ahmed oumoussa',
  ])('all of "%s" is the place', (text) => {
    expect(darija.placePart(text)?.end).toBe(text.length);
  });

  it.each(['merci beaucoup', 'ma bghitch nkml', 'depuis un mois', 'ما بغيتش سميتي تبان', ''])(
    '"%s" names none',
    (text) => {
      expect(darija.placePart(text)).toBeNull();
    },
  );

  it('whatever is said, the parts are pieces of it in their order', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.constantFrom(...SAID)),
        (text) => {
          const part = darija.placePart(text);
          for (const span of part ? [part, ...part.told] : [])
            expect(span.text).toBe(text.slice(span.start, span.end));
          for (const told of part?.told ?? [])
            expect(told.end <= (part?.start ?? 0) || told.start >= (part?.end ?? 0)).toBe(true);
        },
      ),
    );
  });
});
