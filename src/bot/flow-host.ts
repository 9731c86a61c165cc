// What the flow engine asks of the world during one turn: lists, checks, places, short answers.

import { heldCard } from '../database/encryption/cipher.ts';
import { maskCard } from '../domain/card-mask.ts';
import { checkCard, checkName, normaliseCard } from '../domain/citizen.ts';
import { CATEGORIES } from '../domain/intent.ts';
import { showsFrench } from '../domain/names.ts';
import { moreSaid, placeOrMore } from '../features/cases/more-said.ts';
import { requestName } from '../features/cases/show-case.ts';
import { similarCases, similarEntry } from '../features/cases/similar-cases.ts';
import { openCases } from '../features/cases/withdraw.ts';
import { openPetitions } from '../features/petitions/actions.ts';
import { linksOf } from '../features/privacy/phone-links.ts';
import { proposalsListed } from '../features/proposals/loaders.ts';
import { recordMiss } from '../features/teaching/record-miss.ts';
import type { Answer, Answers, Checked, Entry, Surroundings } from '../flow/engine/state.ts';
import { askedStep } from './input.ts';
import { matchingFirst } from './list-search.ts';
import {
  isOneOf,
  isSaid,
  isWritten,
  leavesIt,
  onlySends,
  passesOver,
  readYesNo,
  sendsWithout,
} from './phrases.ts';
import { optionLabel, sentence } from './render.ts';
import { requestsOf } from './requests.ts';
import type { Turn } from './turn.ts';
import { partedTelling, tellsOn } from './understanding/goes-on-telling.ts';
import { isSent, meansWholeTown, optionSaid, optionTold } from './understanding/option-in-words.ts';
import { readPin } from './understanding/read-place.ts';
import { agrees, reviewWish } from './understanding/review-words.ts';
import { asksWhy } from './understanding/why-asked.ts';

/** Lists that flows may name under `from`. */
export const LISTS: Record<string, true | string[]> = {
  complaint_categories: [...CATEGORIES],
  similar_cases: true,
  open_petitions: true,
  listed_proposals: true,
  quarters: true,
  my_requests: true,
  my_open_cases: true,
  my_data_ways: [
    'show',
    'stop_notices',
    'resume_notices',
    'allow_abroad',
    'refuse_abroad',
    'link',
    'part',
    'erase',
    'keep',
  ],
};

/** Rules that flows may name under `check`, and the slips they can tell of. */
export const CHECKS: Record<string, { slips: string[] }> = {
  full_name: { slips: ['not_a_name'] },
  national_card: { slips: ['not_a_card'] },
};

/** Longest label of an entry whose words come from citizens, so that a list stays a list on a small screen. */
const LABEL_MAX = 60;

/** Opens the surroundings of one turn. `surely`: words mean an option only where they name it, and no miss is noted. */
export function surroundings(turn: Turn, reading: 'kindly' | 'surely' = 'kindly'): Surroundings {
  const { darija } = turn.house;
  return {
    list: (name, answers) => list(turn, name, answers),
    check: (rule, answer) => check(turn, rule, answer),
    readPlace: (text) => placeOrMore(turn, text),
    more: (text, answers) => moreSaid(turn, text, answers),
    readPin: (at) => readPin(turn, at),
    label: (words) => optionLabel(turn, words),
    has: ({ message, attribute }) => turn.house.words.has(turn.row.language, message, attribute),
    reads: {
      number: (text) => (isOneOf(turn, text, 'heard-both') ? null : darija.readNumber(text)),
      yesNo: (text) => readYesNo(turn, text),
      skip: (text) =>
        darija.readSkip(text) ||
        passesOver(turn, text) ||
        sendsOnwards(turn, text) ||
        meansWholeTown(turn, text),
      stays: (text) => leavesIt(turn, text),
      asksWhat: (text) => isSaid(turn, text, 'common-what_to_write'),
      tellsOn: (text) => tellsOn(turn, text),
      partedTelling: (text) => partedTelling(turn, text),
      agrees: (text) => agrees(turn, text),
      sends: (text) => agrees(turn, text) && isSent(turn, text),
      review: (text, lines) => (asksWhy(turn, text) ? null : reviewWish(turn, text, lines)),
      option: (text, options, place) =>
        optionSaid(turn, text, options, place) ??
        (reading === 'surely' ? null : (optionTold(turn, text, options, place) ?? missed(turn, text, place))),
    },
  };
}

/** "Send it", said to what may be left out: it is read back first. */
function sendsOnwards(turn: Turn, text: string): boolean {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask === 'confirm') return false;
  return onlySends(turn, text) || sendsWithout(turn, text);
}

/** Words said to a choice that mean none of it are kept for staff to teach. */
function missed(turn: Turn, text: string, place: string): null {
  const [flow = '', name = ''] = place.split('.');
  const step = turn.house.flows.get(flow)?.steps.find((each) => each.name === name);
  if (step?.verb === 'ask' && step.ask === 'choice')
    recordMiss(turn, place, text, turn.house.darija.identify(text).language);
  return null;
}

