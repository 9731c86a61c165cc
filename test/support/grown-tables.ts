// What a town holds after years, table by table: how many rows, and SQL for what matters of row `n`, which counts from 1.

/** How much there is of what grows. */
export interface Size {
  /** Each with ten messages. */
  conversations: number;
  cases: number;
  audits: number;
  /** Of one petition. */
  supports: number;
  /** That are due. */
  notices: number;
}

/** What a commune has after years. */
export const YEARS: Size = {
  ...{ conversations: 1_000_000, cases: 100_000, audits: 300_000, supports: 20_000, notices: 50_000 },
};

export interface Filling {
  table: string;
  count: number;
  values: Record<string, string>;
}

/**
 * `moment(share)`: of two years, the end of which is now. `id_of(kind, n, share)`: ids rise with time, as those that the
 * program makes. All of it immutable, or the server would not write it into the statement but call it for each row.
 */
export const helpersAt = (now: Date): string => `
create function pg_temp.ms(share float8) returns bigint language sql immutable as $$
  select (${now.getTime()}::float8 - (1 - share) * 62208000000)::bigint $$;
create function pg_temp.moment(share float8) returns timestamptz language sql immutable as $$
  select to_timestamp(pg_temp.ms(share) / 1000.0::float8) $$;
create function pg_temp.id_of(kind int, n bigint, share float8) returns uuid language sql immutable as $$
  select (lpad(to_hex(pg_temp.ms(share)), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;
create function pg_temp.word(n bigint) returns text language sql immutable as $$ select 'w' || left(md5(n::text), 5) $$;
create function pg_temp.said(n bigint) returns text language sql immutable as $$
  select pg_temp.word(n % 97) || ' عامر حدا المدرسة ' || pg_temp.word(n % 4999) || ' ' || pg_temp.word(n % 9973) $$;`;

/** Lamps, bins and drains of a town of a hundred thousand. */
const THINGS = 12_000;
const PROJECTS = 60;

const KINDS = [
  'Citizen',
  'Conversation',
  'Case',
  'Petition',
  'Proposal',
  'Project',
  'IncomingMessage',
  'OutgoingMessage',
];
const DAY = `interval '1 day'`;
const pick = (values: string[], n = 'n') =>
  `(array[${values.map((value) => `'${value}'`)}])[1 + ${n} % ${values.length}]`;
/** A row of a small table that is there already. */
const given = (table: string, n = 'n') =>
  `(array(select "id" from "${table}" order by "id"))[1 + (${n}) % (select count(*) from "${table}")]`;

const CALLS = 20;
const CALL = `('01900000-0000-7000-8002-' || lpad(to_hex(1 + n % ${CALLS}), 12, '0'))::uuid`;
/** One of twenty. */
const CONSULTATION = `('01900000-0000-7000-8000-' || lpad(to_hex(1 + n % 20), 12, '0'))::uuid`;
const VOTE = `('01900000-0000-7000-8004-' || lpad(to_hex(1 + n % 20), 12, '0'))::uuid`;

