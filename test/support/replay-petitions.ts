// What staff do in a transcript to a petition that a citizen began.
import { isPetitionRule } from '../../src/domain/petition-rules.ts';
import { SPOKEN_FAULTS } from '../../src/domain/spoken-support.ts';
import { editPetition, openPetition } from '../../src/features/petitions/changes.ts';
import { refuseSpoken } from '../../src/features/petitions/spoken/refuse-spoken.ts';
import { typeSpoken } from '../../src/features/petitions/spoken/type-spoken.ts';
import { refuseDraft } from '../../src/features/petitions/start/decide.ts';
import { ruleNamed } from '../../src/features/petitions/start/rule-words.ts';
import type { ReplayTown } from './replay-town.ts';

interface Hands {
  town: ReplayTown;
  by: { staffId: string; scope: 'all'; at: Date };
}

/** Writes it in both languages, and opens it for support. */
export async function openSent(
  { town, by }: Hands,
  reference: string,
  titleAr: string,
  titleFr: string,
  textAr: string,
  textFr: string,
) {
  const { newId, darija } = town.context;
  const { id } = await town.db.petition.findUniqueOrThrow({ where: { reference } });
  const draft = { titleAr, titleFr, textAr, textFr, closesAt: null };
  const written = await editPetition(town.db, { id, eventId: newId(), seen: 0, draft }, by);
  if (written.is !== 'done') return written;
  const searchKeyOf = () => darija.searchKey(`${titleAr} ${titleFr}`);
  const linkOf = (number: string) => `https://t.me/taroudant_bot?start=petition_${number}`;
  return openPetition(town.db, { id, eventId: newId(), threshold: 200, searchKeyOf, linkOf }, by);
}

/** Refuses it by a rule of the law. */
export async function refuseSent({ town, by }: Hands, reference: string, rule: string, text: string) {
  if (!isPetitionRule(rule)) throw new Error(`there is no rule ${rule}`);
  const { id: caseId, language } = await town.db.case.findUniqueOrThrow({ where: { reference } });
  const { words, newId } = town.context;
  const refusal = ruleNamed(words, language, rule, by.at);
  return refuseDraft(town.db, { caseId, eventId: newId(), rule, text, refusal }, by);
}

async function oldestSpoken({ db }: ReplayTown) {
  const { id, petitionId } = await db.spokenSupport.findFirstOrThrow({
    where: { state: 'waiting' },
    orderBy: { createdAt: 'asc' },
  });
  return { id, petitionId };
}

/** Types what was said aloud: a name, the number of a card, or both; or the three digits of one given before. */
export async function typeSupport({ town, by }: Hands, name: string, card: string, digits: string) {
  const { cipher, newId } = town.context;
  const typed = { name: name || null, card: card || null, digits: digits || null };
  return typeSpoken(
    { db: town.db, cipher },
    { ...(await oldestSpoken(town)), eventId: newId(), ...typed },
    by,
  );
}

/** Says why it cannot be typed. */
export async function refuseToType({ town, by }: Hands, name: string, text: string) {
  const fault = SPOKEN_FAULTS.find((each) => each === name);
  if (!fault) throw new Error(`nothing is ${name}`);
  const eventId = town.context.newId();
  return refuseSpoken(town.db, { ...(await oldestSpoken(town)), eventId, fault, text: text || null }, by);
}
