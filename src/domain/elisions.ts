// French as it is typed on telephones: "cest", "jai", "ya pas" for "c'est", "j'ai", "y a pas". Some of these are words of
// Darija as well, and are French only before French words.

/** What stands behind "j'ai" and "y a", and behind "jay", who comes, never does. */
const BEHIND_HAVE = String.raw`(?=\s+(?:pas|plus|rien|que|un|une|des|mon|ma|mes|déjà|deja|tout|bien|eu|vu|fait|fini|mis|dit|pu|besoin|toujours|encore|\p{L}{2,}(?:é|ée|és|ées)(?!\p{L})|\p{L}{2,}du(?!\p{L})))`;
const WORD_BEFORE = String.raw`(?<![\p{L}\p{M}'’])`;
const WORD_BEHIND = String.raw`(?![\p{L}\p{M}'’])`;

const ELISIONS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${WORD_BEFORE}c(est|etait|était)${WORD_BEHIND}`, 'giu'), 'c’$1'],
  [new RegExp(`${WORD_BEFORE}qu(il|ils|on)${WORD_BEHIND}`, 'giu'), 'qu’$1'],
  [new RegExp(`${WORD_BEFORE}j(ai)${WORD_BEHIND}${BEHIND_HAVE}`, 'giu'), 'j’$1'],
  [new RegExp(`(?<=${WORD_BEFORE}je\\s+)l(ai)${WORD_BEHIND}`, 'giu'), 'l’$1'],
  [new RegExp(`${WORD_BEFORE}y(a)${WORD_BEHIND}${BEHIND_HAVE}`, 'giu'), 'y $1'],
];
/** Hardly a text has any of them. */
const MAY_HAVE = /(?:c(?:est|etait|était)|qu(?:ils?|on)|[jl]ai|ya)(?!\p{L})/iu;

/** The text with the apostrophes that were left out. */
export const withElisions = (text: string): string =>
  MAY_HAVE.test(text)
    ? ELISIONS.reduce((said, [elision, written]) => said.replace(elision, written), text)
    : text;
