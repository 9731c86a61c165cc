// Sees life-and-death messages, and knows which numbers to show for them.
import {
  type Category,
  EMERGENCY_KINDS,
  type EmergencyKind,
  type EmergencyNumber,
  isEmergencyKind,
} from '../labels.ts';
import type { Scores } from './concept-scores.ts';
import { isSomebodyGone } from './kin.ts';

export type FoundEmergency = { kind: EmergencyKind; numbers: EmergencyNumber[] };

const NEARLY = 0.5;

const OPEN_ROAD =
  /autoroute|أوطوروت|لوطوروت|nationale|route (?:d[e']|n|vers|pour)|لاروت|خارج المدينة|طريق (?!.*?زنق)|tri[9q] (?!.*?(?:z[ae]?n[9q]a|lmdrasa))|دوار|douar/iu;
const TOWN =
  /avenue|\bav\b|boulevard|\brue\b|rond ?-?poi?n|carrefour|souk|marche|école|ecole|lyc[ée]e|شارع|زنق|درب|حومة|الحي |حي |رونبوا|روبوان|رومبوان|السوق|المدرسة|المدينة|z[ae]?n[9q]a|ch[ae]ri3|derb|houma|l7ouma|sou[9qk]|lmdrasa|lmdina|f lhay/iu;
/** What leans has hurt nobody yet: those who prop it up are called. */
const LEANS = /مايل|\bmaye?l|pench[eé]|inclin|lean(?:s|ing)|menace de (?:tomber|s)/iu;
const VILLAGE = /دوار|douar|dowar|dwar|village|قرية|فيلاج/iu;

/**
 * The numbers of a kind: 15 Protection Civile, 19 police in town, 177 Gendarmerie Royale outside it.
 * An accident whose place is unclear gets all three: a wrong number costs less than a missing one.
 */
export function numbersFor(kind: EmergencyKind, text: string): EmergencyNumber[] {
  if (kind === 'violence' || kind === 'missing') return VILLAGE.test(text) ? ['177'] : ['19'];
  if (kind === 'accident')
    return TOWN.test(text) ? ['15', '19'] : OPEN_ROAD.test(text) ? ['15', '177'] : ['15', '19', '177'];
  if (kind === 'building') return LEANS.test(text) ? ['15'] : ['15', '19'];
  return ['15'];
}

/** What a danger may be filed under, the surest first: the landmark it is told beside says nothing of it. */
const FILED_UNDER: Readonly<Record<EmergencyKind, readonly Category[]>> = {
  fire: ['safety', 'waste', 'green_spaces', 'environment', 'electricity', 'lighting', 'construction'],
  electric: ['electricity', 'lighting'],
  flood: ['water_sewage', 'roads', 'environment'],
  accident: ['traffic', 'roads', 'safety', 'animals', 'transport'],
  violence: ['safety', 'noise', 'animals'],
  building: ['construction', 'heritage', 'safety', 'roads', 'green_spaces'],
  gas: ['safety', 'environment'],
  medical: ['hygiene', 'animals', 'safety'],
  fall: ['roads', 'water_sewage', 'construction', 'safety'],
  missing: ['safety', 'animals'],
  despair: [],
};

/** What falls with these is a matter of the gardeners, whatever it falls on. */
const TREES = /\barbres?\b|palmier|branche|شجر|نخل|جريد|غصن|\bch[ae]?[jd]ra|\bnakhl/iu;

/** The subjects of a danger: those its words name, as far as they are its own. A live wire is one whatever else is said. */
export function subjectsOf(kind: EmergencyKind, named: readonly Category[], text: string): Category[] {
  const falls = kind !== 'electric' && TREES.test(text);
  const own = named.filter(
    (category) => FILED_UNDER[kind].includes(category) || (falls && category === 'green_spaces'),
  );
  return kind === 'electric' && own.length === 0 ? ['electricity'] : own;
}

/** How near the words of a message come to each kind of danger, in the order of EMERGENCY_KINDS. */
export function believedDangers(scores: Scores): number[] {
  const of = (label: string): number => scores.get(label) ?? 0;
  return EMERGENCY_KINDS.map((kind) =>
    scores.has(kind) ? of(kind) + of('now') - of(`calm:${kind}`) - of('calm:now') : 0,
  );
}

/** The strongest word that speaks against any danger: a past, a habit, a figure of speech. */
export const calmIn = (scores: Scores): number =>
  Math.max(0, ...[...scores].map(([label, score]) => (label.startsWith('calm:') ? score : 0)));

/** What was learned from labelled messages: how much this one sounds like an emergency; and like each kind, the dangers counted in; and how much speaks against. */
export type Heard = { danger: number; kinds: () => readonly number[]; calm: number };

/** What the lexicon knows counts this much more than what was learned. */
const KNOWN = 2;
/** What speaks against a danger already weighs on what the lexicon knows; on what was learned it weighs this much. */
const CALMING = 0.5;
const ALARMING = 1.5;
const DESPAIR = EMERGENCY_KINDS.indexOf('despair');
const ACCIDENT = EMERGENCY_KINDS.indexOf('accident');
/** Kinds this likely are all thought of: a wrong number costs less than a missing one. */
const LIKELY = 0.15;

/** Who begins with an accident has it before their eyes, unless something says that it is past, feared or for the insurance. */
const OPENS_WITH_ACCIDENT =
  /^\P{L}*(?:(?:il )?y ?a |un |gros |grave )*accident(?!s|\S* (?:de|du) travail)\b/iu;

/** What is said so plainly that nothing need be learned of it. */
function plainlyIn(dangers: readonly number[], text: string): EmergencyKind | undefined {
  if (OPENS_WITH_ACCIDENT.test(text) && (dangers[ACCIDENT] ?? 0) >= 0) return 'accident';
  return isSomebodyGone(text) ? 'missing' : undefined;
}

const GAS = /غاز|گاز|كاز|بوط|قنين|ريح[ةه]|gaz|\bgas\b|bout?a|bonbonne|odeur|ri7a|riha/iu;
const WATER = /(?:^|\s)(?:ال)?ما[ءه]?(?=\s|$)|روبيني|\bl?ma\b|\beau\b|robini|robinet/iu;
const BINS = /زبل|طرو|بركاص|حاوي|bennes?\b|poubelle|conteneur|ordures|d[ée]chets|zbel|zbal|barkas/iu;

/** What only sounds like a danger, where no word of one is known: a leak that is of water, a bin that is half emptied. */
const isOfThings = (kind: EmergencyKind, text: string): boolean =>
  (kind === 'gas' && WATER.test(text) && !GAS.test(text)) || (kind === 'violence' && BINS.test(text));

/** The emergency a message tells of, if it tells of one that is happening now. */
export function emergencyIn(
  dangers: readonly number[],
  heard: Heard,
  text: string,
): FoundEmergency | undefined {
  const known = Math.max(0, ...dangers);
  const danger = known * KNOWN + heard.danger - heard.calm * CALMING;
  if (danger <= ALARMING) {
    const plainly = plainlyIn(dangers, text);
    return plainly && { kind: plainly, numbers: numbersFor(plainly, text) };
  }
  // One word that names no danger is a cry at most, and that is heard elsewhere.
  if (known === 0 && !/\S\s+\S/u.test(text.trim())) return undefined;
  // Few messages teach despair: where the lexicon hears nothing louder, it is that.
  if (known > 0 && dangers[DESPAIR] === known)
    return { kind: 'despair', numbers: numbersFor('despair', text) };
  const kinds = heard.kinds();
  const top = Math.max(...kinds);
  const all = kinds.reduce((sum, score) => sum + Math.exp(score - top), 0);
  const likely = EMERGENCY_KINDS.filter((_, at) => Math.exp((kinds[at] ?? 0) - top) / all >= LIKELY);
  const kind = EMERGENCY_KINDS[kinds.indexOf(top)] ?? 'medical';
  if (known === 0 && isOfThings(kind, text)) return undefined;
  return { kind, numbers: [...new Set([kind, ...likely].flatMap((one) => numbersFor(one, text)))].sort() };
}

/** Whether a message comes near an emergency without being one for sure: worth being the second guess. */
export const nearEmergency = (scores: Scores): boolean =>
  [...scores].some(
    ([label, score]) => isEmergencyKind(label) && score - (scores.get(`calm:${label}`) ?? 0) > NEARLY,
  ) || (scores.get('now') ?? 0) >= 1.5;
