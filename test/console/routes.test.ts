// Every path of the console and who comes in by it: a path without a rule fails, and so does a rule that is not kept.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request as requestBy } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Router } from 'express';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChannelHealth, ChannelState } from '../../src/channels/channel.ts';
import { grantedBy, may, type Permission } from '../../src/console/roles.ts';
import { INFORMATION } from '../../src/domain/information.ts';
import { FEATURES, METRICS } from '../../src/features.ts';
import { parseFlow } from '../../src/flow/definition/load-flows.ts';
import { openHealth } from '../../src/http/health.ts';
import { photograph } from '../support/replay-staff.ts';
import {
  type Caller,
  NOW,
  newCaller,
  newCase,
  newCitizen,
  type Office,
  openOffice,
  signedIn,
} from './office.ts';

/** `anyone`: also who is not signed in. `scoped`: of another department it is as if it were not there. */
const RULES = `
anyone             GET /sign-in, POST /sign-in, GET /sign-in/code, POST /sign-in/code, POST /sign-out, POST /language
account            GET /, GET /menu, GET /account, GET /account/password, POST /account/password
account            POST /account/second-factor, POST /account/second-factor/confirm, POST /account/second-factor/end
account            GET /account/second-factor, POST /account/password/hint, POST /account/sessions/end
account            POST /account/name, POST /account/absence, POST /account/absence/end
account            POST /unsent, POST /unsent/drop
cases.read         GET /cases, GET /requests/:flow
cases.read scoped  GET /cases/:id
cases.overrule     GET /supervision
cases.write scoped POST /cases/:id/status, POST /cases/:id/postpone, POST /cases/:id/question, POST /cases/:id/question/end, POST /cases/:id/assign, POST /cases/:id/category, POST /cases/:id/note, POST /cases/:id/translate, POST /cases/:id/stop-news
cases.write scoped POST /cases/:id/pictures, POST /cases/:id/pictures/:file
cases.merge scoped GET /cases/:id/merge, POST /cases/:id/merge, POST /cases/:id/part, GET /cases/:id/split, POST /cases/:id/split
cases.write scoped POST /inbox/:id/complaint/:file
information.write scoped GET /information, GET /information/documents/new, GET /information/documents/import, GET /information/documents/:id, GET /information/documents/:id/file
information.write scoped GET /information/register, GET /information/register.csv
information.write scoped POST /information/documents, POST /information/documents/import, POST /information/documents/:id
information.write scoped POST /information/:id/answer, POST /information/:id/refuse, POST /information/:id/extend
voices.write scoped POST /files/:id/transcript, POST /listening/:id
people.see         GET /listening
people.see scoped  GET /files/:id, POST /inbox/:id/phone, POST /inbox/:id/card/:line
inbox.read         GET /inbox, GET /inbox/all, GET /inbox/boxes
live.read          GET /live
inbox.read scoped  GET /inbox/:id
inbox.write scoped POST /inbox/:id/claim, POST /inbox/:id/answer, POST /inbox/:id/back
inbox.write scoped POST /inbox/:id/lift, POST /inbox/:id/part, POST /inbox/:id/translate, POST /inbox/:id/draft
canned.write       GET /inbox/canned, POST /inbox/canned, POST /inbox/canned/:id/remove
flags.read         GET /flags
flags.write scoped POST /flags/:id/resolve
people.erase       POST /flags/:id/erase
petitions.read     GET /petitions, GET /petitions/:id, GET /petitions/:id/codes, GET /petitions/:id/codes.txt, GET /petitions/:id/file, GET /petitions/:id/file.pdf, GET /petitions/:id/receipt.pdf
petitions.write    GET /petitions/new, GET /petitions/:id/edit, POST /petitions, POST /petitions/:id, POST /petitions/:id/open, POST /petitions/:id/status, POST /petitions/:id/stop-news
petitions.write scoped POST /petitions/begun/:id/refuse
petitions.paper    GET /petitions/:id/sheets, POST /petitions/:id/sheets, GET /petitions/:id/sheets.pdf, GET /petitions/:id/sheets/open, GET /petitions/:id/sheets/:sheet
petitions.paper    POST /petitions/:id/sheets/:sheet, POST /petitions/:id/sheets/:sheet/refuse, POST /petitions/:id/sheets/:sheet/photo
petitions.paper    GET /petitions/:id/spoken, POST /petitions/:id/spoken/:support, POST /petitions/:id/spoken/:support/refuse, GET /petitions/:id/spoken/files/:file
people.confided    POST /petitions/:id/sheets/:sheet/photo/show, POST /petitions/:id/file.pdf
people.confided   GET /petitions/:id/look, POST /petitions/:id/look, POST /petitions/:id/settle
people.confided   GET /petitions/:id/supporters, POST /petitions/:id/supporters, POST /petitions/:id/supporters.csv
proposals.read     GET /proposals, GET /proposals/:id, GET /projects, GET /projects/:id, GET /campaigns, GET /campaigns/:id
proposals.merge    GET /proposals/:id/merge, POST /proposals/:id/merge, POST /proposals/:id/part
referrals.write    POST /proposals/:id/referrals, POST /projects/:id/referrals, POST /referrals/:id/back
referrals.reply    POST /referrals/:id/reply, POST /referrals/:id/correct
proposals.write    POST /proposals/:id/status, POST /projects, POST /projects/:id, POST /projects/:id/stage, POST /campaigns, POST /campaigns/:id
consultations.read GET /consultations, GET /consultations/:id, GET /consultations/:id/results, GET /consultations/:id/parts/:part
consultations.write GET /consultations/new, GET /consultations/:id/edit, POST /consultations, POST /consultations/:id, POST /consultations/:id/questions
consultations.write POST /consultations/:id/questions/:question/up, POST /consultations/:id/questions/:question/out, POST /consultations/:id/announce
consultations.write POST /consultations/:id/reclose, POST /consultations/:id/answer, POST /consultations/:id/adopt
consultations.answers GET /consultations/:id/answers, GET /consultations/:id/files/:file
calls.read         GET /calls, GET /calls/:id, GET /calls/:id/parts/:part
calls.write        GET /calls/new, GET /calls/:id/edit, POST /calls, POST /calls/:id, POST /calls/:id/announce, POST /calls/:id/reclose
calls.score        GET /calls/:id/candidacies, GET /calls/candidacies/:id, GET /calls/candidacies/:id/files/:file
calls.score        POST /calls/candidacies/:id/complete, POST /calls/candidacies/:id/ask, POST /calls/candidacies/:id/conflict, POST /calls/candidacies/:id/score
calls.decide       POST /calls/:id/publish, POST /calls/candidacies/:id/decide, POST /calls/candidacies/:id/name, POST /calls/candidacies/:id/appeal
votes.read         GET /votes, GET /votes/:id, GET /votes/:id/options/:position/photo, GET /votes/:id/options/:position/sound, GET /votes/:id/pictures/:part
votes.write        GET /votes/new, GET /votes/:id/edit, POST /votes, POST /votes/:id, POST /votes/:id/announce, POST /votes/:id/reclose
votes.write        POST /votes/:id/options, POST /votes/:id/lines, POST /votes/:id/ideas, POST /votes/:id/options/:position
votes.write        POST /votes/:id/options/:position/out
bodies.read        GET /bodies, GET /bodies/:id, GET /bodies/:id/meetings/:meeting
bodies.write       POST /bodies, POST /bodies/:id, POST /bodies/:id/seats, POST /bodies/:id/seats/:seat/code, POST /bodies/:id/seats/:seat/end
bodies.write       POST /bodies/:id/meetings, POST /bodies/:id/meetings/:meeting, POST /bodies/:id/meetings/:meeting/attended
bodies.write       POST /bodies/:id/meetings/:meeting/cancel, POST /bodies/:id/meetings/:meeting/held
misses.read        GET /misses, GET /misses/learned, GET /misses/:id
misses.write       POST /misses/:id/teach, POST /misses/:id/settle, POST /misses/learned/:id/remove
channels.read      GET /channels
channels.write     GET /channels/unread, POST /channels/unread/clear, POST /channels/unread/:id/open
channels.write     GET /channels/pairing, POST /channels/restart
associations.read  GET /associations, GET /associations/:id, GET /associations/messages, GET /associations/messages/:id
associations.write GET /associations/new, POST /associations, POST /associations/:id, POST /associations/:id/link, POST /associations/:id/unbind
associations.tell  POST /associations/messages
orders.read        GET /orders, GET /orders/parties, GET /orders/parties/:id
orders.write scoped POST /orders/of/:case, POST /orders/:id/link, POST /orders/:id/unlink, POST /orders/:id/answer, POST /orders/:id/off
parties.write      GET /orders/parties/new, POST /orders/parties, POST /orders/parties/:id, POST /orders/parties/:id/link, POST /orders/parties/:id/unbind
desk.write         GET /desk, POST /desk
desk.write scoped  POST /desk/:id/agree, POST /desk/:id/card, POST /desk/:id/digits, POST /desk/:id/disagree
things.read        GET /things, GET /things/:number
things.write       GET /things/new, POST /things, POST /things/:number, GET /things/plates, GET /things/file, GET /things/file.csv, POST /things/file, POST /things/file/take
settings.write     GET /settings, POST /settings, GET /settings/categories, POST /settings/categories/:id
settings.write     GET /settings/languages, GET /settings/departments, POST /settings/departments/:id
settings.write     GET /settings/holidays, POST /settings/holidays, POST /settings/holidays/:day/confirm, POST /settings/holidays/:day/remove
settings.write     GET /settings/places, POST /settings/places, GET /settings/places/new, GET /settings/places/:id, POST /settings/places/:id
staff.write        GET /staff, POST /staff, POST /staff/:id, POST /staff/:id/password, POST /staff/:id/sign-out, POST /staff/:id/absence, POST /staff/:id/absence/end
audit.read         GET /audit
`;

