// Puts together what was said in several messages of one breath.
import type { Given } from '../flow/memory.ts';
import { answersStep, isGreeting } from './alone.ts';
import { askedStep } from './hear.ts';
import type { Turn } from './parts.ts';
import { CLEARLY } from './told.ts';

/**
 * Words said one after the other are one sentence. A few that answer the question before the rest stay by themselves,
 * and so do the parts of what has a form: a name, a number.
 */
export async function asOneSentence(turn: Turn, givens: Given[]): Promise<Given[]> {
  const texts = givens.filter((given) => given.kind === 'text');
  const step = askedStep(turn);
  if (texts.length < 2 || (step !== undefined && 'check' in step && step.check)) return givens;
  const start = texts.findIndex(({ text }) => !isGreeting(turn, text));
  const opening = texts[Math.max(start, 0)];
  const isAnswer = opening !== undefined && (await answersStep(turn, opening.text)) !== null;
  const [first, ...rest] = isAnswer ? texts.slice(Math.max(start, 0) + 1) : texts;
  if (!first) return givens;
  const whole = { ...first, text: joined(turn, [first, ...rest]) };
  return givens.flatMap((given) =>
    given === first ? [whole] : rest.some((each) => each === given) ? [] : [given],
  );
}

/** As sure as it must be that a message tells of a problem of its own. */
const SURELY = 0.9;
/** Fewer words are a piece of what was said before. */
const FEWEST = 3;

/** One sentence goes on from message to message; another problem begins a line of its own, and is told apart by it. */
function joined({ house }: Turn, texts: readonly { text: string }[]): string {
  const whole = texts.map(({ text }) => text).join(' ');
  // Where they are told apart without it, a line of its own changes nothing.
  if (house.darija.route(whole).several.length > 0) return whole;
  const subjects = new Set<string>();
  return texts.reduce((said, { text }) => {
    const subject = subjectOf({ house }, text);
    const isAnother = subject !== undefined && subjects.size > 0 && !subjects.has(subject);
    if (subject) subjects.add(subject);
    return said === '' ? text : `${said}${isAnother ? '\n' : ' '}${text}`;
  }, '');
}

/** What a message plainly tells of besides where it is: "in Lastah, for a week" goes on with what was said before. */
function subjectOf({ house: { darija } }: Pick<Turn, 'house'>, text: string): string | undefined {
  const { place } = darija.route(text);
  const told = place ? `${text.slice(0, place.start)} ${text.slice(place.end)}`.trim() : text;
  if (told.split(/\s+/u).length < FEWEST) return undefined;
  const { act, surely } = darija.act(told);
  const { categories, clearly } = darija.route(told);
  return act === 'tells' && surely >= SURELY && clearly >= CLEARLY ? categories[0] : undefined;
}
