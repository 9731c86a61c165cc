// Sees life-and-death messages, and knows which numbers to show for them.
import { type EmergencyKind, type EmergencyNumber, isEmergencyKind } from '../labels.ts';
import type { Scores } from './route.ts';

export type FoundEmergency = { kind: EmergencyKind; numbers: EmergencyNumber[] };

const NEARLY = 0.5;

const ENOUGH = 2.5;
const OPEN_ROAD =
  /طريق (?!.*?زنقة)|autoroute|أوطوروت|لوطوروت|nationale|route d[e']|route n|tri9 (?:d|l|ta|mar|aga|oul)|دوار|douar|لاروت|خارج المدينة/iu;
const VILLAGE = /دوار|douar|dowar|dwar|village|قرية|فيلاج/iu;

/**
 * The numbers of a kind: 15 Protection Civile, 19 police in town, 177 Gendarmerie Royale outside it.
 * An accident whose place is unclear gets all three: a wrong number costs less than a missing one.
 */
export function numbersFor(kind: EmergencyKind, text: string): EmergencyNumber[] {
  if (kind === 'violence' || kind === 'missing') return VILLAGE.test(text) ? ['177'] : ['19'];
  if (kind === 'accident') return OPEN_ROAD.test(text) ? ['15', '177'] : ['15', '19'];
  if (kind === 'building') return ['15', '19'];
  return ['15'];
}

/** The emergency a message tells of, if it tells of one that is happening now. */
export function emergencyIn(scores: Scores, text: string): FoundEmergency | undefined {
  let best: FoundEmergency | undefined;
  let most = ENOUGH;
  for (const [label, score] of scores) {
    if (!isEmergencyKind(label)) continue;
    const total =
      score + (scores.get('now') ?? 0) - (scores.get(`calm:${label}`) ?? 0) - (scores.get('calm:now') ?? 0);
    if (total <= most) continue;
    most = total;
    best = { kind: label, numbers: numbersFor(label, text) };
  }
  return best;
}

/** Whether a message comes near an emergency without being one for sure: worth being the second guess. */
export const nearEmergency = (scores: Scores): boolean =>
  [...scores].some(
    ([label, score]) => isEmergencyKind(label) && score - (scores.get(`calm:${label}`) ?? 0) > NEARLY,
  ) || (scores.get('now') ?? 0) >= 1.5;
