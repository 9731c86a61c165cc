// Where a case stands, and whose turn it is where somebody outside the commune has it.
import { sentence, statusName } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { PartyTurn, RequestFact } from '../../database/requests.ts';
import { daysLeft } from '../../domain/calendar.ts';
import { isOpen, isStatus } from '../../domain/case.ts';
import { showsFrench } from '../../domain/names.ts';

/** Whether whoever has it outside the commune has still to do something about it. */
export const hasTurnOutside = ({ party, status }: RequestFact): boolean =>
  party !== null && party.status !== 'done' && isStatus(status) && isOpen(status);

/** Its status, with what was said against it, or with whoever has the turn, and until when. */
export function standingOfCase(turn: Turn, own: RequestFact): string {
  const status = statusName(turn, own);
  const { party } = own;
  if (own.disputed && own.status === 'closed')
    return sentence(turn, 'status-disputed', undefined, { status });
  if (party === null || !isStatus(own.status) || !isOpen(own.status)) return status;
  const { words } = turn.context;
  const { language } = turn.row;
  const said = sentence(turn, 'party-turn', stateOf(turn, party), {
    status,
    party: showsFrench(language) ? party.nameFr : party.nameAr,
    date: words.date(language, new Date(party.day)),
    number: party.number ?? '',
  });
  // Nobody reads a day behind the one that was promised to them as if it were that one.
  const isLater = party.status !== 'done' && own.dueOn !== null && new Date(party.day) > own.dueOn;
  if (!isLater || own.dueOn === null) return said;
  return `${said} (${sentence(turn, 'party-later', 'short', { date: words.date(language, own.dueOn) })})`;
}

function stateOf({ now }: Turn, { kind, status, day }: PartyTurn): string {
  if (status === 'done') return 'done';
  const isLate = daysLeft(now, new Date(day)) < 0;
  if (kind === 'letter') return isLate ? 'letter_late' : 'letter';
  return isLate ? 'late' : status;
}