async function list(turn: Turn, name: string, answers: Answers): Promise<Entry[]> {
  const { facts, house, row } = turn;
  switch (name) {
    case 'complaint_categories':
      return likeliestFirst(turn, answers).map((id) => ({ id, label: sentence(turn, `category-${id}`) }));
    case 'quarters':
      return house.register.quarters
        .filter((quarter) => quarter.kind !== 'landmark')
        .map(({ id, aliases }) => ({
          id,
          label: house.register.quarterName(id, row.language) ?? id,
          synonyms: aliases,
        }));
    case 'open_petitions': {
      const petitions = matchingFirst(turn, await openPetitions(turn));
      return petitions.map((petition) => ({
        id: petition.id,
        label: sentence(turn, 'petition-entry', undefined, {
          title: short(showsFrench(row.language) ? petition.titleFr : petition.titleAr),
          count: petition.supports,
          threshold: petition.threshold,
        }),
        synonyms: [petition.titleAr, petition.titleFr, petition.searchKey],
      }));
    }
    case 'listed_proposals': {
      const proposals = matchingFirst(turn, await proposalsListed(facts).load('all'));
      return proposals.map((proposal) => ({
        id: proposal.id,
        label: sentence(turn, 'support_proposal-entry', undefined, {
          title: short(proposal.title),
          count: proposal.supports,
        }),
        synonyms: [proposal.title, proposal.searchKey],
      }));
    }
    case 'my_data_ways':
      return (await waysOf(turn)).map((id) => ({ id, label: sentence(turn, 'my_data-what', id) }));
    case 'my_requests':
    case 'my_open_cases': {
      const requests =
        name === 'my_requests' ? await requestsOf(facts).load(row.citizenId) : await openCases(turn);
      return requests.map((own) => ({
        id: own.id,
        label: short(requestName(turn, own)),
        synonyms: [own.reference, own.placeText ?? '', own.description ?? ''],
      }));
    }
    case 'similar_cases': {
      const similar = await similarCases(turn, answers);
      return similar.map((other) => similarEntry(turn, other));
    }
    default:
      throw new Error(`No list is called ${name}`);
  }
}

/** The subjects that a problem told already may be of come first. */
function likeliestFirst({ house }: Turn, { details }: Answers): string[] {
  const ids = house.register.categories.map(({ id }) => id);
  if (details?.kind !== 'text' || !details.text) return ids;
  const { categories } = house.darija.route(details.text, house.register.examples);
  return [
    ...categories.filter((id) => ids.includes(id)),
    ...ids.filter((id) => !categories.some((one) => one === id)),
  ];
}

/**
 * Only what changes something: who hears nothing may hear again, who allowed may refuse, whose phones were
 * joined may part them, who asked to be erased may stay.
 */
async function waysOf({ facts, now, row }: Turn): Promise<string[]> {
  const parts = (await linksOf(facts).load(row.citizenId)).some(({ expiresAt }) => expiresAt > now);
  const abroad = [
    ...(row.abroad === 'allowed' ? [] : ['allow_abroad']),
    ...(row.abroad === 'refused' ? [] : ['refuse_abroad']),
  ];
  return [
    'show',
    row.muted ? 'resume_notices' : 'stop_notices',
    ...abroad,
    'link',
    ...(parts ? ['part'] : []),
    row.erasing ? 'keep' : 'erase',
  ];
}

function check(turn: Turn, rule: string, answer: Answer): Checked {
  if (answer.kind !== 'text' || !answer.text)
    return { ok: false, slip: rule === 'full_name' ? 'not_a_name' : 'not_a_card' };
  if (rule === 'full_name') {
    const name = checkName(withoutLead(turn, answer.text));
    return name && !isSentence(turn, name)
      ? { ok: true, answer: { kind: 'text', text: name } }
      : { ok: false, slip: 'not_a_name' };
  }
  if (rule === 'national_card') {
    if (!checkCard(answer.text)) return { ok: false, slip: 'not_a_card' };
    const card = normaliseCard(answer.text);
    turn.tookCard = true;
    const { seal } = turn.house;
    const hash = seal.hash(card);
    return {
      ok: true,
      answer: { kind: 'secret', shown: maskCard(card), sealed: seal.seal(card, heldCard(hash)), hash },
    };
  }
  throw new Error(`No check is called ${rule}`);
}

/** Some of these words stand in every sentence, and in no name. */
const isSentence = (turn: Turn, text: string): boolean =>
  readYesNo(turn, text) !== null ||
  agrees(turn, text) ||
  text.split(/\s+/u).some((word) => isWritten(turn, word, 'heard-no_name'));

/** "My name is Fatima Amzil": what is said before the name is none of it, unless too little would be left of one. */
function withoutLead(turn: Turn, text: string): string {
  const words = text.trim().split(/\s+/u);
  const start = words.findIndex((word) => !isWritten(turn, word, 'heard-lead_name'));
  return start > 0 && words.length - start > 1 ? words.slice(start).join(' ') : text;
}

function short(text: string): string {
  const letters = [...text];
  return letters.length <= LABEL_MAX ? text : `${letters.slice(0, LABEL_MAX - 1).join('')}…`;
}
