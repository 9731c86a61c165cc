// What somebody wants to know, as it is looked for among what is published: kinds, years, and the words that tell the rest.

import { knownWords, opensWith, wordsBeyond } from '../../../bot/phrases.ts';
import type { Turn } from '../../../bot/turn.ts';
import { withoutHello } from '../../../bot/understanding/without-hello.ts';
import { lexeme } from '../../../database/search.ts';
import { latinDigits } from '../../../domain/digits.ts';
import { DOCUMENT_KINDS, yearsIn } from '../../../domain/published-document.ts';
import type { DocumentWish } from './document-facts.ts';
import { foldedForms, kindWord, yearWord } from './document-key.ts';

/** A long text tells a story; its beginning says what is wanted. */
const MOST_LETTERS = 300;
/** Of the words that tell what it is, where neither kind nor year does: so many must be those of the document. */
const SHARE = 0.5;

/** Null: nothing is said by which a document could be known. */
export function wishedDocument(turn: Turn, said: string): DocumentWish | null {
  const text = withoutHello(turn, latinDigits(said)).slice(0, MOST_LETTERS);
  const kinds = DOCUMENT_KINDS.filter((kind) => opensWith(turn, text, `heard-document_${kind}`, 'anywhere'));
  const years = yearsIn(text);
  const words = tellingWords(turn, text);
  const need = needOf(kinds.length > 0, years.length > 0, words.length);
  if (need === null) return null;
  const query = [
    either(kinds.map(kindWord)),
    either(years.map(yearWord)),
    need > 0 ? either([...new Set(words.flat())]) : null,
  ];
  return { query: query.filter((part) => part !== null).join(' & '), words, need };
}

/** A kind and a year tell a document; a kind alone does where nothing else is said. */
function needOf(hasKind: boolean, hasYear: boolean, words: number): number | null {
  if (hasKind && hasYear) return 0;
  if (hasKind) return words === 0 ? 0 : 1;
  return words === 0 ? null : Math.max(1, Math.ceil(words * SHARE));
}

const either = (words: readonly string[]): string | null =>
  words.length === 0 ? null : `(${words.map(lexeme).join(' | ')})`;

/** The words beyond those of any wish, each in all its forms: with its article and without. */
function tellingWords(turn: Turn, text: string): string[][] {
  const { darija } = turn.context;
  const kinds = knownWords(turn.context, ...DOCUMENT_KINDS.map((kind) => `heard-document_${kind}`));
  const beside = knownWords(turn.context, 'heard-document_beside');
  const told = text.match(/[\p{L}\p{M}\p{N}'\u2019]+/gu) ?? [];
  const forms = told
    .filter((word) => /\p{L}/u.test(word))
    .filter((word) =>
      wordsBeyond(turn.context, word, 'heard-information_bare').some(
        (one) => !kinds.has(one) && !beside.has(one),
      ),
    )
    .map((word) => foldedForms(darija, word).flatMap(withArticle));
  return forms.filter((each) => each.length > 0);
}

/** In Latin letters it is taken off, in Arabic ones it stands. */
const withArticle = (word: string): string[] =>
  word.length > 3 && word.startsWith('l') ? [word, word.slice(1)] : [word, `l${word}`];
