// Those of a family, as people call their own in either script: they may be lost, and so may what is theirs.

const OWN_ARABIC =
  '[وف]?(?:ولد|وليد|بنت|بنيت|[اأ]خ|خو|خوي|[اأ]خت|خت|خيت|ابن|ابنت|والد|والدت|[اأ]م|[اأ]ب|ام|جد|جدت|حمات|عم|عمت|خال|خالت|راجل|مرات|مرت|مرا|زوج|زوجت|ولاد|وليدات|[اأ]ولاد|بنات|جار|جارت|صاحب|صاحبت|حفيد|حفيدت)(?:ي|يا|تي|نا|ا)';
const CALLED_ARABIC =
  '[وف]?(?:مي|مّي|ماما|مو|مها|بابا|با|باها|باه|الوالدة|الواليدة|الوالد|الواليد|جدا|الحاجة|الشيبانية|الشيباني)';
const OF_OTHERS_ARABIC = String.raw`[وف]?(?:ولد|بنت|خو|خت|مرات|راجل|ولاد|ابن|ابنة)\s+\p{L}{2,}`;
const LATIN =
  '(?:w(?:e|ou)?l[iy]?di|wlidi|b[ae]?nti|bniti|kho?u?ya|khoy|khti|mmi|mimti|mama|lwal?ida|lwali?d|baba|bba|je?dd?i|je?dda(?:ti)?|3a?mm?i|3a?mm?ti|kha?li|khalti|ra[jg]li|mrati|m[ae]rti|w?lad[iy]|wlidati|bnati|jari|jarti|sa7bi|sa7bti|sahbi|sahbti|3gouzti|(?:weld|wld|bnt|bent|kho|khot|mrat|rajel) [a-z0-9]{2,})';
const FRENCH = String.raw`(?:mon|ma|mes|notre|nos|son|sa|le|la|un|une)\s+(?:(?:petite?|grande?|jeune|vieille|vieux)[- ]?)*(?:fils|fille|enfants?|b[ée]b[ée]|bb|m[èe]re|p[èe]re|maman|papa|fr[èe]res?|s(?:oe|œ)urs?|neveux?|ni[èe]ce|mari|femme|[ée]poux|[ée]pouse|oncle|tante|cousine?|gar[çc]on|grand[- ]?m[èe]re|grand[- ]?p[èe]re|mamie|papi|mamy|papy|petit|petite|belle-m[èe]re)`;

/** One of a family, in either script. */
export const KIN_HERE = `(?:${OF_OTHERS_ARABIC}|${OWN_ARABIC}|${CALLED_ARABIC}|${LATIN})`;

/** More words tell more than that somebody is lost. */
const MOST_WORDS = 14;
const GONE_HERE =
  '(?:توضر|تودر|تلف|ضاع|غبر|ختفى|اختفى|tw[ae]?dd?[ae]?r|todr|tlef|tlf|da3|dae|gh?[ae]?b[ae]?r)(?:ات|ت|و|at|et|t|o)?';
const GONE_FRENCH = String.raw`(?:est|sont|s['’]est|se sont|c['’]est)\s+(?:perdue?s?|[ée]gar[ée]e?s?)|(?:a|ont)\s+disparue?s?`;
/** Behind it stands for whom, where or since when, or nothing. */
const THEN = String.raw`(?=\s*[.!,،]|\s*$|\s+(?:ليا|لينا|لي|مني|منا|من|ف|في|ف\p{L}+|lia|liya|lya|lina|li|mni|mn|men|f|fi|fel|fl\w+|depuis|hier|au|aux|[àa] la|dans la|ce|cet|cette|aujourd|وهو|وهي|وما|w|o|et)(?!\p{L}))`;

/** "Of five years". */
const AGED = String.raw`(?:\s+(?:de|d['’]|ديال|عندو|عندها|dyal|3ndo|3ndha)\s*\p{N}+\s+\p{L}+)?`;
/** "Her son", of somebody who is gone to them. */
const TO_THEM = String.raw`(?:ليها|ليه|ليهم|منها|منو|liha|lih|lihom|mnha|mno)\s+(?:ولدها|ولدو|بنتها|بنتو|وليدها|وليدو|ولادها|خوها|ختها|weldha|weldo|wldha|wldo|bntha|bnto|bentha|bento|wladha|khouha|khtha)`;

const SOMEBODY_GONE = new RegExp(
  String.raw`^\P{L}*(?:\p{L}+[,،!]?\s+){0,2}?(?:${KIN_HERE}${AGED}\s+${GONE_HERE}|${FRENCH}${AGED}\s+(?:${GONE_FRENCH}))(?!\p{L})(?:${THEN}|\s+${TO_THEM}(?!\p{L}))`,
  'iu',
);

/** "My mother is lost", "weldi twedder": nothing but that somebody is gone. */
export const isSomebodyGone = (text: string): boolean =>
  text.trim().split(/\s+/u).length <= MOST_WORDS && SOMEBODY_GONE.test(text.trim());
