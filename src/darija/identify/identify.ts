// Tells which language a message is in, and for mixed messages which words are in which.
import type { Identified, Language, LanguageSpan } from '../labels.ts';
import { isArabic, isTifinagh } from '../text/fold.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { leaning, type Markers } from './markers.ts';
import { evidence, type LanguageModel, modelWords, shares } from './model.ts';

const LONGEST = 1200;
const MARKER = 1.5;
const LOCAL = 1.2;
const FEW_WORDS = 3;
const DOUBT = 0.45;
const SWITCH = 2.2;
const SURE = 0.6;
const SURELY_DARIJA = -12;
const SURER = 0.93;
const OWN_SHARE = 0.65;
const FRENCH_LINK =
  /^(?:le|la|les|l['’]|un|une|des|du|au|aux|d['’]|de|en|avec|pour|si|svp|dans|sur|sans|et|est|je|ce|mon|ma|depuis|qu['’]|j['’])$/i;
const COURTESY = /^(?:salam|slm|azul|svp|bonjour|bonsoir|merci|salut)$/i;

export type Identifier = {
  identify(text: string): Identified;
  /** Which of these words are French where they stand. */
  french(words: readonly Word[]): boolean[];
  /** Which words of a text are no Darija: all of a French or English text, the French of a mixed one. */
  foreign(text: string, words: readonly Word[]): boolean[];
};

type Guess = { language: Language; confidence: number };

function guess(classes: readonly Language[], logits: readonly number[]): Guess {
  const share = shares(logits);
  let best = 0;
  share.forEach((one, at) => {
    if (one > (share[best] ?? 0)) best = at;
  });
  return { language: classes[best] ?? 'und', confidence: share[best] ?? 0 };
}

const LATIN: readonly Language[] = ['ary-Latn', 'fr', 'en', 'shi-Latn'];
const ARABIC: readonly Language[] = ['ary-Arab', 'ar'];

function arabicGuess(words: readonly string[], model: LanguageModel, markers: Markers): Guess {
  const arabic = words.filter((word) => isArabic(word));
  const [darija = 0, standard = 0] = evidence(model.arabic, arabic);
  const lean = leaning(arabic, markers);
  // Someone of Taroudant who writes two words without a mark of either writes Darija.
  const local = lean === 0 && arabic.length <= FEW_WORDS ? LOCAL : 0;
  return guess(ARABIC, [darija + MARKER * lean + local, standard]);
}

/** How much more French than Darija each Latin word is on its own. */
function frenchness(words: readonly Word[], model: LanguageModel): number[] {
  return words.map((word) => {
    if (word.script !== 'Latn') return 0;
    if (FRENCH_LINK.test(word.text) && !/^(?:la|si|ma)$/i.test(word.text)) return 1.5;
    if (darijaSign(word.text) === 1) return SURELY_DARIJA;
    const [darija = 0, french = 0] = evidence(model.latin, modelWords(word.text));
    const accent = /[éèêàçùôîûœ]/i.test(word.text) ? 3 : 0;
    const digit = /\p{L}[2379]|[2379]\p{L}/u.test(word.text) ? -4 : 0;
    return Math.max(-4, Math.min(4, french - darija)) + accent + digit;
  });
}

/** The likeliest run of Darija and French over the words: changing language costs. */
function runs(scores: readonly number[]): boolean[] {
  const cameFrom: [boolean, boolean][] = [];
  let darija = 0;
  let french = 0;
  for (const score of scores) {
    const stays: [boolean, boolean] = [darija >= french - SWITCH, french >= darija - SWITCH];
    const before = darija;
    darija = (stays[0] ? darija : french - SWITCH) - score / 2;
    french = (stays[1] ? french : before - SWITCH) + score / 2;
    cameFrom.push(stays);
  }
  const path: boolean[] = new Array(scores.length);
  let inFrench = french > darija;
  for (let at = scores.length - 1; at >= 0; at--) {
    path[at] = inFrench;
    const [stayedDarija, stayedFrench] = cameFrom[at] ?? [true, true];
    inFrench = inFrench ? stayedFrench : !stayedDarija;
  }
  return path;
}

function spansOf(text: string, words: readonly Word[], languages: readonly Language[]): LanguageSpan[] {
  const spans: LanguageSpan[] = [];
  words.forEach((word, at) => {
    const language = languages[at] ?? 'und';
    const last = spans.at(-1);
    if (last && last.language === language) {
      last.end = word.end;
      last.text = text.slice(last.start, word.end);
    } else spans.push({ start: word.start, end: word.end, text: word.text, language });
  });
  return spans;
}

const whole = (text: string, words: readonly Word[], { language, confidence }: Guess): Identified => ({
  language,
  confidence,
  main: language,
  spans: spansOf(
    text,
    words,
    words.map(() => language),
  ),
});

