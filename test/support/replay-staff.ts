// What staff do in a transcript, by the same functions of the store that the console calls.
import sharp from 'sharp';
import { removeHoliday, saveHoliday } from '../../src/database/holidays.ts';
import { askAbroad } from '../../src/database/translations.ts';
import { toStatus } from '../../src/domain/case.ts';
import { makeCode } from '../../src/domain/citizen.ts';
import { EXTENSION_REASONS, isGround } from '../../src/domain/information.ts';
import { makeRoomCode, roomKey } from '../../src/domain/meeting.ts';
import { isPetitionStatus } from '../../src/domain/petition.ts';
import { DOCUMENT_KINDS, type DocumentPlan } from '../../src/domain/published-document.ts';
import { addSeat, saveBody } from '../../src/features/bodies/bodies.ts';
import { changeMeeting, concludeMeeting, planMeeting } from '../../src/features/bodies/meetings.ts';
import { askCitizen, callOffQuestion } from '../../src/features/cases/ask-citizen.ts';
import { assignCase, moveCase } from '../../src/features/cases/changes.ts';
import { postponeCase } from '../../src/features/cases/postpone.ts';
import { answerCitizen, claim, handBack } from '../../src/features/inbox/changes.ts';
import {
  type Deciding,
  decideInformation,
  extendInformation,
} from '../../src/features/information-requests/changes.ts';
import { addDocument } from '../../src/features/information-requests/published/document-changes.ts';
import { documentKey } from '../../src/features/information-requests/published/document-key.ts';
import {
  draftPetition,
  movePetition,
  openPetition as startPetition,
} from '../../src/features/petitions/changes.ts';
import { letTelephoneAct, registerAssociation, writeTo } from './replay-associations.ts';
import { answerTheAppeal, askForDocument, callCandidates, tellResult } from './replay-calls.ts';
import type { Codes } from './replay-compare.ts';
import { consult, sayAdopted, sayKept } from './replay-consultations.ts';
import { fileForVisitor, printsCard } from './replay-desk.ts';
import { IDEAS } from './replay-ideas.ts';
import { merge, part, show, split } from './replay-merges.ts';
import { handToParty, letPartyBind, letterAnswered, listParty, partyComes } from './replay-parties.ts';
import { openSent, refuseSent, refuseToType, typeSupport } from './replay-petitions.ts';
import { hangPlate, takePlateDown } from './replay-things.ts';
import { dateTime } from './replay-time.ts';
import { EXCEPTIONAL, type ReplayTown, STAFF, STAFF_NAME } from './replay-town.ts';
import { VOTES } from './replay-votes.ts';

export interface Office {
  town: ReplayTown;
  codes: Codes;
  /** Address of somebody who takes part; of whoever spoke last where no name is said. */
  addressOf(name: string): string;
}

type Hands = Office & { by: { staffId: string; scope: 'all'; at: Date } };
type Work = (hands: Hands, ...words: string[]) => Promise<unknown>;

