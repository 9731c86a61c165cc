// Words that stand beside a danger and hide it, or only sound like one: they are taken out, and the rest is listened to.
import type { EmergencyKind } from '../labels.ts';
import { KIN_HERE } from './kin.ts';

/** Who is called in a danger, as both scripts write them. */
const HELPERS = `(?:pompiers?|protection civile|ambulances?|samu|secours|police|gendarmes?|gendarmerie|urgences?|l?boumb?ia|l?[bp]o[nm]pi(?:a|ya|er|ers)|l?wi9aya|l?wiqaya|l?is3af|l?boulis|l?jada?rmi(?:ya)?|(?:ال|ل)?(?:بومبيا|بومبية|بومبي|مطافئ|مطافي|وقاية(?: المدنية)?|اسعاف|إسعاف|لابيلونص|لومبيلونص|بوليس|شرطة|جدارمية|درك(?: الملكي)?|نجدة|طوارئ))`;
const NUMBER = `(?:num[ée]ro|t[ée]l[ée]phone|tel|n°|nemra|nmra|nimero|numero|ra9m|(?:ال)?(?:رقم|نمرة|نمره|نميرة|نومرو|تيليفون|تلفون|هاتف))`;
const OF = String.raw`(?:\s+(?:de|du|des|dyal|dial|d|l|la|le|les|ديال|د|تاع))*\s*(?:l['’]|d['’]|د|ب|ل)?\s*`;
const NUMBER_ASKED = new RegExp(
  String.raw`(?<!\p{L})(?:les?\s+|l['’])?${NUMBER}${OF}${HELPERS}(?!\p{L})`,
  'giu',
);

/** "I look for", "what is", "give me": what stands before the number that is asked for. */
const ASKS =
  /(?<!\p{L})(?:je (?:re)?cherche|je veux|je voudrais|j['’ ]ai besoin (?:de|du)|donnez[- ]moi|envoyez[- ]moi|quel(?:le)? est|c['’ ]est quoi|avez[- ]vous|vous avez|bghit|bghina|3tini|3tiwni|3tiwna|a?chno(?: hiya| howa)?|[اأ]?شنو(?: هي| هو)?|عطيني|عطيو(?:ني|نا)|بغيت|بغينا|خاصني|خصني|ما ?هو|[اأ]عطوني|[اأ]ريد|[اأ]بحث عن)\s*$/iu;

/** What is left of words that ask for the number of those who help: whoever asks for it may say why. Null: they do not. */
export function withoutNumberAsked(text: string): string | null {
  const rest = [...text.matchAll(NUMBER_ASKED)].reduceRight(
    (left, { index, 0: asked }) =>
      `${left.slice(0, index).replace(ASKS, ' ')} … ${left.slice(index + asked.length)}`,
    text,
  );
  return rest === text ? null : rest;
}

