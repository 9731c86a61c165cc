// Tells which language a message is in, and for mixed messages which words are in which.
import type { Identified, Language, LanguageSpan } from '../labels.ts';
import { isArabic, isTifinagh } from '../text/folded-letters.ts';
import { lastRemembered, remembered } from '../text/remembered.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { leaning, type Markers } from './markers.ts';
import { type Evidence, evidenceReader, type LanguageModel, modelWords, shares } from './model.ts';

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
const ACCENT = /[éèêàçùôî]/i;
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

function arabicGuess(words: readonly string[], evidence: Evidence, lean: number): Guess {
  const [darija = 0, standard = 0] = evidence(words);
  // Someone of Taroudant who writes two words without a mark of either writes Darija.
  const local = lean === 0 && words.length <= FEW_WORDS ? LOCAL : 0;
  return guess(ARABIC, [darija + MARKER * lean + local, standard]);
}

/** What one Latin word says about its language, whatever stands around it. */
type Signs = { link: boolean; courtesy: boolean; accent: boolean; darija: number };

const signsOf = (word: string): Signs => ({
  link: FRENCH_LINK.test(word),
  courtesy: COURTESY.test(word),
  accent: ACCENT.test(word),
  darija: darijaSign(word),
});

/** How much more French than Darija a Latin word is on its own. */
function frenchness(word: string, evidence: Evidence): number {
  if (FRENCH_LINK.test(word) && !/^(?:la|si|ma)$/i.test(word)) return 1.5;
  if (darijaSign(word) === 1) return SURELY_DARIJA;
  const [darija = 0, french = 0] = evidence(modelWords(word));
  const accent = /[éèêàçùôîûœ]/i.test(word) ? 3 : 0;
  const digit = /[a-zà-ɏ][2379]|[2379][a-zà-ɏ]/i.test(word) ? -4 : 0;
  return Math.max(-4, Math.min(4, french - darija)) + accent + digit;
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
  /^(?:dyal\w*|dial(?:i|k|o|na|ha|kom|hom|ou)?|f|fi|li|lli|o|w|ou|bghi\w*|bgha|kay\w+|kat(?!i[ae]|e$|y$|herine|astro)\w{3,}|kan(?!gou|t$|sas)\w{3,}|kayn|kayna|kaynin|wach|ma(?!t)\w+ch|makaynx|mat\w{2,}ch|machi|khas|khass\w*|had|hadi|hadchi|b?zz?af|bezzaf|chi|fin|chno|chnou|mn|khoya|khouya|rah|daba|walo|dyalna|wla|walla|7it|hit|ndir\w*|tdir\w*|nakhod|[a-zà-ɏ]{0,3}[379][a-zà-ɏ]+|[a-zà-ɏ]{1,5}[379])$/;

const EITHER = /^(?:f|o|w|ou|fi|li|fin|mn|rah|chi|hit|had|ma|dial|walla)$/;
function darijaSign(written: string): number {
  const word = written.toLowerCase();
  return DARIJA_LINK.test(word) ? (EITHER.test(word) ? 0.5 : 1) : 0;
}

/** Reads words by what was found out about each of them. */
type WordSigns = { of: (word: string) => Signs; frenchness: (word: string) => number };

/** Whether a Latin message mixes the two: French of more than one word beside words only Darija has. */
function mixes(words: readonly Word[], french: readonly boolean[], signs: WordSigns): boolean {
  let said = 0;
  let links = 0;
  let darija = 0;
  words.forEach((word, at) => {
    if (word.script !== 'Latn') return;
    const sign = signs.of(word.text);
    if (sign.courtesy) said += 0.5;
    else if (french[at] !== true) darija += sign.darija;
    else if (sign.link) links++;
    else said++;
  });
  return darija >= 1 && said >= ENOUGH_FRENCH - (links > 1 ? 0.5 : 0);
}

function darijaIn(words: readonly Word[], signs: WordSigns): number {
  let sum = 0;
  for (const word of words) {
    const sign = signs.of(word.text);
    if (!sign.link) sum += sign.darija;
  }
  return sum;
}

/** Cheap signs that a second language may be in play, before anything is weighed. */
function mayMix(words: readonly Word[], language: Language, signs: WordSigns): boolean {
  if (words.length < 3) return false;
  if (language === 'fr') return darijaIn(words, signs) >= 1;
  return words.some((word) => {
    const sign = signs.of(word.text);
    return sign.link || sign.courtesy || sign.accent;
  });
}

const frenchRuns = (words: readonly Word[], signs: WordSigns): boolean[] =>
  runs(words.map((word) => (word.script === 'Latn' ? signs.frenchness(word.text) : 0)));

function readLatin(text: string, words: readonly Word[], first: Guess, signs: WordSigns): Identified {
  if (first.confidence < DOUBT && words.length <= 1)
    return whole(text, words, { language: 'und', confidence: 1 - first.confidence });
  if ((first.language !== 'ary-Latn' && first.language !== 'fr') || !mayMix(words, first.language, signs))
    return whole(text, words, first);
  const french = frenchRuns(words, signs);
  if (!mixes(words, french, signs)) return whole(text, words, first);
  const languages = words.map((_, at): Language => (french[at] === true ? 'fr' : 'ary-Latn'));
  const share = french.filter(Boolean).length / words.length;
  return {
    language: 'mix-Latn',
    confidence: 0.7,
    main: share > OWN_SHARE ? 'fr' : 'ary-Latn',
    spans: spansOf(text, words, languages),
  };
}

function mixedScripts(text: string, words: readonly Word[], arabic: Guess): Identified {
  const languages = words.map((word): Language => (word.script === 'Latn' ? 'fr' : arabic.language));
  const latinWords = words.filter((word) => word.script === 'Latn').length;
  const main = latinWords > words.length / 2 ? 'fr' : arabic.language;
  return { language: 'mix-Arab', confidence: 0.8, main, spans: spansOf(text, words, languages) };
}

/** Builds the identifier from the language model and the marker words. */
export function identifier(
  model: LanguageModel,
  markers: Markers,
  cut: (text: string) => readonly Word[] = wordsOf,
): Identifier {
  const modelWordsOf = lastRemembered(modelWords);
  const latin = evidenceReader(model.latin);
  const arabic = evidenceReader(model.arabic);
  const latinEvidence = lastRemembered((text) => latin(modelWordsOf(text)));
  const signs: WordSigns = {
    of: remembered(signsOf),
    frenchness: remembered((word) => frenchness(word, latin)),
  };
  const latinGuess = (text: string): Guess => guess(LATIN, latinEvidence(text));
  const leaningOf = remembered((word) => leaning([word], markers));
  const arabicOf = (text: string): Guess => {
    const words = modelWordsOf(text).filter((word) => isArabic(word));
    return arabicGuess(
      words,
      arabic,
      words.reduce((sum, word) => sum + leaningOf(word), 0),
    );
  };
  const frenchOf = (words: readonly Word[]): boolean[] => {
    if (!mayMix(words, 'ary-Latn', signs)) return words.map(() => false);
    const french = frenchRuns(words, signs);
    return mixes(words, french, signs) ? french : words.map(() => false);
  };
  return {
    identify(entire) {
      const text = entire.slice(0, LONGEST);
      const words = cut(text).filter((word) => word.script !== 'other');
      const count = (script: Word['script']): number => words.filter((word) => word.script === script).length;
      if (count('Tfng') > 0 || isTifinagh(text))
        return whole(text, words, { language: 'shi-Tfng', confidence: 0.99 });
      const [arabicWords, latinWords] = [count('Arab'), count('Latn')];
      if (arabicWords > 0 && latinWords > 0) return mixedScripts(text, words, arabicOf(text));
      if (arabicWords > 0) return whole(text, words, arabicOf(text));
      if (latinWords > 0) return readLatin(text, words, latinGuess(text), signs);
      return whole(text, words, { language: 'und', confidence: 0.9 });
    },
    french: frenchOf,
    foreign(text, words) {
      if (words.some((word) => word.script === 'Arab')) return frenchOf(words);
      const best = latinGuess(text.slice(0, LONGEST));
      if (best.language === 'ary-Latn') return frenchOf(words);
      const darija = darijaIn(words, signs);
      return best.language === 'fr' && darija >= 1
        ? frenchOf(words)
        : words.map(() => best.confidence > (words.length > FEW_WORDS ? SURE : SURER));
    },
  };
}