/** A flow that files requests which everybody who reads cases may see. */
const FILES = 'kept_keys';
const KEYS = `flow: ${FILES}
request: { department: reception, days: 5, seen by: [officer, observer] }
steps:
  file: { do: file_request }`;

/** What else the program answers: its own keys guard it, not those of staff. */
const OUTSIDE = [
  ...['openHealth(app', "app.use('/simulator'", "app.use('/console'", "app.get('/'", 'openLastAnswer(app'],
  'app.use(warnOnce(parts.log',
  'app.use(noZeroBytes',
  'openCodeCheck(app',
  'openOrderLinks(app',
  'openPublicPages(app',
];

type Who = 'stranger' | 'observer' | 'roads' | 'second' | 'supervisor' | 'admin';
const WHO: Who[] = ['stranger', 'observer', 'second', 'roads', 'supervisor', 'admin'];
const NAMES: Record<Who, string> = {
  stranger: 'not signed in',
  observer: 'observer',
  second: 'officer of another department',
  roads: 'officer of the department',
  supervisor: 'supervisor',
  admin: 'administrator',
};
type Outcome = 'in' | 'sign in' | 'refused' | 'missing';
type Seen = Outcome | number;

interface Rule {
  route: string;
  need: Permission | 'anyone';
  scoped: boolean;
}