const ENOUGH_FRENCH = 2;
const DARIJA_LINK =
  /^(?:dyal\w*|dial(?:i|k|o|na|ha|kom|hom|ou)?|f|fi|li|lli|o|w|ou|bghi\w*|bgha|kay\w+|kat(?!i[ae]|e$|y$|herine|astro)\w{3,}|kan(?!gou|t$|sas)\w{3,}|kayn|kayna|kaynin|wach|ma(?!t)\w+ch|makaynx|mat\w{2,}ch|machi|khas|khass\w*|had|hadi|hadchi|b?zz?af|bezzaf|chi|fin|chno|chnou|mn|khoya|khouya|rah|daba|walo|dyalna|wla|walla|7it|hit|ndir\w*|tdir\w*|nakhod|\p{L}{0,3}[379]\p{L}+|\p{L}{1,5}[379])$/iu;

const EITHER = /^(?:f|o|w|ou|fi|li|fin|mn|rah|chi|hit|had|ma|dial|walla)$/i;
const darijaSign = (word: string): number => (DARIJA_LINK.test(word) ? (EITHER.test(word) ? 0.5 : 1) : 0);

/** Whether a Latin message mixes the two: French of more than one word beside words only Darija has. */
function mixes(words: readonly Word[], french: readonly boolean[]): boolean {
  let said = 0;
  let links = 0;
  let darija = 0;
  words.forEach((word, at) => {
    if (word.script !== 'Latn') return;
    if (COURTESY.test(word.text)) said += 0.5;
    else if (french[at] !== true) darija += darijaSign(word.text);
    else if (FRENCH_LINK.test(word.text)) links++;
    else said++;
  });
  return darija >= 1 && said >= ENOUGH_FRENCH - (links > 1 ? 0.5 : 0);
}

/** Cheap signs that a second language may be in play, before anything is weighed. */
function mayMix(words: readonly Word[], language: Language): boolean {
  if (words.length < 3) return false;
  if (language === 'fr')
    return words.reduce((sum, { text }) => sum + (FRENCH_LINK.test(text) ? 0 : darijaSign(text)), 0) >= 1;
  return words.some(
    (word) => FRENCH_LINK.test(word.text) || COURTESY.test(word.text) || /[éèêàçùôî]/i.test(word.text),
  );
}

function latin(text: string, words: readonly Word[], model: LanguageModel): Identified {
  const first = guess(LATIN, evidence(model.latin, modelWords(text)));
  if (first.confidence < DOUBT && words.length <= 1)
    return whole(text, words, { language: 'und', confidence: 1 - first.confidence });
  if ((first.language !== 'ary-Latn' && first.language !== 'fr') || !mayMix(words, first.language))
    return whole(text, words, first);
  const french = runs(frenchness(words, model));
  if (!mixes(words, french)) return whole(text, words, first);
  const languages = words.map((_, at): Language => (french[at] === true ? 'fr' : 'ary-Latn'));
  const share = french.filter(Boolean).length / words.length;
  return {
    language: 'mix-Latn',
    confidence: 0.7,
    main: share > OWN_SHARE ? 'fr' : 'ary-Latn',
    spans: spansOf(text, words, languages),
  };
}

function mixedScripts(
  text: string,
  words: readonly Word[],
  model: LanguageModel,
  markers: Markers,
): Identified {
  const arabic = arabicGuess(modelWords(text), model, markers);
  const languages = words.map((word): Language => (word.script === 'Latn' ? 'fr' : arabic.language));
  const latinWords = words.filter((word) => word.script === 'Latn').length;
  const main = latinWords > words.length / 2 ? 'fr' : arabic.language;
  return { language: 'mix-Arab', confidence: 0.8, main, spans: spansOf(text, words, languages) };
}

/** Builds the identifier from the language model and the marker words. */
export function identifier(model: LanguageModel, markers: Markers): Identifier {
  const frenchOf = (words: readonly Word[]): boolean[] => {
    if (!mayMix(words, 'ary-Latn')) return words.map(() => false);
    const french = runs(frenchness(words, model));
    return mixes(words, french) ? french : words.map(() => false);
  };
  return {
    identify(entire) {
      const text = entire.slice(0, LONGEST);
      const words = wordsOf(text).filter((word) => word.script !== 'other');
      const count = (script: Word['script']): number => words.filter((word) => word.script === script).length;
      if (count('Tfng') > 0 || isTifinagh(text))
        return whole(text, words, { language: 'shi-Tfng', confidence: 0.99 });
      const [arabic, latinWords] = [count('Arab'), count('Latn')];
      if (arabic > 0 && latinWords > 0) return mixedScripts(text, words, model, markers);
      if (arabic > 0) return whole(text, words, arabicGuess(modelWords(text), model, markers));
      if (latinWords > 0) return latin(text, words, model);
      return whole(text, words, { language: 'und', confidence: 0.9 });
    },
    french: frenchOf,
    foreign(text, words) {
      if (words.some((word) => word.script === 'Arab')) return frenchOf(words);
      const best = guess(LATIN, evidence(model.latin, modelWords(text.slice(0, LONGEST))));
      if (best.language === 'ary-Latn') return frenchOf(words);
      const darija = words.reduce(
        (sum, { text: word }) => sum + (FRENCH_LINK.test(word) ? 0 : darijaSign(word)),
        0,
      );
      return best.language === 'fr' && darija >= 1
        ? frenchOf(words)
        : words.map(() => best.confidence > (words.length > FEW_WORDS ? SURE : SURER));
    },
  };
}
