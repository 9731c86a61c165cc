// Other forms under which a word is looked for and found: the singular of a French plural, the number of a king.

/** A word as it is written, and the form that means the same. */
export interface WordForm {
  word: string;
  form: string;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const ORDINALS =
  /^ال(?:([أا]ول)|([ثت]اني)|([ثت]ال[ثت])|(رابع)|(خامس)|(سادس)|(سابع)|([ثت]امن)|(تاسع)|(عاشر))$/u;
/** Whom a single small letter after it counts. */
const KING = /^(?:mo?u?ha?m+[ae]d|med|hass?[ae]n)$/iu;
/** A shorter word that ends so is no plural: bus, prix. */
const PLURAL_LEAST = 4;

/** `lampadaires` is `lampadaire`; `Mohammed V` and `محمد الخامس` are `Mohammed 5`. */
export function wordForms(text: string): WordForm[] {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  return words.flatMap((word, i) => {
    const form = numberOf(word, words[i - 1]) ?? singularOf(word);
    return form === null ? [] : [{ word, form }];
  });
}

function numberOf(word: string, before: string | undefined): string | null {
  const ordinal = ORDINALS.exec(word);
  if (ordinal) return String(ordinal.findIndex((part, i) => i > 0 && part !== undefined));
  const number = ROMAN.indexOf(word.toUpperCase());
  if (number < 1 || before === undefined) return null;
  const isMeant = word === word.toUpperCase() || KING.test(before);
  return isMeant ? String(number) : null;
}

function singularOf(word: string): string | null {
  const plain = word.toLowerCase();
  if (plain.length < PLURAL_LEAST || !/^[\p{Script=Latin}\p{M}]+$/u.test(plain)) return null;
  if (/[^e]aux$/u.test(plain)) return plain.replace(/aux$/u, 'al');
  return /[^s][sx]$/u.test(plain) ? plain.slice(0, -1) : null;
}