const granted = grantedBy(FEATURES);

const rules = RULES.trim()
  .split('\n')
  .flatMap((line): Rule[] => {
    const [, need = '', scoped, routes = ''] = /^(\S+)( scoped)? +(.+)$/.exec(line) ?? [];
    return routes
      .split(', ')
      .map((route) => ({ route, need: need as Rule['need'], scoped: scoped !== undefined }));
  });

function ruled({ need, scoped }: Rule, who: Who): Outcome {
  if (need === 'anyone') return 'in';
  if (who === 'stranger') return 'sign in';
  const role = who === 'roads' || who === 'second' ? 'officer' : who;
  if (!may(granted, role, need)) return 'refused';
  return scoped && who === 'second' ? 'missing' : 'in';
}

let office: Office;
const callers = new Map<Who, Caller>();
beforeAll(async () => {
  office = await openOffice();
  office.parts.channels = {
    list: () => [],
    linked: {
      name: 'whatsapp-web',
      pairing: () => ({ code: 'ABCD' }),
      restart: async () => undefined,
      modulesMissing: () => [],
    },
  };
  const elsewhere = await office.db.category.findUniqueOrThrow({ where: { id: 'waste' } });
  const { departmentId } = elsewhere;
  await office.db.staff.update({
    where: { id: office.staff.second },
    data: { departmentId, allDepartments: false },
  });
  const { flow } = parseFlow(KEYS, `${FILES}.yaml`);
  if (flow) office.parts.flows = new Map([...office.parts.flows, [FILES, flow]]);
  const information = office.parts.flows.get(INFORMATION);
  // The one department that officers here belong to keeps the register of what is published.
  if (information?.request) {
    const { departmentId: department } = await office.db.category.findUniqueOrThrow({
      where: { id: 'roads' },
    });
    const request = { ...information.request, department };
    office.parts.flows = new Map([...office.parts.flows, [INFORMATION, { ...information, request }]]);
  }
  for (const who of WHO)
    callers.set(who, who === 'stranger' ? newCaller(office) : await signedIn(office, who));
});
afterAll(() => office.close());