/** What people carry, as they call it in either script: it may be lost, and falls. */
const THING = String.raw`(?:7aja|haja|la ?carte|t[ei]l[eéi]?(?:phone|foun|fon)|tilifoun|portables?|portab|iphone|samsung|smartphone|be?z?ztam|beztam|portefeuille|porte[- ]?monnaie|portfoy|sac(?:oche)?|sak|chk?ara|chakara|swart|sarout|mfat[e]?[7h]|cl[ée]s?|clefs?|kart[ae]?|cartes?|papiers|wra9|wraq|permis|passeport|basspor|flous|lunettes|n[da]da?der|bi?s[kc]l(?:i|e)t|v[ée]lo|trottinette|cartable|kartabl|casquette|kaskit|ballon|doudou|poup[ée]e|jouet|veste|manteau|chaussures?|valise|collier|bracelet|chapeau|ordinateur|pc|cahiers?|livres?|3okkaz|3kkaz|magana|montre|bague|(?:ال|ل|لا)?(?:حاجة|حوايج|تي?لي?فون|هاتف|بور?طابل|بورتابل|موبايل|سمارتفون|ايفون|سامسونغ|بزطام|بزطم|بور?[تط]فوي|محفظ|[صس]اك|[شس]كار|شنط|شانط|حقيب|سوارت|ساروت|مفاتيح|مفتاح|كار[طت]|بطاق|[اأ]?وراق|باسبور|جواز|بي?رمي|رخص|فلوس|نضاضر|نظار|ساع|مكان|ماكان|خاتم|سنسل|دملج|دهب|ذهب|لابتوب|بيسي|كار?ني|كناش|دفتر|مجوهرات|بي?سكليت|بشكليت|دراجت|كارطابل|كرطابل|كاسكيط|كاسكيت|كورت|لعب|جاكيط|فيست|صباط|سبرديل|بوبي|عكاز|قلاد|كتاب|كتب|محافظ)\p{L}*)`;
const LOSES = `(?:[وف]?(?:ضاع|ضاعت|ضاعات|ضاعو|تلف|تلفت|تلفات|تلفو|توضر|توضرت|توضرات|توضرو|تودر|تودرات|طاح|طاحت|طاحات|طاحو|وقع|وقعت|وقعات|وقعو|سقط|سقطت|سقطات|سقطو)|ta[7h](?:o|et|at|t)?|t7(?:o|et|at|t)?|da3(?:o|et|at|t)?|dae(?:o|t)?|tlef(?:t|o)?|tlf(?:at|et|o)?|tw[ae]?dd?[ae]?r(?:at|et|t|o)?|w9[ae]?3(?:at|et|t|o)?|we9[ae]?3(?:at|et|t|o)?)`;
const OF_ME = `(?:لي|ليا|ليّا|مني|منّي|لينا|منا|عليا|ليه|ليها|ليهم|منو|منها|منهم|منه|li|lia|liya|lya|lina|mni|mnni|menni|mena|lih|liha|lihom|lihoum|mno|mnno|mnha|mnhom)`;
/** "From my sister", "to my son": whose it was. */
const OF_KIN = String.raw`(?:(?:من|لـ|mn|men|m3a|l|lil)\s+|ل|l)${KIN_HERE}(?:\s+${KIN_HERE})?`;
/** "I lost my", "he lost his", "I let my … fall". */
const I_LOST = `(?:perdu|oubli[ée]|[ée]gar[ée]|(?:fait|laiss[ée]) tomber)\\s+(?:(?:mon|ma|mes|son|sa|ses|leurs?|nos|notre|un|une|le|la|les)\\s|l['’])?`;
/** "He mislaid": what is lost follows at once. */
const MISLAYS = `(?:ضيّ?ع(?:ات|ت|و|نا)?|d[ai]?[iy]+[ae]?3(?:at|t|o|na)?)`;
/** What is gone, and did not fall: the thing may stand before it. */
const GONE = String.raw`(?:(?:تلف|ضاع|توضر|تودر)\p{L}*|(?:tl[ae]f|da3|tw[ae]?dd?[ae]?r|todr)\w*)`;
/** A thing that is lost or dropped: nobody is missing, nobody fell, and nobody is ill. */
const LOST_THING = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${LOSES}\s+(?:${OF_ME}|${OF_KIN})\s+(?:(?:واحد|واحد ال|شي|هاد|ديك|l|la|le|chi|wa7d|wahd)\s+)?|${MISLAYS}\s+(?:l|la|le)?\s*|${I_LOST}\s*)${THING}(?!\p{L})|${THING}\s+(?:\S+\s+)?${GONE})`,
  'giu',
);

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

const NO_PATIENT = new RegExp(
  `${LOST_THING.source}|${/\b(?:en|sur (?:un|son)) fauteuil roulant\b|(?:على|فوق|ف) ?(?:واحد )?(?:ال)?كرسي (?:ال)?متحرك|(?<!\b(?:la|une|cette|l['’ ]autre) )\bpersonne (?:ne |n['’] ?)?(?:me |nous |vous |m['’])?r[ée]pond/.source}`,
  'giu',
);

/** Parts of a road, as whoever fears for those who pass names them: it is they that "will kill somebody", and nobody else. */
const ROAD_PART = String.raw`(?:(?:ces?|cette|l[ae]s?|une?|des)\s+(?:trous?|nids?[ -]de[ -]poules?|crevasses?|regards?|[ée]gouts?|bouches?|carrefours?|croisements?|virages?|tournants?|routes?|rues?|chauss[ée]es?|trottoirs?|ralentisseurs?|dos d['’ ][âa]nes?|rond(?:s|[ -]points?)?|passages?|piquets?|escaliers?|plaques?|foss[ée]s?|dalles?)|(?:ال|وال|هاد|هاد ال)?(?:حفر[ةه]?|حفاري|بالوع[ةه]|بلاع[ةه]|طريق|زنق[ةه]|دودان[ةه]?|ضودان[ةه]?|رو[نم]بوان|فيراج|كورف[اة]|دور[ةه]|طروطوار|ري[كگغݣ]ار|قادوس|دروج)|l?(?:[7h]o?u?fra|[7h]ofari?|bal?lou?3a|bel?la3a|tri[9qk]|z[ae]?n[9q]a|dod[aâ]ne?|rond ?points?|vir[ae]j|virage|korva|trottoir|trotwar|r[ei]g[ae]r|9adous))`;
const MAY_KILL = String.raw`(?:(?:غا)?[تي]قتل\p{L}*|(?:gh?a|a)?[tyi]e?[9qk]e?te?l\p{L}*|tuer(?:a|ont)?|tue(?:nt)?)`;
const SOMEBODY = String.raw`(?:(?:شي\s)?(?:واحد|حد|ولد|دري|بنادم|مرا|راجل)|الناس|الدراري|ولادنا|(?:chi\s)(?:wa?[7h]e?d|[7h]a?e?d|weld|wld|derri|dri|bnadem|mra|rajel)|nnas|lnas|drari|wladna|quelqu|des gens|une? (?:jour|enfant|personne|passant|pi[ée]ton|gosse|vieux|vieille)|(?:nos|les) (?:enfants|gens|gosses))`;
/** A road that will be the death of somebody: nobody raised a hand against anybody. Who stands on it is another matter. */
const ROAD_MAY_KILL = new RegExp(
  String.raw`(?<!\p{L})(?<!(?:dans|sur|[àa]|en|devant|derri[èe]re|pr[èe]s de|f|fi|3la|wst|[7h]da|على|في|وسط|حدا)\s+(?:had\s+)?)${ROAD_PART}(?!\p{L})\s+(?:\S+\s+){0,5}?${MAY_KILL}(?!\p{L})\s+(?:\S+\s+){0,2}?${SOMEBODY}(?!\p{L})`,
  'giu',
);

/** What goes on and off is a lamp, unless a fire, a house or a gas bottle is named before. */
const NO_FIRE = String.raw`(?<!(?:3afi?y|عافي|نار|بوط[ةا]|غاز|gaz|bota|feu|دار|dar\b|maison)[^]*)`;
const ON = String.raw`(?:(?:غا|[كتيد]{0,2})شع[لا]\p{L}*|(?:gha|[ktyd]?[aei]?[ty]?[ae]?)ch3[ae]?l\p{L}*|(?:s['’ ])?allume(?:nt)?)`;
const OFF = String.raw`(?:(?:غا|[كتيد]{0,2})طّ?ف\p{L}*|(?:gha|[ktyd]?[aei]?[tyk]?[ae]?)t?tfa?\p{L}*|(?:s['’ ])?[ée]tei(?:nt|gnent))`;
const AND = String.raw`\s+(?:\S+\s+)?(?:(?:w|o|ou|u|et|puis)\s+(?:(?:mr+a|مرة|[çc]a|elle|il)\s+)?|و\s*(?:مرة\s+)?)`;
const ON_AND_OFF = new RegExp(
  String.raw`${NO_FIRE}(?<!\p{L})(?:${ON}${AND}${OFF}|${OFF}${AND}${ON})(?!\p{L})`,
  'giu',
);

/** "Where can I call the firemen?" wants to know, as whoever asks for their number. */
const WHERE_TO_CALL = new RegExp(
  String.raw`(?<!\p{L})(?:fin|fayn|fen|o[uù]|comment|kifach|kifash|فين|كيفاش)\s+(?:\S+\s+)?(?:n[3e][iye]+t|n3yyt|n3ayet|نعيط|نتاصل|نتصل|appeler|joindre)\s+(?:(?:l|3la|ل|ب|les?|aux?|la)\s+)?[لب]?${HELPERS}(?!\p{L})`,
  'giu',
);

/** The owner of what was found "came and took it": nobody is hit by anything. */
const OWNER_TOOK =
  /(?<!\p{L})(?:m[ou]{1,2}la?h?a?|sa[7h][ae]?b[oh]?a?|(?:ال)?(?:مول|مولا|مولاه|مولاها|مولات|صاحب|صاحبو|صاحبها))\s+(?:\S+\s+){0,2}?(?:ja|jat|جا|جات)\s+(?:(?:w|o|ou|u)\s+)?(?:w?d?dah?a?|w?khdah?a?|و?(?:داه|داها|خداه|خداها))(?!\p{L})|(?:ja|جا)\s+m[ou]{1,2}la?h?\s+(?:\S+\s+){0,2}?(?:(?:w|o|ou|u)\s+)?(?:w?d?daha?|w?khdaha?)(?!\p{L})|جات?\s+(?:مول|مولاه|مولاها|مولات|صاحبو|صاحبها|صاحب)\s+(?:\S+\s+){0,2}?و?(?:داه|داها|خداه|خداها)(?!\p{L})/giu;

const either = (...ways: readonly RegExp[]): RegExp =>
  new RegExp(ways.map(({ source }) => source).join('|'), 'giu');

/** Words of other things that sound like a danger: a traffic light and fire are one word in French, as are a tent and "he tries". */
const SOUNDS_LIKE: Partial<Record<EmergencyKind, RegExp>> = {
  fire: either(
    ON_AND_OFF,
    /\bfeux? (?:rouges?|verts?|oranges?|tricolores?|de (?:la )?(?:signalisation|circulation)|(?:du|au|des) (?:carrefour|rond|croisement))|\b[dl]?feux? (?:\S+ ){0,4}?(?:en panne|hs\b|(?:marche|fonctionne)(?:nt)?\b|clignot|bloqu|cass[ée]|kh?as(?:r|er)|m(?:a ?)?(?:kay)?kh?d?dam|mat9ad)|(?<=accident\S* )(?:à|a) cause (?:du|des|d['’]un) feux?\b|gril[lé]\S* (?:le |un |les )?feux?\b/giu,
  ),
  // Whoever sits in a wheelchair is not ill for that; nobody answers, and not a person who lies there.
  medical: either(NO_PATIENT, ROAD_MAY_KILL, OWNER_TOOK, WHERE_TO_CALL),
  accident: either(LIES_ON_ROAD, ROAD_MAY_KILL, OWNER_TOOK),
  fall: either(LIES_ON_ROAD, ROAD_MAY_KILL),
  building: LIES_ON_ROAD,
  flood: OWNER_TOOK,
  missing: LOST_THING,
  violence: either(
    ROAD_MAY_KILL,
    /\btentes?\b|خيمة|خيام|قيطون|\b(?:l?kh?ay?ma|l?khayma|khiyam|l?9itoun|l?gitoun)\b/giu,
  ),
};

/** Quarters and gates that are called like people: "Sidi Belkas", "Oulad Khallouf", and "Bab" sounds like "father". */
const CALLED_LIKE_PEOPLE =
  /(?<!\p{L})(?:[وفبلد]|[fl] ?)?(?:باب|سيدي|[اأ]ولاد|مولاي|لالة|bab|sidi|ouled|oulad|moulay|lalla) (?:ال|[ae]?l[- ]?)?\p{L}{3,}/giu;

/** What is left to be listened to once the words that only sound like this danger are taken out; null: there are none. */
export function withoutLike(kind: EmergencyKind, text: string): string | null {
  const like = SOUNDS_LIKE[kind];
  const rest = (like ? text.replaceAll(like, ' … ') : text).replaceAll(CALLED_LIKE_PEOPLE, ' … ');
  return rest === text ? null : rest;
}

/** The same without the thing that somebody lost or dropped: nobody is missing, and nobody fell. */
export function withoutLost(text: string): string | null {
  const rest = text.replaceAll(LOST_THING, ' … ');
  return rest === text ? null : rest;
}