/** What a line of staff may say, and what is done for it. */
const WORK: [RegExp, Work][] = [
  [/^takes the conversation(?: of (.+))?$/, take],
  [/^answers(?: ([^:]+?))??( with a picture)?: ([\s\S]+)$/, answer],
  [/^hands the conversation(?: of (.+))? back$/, giveBack],
  [/^([\d-]+) is now ([a-z ]+?)( with a picture)?(?:: ([\s\S]+))?$/, move],
  [/^publishes «(.+)» \/ «(.+)» as ([a-z]+) of (.{10}): (\S+)$/, publish],
  [/^gives ([\d-]+) (whole|part)(?: because ([a-z_]+))?: ([\s\S]+)$/, giveInformation],
  [/^refuses ([\d-]+) because ([a-z_]+)(?:: ([\s\S]+))?$/, refuseInformation],
  [/^extends ([\d-]+) because ([a-z_]+)$/, extend],
  [/^closes ([\d-]+) against the word of the citizen( with a picture)?: ([\s\S]+)$/, overrule],
  [/^puts ([\d-]+) off to (.{10}): ([\s\S]+)$/, putOff],
  [/^asks about ([\d-]+) until (.{10}): ([\s\S]+)$/, ask],
  [/^hangs the plate (\d+) on a ([a-z]+) in ([a-z_]+)(?: called «(.+)» \/ «(.+)»)?$/, hangPlate],
  [/^takes the plate (\d+) down$/, takePlateDown],
  [/^files at the desk for «(.+)»: ([\s\S]+)$/, fileForVisitor],
  [/^prints a card of ([\d-]+)$/, printsCard],
  [/^lists «(.+)» \/ «(.+)», who gets an? (order|letter) and has (\d+) days?$/, listParty],
  [/^lets a telephone of «(.+)» be bound$/, letPartyBind],
  [/^registers «(.+)» \/ «(.+)», an association of ([a-z]+) founded in (\d{4})$/, registerAssociation],
  [/^lets a telephone act for «(.+)»$/, letTelephoneAct],
  [
    /^(writes to|invites) (?:the associations of ([a-z]+)|all associations)(?: until (.{10}))?: ([^/]+) \/ (.+)$/,
    writeTo,
  ],
  [/^hands ([\d-]+) to «(.+)»$/, handToParty],
  [/^hears by the link that «(.+)» comes for ([\d-]+) on (.{10})$/, partyComes],
  [/^gets the answer of «(.+)» about ([\d-]+): ([\s\S]+)$/, letterAnswered],
  [/^closes the offices on (.{10})$/, (hands, day) => closeOffices(hands, day)],
  [/^expects a feast on (.{10})$/, (hands, day) => closeOffices(hands, day, true)],
  [/^opens the offices on (.{10})$/, openOffices],
  [/^merges ([\d-]+) into ([\d-]+)$/, merge],
  [/^takes ([\d-]+) apart again$/, part],
  [/^splits ([\d-]+), and puts under ([a-z_]+): ([\s\S]+)$/, split],
  [/^shows the photo of ([\d-]+) to neighbours$/, show],
  [/^needs no answer about ([\d-]+)$/, callOff],
  [/^says about ([\d-]+): ([\s\S]+)$/, say],
  [/^opens the petition «(.+)» \/ «(.+)»: (.+) \/ (.+)$/, openPetition],
  [/^opens the petition ([\d-]+) as «(.+)» \/ «(.+)»: (.+) \/ (.+)$/, openSent],
  [/^refuses the petition ([\d-]+) by ([a-z]+): ([\s\S]+)$/, refuseSent],
  [
    /^types the support(?: of «(.+?)»)?(?:,? with the card (\S+))?(?:,? with the digits (\d+))?$/,
    typeSupport,
  ],
  [/^cannot type the support, it is ([a-z_]+)(?:: (.+))?$/, refuseToType],
  [/^consults with the sample ([a-z]+)( and its files)? until (.{10} .{5})$/, consult],
  [/^calls for candidates until (.{10} .{5})$/, callCandidates],
  [/^asks the candidate for the second document until (.{10})$/, askForDocument],
  [/^tells the result ([a-z_]+): (.+) \/ (.+)$/, tellResult],
  [/^(upholds|dismisses) the appeal: (.+) \/ (.+)$/, answerTheAppeal],
  [/^says what was kept: (.+) \/ (.+)$/, sayKept],
  [/^says what was adopted: (.+) \/ (.+)$/, sayAdopted],
  [/^carries the petition «(.+)» to ([a-z]+)(?:: (.+))?$/, carryPetition],
  ...IDEAS,
  ...VOTES,
  [/^gives (.+) a seat in «(.+)» \/ «(.+)»$/, giveSeat],
  [/^plans «(.+)» on (.{10} .{5}), (.+): (.+)$/, plan],
  [/^moves «(.+)» to (.{10} .{5})$/, postpone],
  [/^cancels «(.+)»$/, cancel],
  [/^hangs up the code of «(.+)»$/, hangUpCode],
  [/^wants the words(?: of (.+))? in another language$/, wantTranslated],
];

/** Does what a line of staff says. @throws Error when nobody can do that, or it was not done */
export async function staffDoes(office: Office, line: string): Promise<void> {
  for (const [pattern, work] of WORK) {
    const [found, ...words] = pattern.exec(line) ?? [];
    if (found === undefined) continue;
    const by = { staffId: STAFF, scope: 'all' as const, at: office.town.now };
    const result = await work({ ...office, by }, ...words.map((word) => word ?? ''));
    const done =
      typeof result === 'object' && result !== null && 'is' in result ? result.is : (result ?? 'done');
    if (done !== 'done' && done !== true)
      throw new Error(`staff could not do this (${String(done)}): ${line}`);
    return;
  }
  throw new Error(`nobody in the office can do this: ${line}`);
}

async function conversationOf(
  { town, addressOf }: Hands,
  name: string,
): Promise<{ id: string; language: string }> {
  const where = { address: addressOf(name) };
  const { id, citizen } = await town.db.conversation.findFirstOrThrow({ where, include: { citizen: true } });
  return { id, language: citizen.language };
}

async function take(hands: Hands, name: string) {
  const { id, language } = await conversationOf(hands, name);
  const { db, context } = hands.town;
  const greeting = context.words.say(language, { message: 'handover-taken', values: { name: STAFF_NAME } });
  return claim(db, { conversationId: id, greeting }, hands.by);
}