function routesOf(router: Router): string[] {
  return router.stack.flatMap(({ route }) => {
    if (route === undefined) return [];
    return [...new Set(route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`))];
  });
}

it('every path has one rule, and every rule a path', () => {
  const written = rules.map(({ route }) => route);
  expect(new Set(written).size).toBe(written.length);
  expect(routesOf(office.router).toSorted()).toEqual(written.toSorted());
  // A router within the router would hide paths from this list: there is one, of files that everybody may have.
  const within = office.router.stack.flatMap(({ route, handle }) =>
    route === undefined && isRouter(handle) ? [routesOf(handle)] : [],
  );
  expect(within).toEqual([['GET /htmx.js', 'GET /leaflet.js', 'GET /leaflet.css']]);
});

const isRouter = (handle: object): handle is Router => 'stack' in handle;

it('nothing else is answered by the program than what is known to be open', () => {
  const web = readFileSync(new URL('../../src/http.ts', import.meta.url), 'utf8');
  const mounts = [...web.matchAll(/^ .*\b(app\.(?:use|get|post|all)\([^,)]*|open[A-Z]\w+\(app)/gmu)].map(
    ([, mount]) => mount,
  );
  expect(mounts.toSorted()).toEqual(OUTSIDE.toSorted());
});

it.each<[number, string, ChannelState, string, number]>([
  [200, 'ready', 'ready', '', 3_600],
  [200, 'ready', 'degraded', 'ECONNRESET', 9],
  [503, 'ready', 'degraded', 'ECONNRESET', 11],
  [503, 'ready', 'stopped', 'credentials', 3_600],
  [503, 'ready', 'needs_pairing', 'logged_out', 3_600],
  [200, 'ready', 'degraded', 'held_elsewhere', 3_600],
  [503, 'stuck', 'ready', '', 3_600],
])(
  'ready is %i where the database is %s and the only road of citizens %s (%s) for %i s',
  async (status, database, state, detail, seconds) => {
    const app = express();
    const since = new Date(Date.now() - seconds * 1000);
    const road = (health: ChannelHealth) => ({ health: () => health });
    const channels = new Map([
      ['simulator', road({ state: 'ready', since })],
      ['telegram', road({ state, since, detail })],
    ]);
    const isOfCitizens = (name: string) => name !== 'simulator';
    const isStoring = () => database === 'ready';
    openHealth(app, { db: office.db, channels, isStoring, isOfCitizens, metrics: METRICS }, { is: 'off' });
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/readyz`);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ database, channels: { simulator: 'ready', telegram: state } });
    server.close();
  },
);

it('health and figures are not for whoever lacks the token', async () => {
  const app = express();
  const parts = {
    ...{ db: office.db, channels: new Map(), metrics: METRICS },
    ...{ isStoring: () => true, isOfCitizens: () => true },
  };
  openHealth(app, parts, { is: 'token', token: 'a token of some length' });
  expect(routesOf(app.router)).toEqual(['GET /healthz', 'GET /readyz', 'GET /metrics']);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const ask = (path: string, headers = {}) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });
  const get = async (path: string) => (await ask(path)).status;
  expect(await get('/healthz')).toBe(200);
  expect(await get('/readyz')).toBe(200);
  expect(await get('/metrics')).toBe(401);
  const told = await ask('/metrics', { authorization: 'Bearer a token of some length' });
  expect(told.status).toBe(200);
  const waiting = [...(await told.text()).matchAll(/^participation_waiting\{what="(\w+)"\} \d+$/gmu)];
  expect(waiting.map(([, what]) => what).sort()).toEqual([
    ...['cases_late', 'files', 'flags', 'notices', 'proposals', 'queued', 'voice_notes', 'waiting'],
  ]);
  server.close();
});

it('figures without a token are read by no page that calls this machine by a name of its own', async () => {
  const app = express();
  openHealth(
    app,
    {
      ...{ db: office.db, channels: new Map(), metrics: METRICS },
      ...{ isStoring: () => true, isOfCitizens: () => true },
    },
    { is: 'open' },
  );
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const get = async (host: string) => {
    const [answer] = await once(
      requestBy({ port, host: '127.0.0.1', path: '/metrics', headers: { host } }).end(),
      'response',
    );
    answer.resume();
    return answer.statusCode;
  };
  expect(await get('evil.example')).toBe(403);
  for (const own of [`localhost:${port}`, '127.0.0.1', '[::1]:9090']) expect(await get(own)).toBe(200);
  server.close();
});

