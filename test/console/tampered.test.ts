// Addresses and forms as nobody of ours would write them, over every page: answered with 400, 404 or 409, never 500.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAuth } from '../../src/console/auth.ts';
import type { Routes } from '../../src/console/routes.ts';
import { openSections } from '../../src/console/sections.ts';
import { openViewers } from '../../src/console/shell/viewers.ts';
import { FEATURES } from '../../src/features.ts';
import { ODD_HEADERS, ODD_VALUES, oddMultipart } from '../support/bodies/requests.ts';
import { statusOf } from '../support/bodies/wire.ts';
import fc from '../support/property.ts';
import {
  type Caller,
  NOW,
  newCaller,
  newCase,
  newCitizen,
  newSession,
  type Office,
  openOffice,
  signedIn,
} from './office.ts';

/** How many mutated requests of each kind; `TAMPERED=5000` for a long run. */
const ROUNDS = Number(process.env.TAMPERED ?? 120);

const ODD = [
  '\u0000',
  'a\u0000b',
  '\ud800',
  '',
  ' ',
  '-1',
  '0',
  '99999999999999999999',
  'NaN',
  '9'.repeat(9000),
  'é'.repeat(3000),
  '../../etc/passwd',
  "'; drop table x --",
  '%',
  '_',
  '\\',
  '{"a":1}',
  '-271821-04-20',
  '+275760-09-13',
  '0000-01-01',
  '2026-02-31',
  '8640000000000001_018f0000-0000-7000-8000-000000000000',
  '-8640000000000000_018f0000-0000-7000-8000-000000000000',
  '\u202e',
  'nobody',
];
const PIECES = [
  '%ff',
  '%00',
  '%2e%2e',
  '%E0%A4%A',
  'nobody',
  randomUUID(),
  '0',
  '9'.repeat(2000),
  '%ed%a0%80',
];

let office: Office;
let admin: Caller;
const paths: { get: string[]; post: string[] } = { get: [], post: [] };
const streams: string[] = [];
let known: string[];

beforeAll(async () => {
  office = await openOffice();
  admin = await signedIn(office, 'admin');
  const record: Routes = {
    get: (path) => void paths.get.push(path),
    post: (path) => void paths.post.push(path),
    stream: (path) => void streams.push(path),
  };
  const kit = {
    auth: openAuth(office.parts),
    viewers: openViewers(office.parts.changed),
    flows: office.parts.flows,
  };
  for (const section of await openSections(FEATURES, kit)) section.open(record);
  known = [...(await newMatter()), office.staff.second];
});
afterAll(() => office.close());

/** A conversation held by the administrator, and a case of the same person. */
async function newMatter(): Promise<[conversationId: string, caseId: string]> {
  const { citizenId, conversationId } = await newCitizen(office, { name: 'Zineb', mode: 'waiting' });
  await office.db.conversation.update({
    where: { id: conversationId },
    data: { mode: 'held', heldById: office.staff.admin, heldAt: NOW },
  });
  return [conversationId, await newCase(office, citizenId)];
}

/** The same numbers at every run, so that what fails once fails again. */
function newDice(seed: number): <T>(from: readonly T[]) => T {
  let state = seed;
  return (from) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const drawn = from[state % from.length];
    if (drawn === undefined) throw new Error('Nothing to draw from');
    return drawn;
  };
}

/** Fields that the pages send, each with a value that one of them would send. */
const fields = () =>
  ({
    nonce: randomUUID(),
    seen: 'received',
    status: 'in_progress',
    text: 'des mots',
    department: 'technical',
    seenDepartment: 'technical',
    seenAssignee: '',
    assignee: office.staff.officer,
    note: '',
    case: randomUUID(),
    from: office.staff.second,
    name: 'Nadia',
    email: `x${randomUUID()}@commune.test`,
    role: 'officer',
    place: 'Salle A',
    day: '2026-12-01',
    time: '10:00',
    title: 'Un titre',
    agenda: 'Des points',
    titleAr: 'عنوان طويل',
    titleFr: 'Un titre long',
    textAr: 'نص طويل بما فيه الكفاية',
    textFr: 'Un texte assez long pour passer',
    textAry: 'مرحبا',
    closes: '2026-12-01',
    nameAr: 'اسم',
    nameFr: 'Un nom',
    kind: 'quarter',
    aliases: 'une graphie',
    position: '30.47, -8.87',
    mandate: randomUUID(),
    present: '1',
    office: 'member',
    target: 'intent:complaint',
    phone: '0800',
    population: '90000',
    silentDays: '7',
    translationCap: '10',
    id: '',
    language: 'fr',
    back: '/console/cases',
    before: '2026-01-01',
  }) satisfies Record<string, string>;