async function answer(hands: Hands, name: string, picture: string, text: string) {
  const { town, by } = hands;
  const { id } = await conversationOf(hands, name);
  const pictures = picture ? [await takePicture(town)] : [];
  const wanted = { conversationId: id, nonce: town.context.newId(), text, pictures, caseId: null };
  return answerCitizen(town.db, wanted, by);
}

/** What the console does when translation is wanted of somebody who has not said yes. */
async function wantTranslated(hands: Hands, name: string) {
  const { db } = hands.town;
  const where = { address: hands.addressOf(name) };
  const { citizenId } = await db.conversation.findFirstOrThrow({ where });
  await askAbroad(db, [citizenId], hands.town.now);
}

async function takePicture({ files }: ReplayTown) {
  const stored = await files.keep(await photograph());
  if (!stored) throw new Error('the picture was not taken');
  return { ...stored, name: 'picture.jpg' };
}

/** A small picture, large enough to prove something. */
export function photograph(): Promise<Uint8Array> {
  const street =
    '<svg width="240" height="180"><rect width="240" height="180" fill="#c96"/><path d="M0 180L120 60L240 180z" fill="#444"/></svg>';
  return sharp(Buffer.from(street)).jpeg().toBuffer();
}

async function giveBack(hands: Hands, name: string) {
  const { town, by } = hands;
  const { id, language } = await conversationOf(hands, name);
  const words = town.context.words.say(language, { message: 'handover-back' });
  return handBack(town.db, { conversationId: id, nonce: town.context.newId(), words }, by);
}

const acting = ({ town, by }: Hands) => ({ ...by, holidays: town.context.referenceData.holidays });

async function decide({ town, by }: Hands, reference: string, wanted: Partial<Deciding>) {
  const { id: caseId } = await town.db.case.findUniqueOrThrow({ where: { reference } });
  const empty = { ground: null, text: null, refusal: null, files: [], decision: 'whole' as const };
  const deciding = { ...empty, ...wanted, caseId, eventId: town.context.newId() };
  return decideInformation(town.db, deciding, { ...by, holidays: town.context.referenceData.holidays });
}

function giveInformation(hands: Hands, reference: string, decision: string, ground: string, text: string) {
  const isPart = decision === 'part';
  return decide(hands, reference, {
    ...{ decision: isPart ? 'part' : 'whole', text },
    ground: isGround(ground) ? ground : null,
  });
}

function refuseInformation(hands: Hands, reference: string, ground: string, text: string) {
  const why = isGround(ground) ? ground : null;
  return decide(hands, reference, {
    decision: 'refused',
    ground: why,
    text: text || null,
    refusal: text || null,
  });
}

async function publish(hands: Hands, titleAr: string, titleFr: string, name: string, ...rest: string[]) {
  const { town, by } = hands;
  const [day = '', link = ''] = rest;
  const kind = DOCUMENT_KINDS.find((each) => each === name);
  if (kind === undefined) throw new Error(`there is no such kind: ${name}`);
  const plan = { titleAr, titleFr, kind, day, link, keywords: '', active: true };
  const keyOf = (each: DocumentPlan) => documentKey(town.context.darija, each);
  return addDocument(town.db, { id: town.context.newId(), plan, file: null, keyOf }, by);
}

async function extend(hands: Hands, reference: string, name: string) {
  const { id: caseId } = await hands.town.db.case.findUniqueOrThrow({ where: { reference } });
  const reason = EXTENSION_REASONS.find((each) => each === name);
  if (reason === undefined) throw new Error(`there is no such reason: ${name}`);
  const wanted = { caseId, eventId: hands.town.context.newId(), reason, text: null };
  return extendInformation(hands.town.db, wanted, acting(hands));
}

/** What only a supervisor may. */
async function overrule({ town, by }: Hands, reference: string, picture: string, text: string) {
  const { id, status: seen } = await town.db.case.findUniqueOrThrow({ where: { reference } });
  const pictures = picture ? [await takePicture(town)] : [];
  const eventId = town.context.newId();
  const closed = { caseId: id, eventId, seen: toStatus(seen), status: 'closed' as const, text, pictures };
  return moveCase(town.db, { ...closed, mayOverrule: true }, by);
}

async function move({ town, by }: Hands, reference: string, name: string, picture: string, words: string) {
  const { id, ...found } = await town.db.case.findUniqueOrThrow({ where: { reference } });
  const status = toStatus(name.replaceAll(' ', '_'));
  const eventId = town.context.newId();
  const pictures = picture ? [await takePicture(town)] : [];
  const { departmentId } = found;
  const seen = { departmentId, assigneeId: found.assigneeId };
  if (status === 'assigned') {
    const wanted = { caseId: id, eventId, seen, departmentId, assigneeId: STAFF, note: null };
    return assignCase(town.db, wanted, by);
  }
  return moveCase(
    town.db,
    { caseId: id, eventId, seen: toStatus(found.status), status, text: words || null, pictures },
    by,
  );
}

