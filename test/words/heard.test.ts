// Lists of words that are read from people are cut into single words, of all languages together: none may swallow a bare answer.
import { describe, expect, it } from 'vitest';
import { knownWords } from '../../src/bot/phrases.ts';
import { openDarija } from '../../src/darija/darija.ts';
import { openTownWords } from '../flow/town.ts';

const darija = openDarija();
const words = openTownWords();
// Of a house only the words and the language room are asked here.
const context = { words, darija };

const has = (list: string, word: string): boolean => knownWords(context, list).has(darija.normalise(word));

describe.each(['لا', 'لالا', 'نعم', 'إيه', 'واخا', 'non', 'oui', 'no', 'yes', 'la', 'ah', 'أريد', 'بغيت'])(
  '“%s” alone',
  (word) => {
    it('stops no notices and begins none', () => {
      const others = ['heard-mute_send', 'heard-mute_to'].every((list) => has(list, word));
      for (const verb of ['heard-mute_end', 'heard-unmute_again'])
        expect(has(verb, word) && (has('heard-mute_noun', word) || others), verb).toBe(false);
      expect(has('heard-mute_whole', word)).toBe(false);
    });

    it('says neither that there is nothing nor that one does not know', () => {
      for (const list of ['common-none', 'common-unsure', 'heard-review_again', 'heard-review_wait'])
        expect(has(list, word), list).toBe(false);
    });
  },
);

it.each(['أريد', 'أريدها', 'نعم', 'oui', 'yes'])('“%s” ends nothing beside a word for messages', (word) => {
  expect(has('heard-mute_end', word)).toBe(false);
});
