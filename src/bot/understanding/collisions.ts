// What an example of how a flow is asked for means already: then it would open something else, or nothing.

import type { Example } from '../../darija/darija.ts';
import { isProblem } from '../../domain/intent.ts';
import { flowAsked } from '../main-menu.ts';
import type { Context } from '../turn.ts';
import { announces } from './is-telling.ts';
import { examplesOf, problemTold } from './said-as.ts';

/** All that it takes to know what words mean before anybody says them. */
export type Understanding = Pick<Context, 'flows' | 'menu' | 'darija' | 'words'> & {
  path: Pick<Context['path'], 'intents' | 'problems'>;
};

/** What an example means instead, in the words of whoever wrote it, and the name of what it would open. */
export interface Collision {
  says: string;
  opens?: string;
}

/** As sure as the words must be of something else. */
const SURELY = 0.9;

/** Null: the example opens its flow, and nothing else. */
export function collisionOf(context: Understanding, example: Example): Collision | null {
  return isNoAnswer(context, example) ?? opensOther(context, example) ?? meansIntent(context, example);
}

/** A danger, a word that works anywhere, or nothing at all. */
function isNoAnswer(context: Understanding, { id, text }: Example): Collision | null {
  const { darija } = context;
  if (darija.saidAs(text, [{ id, text }]) === null)
    return { says: 'says nothing by itself: only small words are in it' };
  if (darija.alarm(text) !== null) return { says: 'is a danger: the bot gives the number to call' };
  const command = darija.readCommand(text)?.command;
  if (command) return { says: `is the word for “${command}”, which works anywhere` };
  const isOneWord = !/\s/u.test(text.trim());
  const answers = darija.readSkip(text) || (darija.readYesNo(text) ?? darija.readNumber(text)) !== null;
  if (isOneWord && answers) return { says: 'is an answer to any question: a yes, a no, a number' };
  return announces({ context }, text)
    ? { says: 'announces a complaint', opens: context.path.problems.flow }
    : null;
}

/** How another flow is asked for, or what another entry of the menu is called. */
function opensOther(context: Understanding, { id, text }: Example): Collision | null {
  const { darija, words } = context;
  const said = darija.saidAs(text, othersThan(context, id));
  if (said) return { says: `is also how “${said.id}” is asked for: “${said.text}”`, opens: said.id };
  for (const language of words.languages) {
    const asked = flowAsked({ context, row: { language } }, text);
    if (asked !== undefined && asked !== id)
      return { says: 'is one of its words in heard.ftl', opens: asked };
    const labels = context.menu.map(({ name }) => ({
      id: name,
      label: words.say(language, { message: `${name}-menu` }),
    }));
    const named = darija.matchOption(text, labels);
    if (named && named.id !== id && named.score >= SURELY)
      return { says: 'is what its entry in the menu is called', opens: named.id };
  }
  return null;
}

const kept = new WeakMap<Context['flows'], Map<string, readonly Example[]>>();

function othersThan({ flows }: Understanding, id: string): readonly Example[] {
  const own = kept.get(flows) ?? new Map<string, readonly Example[]>();
  kept.set(flows, own);
  const others = own.get(id) ?? examplesOf(flows).filter((each) => each.id !== id);
  own.set(id, others);
  return others;
}

/** What the language room has learned to take such words for. */
function meansIntent(context: Understanding, { id, text }: Example): Collision | null {
  const { path, darija, flows } = context;
  const problem = problemTold(context, text);
  if (problem !== null && id !== path.problems.flow)
    return { says: `tells of a problem (${problem})`, opens: path.problems.flow };
  const { intent, confidence } = darija.route(text);
  if (isProblem(intent) || confidence < SURELY) return null;
  if (intent === 'human') return { says: 'calls somebody of the commune', opens: 'person' };
  const opens = path.intents[intent];
  return opens && opens !== id && flows.has(opens) ? { says: 'is taken for it', opens } : null;
}
