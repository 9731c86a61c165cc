// Who acts for an association begins a petition in its name: neither that nor what the list says of it is asked again.
import type { Check } from '../../bot/feature.ts';
import type { Turn } from '../../bot/turn.ts';
import { showsFrench } from '../../domain/names.ts';
import type { Opening } from '../../flow/engine/advance-flow.ts';
import { associationOf } from './loaders.ts';

/** Whether what associations ask for stands in the menu of this chat. */
export const actsForAssociation = ({ memory }: Turn): boolean => memory.actsFor === true;

/** What is known of the association that this person acts for; whoever said that it is of citizens is believed. */
export async function inNameOfAssociation(turn: Turn, start: Opening): Promise<Opening> {
  const who = start.prefilled?.who;
  if (who?.kind === 'choice' && who.option !== 'association') return start;
  const found = await associationOf(turn.loaders).load(turn.row.citizenId);
  if (!found) return start;
  const { words } = turn.context;
  const { language } = turn.row;
  const text = (said: string) => ({ kind: 'text' as const, text: said });
  const known = {
    association: text(showsFrench(language) ? found.nameFr : found.nameAr),
    founded: text(String(found.foundedIn)),
    field: text(words.say(language, { message: `association-field-${found.field}` })),
  };
  // Whoever means citizens all the same corrects it at the review.
  const own = { who: { kind: 'choice' as const, option: 'association' }, ...known };
  return { ...start, prefilled: { ...own, ...start.prefilled } };
}

/** Whatever an association is called, be it by a greeting: what is typed or said here is its name, and nothing else. */
export const associationName: Check = { slips: [], check: (_turn, answer) => ({ ok: true, answer }) };
