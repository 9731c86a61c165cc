// Puts together what was said in several messages of one breath.
import type { Input } from '../../flow/engine/state.ts';
import { askedStep } from '../input.ts';
import { answersStep, isGreeting } from '../self-contained.ts';
import type { Turn } from '../turn.ts';
import { CLEARLY } from './is-telling.ts';

/**
 * Words said one after the other are one sentence. A few that answer the question before the rest stay by themselves,
 * and so do the parts of what has a form: a name, a number.
 */
export async function asOneSentence(turn: Turn, givens: Input[]): Promise<Input[]> {
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
const FEWEST = 2;

/** One sentence goes on from message to message; another problem begins a line of its own, and is told apart by it. */
function joined({ context }: Turn, texts: readonly { text: string }[]): string {
  const subjects = texts.map(({ text }) => subjectOf({ context }, text));
  const isAnother = subjects.map((subject, i) => {
    const before = subjects.slice(0, i).filter((each) => each !== undefined);
    return subject !== undefined && before.length > 0 && !before.includes(subject);
  });
  const line = (breaks: boolean): string =>
    texts.reduce(
      (said, { text }, i) => (i === 0 ? text : `${said}${breaks && isAnother[i] ? '\n' : ' '}${text}`),
      '',
    );
  const told = new Set(subjects.filter((subject) => subject !== undefined)).size;
  const whole = line(false);
  // Where as many are told apart without them, lines of their own change nothing.
  return told > Math.max(1, context.darija.route(whole).several.length) ? line(true) : whole;
}

/** What a message plainly tells of besides where it is: "in Lastah, for a week" goes on with what was said before. */
function subjectOf({ context: { darija } }: Pick<Turn, 'context'>, text: string): string | undefined {
  const { place } = darija.route(text);
  const told = place ? `${text.slice(0, place.start)} ${text.slice(place.end)}`.trim() : text;
  if (told.split(/\s+/u).length < FEWEST) return undefined;
  const { act, surely } = darija.act(told);
  const { categories, clearly } = darija.route(told);
  return act === 'tells' && surely >= SURELY && clearly >= CLEARLY ? categories[0] : undefined;
}
