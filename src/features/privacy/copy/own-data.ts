// Everything that is kept of one person, for that person alone: nothing that others said, did or are called.

import type { Database } from '../../../database/client.ts';
import type { Cipher, Place } from '../../../database/encryption/cipher.ts';
import type { Prisma } from '../../../database/prisma/client.ts';
import { isPublished } from '../../../domain/call.ts';
import type { KeptAnswers } from '../../../domain/kept-answer.ts';
import { type ClosedFact, listClosed, withoutTheirs } from './closed.ts';
import { readOpinions } from './own-opinions.ts';

/** As it stands in the copy for programs; days and moments in ISO 8601. */
export type OwnData = Awaited<ReturnType<typeof gatherOwnData>>;

type Opening = Pick<Cipher, 'open'>;

/** What the key no longer opens is left out. */
function opened(cipher: Opening, sealed: string | null, place: Place): string | null {
  if (sealed === null) return null;
  try {
    return cipher.open(sealed, place);
  } catch {
    return null;
  }
}

/**
 * Reads all of it; numbers of cards by their end alone, since a chat is no place for them. What three digits of somebody
 * else of the phone keep is left out, and the chat from when on it may tell of that.
 *
 * @param openedId the profile whose digits were given, or null
 */
export async function gatherOwnData(
  db: Database,
  cipher: Opening,
  citizenId: string,
  openedId: string | null = null,
) {
  const closed = await listClosed(db, citizenId, openedId);
  const [person, requests, followed, petitions, ideas, opinions, votes, messages, readings] =
    await Promise.all([
      readPerson(db, cipher, citizenId),
      readRequests(db, cipher, citizenId, closed),
      db.follower.findMany({
        where: { citizenId },
        select: { createdAt: true, case: { select: { reference: true, status: true } } },
      }),
      readSupports(db, cipher, citizenId),
      readIdeas(db, citizenId, closed),
      readOpinions(db, citizenId),
      readVotes(db, citizenId),
      readMessages(db, citizenId, closed[0]?.since ?? null),
      readReadings(db, citizenId),
    ]);
  const follows = followed.map(({ createdAt, case: { reference, status } }) => ({
    reference,
    status,
    since: createdAt,
  }));
  const left = closed.map(({ kin, since }) => ({ kin, since }));
  return {
    ...person,
    requests,
    follows,
    petitions,
    ...ideas,
    opinions,
    votes,
    messages,
    readings,
    closed: left,
  };
}

async function readPerson(db: Database, cipher: Opening, id: string) {
  const { conversations, mandates, association, ...kept } = await db.citizen.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ language: true, createdAt: true, acceptedAt: true, noticeVersion: true, mutedAt: true },
      ...{ declined: true, abroad: true, abroadAt: true, erasureAskedAt: true },
      conversations: { orderBy: { createdAt: 'asc' } },
      association: { select: { createdAt: true, association: { select: { nameAr: true, nameFr: true } } } },
      mandates: {
        select: {
          ...{ name: true, office: true, joinedAt: true, endedAt: true },
          body: { select: { nameAr: true, nameFr: true } },
          invitations: {
            select: {
              ...{ answer: true, answeredAt: true, reason: true, attendedAt: true },
              meeting: { select: { title: true, startsAt: true } },
            },
          },
        },
      },
    },
  });
  const telephones = conversations.map(({ id: at, channel, address, name, phone, createdAt }) => ({
    ...{ channel, address, createdAt },
    name: opened(cipher, name, `Conversation.name.${at}`),
    phone: opened(cipher, phone, `Conversation.phone.${at}`),
  }));
  return { person: kept, telephones, seats: mandates, actsFor: association };
}

/** Files of whoever filed the request, also where their conversation is gone: never what those who joined it sent. */
const sentBy = (citizenId: string): Prisma.AttachmentWhereInput => ({
  OR: [{ conversation: { citizenId } }, { conversationId: null, eventId: null }],
});

async function readRequests(db: Database, cipher: Opening, citizenId: string, closed: readonly ClosedFact[]) {
  const found = await db.case.findMany({
    where: { citizenId, ...withoutTheirs(closed) },
    orderBy: { createdAt: 'asc' },
    select: {
      profile: { select: { kin: true, consent: true } },
      ...{
        id: true,
        reference: true,
        flow: true,
        kind: true,
        categoryId: true,
        status: true,
        description: true,
      },
      ...{ placeText: true, latitude: true, longitude: true, quarterId: true, answers: true, confided: true },
      ...{ dueOn: true, createdAt: true, closedAt: true, refusal: true, verdict: true, rating: true },
      information: { select: { urgent: true, cardTail: true, code: true, decision: true, ground: true } },
      attachments: { where: sentBy(citizenId), select: { media: true, name: true, createdAt: true } },
      candidacy: { include: { call: { select: { titleAr: true, titleFr: true, status: true } } } },
      // To whom outside the commune it went, and what of it (law 09-08 art. 7).
      orders: {
        orderBy: { createdAt: 'asc' },
        select: {
          ...{ createdAt: true, words: true, placeText: true },
          party: { select: { nameAr: true, nameFr: true } },
        },
      },
      events: {
        // What the commune said of it, and what this person said: never what those who joined it said.
        where: { OR: [{ visible: true, citizenId: null }, { citizenId }] },
        orderBy: { at: 'asc' },
        select: { at: true, kind: true, status: true, text: true, dueOn: true },
      },
    },
  });
  return found.map(({ id, confided, answers, candidacy, ...request }) => {
    const sealed = opened(cipher, confided, `Case.confided.${id}`);
    const told: KeptAnswers = {
      ...(answers as KeptAnswers | null),
      ...(sealed && (JSON.parse(sealed) as KeptAnswers)),
    };
    return { ...request, answers: told, candidacy: candidacy && candidacyIn(cipher, candidacy) };
  });
}

