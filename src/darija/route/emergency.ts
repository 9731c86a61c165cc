// Sees life-and-death messages, and knows which numbers to show for them.
import {
  type Category,
  EMERGENCY_KINDS,
  type EmergencyKind,
  type EmergencyNumber,
  isEmergencyKind,
} from '../labels.ts';
import type { Scores } from './concept-scores.ts';

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

/** Something lies on the road, and nobody is said to lie under it: whatever else is told is listened to. */
const THINGS =
  'trucs?|choses?|objets?|machins?|panneaux?|pierres?|cailloux?|rochers?|briques?|tuiles?|planches?|cartons?|sacs?|plaques?|pneus?|bidons?|caisses?|bacs?|poubelles?|conteneurs?|b[aâ]ches?|barri[èe]res?|branches?|arbres?|pots?|blocs?|t[ôo]les?|' +
  '(?:ال)?(?:حاجة|حويجة|حوايج|حجرة|حجر|صخرة|بلاكة|خشبة|لوحة|صندوق|كرتونة|برميل|ياجورة|باش|شجرة|جريدة|بركاسة|بيدو|قصديرة|حديدة)|' +
  'l?(?:[7h]a[jg]a|[7h]wij?a|[7h]wa[iy]j|[7h]a?jra|[7h]jer|sakhra|blaka|khachba|lou?[7h]a|sndou?[9q]|kartona|b[ae]rmil|ch[ae]jra|ch[7h]?[ae]?jra|berkasa|bidou?|[7h]dida)';
const LIES =
  'tomb[ée]e?s?|renvers[ée]e?s?|couch[ée]e?s?|gisent|tra[iî]nent?|(?:طايح|مرمي|ملوح|واقع)[ةه]?|طاح(?:ت|ات|و)?|سقطت?|ta(?:y|ye)?[7h]a?|ta[7h][ae]?t|mermiya?|mlo?u?[7h]a|wa9[3e]a';
const ROAD =
  '(?:sur|dans|au milieu de|en travers de|à même) (?:la |le |une? )?(?:route|rue|chauss[ée]e|trottoir|chemin|voie|passage|sol|piste|avenue|boulevard)|par terre|' +
  '(?:(?:على|وسط|فوق|في|ف) ?){0,2}(?:ال|فال|ل)?(?:طريق|زنقة|شارع|أرض|رض|طروطوار)|' +
  '(?:(?:3la|wst|wsst|west|fo9|f|fi|f?el) ?){0,2}(?:f?[lt] ?)?(?:tri[9qk]|tre[9q]|z[ae]?n[9q]a|cha?ri3|lard|ard|trottoir)';
const LIES_ON_ROAD = new RegExp(
  `(?<=^|[\\s'’،,])(?:${THINGS})\\s+(?:\\S+\\s+){0,4}?(?:${LIES})\\s+(?:${ROAD})(?=$|[\\s.,;!،])`,
  'giu',
);

/** A thing that is lost is nobody who is missing, and nobody who is ill. */
const LOST_THING =
  /(?:حاجة|حوايج|لاكارط|بطاقة|بزطام|تيليفون|بورطابل|وراق|سوارت|صاك|باسبور)\p{L}*\s+(?:\S+\s+)?(?:تلف|ضاع|توضر)\p{L}*|(?:تلف|ضاع|توضر)\p{L}*\s+لي?ا?\s+(?:شي |هاد )?(?:ال)?(?:حاجة|حوايج|لاكارط|بطاقة|بزطام|تيليفون|بورطابل|وراق|سوارت|صاك|باسبور)\p{L}*|\b(?:7aja|haja|lacarte|la carte|bztam|lbztam|tilifoun|portable|lwra9|swaret)\s+(?:\S+\s+)?(?:tl[ae]f|da3|twedr|todr)\w*/giu;

const NO_PATIENT = new RegExp(
  `${LOST_THING.source}|${/\b(?:en|sur (?:un|son)) fauteuil roulant\b|(?:على|فوق|ف) ?(?:واحد )?(?:ال)?كرسي (?:ال)?متحرك|(?<!\b(?:la|une|cette|l['’ ]autre) )\bpersonne (?:ne |n['’] ?)?(?:me |nous |vous |m['’])?r[ée]pond/.source}`,
  'giu',
);

/** Words of other things that sound like a danger: a traffic light and fire are one word in French, as are a tent and "he tries". */
const SOUNDS_LIKE: Partial<Record<EmergencyKind, RegExp>> = {
  fire: /\bfeux? (?:rouges?|verts?|oranges?|tricolores?|de (?:la )?(?:signalisation|circulation)|(?:du|au|des) (?:carrefour|rond|croisement))|\b[dl]?feux? (?:\S+ ){0,4}?(?:en panne|hs\b|(?:marche|fonctionne)(?:nt)?\b|clignot|bloqu|cass[ée]|kh?as(?:r|er)|m(?:a ?)?(?:kay)?kh?d?dam|mat9ad)|(?<=accident\S* )(?:à|a) cause (?:du|des|d['’]un) feux?\b|gril[lé]\S* (?:le |un |les )?feux?\b/giu,
  // Whoever sits in a wheelchair is not ill for that; nobody answers, and not a person who lies there.
  medical: NO_PATIENT,
  accident: LIES_ON_ROAD,
  fall: LIES_ON_ROAD,
  building: LIES_ON_ROAD,
  missing: LOST_THING,
  violence: /\btentes?\b|خيمة|خيام|قيطون|\b(?:l?kh?ay?ma|l?khayma|khiyam|l?9itoun|l?gitoun)\b/giu,
};

/** What is left to be listened to once the words that only sound like this danger are taken out; null: there are none. */
export function withoutLike({ kind }: FoundEmergency, text: string): string | null {
  const like = SOUNDS_LIKE[kind];
  const rest = like ? text.replaceAll(like, ' … ') : text;
  return rest === text ? null : rest;
}

/** The emergency a message tells of, if it tells of one that is happening now. */
export function emergencyIn(
  dangers: readonly number[],
  heard: Heard,
  text: string,
): FoundEmergency | undefined {
  const known = Math.max(0, ...dangers);
  const danger = known * KNOWN + heard.danger - heard.calm * CALMING;
  if (danger <= ALARMING)
    return OPENS_WITH_ACCIDENT.test(text) && (dangers[ACCIDENT] ?? 0) >= 0
      ? { kind: 'accident', numbers: numbersFor('accident', text) }
      : undefined;
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
  return { kind, numbers: [...new Set([kind, ...likely].flatMap((one) => numbersFor(one, text)))].sort() };
}

/** Whether a message comes near an emergency without being one for sure: worth being the second guess. */
export const nearEmergency = (scores: Scores): boolean =>
  [...scores].some(
    ([label, score]) => isEmergencyKind(label) && score - (scores.get(`calm:${label}`) ?? 0) > NEARLY,
  ) || (scores.get('now') ?? 0) >= 1.5;
