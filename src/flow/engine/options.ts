// The options under a question: what they are, how they are paged, and which one a citizen means.

import { letters } from '../../domain/text.ts';
import type { AskStep } from '../definition/step.ts';
import { applies } from './position.ts';
import type { Choice, Entry, Message } from './state.ts';
import { messageOf, type Question, type Turn } from './turn.ts';
import { ADD_WORDS } from './unheard-words.ts';

/** More would not fit the list of any chat app once the ways on and back are added. */
const PAGE = 8;
/** As many rows as the list of any chat app has. */
export const MOST_ROWS = 10;
/** So many rows of it are given to what is to be done with words, and to a person. */
const UNHEARD_ROWS = 2;
/** Slips in a row after which a person is offered. */
export const PATIENCE = 3;
/** The option of the review's list that changes one line is this followed by the step. */
export const CHANGE = '_change-';

/** Options that leave things as they are. */
const STAYING: readonly string[] = ['_keep', '_back', 'keep'];

/** What can be added to. */
const CAN_GROW: readonly string[] = ['text', 'photo', 'document'];

type Item = Choice & { synonyms?: string[] };

const common = (id: string, message: string): Item => ({ id, words: { message } });

/** The options proper of a question, all pages together. */
function itemsOf(turn: Turn, { step, entries }: Question): Item[] {
  if (step.ask === 'confirm') {
    if (turn.mode === 'change' || turn.mode === 'add') return linesToChange(turn, step);
    if (turn.unheard !== undefined)
      return [
        common(ADD_WORDS, 'common-add_words'),
        common('send', 'common-send_as_is'),
        common('change', 'common-change'),
      ];
    return [common('send', 'common-send'), common('change', 'common-change'), common('stop', 'common-stop')];
  }
  if (step.ask === 'place') return turn.mode === 'quarters' ? entries.map(itemOf) : [];
  if (step.ask === 'date')
    return turn.surroundings.daysNear(step.check).map(({ id }) => common(`_${id}`, `common-${id}`));
  if (step.ask !== 'choice') return [];
  if (step.from) return entries.map(itemOf);
  const message = messageOf(turn.flow, step.name);
  return (step.options ?? []).map((id) => ({ id, words: { message, attribute: id } }));
}

const itemOf = ({ id, label, told, picture, synonyms }: Entry): Item => ({
  id,
  words: { label },
  ...(told !== undefined && { told }),
  ...(picture && { picture }),
  ...(synonyms && { synonyms }),
});

function linesToChange(turn: Turn, review: AskStep): Item[] {
  const steps = reviewedSteps(turn, review);
  const open = turn.mode === 'add' ? steps.filter(({ ask }) => CAN_GROW.includes(ask)) : steps;
  return open.map(({ name }) => ({
    id: `${CHANGE}${name}`,
    words: { message: messageOf(turn.flow, name), attribute: 'name' },
  }));
}

/** The questions above a step that the citizen has answered or skipped, in order. */
export function answeredSteps(turn: Turn, until: AskStep): AskStep[] {
  const above = turn.flow.steps.slice(0, turn.flow.steps.indexOf(until));
  return above.filter((step): step is AskStep => {
    const answer = turn.answers[step.name];
    if (step.verb !== 'ask' || step.ask === 'confirm' || !answer) return false;
    if (answer.kind === 'skipped' && answer.of !== undefined) return false;
    return applies(turn.flow, step, turn.answers);
  });
}

/** Those of them that a review reads back and lets change. */
export function reviewedSteps(turn: Turn, review: AskStep): AskStep[] {
  return answeredSteps(turn, review).filter(({ reviewed }) => reviewed);
}

/** The options about the question itself: done, skip, back to the review, talk to a person. */
function extrasOf(turn: Turn, step: AskStep): Item[] {
  const answer = turn.answers[step.name];
  const extras: Item[] = [];
  if (turn.unheard !== undefined && step.ask !== 'confirm')
    extras.push(common(ADD_WORDS, 'common-add_words'));
  const begun = answer?.kind === 'files' && answer.files.length > 0;
  if (begun) extras.push(common('_done', 'common-done'));
  else if (step.optional) extras.push({ id: '_skip', words: skipWords(turn, step) });
  if (answer?.kind === 'place' && answer.open) {
    extras.push(common('_keep', answer.same ? 'common-keep_same' : 'common-keep_place'));
    if (turn.mode !== 'quarters') extras.push(common('_quarters', 'common-quarters'));
  }
  if (turn.mode !== undefined || turn.correcting?.step === step.name)
    extras.push(common('_back', 'common-back'));
  if (turn.slips >= PATIENCE) extras.push(common('_person', 'common-person'));
  return extras;
}

/** "Skip", or what it means here: "no, it is another one". */
function skipWords(turn: Turn, step: AskStep): Message {
  const own = 'skip' in step && step.skip === 'own';
  return own ? { message: messageOf(turn.flow, step.name), attribute: 'skip' } : { message: 'common-skip' };
}

