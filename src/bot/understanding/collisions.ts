// What an example of how a flow is asked for means already: then it would open something else, or nothing.

import { ANYTHING, type Example } from '../../darija/darija.ts';
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

/** Says what an example means. Null: it opens its flow, and nothing else. */
export function collisionReader(context: Understanding): (example: Example) => Collision | null {
  const entries = entriesNamed(context);
  const others = new Map(
    [...context.flows.keys()].map((id) => [id, examplesOf(context.flows).filter((each) => each.id !== id)]),
  );
  return (example) => {
    const ofOthers = () =>
      asksForOther(context, example, others.get(example.id) ?? []) ?? namesOther(context, example, entries);
    // Before any thing, what it means is decided by the thing.
    if (ANYTHING.test(example.text)) return ofOthers();
    return isNoAnswer(context, example) ?? ofOthers() ?? meansIntent(context, example);
  };
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

/** How another flow is asked for. */
function asksForOther(
  { darija }: Understanding,
  { text }: Example,
  others: readonly Example[],
): Collision | null {
  const said = darija.saidAs(text, others);
  return said && { says: `is also how “${said.id}” is asked for: “${said.text}”`, opens: said.id };
}

/** The entries of the menu as they are called in one language. */
type Entries = { language: string; labels: readonly { id: string; label: string }[] };

const entriesNamed = ({ words, menu }: Understanding): Entries[] =>
  words.languages.map((language) => ({
    language,
    labels: menu.map(({ name }) => ({ id: name, label: words.say(language, { message: `${name}-menu` }) })),
  }));

/** What another flow is called, in the menu or in heard.ftl. */
function namesOther(
  context: Understanding,
  { id, text }: Example,
  entries: readonly Entries[],
): Collision | null {
  for (const { language, labels } of entries) {
    const asked = flowAsked({ context, row: { language } }, text);
    if (asked !== undefined && asked !== id)
      return { says: 'is one of its words in heard.ftl', opens: asked };
    const named = context.darija.matchOption(text, labels);
    if (named && named.id !== id && named.score >= SURELY)
      return { says: 'is what its entry in the menu is called', opens: named.id };
  }
  return null;
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