/** Every table that grows, in this size. */
export function fillingsOf(size: Size): Filling[] {
  const { conversations, cases, audits, supports, notices } = size;
  const counts: Record<string, number> = {
    ...{ Citizen: conversations, Conversation: conversations, Case: cases, Petition: 40, Project: PROJECTS },
    ...{
      Proposal: Math.ceil(cases / 50),
      IncomingMessage: conversations * 5,
      OutgoingMessage: conversations * 5,
    },
  };
  const share = (table: string, n: string) => `(${n})::float8 / ${counts[table]}`;
  const id = (table: string, n: string) => `pg_temp.id_of(${KINDS.indexOf(table)}, ${n}, ${share(table, n)})`;
  const at = (table: string, n: string) => `pg_temp.moment(${share(table, n)})`;
  const own = (table: string) => ({ id: id(table, 'n'), createdAt: at(table, 'n') });
  /** Somebody, scattered. */
  const somebody = (n: string) => `1 + ((${n})::bigint * 7919) % ${conversations}`;
  const table = (name: string, count: number, values: Record<string, string>): Filling => ({
    ...{ table: name, count: Math.max(1, Math.ceil(count)), values },
  });
  /** Where a case stands, by its number: the youngest are open. */
  const isOpen = `n > ${cases * 0.9}`;
  const LAST_DAY = `(${at('Case', 'n')} + interval '30 days')::date`;
  return [
    table('Staff', 20, {
      id: `'clerk-' || n`,
      name: `'Agent ' || n`,
      email: `'agent' || n || '@grown.test'`,
      role: `'officer'`,
      departmentId: given('Department'),
    }),
    table('Citizen', conversations, {
      ...own('Citizen'),
      language: pick(['ary', 'ary', 'fr']),
      acceptedAt: at('Citizen', 'n'),
      noticeVersion: `'1'`,
    }),
    table('Thing', THINGS, {
      ...{ number: `1000 + n`, kind: pick(['lamp', 'lamp', 'lamp', 'bin', 'drain']) },
      ...{ latitude: `30.44 + (n % 500) / 10000.0`, longitude: `-8.9 + (n % 700) / 10000.0` },
      ...{ quarterId: given('Quarter'), searchKey: `'r' || (1000 + n) || ' lamp ' || pg_temp.word(n)` },
    }),
    table('Conversation', conversations, {
      ...own('Conversation'),
      citizenId: id('Citizen', 'n'),
      channel: pick(['telegram', 'telegram', 'whatsapp-cloud']),
      address: `(600000000 + n)::text`,
      searchKey: `md5((n % 5000)::text) || ' ' || md5(n::text)`,
      memory: `jsonb_build_object('menu', 3, 'languageChosen', true, 'answers', '{}'::jsonb)`,
      version: '5',
      mode: `case when n % 20011 = 0 then 'waiting' when n % 40013 = 0 then 'held' else 'bot' end`,
      waitingSince: `case when n % 20011 = 0 then ${at('Conversation', 'n')} end`,
      lastHeardAt: at('Conversation', 'n'),
    }),
    table('Alias', conversations / 5, { name: `md5(n::text)`, conversationId: id('Conversation', 'n') }),
    table('IncomingMessage', conversations * 5, {
      id: id('IncomingMessage', 'n'),
      channel: pick(['telegram', 'telegram', 'whatsapp-cloud'], `(1 + (n - 1) / 5)`),
      messageId: `'m' || n`,
      conversationId: id('Conversation', `(1 + (n - 1) / 5)`),
      kind: pick(['text', 'option', 'text']),
      text: 'pg_temp.said(n)',
      searchKey: 'pg_temp.said(n)',
      about: `case when n % 9 = 0 then (${id('Case', `(1 + n % ${cases})`)})::text when n % 3 = 0 then 'complaint' end`,
      sentAt: at('IncomingMessage', 'n'),
      receivedAt: at('IncomingMessage', 'n'),
    }),
    table('OutgoingMessage', conversations * 5, {
      ...own('OutgoingMessage'),
      conversationId: id('Conversation', `(1 + (n - 1) / 5)`),
      dedupeKey: `'reply:m' || n`,
      kind: `case when n % 50 = 0 then 'notice' when n % 71 = 0 then 'staff' else 'reply' end`,
      text: `pg_temp.said(n) || ' ' || pg_temp.said(n + 1)`,
      options: `case when n % 2 = 0 then '[{"token": "12.complaint", "label": "شكاية"}, {"token": "12.status", "label": "فين وصلات"}]'::jsonb end`,
      caseId: `case when n % 50 = 0 then ${id('Case', `(1 + n % ${cases})`)} end`,
      state: `case when n % 997 = 0 then 'failed' when n % 4001 = 0 then 'awaiting' when n % 8009 = 0 then 'unknown' else 'sent' end`,
      reason: `case when n % 997 = 0 then 'refused' end`,
      notBefore: at('OutgoingMessage', 'n'),
      expiresAt: `case when n % 4001 = 0 then ${at('OutgoingMessage', 'n')} + interval '800 days' end`,
      providerMessageId: `'p' || n`,
      providerOrder: `case when (1 + (n - 1) / 5) % 3 < 2 then n end`,
      attempts: '1',
      sentAt: at('OutgoingMessage', 'n'),
    }),
    table('SentAs', conversations * 5, {
      id: id('OutgoingMessage', 'n'),
      providerMessageId: `'p' || n`,
      providerOrder: `case when (1 + (n - 1) / 5) % 3 < 2 then n end`,
    }),
    table('Case', cases, {
      ...own('Case'),
      reference: `'26-' || lpad(n::text, 6, '0') || '-' || n % 10`,
      flow: `case when n % 10 = 0 then 'lost_found' else 'complaint' end`,
      kind: `'complaint'`,
      status: `case when ${isOpen} then ${pick(['received', 'assigned', 'in_progress'])} else ${pick(['answered', 'closed', 'closed', 'closed', 'closed', 'closed', 'refused', 'withdrawn'])} end`,
      categoryId: `case when n % 10 <> 0 then ${given('Category')} end`,
      // Whatever their number: whose department it is says nothing of the channel, which goes by threes.
      departmentId: given('Department', 'n + n / 7'),
      assigneeId: `case when n % 3 = 0 then 'clerk-' || 1 + n % 20 end`,
      citizenId: id('Citizen', somebody('n')),
      language: `'ary'`,
      description: 'pg_temp.said(n)',
      placeText: 'pg_temp.said(n + 7)',
      latitude: `30.45 + (n % 1000) / 20000.0`,
      longitude: `-8.90 + (n % 997) / 20000.0`,
      quarterId: given('Quarter'),
      thingNumber: `case when n % 4 = 0 then 1001 + n % ${THINGS} end`,
      answers: `'{}'::jsonb`,
      searchKey: `'r' || n || ' ' || pg_temp.said(n)`,
      dueOn: LAST_DAY,
      // What was late when it was filled in was told long ago.
      ...{ warnedOn: LAST_DAY, lateOn: LAST_DAY, escalatedOn: LAST_DAY },
      updatedAt: at('Case', 'n'),
      toldAt: at('Case', 'n'),
      closedAt: `case when not ${isOpen} then ${at('Case', 'n')} + ${DAY} end`,
      askedAt: `case when n % 701 = 0 and ${isOpen} then ${at('Case', 'n')} end`,
      awaitedOn: `case when n % 701 = 0 and ${isOpen} then ${LAST_DAY} end`,
      remindedOn: LAST_DAY,
      doneAt: `case when not ${isOpen} then ${at('Case', 'n')} + ${DAY} end`,
      verdict: `case when not ${isOpen} and n % 3 = 0 then 'confirmed' when not ${isOpen} and n % 7 = 0 then 'disputed' end`,
      rating: `case when not ${isOpen} and n % 3 = 0 then ${pick(['good', 'fair', 'poor'])} end`,
      contestedAt: `case when n % 503 = 0 and not ${isOpen} then ${at('Case', 'n')} + ${DAY} end`,
    }),
    table('CaseEvent', cases * 3, {
      caseId: id('Case', `(1 + (n - 1) / 3)`),
      at: `${at('Case', `(1 + (n - 1) / 3)`)} + (n % 3) * ${DAY}`,
      kind: `(array['filed', 'assigned', 'status'])[1 + n % 3]`,
      status: `case when n % 3 = 2 then 'answered' end`,
      visible: 'true',
      staffId: `'clerk-' || 1 + n % 20`,
    }),
    table('Follower', cases / 5, {
      caseId: id('Case', 'n * 5'),
      citizenId: id('Citizen', somebody('n * 3')),
      createdAt: at('Case', 'n * 5'),
    }),
    table('Attachment', cases / 2, {
      conversationId: id('Conversation', somebody('n * 2')),
      caseId: id('Case', 'n * 2'),
      media: pick(['photo', 'photo', 'voice']),
      mimeType: `'image/jpeg'`,
      path: `md5(n::text)`,
      state: `case when n % 1009 = 0 then 'waiting' else 'stored' end`,
      transcript: `case when n % 50 <> 2 then 'x' end`,
      createdAt: at('Case', 'n * 2'),
    }),
    table('AuditEvent', audits, {
      id: `pg_temp.id_of(90, n, n::float8 / ${audits})`,
      position: 'n',
      hash: `md5(n::text) || md5(n::text)`,
      at: `pg_temp.moment(n::float8 / ${audits})`,
      staffId: `'clerk-' || 1 + n % 20`,
      action: pick(['case.status', 'case.assign', 'inbox.claim', 'petition.people', 'staff.signin']),
      subject: pick(['case', 'case', 'conversation', 'petition', 'staff']),
      subjectId: `(${id('Case', `(1 + n % ${cases})`)})::text`,
      detail: `'{"to": "answered"}'::jsonb`,
    }),
    table('Petition', 40, {
      ...own('Petition'),
      reference: `'26-9' || lpad(n::text, 5, '0') || '-1'`,
      titleAr: `'عريضة ' || n`,
      titleFr: `'Pétition ' || n`,
      status: `case when n = 1 then 'collecting' else ${pick(['collecting', 'ready', 'deposited', 'closed', 'draft'])} end`,
      threshold: '200',
      searchKey: 'pg_temp.said(n)',
      openedAt: at('Petition', 'n'),
    }),
    table('PetitionEvent', 400, {
      petitionId: id('Petition', '(1 + n % 40)'),
      at: at('Petition', '(1 + n % 40)'),
      kind: pick(['opened', 'threshold', 'edited']),
      visible: 'true',
    }),
    table('Support', supports, {
      petitionId: id('Petition', `case when n % 20 = 0 then 1 + (n / 20) % 40 else 1 end`),
      personHash: `md5('card' || n)`,
      citizenId: id('Citizen', somebody('n')),
      state: `'counted'`,
      lookedAt: `case when n % 100 <> 0 then ${at('Petition', '40')} end`,
      nameHash: `md5('name' || n)`,
      nearHashes: `array[md5('near' || n / 2), md5('near' || (n + 1) / 2)]`,
      cardTail: `lpad((n % 1000)::text, 3, '0')`,
      tie: pick(['resident', 'resident', 'activity']),
      code: `upper(substr(md5('code' || n), 1, 10))`,
      createdAt: `pg_temp.moment(0.5 + n::float8 / ${supports} / 2)`,
    }),
    table('SpokenSupport', supports / 10, {
      petitionId: id('Petition', `case when n % 20 = 0 then 1 + (n / 20) % 40 else 1 end`),
      citizenId: id('Citizen', somebody('n')),
      state: pick(['waiting', 'waiting', 'refused']),
      tie: pick(['resident', 'activity']),
      createdAt: `pg_temp.moment(0.5 + n::float8 / ${supports} / 2)`,
    }),
    table('Project', PROJECTS, {
      ...own('Project'),
      ...{ nameAr: `'مشروع ' || n`, nameFr: `'Projet ' || n`, aboutAr: `'كذا'`, aboutFr: `'Ceci'` },
      stage: pick(['planned', 'under_way', 'done', 'given_up']),
      stagedAt: at('Project', 'n'),
    }),
    table('PetitionSheet', 100, {
      petitionId: id('Petition', '1'),
      number: 'n',
      rows: '20',
      printedAt: at('Petition', '1'),
    }),
    table('Consultation', 20, {
      id: CONSULTATION,
      reference: `'26-7' || lpad(n::text, 5, '0') || '-1'`,
      form: `'survey'`,
      status: `'closed'`,
      titleAr: 'pg_temp.said(n)',
      titleFr: 'pg_temp.said(n)',
      summaryAr: 'pg_temp.said(n)',
      summaryFr: 'pg_temp.said(n)',
      opensAt: 'pg_temp.moment(0.5)',
      closesAt: 'pg_temp.moment(0.6)',
      createdAt: 'pg_temp.moment(0.5)',
      updatedAt: 'pg_temp.moment(0.6)',
    }),
    table('ConsultationResponse', supports, {
      id: `('01900000-0000-7000-8001-' || lpad(to_hex(n), 12, '0'))::uuid`,
      consultationId: CONSULTATION,
      length: '1',
      code: `'code ' || n`,
      createdAt: 'pg_temp.moment(0.55)',
    }),
    table('ConsultationParticipant', supports, {
      consultationId: CONSULTATION,
      citizenId: id('Citizen', `(1 + n % ${conversations})`),
      createdAt: 'pg_temp.moment(0.55)',
    }),
    table('Vote', 20, {
      id: VOTE,
      reference: `'26-6' || lpad(n::text, 5, '0') || '-1'`,
      form: pick(['pairs', 'budget']),
      status: `'closed'`,
      titleAr: 'pg_temp.said(n)',
      titleFr: 'pg_temp.said(n)',
      summaryAr: 'pg_temp.said(n)',
      summaryFr: 'pg_temp.said(n)',
      budget: '1000000',
      opensAt: 'pg_temp.moment(0.5)',
      closesAt: 'pg_temp.moment(0.6)',
      createdAt: 'pg_temp.moment(0.5)',
      updatedAt: 'pg_temp.moment(0.6)',
    }),
    table('VoteOption', 200, {
      voteId: VOTE,
      position: `(n - 1) / 20`,
      nameAr: 'pg_temp.said(n)',
      nameFr: 'pg_temp.said(n)',
      cost: '100000 + n',
    }),
    table('VotePicture', 20, {
      voteId: VOTE,
      part: `'result_ar_1'`,
      attachmentId: given('Attachment'),
    }),
    table('VoteVoter', supports, {
      voteId: VOTE,
      citizenId: id('Citizen', `(1 + n % ${conversations})`),
      code: `'vote ' || n`,
    }),
    table('VoteBallot', supports, {
      id: `('01900000-0000-7000-8002-' || lpad(to_hex(n), 12, '0'))::uuid`,
      voteId: VOTE,
      choices: `array[n % 3, 3 + n % 4]`,
    }),
    table('VoteComparison', supports, {
      id: `('01900000-0000-7000-8003-' || lpad(to_hex(n), 12, '0'))::uuid`,
      voteId: VOTE,
      one: 'n % 4',
      other: '4 + n % 5',
      swapped: 'n % 2 = 0',
      chosen: 'n % 4',
    }),
    table('Call', CALLS, {
      ...{ id: CALL, reference: `'26-6' || lpad(n::text, 5, '0') || '-1'`, status: `'closed'` },
      ...{ titleAr: 'pg_temp.said(n)', titleFr: 'pg_temp.said(n)', purposeAr: 'pg_temp.said(n)' },
      ...{ purposeFr: 'pg_temp.said(n)', criteriaAr: 'pg_temp.said(n)', criteriaFr: 'pg_temp.said(n)' },
      ...{
        opensAt: 'pg_temp.moment(0.5)',
        closesAt: 'pg_temp.moment(0.6)',
        resultsOn: 'pg_temp.moment(0.7)',
      },
      ...{ seats: '25', appealDays: '10', gap: '5', createdAt: 'pg_temp.moment(0.5)' },
      updatedAt: 'pg_temp.moment(0.6)',
    }),
    table('Candidacy', 400, {
      ...{ id: id('Case', 'n'), callId: CALL, createdAt: 'pg_temp.moment(0.55)' },
      updatedAt: 'pg_temp.moment(0.55)',
    }),
    table('Proposal', cases / 50, {
      ...own('Proposal'),
      reference: `'26-8' || lpad(n::text, 5, '0') || '-1'`,
      citizenId: id('Citizen', somebody('n')),
      language: `'ary'`,
      theme: `'culture'`,
      status: pick(['submitted', 'listed', 'listed', 'taken_up', 'answered', 'refused']),
      projectId: `case when n % 6 = 3 then ${id('Project', `(1 + n % ${PROJECTS})`)} end`,
      searchKey: 'pg_temp.said(n)',
      quarterId: given('Quarter'),
      axisId: `case when n % 4 = 0 then ${given('CampaignAxis')} end`,
      listedAt: at('Proposal', 'n'),
    }),
    table('ProposalSupport', cases / 5, {
      proposalId: id('Proposal', `(1 + n % ${Math.ceil(cases / 50)})`),
      // Another ten citizens for each, however few of them there are.
      citizenId: id('Citizen', `(1 + (n * 7 + n / ${Math.ceil(cases / 50)}) % ${conversations})`),
      createdAt: 'pg_temp.moment(0.9)',
    }),
    table('Notice', cases * 2, {
      ...noticeOf('done'),
      kind: `'case_update'`,
      citizenId: id('Citizen', somebody('n / 2')),
      subjectId: `(${id('Case', `(1 + n / 2 % ${cases})`)})::text`,
      values: `'{"status": "answered"}'::jsonb`,
      dueAt: `pg_temp.moment(n::float8 / ${cases * 2})`,
      doneAt: `pg_temp.moment(n::float8 / ${cases * 2})`,
    }),
    table('Notice', notices, {
      ...noticeOf('due'),
      kind: `'petition_update'`,
      citizenId: id('Citizen', `(1 + (n * 13) % ${conversations})`),
      subjectId: `(${id('Petition', '1')})::text`,
      values: `'{"event": "ready"}'::jsonb`,
      dueAt: 'pg_temp.moment(0.9999)',
    }),
    table('Flag', cases / 5, {
      kind: pick(['case_reply', 'message_refused', 'call_back', 'unreachable']),
      conversationId: id('Conversation', somebody('n')),
      subjectId: `case when n % 4 = 0 then (${id('Case', 'n * 5')})::text end`,
      createdAt: `pg_temp.moment(n::float8 / ${cases / 5})`,
      resolvedAt: `case when n % 100 <> 0 then pg_temp.moment(n::float8 / ${cases / 5}) end`,
    }),
    table('Miss', cases / 20, {
      place: `'complaint.category'`,
      key: `'k' || n`,
      text: 'pg_temp.said(n)',
      times: '1 + n % 50',
      language: `'ary'`,
      firstAt: 'pg_temp.moment(0.5)',
      lastAt: `pg_temp.moment(n::float8 / ${cases / 20})`,
      settledAt: `case when n % 2 = 0 then pg_temp.moment(0.9) end`,
    }),
    table('Learned', cases / 500, {
      place: `'complaint.category'`,
      target: `'waste'`,
      text: `'t' || n`,
      createdAt: 'pg_temp.moment(0.9)',
    }),
    table('Translation', cases / 5, {
      hash: 'md5(n::text)',
      source: `'ary'`,
      target: `'fr'`,
      createdAt: `pg_temp.moment(n::float8 / ${cases / 5})`,
    }),
    table('Unsent', 200, {
      staffId: `'clerk-' || 1 + n % 20`,
      place: `'/console/cases/' || n`,
      updatedAt: 'pg_temp.moment(0.99)',
    }),
    table('Session', 2000, {
      id: `'s' || n`,
      token: `'t' || n`,
      userId: `'clerk-' || 1 + n % 20`,
      expiresAt: 'pg_temp.moment(0.9)',
      createdAt: 'pg_temp.moment(0.9)',
      updatedAt: 'pg_temp.moment(0.9)',
    }),
    table('UnreadDelivery', 1000, { channel: `'telegram'`, receivedAt: 'pg_temp.moment(0.99)' }),
    table('Party', 12, {
      ...{ id: 'pg_temp.id_of(94, n, 0.1)', createdAt: 'pg_temp.moment(0.1)' },
      ...{ nameAr: `'شريك ' || n`, nameFr: `'Partenaire ' || n`, contact: pick(['order', 'letter']) },
      ...{ categoryIds: 'array[]::text[]', days: '5', updatedAt: 'pg_temp.moment(0.1)' },
    }),
    table('PartyContact', 12, {
      partyId: 'pg_temp.id_of(94, n, 0.1)',
      citizenId: id('Citizen', somebody('n')),
      linkHash: `md5('bound' || n)`,
      createdAt: 'pg_temp.moment(0.2)',
    }),
    table('Association', 300, {
      ...{ id: 'pg_temp.id_of(96, n, 0.1)', nameAr: `'جمعية ' || n`, nameFr: `'Association ' || n` },
      ...{ foundedIn: '1990 + n % 30', field: pick(['youth', 'sport', 'culture']), agent: `'sealed'` },
      ...{
        checkedOn: `'2026-01-01'::date`,
        createdAt: 'pg_temp.moment(0.1)',
        updatedAt: 'pg_temp.moment(0.1)',
      },
    }),
    table('AssociationContact', 300, {
      citizenId: id('Citizen', 'n'),
      associationId: 'pg_temp.id_of(96, n, 0.1)',
      linkHash: `md5('acts' || n)`,
      createdAt: 'pg_temp.moment(0.2)',
    }),
    table('AssociationMessage', 200, {
      ...{ id: 'pg_temp.id_of(97, n, 0.2)', kind: `'invitation'`, textAr: `'دعوة'`, textFr: `'Invitation'` },
      ...{ answerBy: `'2026-01-01'::date`, told: '300', sentAt: 'pg_temp.moment(n / 202.0)' },
    }),
    table('AssociationReply', 6000, {
      messageId: 'pg_temp.id_of(97, 1 + (n - 1) / 30, 0.2)',
      associationId: 'pg_temp.id_of(96, 1 + (n - 1) % 30, 0.1)',
      ...{ answer: pick(['yes', 'no']), at: 'pg_temp.moment(0.5)' },
    }),
    table('WorkOrder', cases / 3 - 1, {
      id: `pg_temp.id_of(95, n, ${share('Case', 'n * 3')})`,
      caseId: id('Case', 'n * 3'),
      partyId: 'pg_temp.id_of(94, 1 + n % 12, 0.1)',
      departmentId: given('Department', 'n * 3 + n * 3 / 7'),
      kind: pick(['order', 'order', 'letter']),
      status: `case when n * 3 > ${cases * 0.95} then ${pick(['sent', 'going', 'done', 'not_ours'])} else ${pick(['settled', 'called_off'])} end`,
      words: 'pg_temp.said(n)',
      linkHash: `md5('order' || n)`,
      linkUntil: 'pg_temp.moment(1)',
      ...{ days: '5', countedAt: at('Case', 'n * 3') },
      dueOn: `(${at('Case', 'n * 3')} + interval '10 days')::date`,
      lateOn: `(${at('Case', 'n * 3')} + interval '10 days')::date`,
      remindedOn: `(${at('Case', 'n * 3')} + interval '10 days')::date`,
      createdAt: at('Case', 'n * 3'),
    }),
    table('Body', 5, { id: `pg_temp.id_of(91, n, 0.1)`, createdAt: 'pg_temp.moment(0.1)' }),
    table('Referral', 600, {
      ...{ id: 'pg_temp.id_of(97, n, 0.6)', bodyId: 'pg_temp.id_of(91, 1 + n % 5, 0.1)' },
      proposalId: `case when n % 3 <> 0 then ${id('Proposal', `(1 + n % ${Math.ceil(cases / 50)})`)} end`,
      projectId: `case when n % 3 = 0 then ${id('Project', `(1 + n % ${PROJECTS})`)} end`,
      ...{ carriedAt: 'pg_temp.moment(0.6)', replyBy: `(pg_temp.moment(0.8))::date` },
      opinion: `case when n % 4 <> 0 then ${pick(['favourable', 'with_remarks', 'unfavourable', 'none'])} end`,
      ...{ wordsAr: 'pg_temp.said(n)', wordsFr: 'pg_temp.said(n)', repliedAt: 'pg_temp.moment(0.7)' },
    }),
    table('Mandate', 100, {
      id: `pg_temp.id_of(92, n, 0.1)`,
      bodyId: `pg_temp.id_of(91, 1 + n % 5, 0.1)`,
      citizenId: id('Citizen', somebody('n')),
      office: `'member'`,
      codeHash: `'c' || n`,
      createdAt: 'pg_temp.moment(0.1)',
    }),
    table('Meeting', 200, {
      id: `pg_temp.id_of(93, n, 0.2)`,
      bodyId: `pg_temp.id_of(91, 1 + n % 5, 0.1)`,
      startsAt: `pg_temp.moment(n / 202.0)`,
      status: `'held'`,
      createdAt: 'pg_temp.moment(0.1)',
    }),
    table('Invitation', 4000, {
      meetingId: `pg_temp.id_of(93, 1 + (n - 1) / 20, 0.2)`,
      mandateId: `pg_temp.id_of(92, 1 + (n - 1) % 20 * 5 + (n - 1) / 20 % 5, 0.1)`,
    }),
  ];
}

const noticeOf = (key: string) => ({ dedupeKey: `'${key}:' || n`, createdAt: 'pg_temp.moment(0.9)' });
