// Which thing words name, in every script; and what only looks like a number of one.
import { beforeAll, describe, expect, it } from 'vitest';
import { openDarija } from '../../../src/darija/darija.ts';
import { THING_KINDS } from '../../../src/domain/thing.ts';
import { thingNamed } from '../../../src/features/things/read-thing.ts';
import { openTownWords } from '../../flow/town.ts';

let reading: Parameters<typeof thingNamed>[0];
beforeAll(() => {
  reading = { context: { words: openTownWords(), darija: openDarija() } };
});

const named = (text: string) => {
  const found = thingNamed(reading, text);
  return found && `${found.number} ${found.kind ?? '-'} ${found.by}${found.beside === '' ? '' : ' …'}`;
};

describe('a thing', () => {
  it.each([
    ['1042', '1042 - alone'],
    ['\u0661\u0660\u0664\u0662', '1042 - alone'],
    ['salam 1042', '1042 - alone'],
    ['لا، 1043', '1043 - alone'],
    ['0007', '7 - alone'],
    ['c’est le 1042', '1042 - alone'],
    ['le numéro du lampadaire est 1042', '1042 lamp kind'],
    ['رقم البولة 1042', '1042 lamp kind'],
    ['💡 1042', '1042 lamp plate'],
    ['🗑️1042', '1042 bin plate'],
    ['1042 💡', '1042 lamp plate'],
    ['البولة 1042', '1042 lamp kind'],
    ['فالبولة رقم 1042', '1042 lamp plate'],
    ['البولة اللي فيها الرقم 1042', '1042 lamp plate'],
    ['lbola ra9m 1042', '1042 lamp plate'],
    ['bola dyal 1042', '1042 lamp kind'],
    ['lo7a 1042', '1042 - plate'],
    ['plaque n° 1042', '1042 - plate'],
    ['n°1042', '1042 - number'],
    ['numéro 1042', '1042 - number'],
    ['#1042', '1042 - number'],
    ['le lampadaire 1042', '1042 lamp kind'],
    ['l’école n° 1203', '1203 school plate'],
    ['1042, lampadaire', '1042 lamp kind'],
    ['bonjour, c’est le lampadaire numéro 1042 svp', '1042 lamp plate'],
    ['البالوعة 1300', '1300 drain kind'],
    ['balou3a 1300', '1300 drain kind'],
    ['la poubelle 1043', '1043 bin kind'],
    ['le bac à ordures 1043', '1043 bin kind'],
    ['عمود الإنارة رقم 1042', '1042 lamp plate'],
    ['le lampadaire 1042 ne marche plus', '1042 lamp kind …'],
    ['البولة 1042 طافية من شهر', '1042 lamp kind …'],
    ['bola 1042 ma khddamach', '1042 lamp kind …'],
  ])('is named by «%s»', (text, wanted) => {
    expect(named(text)).toBe(wanted);
  });

  it.each([
    '26-004821-7',
    '0661234567',
    '06 61 23 45 67',
    'le lampadaire installé en 2019 ne marche plus',
    'ma facture 1042 de lampadaire',
    'depuis 2026',
    'j’ai payé 1042 dh pour une lampe',
    'la rue 1042',
    'à 1500 m',
    'la lampe devant la maison n° 1042',
    'مدرسة 11 يناير 1944',
    '12/03/2026',
    '123',
    '1234567',
    'AB123456',
    'le trou fait 1500 cm',
  ])('is not named by «%s»', (text) => {
    expect(named(text)).toBeNull();
  });

  it('is of the kind by whose words it is called, whatever they sound like', () => {
    const wrong = THING_KINDS.flatMap((kind) =>
      reading.context.words.languages.flatMap((language) =>
        reading.context.words
          .say(language, { message: `heard-thing_${kind}` })
          .split(' | ')
          .filter((saying) => thingNamed(reading, `${saying} 1042`)?.kind !== kind)
          .map((saying) => `${kind}: ${saying}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