const QUERIES = [
  'status',
  'text',
  'after',
  'before',
  'department',
  'category',
  'quarter',
  'staff',
  'area',
  'place',
  'open',
  'case',
  'canned',
  'year',
  'told',
  'theme',
  'sort',
  'resolved',
  'who',
  'channel',
  'next',
];

const filled = (path: string, piece: () => string) => `/console${path.replaceAll(/:\w+/g, () => piece())}`;

async function expectAnswered(
  caller: Caller,
  method: 'get' | 'post',
  path: string,
  form?: Record<string, string>,
) {
  const answer = method === 'get' ? await caller.get(path) : await caller.post(path, form);
  await answer.arrayBuffer();
  const about = `${method} ${path.slice(0, 200)} ${JSON.stringify(form ?? {}).slice(0, 600)}`;
  expect([200, 303, 400, 401, 403, 404, 409, 413, 429], `${answer.status}: ${about}`).toContain(
    answer.status,
  );
}

describe('what was tampered with', { timeout: 60_000 + ROUNDS * 500 }, () => {
  it('is answered for whoever is not signed in', async () => {
    const stranger = newCaller(office);
    for (const path of [
      '/console/cases/%ff',
      '/console/%00',
      '/console/static/%ff',
      '/console/sign-in?next=%ff',
    ]) {
      await expectAnswered(stranger, 'get', path);
    }
    expect((await stranger.get('/console/cases/%ff')).status).toBe(400);
    const draw = newDice(3);
    for (let i = 0; i < ROUNDS / 3; i++) {
      const form = { email: draw([...ODD, 'admin@commune.test']), password: draw(ODD), next: draw(ODD) };
      await expectAnswered(stranger, 'post', draw(['/console/sign-in', '/console/sign-in/code']), form);
      await expectAnswered(
        stranger,
        'post',
        filled(draw(paths.post), () => draw(PIECES)),
        fields(),
      );
      await expectAnswered(
        stranger,
        'get',
        filled(draw(paths.get), () => draw(PIECES)),
      );
    }
    const large = await stranger.post('/console/sign-in', { email: 'a'.repeat(200_000) });
    expect(large.status).toBe(413);
  });

  it('is answered on every page, with every value of its address', async () => {
    const draw = newDice(7);
    for (const path of paths.get)
      await expectAnswered(
        admin,
        'get',
        filled(path, () => '%ff'),
      );
    for (let i = 0; i < ROUNDS; i++) {
      const query = new URLSearchParams({ [draw(QUERIES)]: draw(ODD), [draw(QUERIES)]: draw(ODD) });
      const path = filled(draw(paths.get), () => draw([...PIECES, ...known, ...known]));
      await expectAnswered(admin, 'get', `${path}?${query}`.slice(0, 12_000));
    }
  });

  it('is answered for every form, with every one of its fields', async () => {
    const draw = newDice(11);
    const risky = new Set([`/staff/:id`, '/staff/:id/password']);
    const forms = paths.post.filter((path) => !risky.has(path));
    for (let i = 0; i < ROUNDS; i++) {
      const names = Object.keys(fields());
      const form = { ...fields(), [draw(names)]: draw(ODD), [draw(names)]: draw(ODD) };
      const path = filled(draw(forms), () => draw([...PIECES, ...known, ...known]));
      await expectAnswered(admin, 'post', path, form);
    }
    for (const field of ['role', 'department', 'disabled']) {
      for (const odd of ODD) {
        const form = { role: 'officer', department: '', [field]: odd };
        await expectAnswered(admin, 'post', `/console/staff/${office.staff.second}`, form);
      }
    }
  });

  it('is answered whatever stands beside it: files, headers, cookies, and where the answer goes on', async () => {
    const cookies = await newSession(office, 'admin');
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    // Whoever signs out, or takes away their own rights, sees little of the rest.
    const forms = paths.post.filter((path) => !/staff|account/.test(path));
    const pieces = fc.array(fc.constantFrom(...PIECES, ...known, ...known), { minLength: 3, maxLength: 3 });
    const beside = fc.array(fc.tuple(fc.constantFrom(...ODD_HEADERS), fc.constantFrom(...ODD_VALUES)), {
      maxLength: 3,
    });
    const pages = [...paths.get, ...streams, ...streams];
    const bare = fc.constant({ headers: [], body: Buffer.alloc(0) });
    const request = fc.oneof(
      fc.record({
        ...{ method: fc.constantFrom('GET', 'HEAD'), path: fc.constantFrom(...pages), sent: bare, pieces },
        ...{ beside, decoy: fc.constantFrom('', '', ...ODD_VALUES) },
      }),
      fc.record({
        ...{ method: fc.constant('POST'), path: fc.constantFrom(...forms), pieces, beside },
        ...{ sent: oddMultipart([...Object.keys(fields()), 'files']), decoy: fc.constant('') },
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 12, maxLength: 12 }), async (some) => {
        const asked = some.map(({ method, path, sent, pieces: given, beside: more, decoy }) => {
          const rest = [...given];
          const headers: [string, string][] = [...sent.headers, ...more, ['cookie', `${decoy}; ${cookie}`]];
          return { method, path: filled(path, () => rest.pop() ?? ''), headers, body: sent.body };
        });
        const statuses = await Promise.all(asked.map((each) => statusOf(office.url, each)));
        const bad = asked.filter((_, i) => (statuses[i] ?? 0) >= 500);
        expect(bad.map((each) => JSON.stringify({ ...each, body: each.body.toString() }))).toEqual([]);
      }),
      { numRuns: Math.ceil((ROUNDS * 2) / 12), endOnFailure: true },
    );
  });

  it('says what is gone when a department, a colleague or a case is none', async () => {
    // Anew: what was tampered with may have closed, erased or ended what was there before.
    const again = await signedIn(office, 'admin');
    const [conversationId, caseId] = await newMatter();
    const nonce = () => randomUUID();
    const { departmentId, assigneeId } = await office.db.case.findUniqueOrThrow({ where: { id: caseId } });
    const seen = { seenDepartment: departmentId, seenAssignee: assigneeId ?? '', note: '' };
    const path = `/console/cases/${caseId}/assign`;
    for (const wanted of [
      { department: 'none', assignee: '' },
      { department: departmentId, assignee: 'nobody' },
    ]) {
      expect((await again.post(path, { nonce: nonce(), ...seen, ...wanted })).status).toBe(409);
    }
    const answer = { nonce: nonce(), text: 'bonjour', case: randomUUID() };
    // Like any case that one may not open.
    expect((await again.post(`/console/inbox/${conversationId}/answer`, answer)).status).toBe(404);
  });

  it('leads back to the page it came from, where what was typed still stands', async () => {
    const again = await signedIn(office, 'admin');
    const [, caseId] = await newMatter();
    const { departmentId, assigneeId } = await office.db.case.findUniqueOrThrow({ where: { id: caseId } });
    const page = `/console/cases/${caseId}`;
    const form = { nonce: randomUUID(), seenDepartment: departmentId, seenAssignee: assigneeId ?? '' };
    const answer = await again.post(
      `${page}/assign`,
      { ...form, department: 'none', assignee: '', note: 'un long mot aux collègues' },
      { referer: `${office.url}${page}?told=saved` },
    );
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(`<a href="${page}?told=saved">`);
    expect(await (await again.get(page)).text()).toContain('value="un long mot aux collègues"');
  });

  it('is told kindly, in the language of whoever asks', async () => {
    const french = newCaller(office, { 'accept-language': 'fr' });
    expect(await (await french.get('/console/cases/%ff')).text()).toContain(
      'Cette adresse ne mène nulle part',
    );
    const arabic = newCaller(office, { 'accept-language': 'ar' });
    expect(await (await arabic.get('/console/cases/%ff')).text()).toContain('هذا العنوان لا يؤدي إلى صفحة');
  });
});