/** Things for the paths to name, of the department `roads`. */
async function furnish() {
  const { db, parts } = office;
  const { citizenId, conversationId } = await newCitizen(office, {
    name: 'Somebody',
    phone: '+212611111111',
    mode: 'waiting',
  });
  const caseId = await newCase(office, citizenId, { categoryId: 'roads' });
  const gone = await newCitizen(office);
  await db.citizen.update({ where: { id: gone.citizenId }, data: { erasureAskedAt: NOW } });
  await newCase(office, gone.citizenId, { categoryId: 'roads' });
  const file = (await parts.files.keep(await photograph())) ?? expect.fail();
  const owned = { caseId, conversationId, state: 'stored', createdAt: NOW };
  const [photo, voice, heard] = [uuidv7(), uuidv7(), uuidv7()];
  await db.attachment.createMany({
    data: [
      { ...file, ...owned, id: photo, media: 'photo' },
      { ...file, ...owned, id: voice, media: 'voice' },
      { ...file, ...owned, id: heard, media: 'voice' },
    ],
  });
  const line = uuidv7();
  await db.incomingMessage.create({
    data: {
      ...{ id: line, channel: 'simulator', messageId: line, conversationId, kind: 'contact' },
      content: { own: true, phone: parts.cipher.seal('+212622222222', `IncomingMessage.content.${line}`) },
      ...{ sentAt: NOW, receivedAt: NOW },
    },
  });
  const flag = (kind: string, about: object) => ({ id: uuidv7(), kind, ...about, createdAt: NOW });
  const called = flag('call_back', { conversationId });
  const erase = flag('erasure_asked', { conversationId: gone.conversationId, subjectId: gone.citizenId });
  await db.flag.createMany({ data: [called, erase] });
  const words = {
    titleAr: 'ملعب القرب',
    titleFr: 'Un terrain',
    textAr: 'بغينا ملعب',
    textFr: 'Un terrain ici',
  };
  const [draft, collecting] = [uuidv7(), uuidv7()];
  const petition = { threshold: 200, createdAt: NOW, ...words };
  const receipt = { depositedAt: NOW, receiptYear: 2026, receiptNumber: 1 };
  await db.petition.createMany({
    data: [
      { ...petition, id: draft, reference: '26-000801-1', status: 'draft' },
      {
        ...petition,
        id: collecting,
        reference: '26-000802-2',
        status: 'collecting',
        openedAt: NOW,
        ...receipt,
      },
    ],
  });
  const signed = uuidv7();
  const [proposal, project] = [uuidv7(), uuidv7()];
  const { id: campaign } = await db.campaign.findFirstOrThrow();
  const about = { nameAr: 'مشروع', nameFr: 'Projet', aboutAr: 'كذا', aboutFr: 'Ceci' };
  await db.project.create({ data: { id: project, ...about, stagedAt: NOW, createdAt: NOW } });
  const consultation = uuidv7();
  const response = { id: uuidv7(), code: 'A7K2M-9QXZ4', length: 1, createdAt: NOW };
  const times = { opensAt: NOW, closesAt: NOW, createdAt: NOW, updatedAt: NOW };
  const said = { titleAr: 'ميثاق', titleFr: 'Charte', summaryAr: 'ملخص', summaryFr: 'Résumé' };
  await db.consultation.create({
    data: {
      ...{ id: consultation, reference: '26-000804-4', form: 'survey', ...said, ...times },
      files: { create: { part: 'draft', attachmentId: photo } },
      responses: { create: response },
    },
  });
  await db.attachment.update({ where: { id: voice }, data: { responseId: response.id } });
  const [spoken, aloud] = [uuidv7(), uuidv7()];
  await db.spokenSupport.create({
    data: { id: spoken, petitionId: collecting, citizenId, tie: 'resident', createdAt: NOW },
  });
  await db.attachment.create({
    data: {
      ...file,
      ...{ id: aloud, media: 'voice', state: 'stored', createdAt: NOW },
      spokenSupportId: spoken,
    },
  });
  const call = uuidv7();
  const forSeats = { purposeAr: 'كذا', purposeFr: 'Ceci', criteriaAr: 'كذا', criteriaFr: 'Cela', seats: 2 };
  await db.call.create({
    data: {
      ...{ id: call, reference: '26-000805-2', titleAr: 'نداء', titleFr: 'Appel', ...forSeats, ...times },
      ...{
        resultsOn: NOW,
        appealDays: 10,
        gap: 5,
        files: { create: { part: 'draft', attachmentId: heard } },
      },
      candidacies: { create: { id: caseId, createdAt: NOW, updatedAt: NOW } },
    },
  });
  const vote = uuidv7();
  const option = { nameAr: 'ساحة', nameFr: 'Place' };
  const [optionPhoto, optionSound, sheet] = [uuidv7(), uuidv7(), uuidv7()];
  const drawn = await parts.files.keep(await photograph());
  await db.attachment.createMany({
    data: [optionPhoto, optionSound, sheet].map((of) => ({
      ...{ ...drawn, id: of, media: 'photo', state: 'stored', createdAt: NOW },
    })),
  });
  await db.vote.create({
    data: {
      ...{ id: vote, reference: '26-000805-5', form: 'pairs', ...said, ...times },
      options: { create: { position: 0, ...option, attachmentId: optionPhoto, soundId: optionSound } },
      pictures: { create: { part: 'sheet_1', attachmentId: sheet } },
    },
  });
  await db.proposal.create({
    data: {
      ...{ id: proposal, reference: '26-000803-3', citizenId, language: 'fr', theme: 'culture' },
      ...{ title: 'Bibliothèque', idea: 'Une bibliothèque', flowHash: 'x', createdAt: NOW },
    },
  });
  const [body, seat, meeting] = [uuidv7(), uuidv7(), uuidv7()];
  const [miss, learned, canned, referral] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await db.body.create({ data: { id: body, nameAr: 'هيئة', nameFr: 'Instance', createdAt: NOW } });
  await db.referral.create({
    data: { id: referral, bodyId: body, proposalId: proposal, carriedAt: NOW, replyBy: NOW },
  });
  await db.mandate.create({ data: { id: seat, bodyId: body, name: 'Ali Ali', createdAt: NOW } });
  await db.meeting.create({
    data: {
      ...{ id: meeting, bodyId: body, title: 'Session', startsAt: NOW },
      ...{ place: 'Salle', agenda: 'Ordre', createdAt: NOW },
    },
  });
  await db.invitation.create({ data: { id: uuidv7(), meetingId: meeting, mandateId: seat } });
  const missed = { place: '', key: 'zz', text: 'zz', language: 'fr', firstAt: NOW, lastAt: NOW };
  await db.miss.create({ data: { id: miss, ...missed } });
  await db.learned.create({
    data: { id: learned, place: 'intent', target: 'status', text: 'fin wslat', createdAt: NOW },
  });
  await db.cannedReply.create({
    data: { id: canned, title: 'T', textAry: 'a', textFr: 'b', createdAt: NOW },
  });
  const begun = await newCase(office, citizenId, {
    ...{ flow: 'petition_start', categoryId: null, answers: {} },
  });
  await db.petition.create({
    data: { ...petition, id: uuidv7(), reference: '26-000803-3', status: 'draft', caseId: begun },
  });
  const asked = await newCase(office, citizenId, { flow: 'information_request', categoryId: null });
  await db.informationRequest.create({ data: { caseId: asked, urgent: false, code: 'A7K2M-9QXZ4' } });
  const [published, paper] = [uuidv7(), uuidv7()];
  const kept = await parts.files.keep(await photograph());
  await db.attachment.create({
    data: { ...kept, id: signed, media: 'photo', state: 'stored', createdAt: NOW },
  });
  await db.petitionSheet.create({
    data: { id: uuidv7(), petitionId: collecting, number: 1, rows: 20, printedAt: NOW, photoId: signed },
  });
  await db.attachment.create({
    data: { ...kept, id: paper, media: 'photo', state: 'stored', createdAt: NOW },
  });
  await db.publishedDocument.create({
    data: {
      ...{ id: published, titleAr: 'ميزانية', titleFr: 'Budget', kind: 'budget', day: NOW },
      ...{ attachmentId: paper, createdAt: NOW, updatedAt: NOW },
    },
  });
  const unread = uuidv7();
  const sealed = parts.cipher.seal('{}', `UnreadDelivery.body.${unread}`);
  await db.unreadDelivery.create({
    data: { id: unread, channel: 'telegram', body: sealed, receivedAt: NOW },
  });
  const [party, order] = [uuidv7(), uuidv7()];
  const names = { nameAr: 'شركة', nameFr: 'Société', contact: 'order', days: 3 };
  await db.party.create({ data: { id: party, ...names, createdAt: NOW, updatedAt: NOW } });
  const [association, toAssociations] = [uuidv7(), uuidv7()];
  await db.association.create({
    data: {
      ...{ id: association, nameAr: 'جمعية', nameFr: 'Association', foundedIn: 2015, field: 'youth' },
      ...{ agent: 'sealed', checkedOn: NOW, createdAt: NOW, updatedAt: NOW },
    },
  });
  await db.associationMessage.create({
    data: { id: toAssociations, kind: 'news', textAr: 'خبر', textFr: 'Nouvelle', told: 1, sentAt: NOW },
  });
  await db.workOrder.create({
    data: {
      ...{ id: order, caseId, partyId: party, departmentId: 'technical', kind: 'order' },
      ...{ dueOn: NOW, createdAt: NOW },
    },
  });
  const place = await db.quarter.findFirstOrThrow();
  const department = await db.department.findFirstOrThrow();
  const where = { latitude: 30.47, longitude: -8.877 };
  await db.thing.create({ data: { number: 1042, kind: 'lamp', ...where, searchKey: 'r1042' } });
  return {
    ...{ spoken, said: aloud },
    ...{ citizenId, conversationId, caseId, photo, voice, heard, line, flag: called.id, erase: erase.id },
    ...{
      draft,
      collecting,
      consultation,
      call,
      vote,
      proposal,
      project,
      referral,
      campaign,
      body,
      seat,
      meeting,
      miss,
      learned,
      canned,
      unread,
      asked,
      begun,
      published,
      party,
      association,
      toAssociations,
      order,
    },
    ...{ place: place.id, department: department.id, staff: office.staff.officer },
  };
}