/** What is put on the screen, in the order of its numbers, and the page it is. */
export function menuOf(turn: Turn, question: Question): { page: number; choices: Choice[] } {
  const items = itemsOf(turn, question);
  // Words that are asked about take rows of their own.
  const rows = turn.unheard === undefined ? PAGE : PAGE - UNHEARD_ROWS;
  const pages = Math.max(1, Math.ceil(items.length / rows));
  const page = Math.min(Math.max(turn.page, 0), pages - 1);
  const choices: Item[] = items.slice(page * rows, (page + 1) * rows);
  if (page + 1 < pages) choices.push(common('_more', 'common-more'));
  if (page > 0) choices.push(common('_back_page', 'common-back_page'));
  const extras = extrasOf(turn, question.step);
  // The way back is understood in words too: a list that would be too long for it goes without the button.
  const full = choices.length + extras.length > MOST_ROWS && turn.mode === undefined;
  choices.push(...extras.filter(({ id }) => id !== '_back' || !full));
  return { page, choices: choices.map(choiceOf) };
}

/** What is shown of it: whatever else it is found by stays here. */
function choiceOf({ synonyms: _, ...choice }: Item): Choice {
  return choice;
}

/** Whether this id is an option of the question now, on whatever page. */
export function offers(turn: Turn, question: Question, id: string): boolean {
  const items = itemsOf(turn, question);
  if (id === '_more' || id === '_back_page') return items.length > PAGE;
  const skippable = id === '_skip' && question.step.optional;
  return skippable || [...items, ...extrasOf(turn, question.step)].some((item) => item.id === id);
}

/** The option that typed words mean; `number`: a number that is not on the screen; null: not understood. */
export function optionMeant(turn: Turn, question: Question, text: string): { id: string } | 'number' | null {
  const { reads, label } = turn.surroundings;
  const { step } = question;
  const numbered = turn.shown?.step === step.name ? turn.shown.options : [];
  const skips = offers(turn, question, '_skip') && /\p{L}/u.test(text) && reads.skip(text);
  // "Douz" goes on, and is twelve as well.
  if (skips) return { id: '_skip' };
  const stays = reads.stays(text) ? STAYING.find((id) => offers(turn, question, id)) : undefined;
  if (stays !== undefined) return { id: stays };
  // "In two days" is no button two, and words that only sound like "tomorrow" are not tomorrow.
  const mayBeDay = step.ask === 'date' && /\s/u.test(text.trim());
  const number = numbered.length > 0 && !mayBeDay ? reads.number(text) : null;
  if (number !== null) {
    const id = numbered[number - 1];
    return id !== undefined && offers(turn, question, id) ? { id } : 'number';
  }
  if (step.ask === 'confirm' && turn.mode === undefined) {
    if (reads.agrees(text)) return { id: 'send' };
    if (reads.yesNo(text) === 'no') return { id: 'change' };
  }
  const plainly = isYesNo(step) ? yesNoMeant(turn, text) : undefined;
  if (plainly !== undefined) return plainly;
  const items = mayBeDay ? [] : itemsOf(turn, question);
  const candidates = [...items, ...pagesOf(turn, question), ...extrasOf(turn, step)];
  const named = candidates.map(({ id, words, synonyms }) => ({
    id,
    label: label(words),
    ...(synonyms && { synonyms }),
  }));
  const pictured = letters(text) === 0 ? byPicture(text, named) : null;
  if (pictured !== null) return { id: pictured };
  const id = named.length === 0 ? null : reads.option(text, named, `${turn.flow.name}.${step.name}`);
  // Words that only hold the name of the button send nothing.
  if (id === 'send' && step.ask === 'confirm') return null;
  return id !== null && candidates.some((candidate) => candidate.id === id) ? { id } : null;
}

const isYesNo = (step: AskStep): boolean =>
  step.ask === 'choice' && ['yes', 'no'].every((each) => step.options?.includes(each));

/** A yes or a no in any words. "Send it" agrees to no more than what is read back. Undefined: it is neither. */
function yesNoMeant({ surroundings: { reads } }: Turn, text: string): { id: string } | null | undefined {
  if (reads.sends(text)) return null;
  const said = reads.yesNo(text);
  return said === null ? undefined : { id: said };
}

/** The words of a button on the screen, and nothing else: whatever they may mean elsewhere, they are that button. */
export function isLabel(turn: Turn, question: Question, text: string): boolean {
  const said = plain(text);
  return (
    said !== '' &&
    menuOf(turn, question).choices.some(({ words }) => plain(turn.surroundings.label(words)) === said)
  );
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** A picture sent alone is the option that shows it, if only one does. */
function byPicture(text: string, named: { id: string; label: string }[]): string | null {
  const picture = text.replaceAll('\ufe0f', '');
  const shown = named.filter(
    ({ label }) => picture !== '' && label.replaceAll('\ufe0f', '').includes(picture),
  );
  return shown.length === 1 ? (shown[0]?.id ?? null) : null;
}

function pagesOf(turn: Turn, question: Question): Item[] {
  return menuOf(turn, question).choices.filter(({ id }) => id === '_more' || id === '_back_page');
}

export type Words = Message | { label: string };
