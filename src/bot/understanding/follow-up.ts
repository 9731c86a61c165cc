// What goes on about the question just answered: "and where do I get it?", "is it free?", "and how do I make a new one?".
import { opensWith, readBy } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { asksBribe, goesOnAboutBribe } from './bribe.ts';
import { countsUs, namesFeast } from './civic-questions.ts';
import { asksUs, isPutAsQuestion, namesProblem } from './is-telling.ts';
import { isOfOffice, wantsAppointment } from './other-offices.ts';
import { readDay } from './read-day.ts';
import { placeNamed } from './read-place.ts';
import { type Beside, besideIn } from './small-talk.ts';
import { namesPublicThing } from './wish.ts';

/** More words say themselves what they are about. */
const MOST_WORDS = 8;
/** As sure as it must be that something is asked for that we only know to ask an agent about. */
const SURE = 0.5;

/** More words than these ask for more than a day. */
const MOST_OF_DAY = 5;
const isBrief = (text: string): boolean => text.split(/\s+/u).length <= MOST_OF_DAY;

/** What is asked of an office, and is another's where another was talked of. */
const OF_PLACE: readonly Beside[] = ['hours', 'address', 'papers', 'price'];

/** What parts two sentences. */
const PAUSE = /[,;.!\n\u060c\u061b]+/u;

/** What answers it, by what was said before, wherever it stands in the text; null: it goes on about nothing. */
export function followUp(turn: Turn, text: string): Beside | null {
  const whole = followUpIn(turn, text);
  if (whole !== null) return whole;
  // "A pity. And how do I make one?"
  const [, ...others] = text.split(PAUSE);
  return others.map((one) => one.trim() && followUpIn(turn, one.trim())).find(Boolean) || null;
}

function followUpIn(turn: Turn, text: string): Beside | null {
  const { passed, flow } = turn.memory;
  if (passed !== undefined && !flow && asksBribe(turn, passed) && goesOnAboutBribe(turn, text))
    return 'complain_where';
  if (passed === undefined || flow || text.split(/\s+/u).length > MOST_WORDS) return null;
  const says = (kind: string) => {
    const list = `heard-follow_${kind}`;
    return (
      opensWith(turn, text, list, 'first') &&
      readBy(turn, text, [list, 'heard-follow_beside'], MOST_WORDS) !== null
    );
  };
  const beside = besideIn(turn, passed);
  const isAsked = ['price', 'when', 'where'].find(says);
  if ((beside.includes('petition_how') || beside.includes('petition_rules')) && countsUs(turn, text))
    return 'petition_rules';
  const isOfThere = beside.some(isOfOffice);
  if (isOfThere && (isAsked || besideIn(turn, text).some((one) => OF_PLACE.includes(one))))
    return 'office_there';
  if (isDayOnly(turn, text)) {
    const office = beside.find(isOfOffice);
    if (office) return office;
    if (wantsAppointment(turn, passed)) return 'appointment_there';
  }
  if (isAsked && wantsAppointment(turn, passed)) return isAsked === 'where' ? 'address' : 'hours';
  // "And on Monday, the feast?"
  if (beside.includes('hours') && isBrief(text) && namesFeast(turn, text)) return 'hours';
  const isOfOffices = besideIn(turn, text).includes('hours');
  if (beside.includes('permit') && opensWith(turn, text, 'heard-leave_whole', 'first') && isBrief(text))
    return 'nothing';
  if (beside.includes('permit') && !isOfOffices && saysWhenOrWhere(turn, text)) return 'permit_when';
  if (beside.includes('papers')) {
    if (says('price')) return 'price';
    if (says('when')) return 'hours';
    return says('where') ? 'papers' : null;
  }
  for (const [kind, goesOn] of Object.entries(turn.context.path.followUps)) {
    const aside = says(kind) ? goesOn(turn, passed) : null;
    if (aside) return aside;
  }
  return says('price') && asksElsewhere(turn, passed) ? 'cost_there' : null;
}

/** "Next Monday in the morning", and nothing that is wrong. */
const isDayOnly = (turn: Turn, text: string): boolean =>
  !namesProblem(turn, text) && !isPutAsQuestion(turn, text) && readDay(turn, text, 'coming_day') !== null;

/** "On Saturday, in hay Lastah", and nothing that is wrong there. */
const saysWhenOrWhere = (turn: Turn, text: string): boolean =>
  !namesProblem(turn, text) &&
  (readDay(turn, text, 'coming_day') !== null || placeNamed(turn, text) !== null);

/** The hours of the library, the pool: a question about a place, and none about this channel. */
function asksElsewhere(turn: Turn, passed: string): boolean {
  const { intent, confidence } = turn.context.darija.route(passed);
  return (
    asksUs(turn, passed) && (namesPublicThing(turn, passed) || (intent === 'info' && confidence >= SURE))
  );
}