async function putOff({ town, by }: Hands, reference: string, day: string, text: string) {
  const { id, dueOn } = await town.db.case.findUniqueOrThrow({ where: { reference } });
  const wanted = { caseId: id, eventId: town.context.newId(), seen: dueOn, dueOn: new Date(day), text };
  return postponeCase(town.db, wanted, { ...by, holidays: town.context.referenceData.holidays });
}

async function closeOffices({ town, by }: Hands, day = '', estimated = false) {
  const names = { nameAr: 'عطلة استثنائية', nameFr: EXCEPTIONAL };
  await saveHoliday(town.db, { day: new Date(day), ...names, estimated }, by);
  await town.context.referenceData.refresh();
}

async function openOffices({ town, by }: Hands, day: string) {
  await removeHoliday(town.db, new Date(day), by);
  await town.context.referenceData.refresh();
}

async function ask({ town, by }: Hands, reference: string, day: string, text: string) {
  const { id, awaitedOn: seen } = await town.db.case.findUniqueOrThrow({ where: { reference } });
  const wanted = { caseId: id, eventId: town.context.newId(), seen, awaitedOn: new Date(day), text };
  return askCitizen(town.db, wanted, { ...by, holidays: town.context.referenceData.holidays });
}

async function callOff({ town, by }: Hands, reference: string) {
  const { id, awaitedOn } = await town.db.case.findUniqueOrThrow({ where: { reference } });
  if (awaitedOn === null) throw new Error('nothing is awaited');
  const wanted = { caseId: id, eventId: town.context.newId(), seen: awaitedOn };
  return callOffQuestion(town.db, wanted, { ...by, holidays: town.context.referenceData.holidays });
}

async function say({ town, by }: Hands, reference: string, text: string) {
  const { id, status } = await town.db.case.findUniqueOrThrow({ where: { reference } });
  const seen = toStatus(status);
  return moveCase(town.db, { caseId: id, eventId: town.context.newId(), seen, status: seen, text }, by);
}

async function openPetition(hands: Hands, titleAr: string, titleFr: string, textAr: string, textFr: string) {
  const { town, by } = hands;
  const { newId, darija } = town.context;
  const id = newId();
  await draftPetition(town.db, { id, titleAr, titleFr, textAr, textFr, threshold: 200, closesAt: null }, by);
  const searchKeyOf = () => darija.searchKey(`${titleAr} ${titleFr}`);
  return startPetition(town.db, { id, eventId: newId(), threshold: 200, searchKeyOf }, by);
}

async function carryPetition({ town, by }: Hands, titleFr: string, name: string, text: string) {
  const { id, status: seen } = await town.db.petition.findFirstOrThrow({ where: { titleFr } });
  if (!isPetitionStatus(seen) || !isPetitionStatus(name)) throw new Error(`no petition can be ${name}`);
  const move = { id, eventId: town.context.newId(), seen, status: name, text: text || null };
  return movePetition(town.db, move, by);
}

async function giveSeat({ town, by, codes }: Hands, name: string, nameAr: string, nameFr: string) {
  const { db, context } = town;
  const body = (await db.body.findFirst({ where: { nameAr } })) ?? { id: context.newId(), nameAr, nameFr };
  await saveBody(db, { id: body.id, nameAr, nameFr }, by);
  const code = makeCode(context.cipher.hash(context.newId()));
  codes.add(code);
  const codeHash = context.cipher.hash(`seat ${code}`);
  return addSeat(db, { id: context.newId(), bodyId: body.id, name, office: 'member', codeHash }, by);
}

async function plan({ town, by }: Hands, title: string, when: string, place: string, agenda: string) {
  const { id: bodyId } = await town.db.body.findFirstOrThrow();
  const meeting = { id: town.context.newId(), bodyId, title, startsAt: dateTime(when), place, agenda };
  return planMeeting(town.db, { ...meeting, invitationId: town.context.newId }, by);
}

async function postpone({ town, by }: Hands, title: string, when: string) {
  const found = await town.db.meeting.findFirstOrThrow({ where: { title } });
  const { id, bodyId, place, agenda, revision: seen } = found;
  return changeMeeting(town.db, { id, bodyId, seen, title, place, agenda, startsAt: dateTime(when) }, by);
}

async function cancel({ town, by }: Hands, title: string) {
  const { id, bodyId } = await town.db.meeting.findFirstOrThrow({ where: { title } });
  return concludeMeeting(town.db, { id, bodyId, status: 'cancelled' }, by);
}

/** The page of the meeting shows it to the secretary. */
async function hangUpCode({ town, codes }: Hands, title: string) {
  const { id } = await town.db.meeting.findFirstOrThrow({ where: { title } });
  codes.add(makeRoomCode(town.context.cipher.hash(roomKey(id))));
}
