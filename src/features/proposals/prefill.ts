// An idea told in one sentence: its theme, title, text and quarter as far as they are said.

import { holdsWord, knownWords, opensWith, wordsIn } from '../../bot/phrases.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { isEnough } from '../../bot/understanding/long-enough.ts';
import { wishesNew } from '../../bot/understanding/wish.ts';
import { withoutHello } from '../../bot/understanding/without-hello.ts';
import type { Answers } from '../../flow/engine/state.ts';
import { axisNamed } from './campaigns/axes.ts';
import { quarterOf } from './quarters-named.ts';
import { titleIn } from './title.ts';

/** No more words than these only announce an idea. */
const FEWEST_PROPOSING = 2;
/** "I have an idea: …" */
const LEAD = /^[^:،,.!؟?\n]{3,40}[:،]\s*(?=\S)/u;
const LEAD_WORDS = 4;
/** For whom, or where: more words than these tell it. */
const MOST_ANNOUNCED = 1;
/** "I have an idea for the town: …" announces it, too. */
const ANNOUNCED_WORDS = 8;
const ANNOUNCING = ['idea', 'opens_proposal', 'idea_of', 'idea_beside'].map((list) => `heard-${list}`);

/** The answers that the sentence gives to the flow of proposals. */
export function ideaSaid(turn: Turn, said: string): Answers {
  const text = withoutHello(turn, said);
  if (onlyAnnounces(turn, text)) return {};
  const idea = withoutLead(turn, text);
  const lead = idea.length < text.length;
  const tells =
    lead || isEnough(turn, 'proposal', 'idea', text) || wishesNew(turn, text) || proposes(turn, text);
  return tells ? ideaIn(turn, idea, said) : {};
}

/** "I want to propose an idea for the young": what it is is still to be told. */
export function onlyAnnounces({ context }: Turn, text: string): boolean {
  const known = knownWords(context, ...ANNOUNCING);
  const named = holdsWord({ context }, text, 'heard-idea_word');
  return named && wordsIn(context, text).filter((word) => !known.has(word)).length <= MOST_ANNOUNCED;
}

/** "I propose a playground": the theme of what stands behind it is said. */
const proposes = (turn: Turn, text: string): boolean =>
  opensWith(turn, text, 'heard-proposes', 'anywhere') &&
  !holdsWord(turn, text, 'heard-idea_word') &&
  text.split(/\s+/u).length > FEWEST_PROPOSING &&
  themeOf(turn, text) !== undefined;

/** The same for words that tell an idea for sure, however few. `said`: all of them, which may name its quarter. */
export function ideaIn(turn: Turn, idea: string, said = idea): Answers {
  const theme = themeOf(turn, idea);
  const quarter = quarterOf(turn, said);
  const axis = axisNamed(turn, said);
  return {
    ...(axis && { axis: { kind: 'choice', option: axis } }),
    ...(theme && { theme: { kind: 'choice', option: theme } }),
    title: { kind: 'text', text: titleIn(turn, idea) },
    ...(isEnough(turn, 'proposal', 'idea', idea) && { idea: { kind: 'text', text: idea } }),
    ...(quarter && { quarter }),
  };
}

/** Says what was understood of it, so that it can be put right under the review. */
export function sayIdea(turn: Turn, { theme, title }: Answers): void {
  if (title?.kind !== 'text') return;
  const subject = theme?.kind === 'choice' ? sentence(turn, `theme-${theme.option}`) : '💡';
  tell(turn, 'proposal-understood', undefined, { subject, title: title.text ?? '' });
}

function withoutLead(turn: Turn, text: string): string {
  const lead = LEAD.exec(text)?.[0];
  const most =
    lead && opensWith(turn, lead, 'heard-opens_proposal', 'anywhere') ? ANNOUNCED_WORDS : LEAD_WORDS;
  return lead && lead.trim().split(/\s+/u).length <= most ? text.slice(lead.length).trim() : text;
}

/** The themes that are offered. */
export function themesOf({ context }: Pick<Turn, 'context'>): readonly string[] {
  const step = context.flows.get('proposal')?.steps.find(({ name }) => name === 'theme');
  return step?.verb === 'ask' && step.ask === 'choice' ? (step.options ?? []) : [];
}

/** The theme whose words are said most; of two that are said as much the one said first: what stands behind says for whom, or where. */
export function themeOf({ context }: Turn, text: string): string | undefined {
  const { place } = context.darija.route(text);
  const thing = place ? `${text.slice(0, place.start)} ${text.slice(place.end)}` : text;
  const scored = themesOf({ context })
    .filter((theme) => theme !== 'other')
    .map((theme) => {
      const known = knownWords(context, `heard-theme_${theme}`);
      const at = wordsIn(context, thing).flatMap((word, i) => (known.has(word) ? [i] : []));
      return { theme, score: at.length, first: at[0] ?? 0 };
    })
    .sort((a, b) => b.score - a.score || a.first - b.first);
  const [best] = scored;
  return best && best.score > 0 ? best.theme : undefined;
}