type Things = Awaited<ReturnType<typeof furnish>>;

/** The first that fits names the thing. */
const IDS: [RegExp, keyof Things][] = [
  [/^\/cases/, 'caseId'],
  [/^\/associations\/messages/, 'toAssociations'],
  [/^\/associations/, 'association'],
  [/^\/orders\/parties/, 'party'],
  [/^\/orders/, 'order'],
  [/^\/desk/, 'caseId'],
  [/^\/information\/documents/, 'published'],
  [/^\/information/, 'asked'],
  [/^\/inbox\/canned/, 'canned'],
  [/^\/inbox/, 'conversationId'],
  [/^\/files\/:id\/transcript/, 'voice'],
  [/^\/files/, 'photo'],
  [/^\/listening/, 'heard'],
  [/erase$/, 'erase'],
  [/^\/flags/, 'flag'],
  [/^\/consultations/, 'consultation'],
  [/^\/calls\/candidacies/, 'caseId'],
  [/^\/calls/, 'call'],
  [/^\/votes/, 'vote'],
  [/begun/, 'begun'],
  [/sheets|spoken/, 'collecting'],
  [/edit$|open$|^\/petitions\/:id$/, 'draft'],
  [/^\/petitions/, 'collecting'],
  [/^\/referrals/, 'referral'],
  [/^\/proposals/, 'proposal'],
  [/^\/projects/, 'project'],
  [/^\/campaigns/, 'campaign'],
  [/^\/bodies/, 'body'],
  [/learned/, 'learned'],
  [/^\/misses/, 'miss'],
  [/^\/settings\/places/, 'place'],
  [/^\/settings\/departments/, 'department'],
  [/^\/staff/, 'staff'],
];