type Candidacy = Prisma.CandidacyGetPayload<{
  include: { call: { select: { titleAr: true; titleFr: true; status: true } } };
}>;

/** What was decided is told to all at one moment, and to nobody before. */
function candidacyIn(cipher: Opening, { call, id, shown, appealedAt, ...decided }: Candidacy) {
  const { titleAr, titleFr, status } = call;
  if (!isPublished(status)) return { titleAr, titleFr, shown };
  const { outcome, reasonAr, reasonFr, publicName, appealOutcome, appealReasonAr, appealReasonFr } = decided;
  const appeal = opened(cipher, decided.appeal, `Candidacy.appeal.${id}`);
  const result = { outcome, reasonAr, reasonFr, publicName };
  return {
    ...{ titleAr, titleFr, shown, ...result },
    ...{ appeal, appealedAt, appealOutcome, appealReasonAr, appealReasonFr },
  };
}

async function readSupports(db: Database, cipher: Opening, citizenId: string) {
  const found = await db.support.findMany({
    where: { citizenId },
    orderBy: { createdAt: 'asc' },
    select: {
      ...{ id: true, name: true, cardTail: true, tie: true, code: true, state: true, createdAt: true },
      petition: { select: { reference: true, titleAr: true, titleFr: true } },
    },
  });
  const supports = found.map(({ id, name, petition, ...support }) => ({
    ...petition,
    ...support,
    name: opened(cipher, name, `Support.name.${id}`),
  }));
  return [...supports, ...(await readSpoken(db, cipher, citizenId))];
}

/** What was said aloud or shown for a petition, and counts nowhere yet. */
async function readSpoken(db: Database, cipher: Opening, citizenId: string) {
  const found = await db.spokenSupport.findMany({
    where: { citizenId },
    orderBy: { createdAt: 'asc' },
    select: {
      ...{ id: true, name: true, tie: true, state: true, createdAt: true },
      petition: { select: { reference: true, titleAr: true, titleFr: true } },
    },
  });
  return found.map(({ id, name, petition, state, ...support }) => ({
    ...petition,
    ...{ ...support, cardTail: null, code: null, state: state === 'waiting' ? 'untyped' : state },
    name: opened(cipher, name, `SpokenSupport.name.${id}`),
  }));
}

/** In what this person voted; not what: a copy that said it could be asked for by whoever wants to know. */
async function readVotes(db: Database, citizenId: string) {
  const found = await db.voteVoter.findMany({
    where: { citizenId },
    orderBy: { voteId: 'asc' },
    select: { code: true, vote: { select: { reference: true, titleAr: true, titleFr: true } } },
  });
  return found.map(({ code, vote }) => ({ ...vote, code }));
}

async function readIdeas(db: Database, citizenId: string, closed: readonly ClosedFact[]) {
  const [ideas, supported] = await Promise.all([
    db.proposal.findMany({
      where: { citizenId, ...withoutTheirs(closed) },
      orderBy: { createdAt: 'asc' },
      select: {
        ...{ reference: true, theme: true, title: true, idea: true, quarterId: true, status: true },
        ...{ answer: true, createdAt: true },
        mergedInto: { select: { reference: true } },
        referrals: {
          orderBy: { carriedAt: 'asc' },
          select: {
            body: { select: { nameAr: true, nameFr: true } },
            ...{ replyBy: true, opinion: true, wordsAr: true, wordsFr: true, metOn: true },
          },
        },
      },
    }),
    db.proposalSupport.findMany({
      where: { citizenId },
      select: { createdAt: true, proposal: { select: { reference: true, title: true } } },
    }),
  ]);
  return { ideas, supportedIdeas: supported.map(({ createdAt, proposal }) => ({ ...proposal, createdAt })) };
}

/** What was written both ways, as its record holds it: what was told in confidence stands in its request. `until`: or all. */
function readMessages(db: Database, citizenId: string, until: Date | null) {
  return db.$queryRaw<{ at: Date; from: 'me' | 'commune'; kind: string; text: string | null }[]>`
    select * from (
      select m."receivedAt" as "at", 'me' as "from", m."kind", m."text" from "IncomingMessage" m
        join "Conversation" c on c."id" = m."conversationId" where c."citizenId" = ${citizenId}::uuid
      union all select o."createdAt", 'commune', o."kind", o."text" from "OutgoingMessage" o
        join "Conversation" c on c."id" = o."conversationId" where c."citizenId" = ${citizenId}::uuid and o."text" <> ''
    ) said where "at" < coalesce(${until}::timestamptz, 'infinity') order by "at"`;
}

/** When somebody of the commune opened something of theirs, and what; not who, whose name is that of another. */
function readReadings(db: Database, citizenId: string) {
  return db.$queryRaw<{ at: Date; what: string }[]>`
    select a."at", a."subject" as "what" from "AuditEvent" a join (
      select 'conversation' as "subject", c."id"::text as "subjectId" from "Conversation" c where c."citizenId" = ${citizenId}::uuid
      union all select 'case', k."id"::text from "Case" k where k."citizenId" = ${citizenId}::uuid
      union all select 'proposal', p."id"::text from "Proposal" p where p."citizenId" = ${citizenId}::uuid
      union all select 'attachment', f."id"::text from "Attachment" f join "Conversation" c on c."id" = f."conversationId" where c."citizenId" = ${citizenId}::uuid
    ) own using ("subject", "subjectId") where a."action" like 'person.%' order by a."at"`;
}