const idOf = (path: string, things: Things): string => {
  if (path.startsWith('/settings/categories')) return 'lighting';
  if (path.startsWith('/channels/unread')) return things.unread;
  const [, name] = IDS.find(([shape]) => shape.test(path)) ?? expect.fail(`nothing to name in ${path}`);
  return things[name];
};

const nonce = () => ({ nonce: uuidv7() });
/** What a form must say to be understood; where nothing stands, an empty one is answered too. */
const FORMS: Record<string, (things: Things) => Record<string, string>> = {
  'POST /inbox/:id/answer': () => ({ ...nonce(), text: 'x' }),
  'POST /inbox/:id/back': nonce,
  'POST /orders/:id/off': nonce,
  'POST /information/:id/answer': () => ({ ...nonce(), decision: 'whole', ground: '', text: 'x' }),
  'POST /information/:id/refuse': () => ({ ...nonce(), ground: 'defence', text: '' }),
  'POST /information/:id/extend': () => ({ ...nonce(), reason: 'volume', text: '' }),
  'POST /inbox/:id/draft': () => ({ text: 'x' }),
  'POST /files/:id/transcript': () => ({ text: 'x' }),
  'POST /listening/:id': () => ({ text: 'x' }),
  'POST /bodies/:id/meetings/:meeting/attended': ({ seat }) => ({ mandate: seat, present: '1' }),
};

async function ask(route: string, who: Who, things: Things): Promise<Seen> {
  const [method = '', path = ''] = route.split(' ');
  const filled = path
    .replace(':meeting', things.meeting)
    .replace(':seat', things.seat)
    .replace(':line', things.line)
    .replace(':support', things.spoken)
    .replace(':file', path.includes('/spoken/') ? things.said : things.voice)
    .replace(':case', things.caseId)
    .replace(':flow', FILES)
    .replace(':question', things.proposal)
    .replace(':part', path.startsWith('/votes') ? 'sheet_1' : 'draft')
    .replace(':position', '0')
    .replace(':number', '1042')
    .replace(':sheet', '1')
    .replace(':day', '2026-01-01');
  const at = `/console${filled.includes(':id') ? filled.replace(':id', idOf(path, things)) : filled}`;
  const caller = callers.get(who) ?? expect.fail();
  const answer = await (method === 'GET' ? caller.get(at) : caller.post(at, FORMS[route]?.(things) ?? {}));
  await answer.body?.cancel();
  return outcomeOf(answer, route);
}

function outcomeOf(answer: Response, route: string): Seen {
  const { status } = answer;
  const atTheDoor = /^\w+ \/sign-/.test(route);
  const away = answer.headers.get('location')?.startsWith('/console/sign-in') === true;
  if (!atTheDoor && (status === 401 || (status === 303 && away))) return 'sign in';
  if (status === 403) return 'refused';
  if (status === 404) return 'missing';
  // A form that says too little, or a wrong password, is answered by its page: the door was open.
  const opened = atTheDoor ? [200, 303, 401] : [200, 303, 409];
  return opened.includes(status) ? 'in' : status;
}

it('everybody gets exactly what the rules say', { timeout: 180_000 }, async () => {
  const things = await furnish();
  const wrong: string[] = [];
  // Signing out comes last: it ends the visit.
  const isLast = ({ route }: Rule) => Number(route === 'POST /sign-out');
  for (const rule of rules.toSorted((a, b) => isLast(a) - isLast(b))) {
    const seen = await Promise.all(WHO.map((who) => ask(rule.route, who, things)));
    WHO.forEach((who, i) => {
      if (seen[i] !== ruled(rule, who))
        wrong.push(`${rule.route} as ${NAMES[who]}: ${seen[i]}, not ${ruled(rule, who)}`);
    });
  }
  expect(wrong).toEqual([]);
});

it('the table in docs/ is the one that was tried', async () => {
  const cell = { in: 'yes', 'sign in': 'signs in first', refused: '403', missing: '404' };
  const row = (rule: Rule) =>
    `| \`${rule.route.replace(' /', ' /console/').replace(/\/$/, '')}\` | ${rule.need} | ${WHO.map((who) => cell[ruled(rule, who)]).join(' | ')} |`;
  const table = [
    '# Who comes in where',
    '',
    'Made by `test/console/routes.test.ts`, which asks every path as everybody. Written anew by `npx vitest -u`.',
    '“The department” is the one that the case, the conversation, the file or the alert belongs to.',
    'What a flow of a clerk files is there for administrators and the roles that its head names (`seen by`) alone: for others',
    'its list, its pages, its files, its alerts and what was said in it are missing (404), as `test/console/requests.test.ts` tries.',
    'Who may not see people reads of it only the answers that its head calls `public`.',
    '',
    `| Path | Permission | ${WHO.map((who) => NAMES[who]).join(' | ')} |`,
    `|---|---|${WHO.map(() => '---').join('|')}|`,
    ...rules.map(row),
    '',
  ];
  await expect(table.join('\n')).toMatchFileSnapshot('../../docs/access.md');
});
