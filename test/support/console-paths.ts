// Every page of the console that is opened by its address, with its filters and searches, in a town that has grown.
import type { Client } from 'pg';

/** Paths behind `/console`, by what stands in the database. */
export async function pathsOfConsole(client: Pick<Client, 'query'>): Promise<string[]> {
  const idOf = async (from: string): Promise<string> =>
    (await client.query<{ id: string }>(`select "id" from ${from} limit 1`)).rows[0]?.id ?? '';
  const word = (
    await client.query<{ word: string }>(
      `select split_part("description", ' ', 5) as "word" from "Case" order by "id" desc limit 1`,
    )
  ).rows[0]?.word;
  const meeting = (
    await client.query<{ id: string; bodyId: string }>('select "id", "bodyId" from "Meeting" limit 1')
  ).rows[0];
  const petition = `/petitions/${await idOf(`"Petition" where "status" = 'collecting' order by "id"`)}`;
  const consultation = await idOf('"Consultation"');
  const call = await idOf('"Call"');
  const candidacy = await idOf('"Candidacy"');
  const open = `/cases/${await idOf(`"Case" where "status" = 'assigned' and "flow" = 'complaint'`)}`;
  const filters = [
    '',
    'status=all',
    'status=closed',
    'status=refused',
    'late=1',
    'mine=1',
    'contested=1',
    'awaited=1',
    'silent=1',
    'said=silent',
  ];
  const places = ['sort=newest', 'department=technical', 'category=lighting', 'quarter=unknown'];
  const looks = [`text=${word}`, 'text=26-000021'];
  return [
    ...[...filters, ...places, ...looks].map((query) => `/cases?${query}`),
    ...['/requests/lost_found', `/cases/${await idOf(`"Case" where "status" = 'assigned'`)}`],
    ...[`${open}/merge`, `${open}/merge?q=${word}`, `${open}/split`],
    ...['contested', 'late', 'unoriented', 'unanswered', 'overruled'].map((of) => `/supervision?of=${of}`),
    ...['/inbox', '/inbox/all', `/inbox/all?text=${word}`, '/inbox/all?channel=whatsapp', '/inbox/boxes'],
    ...[`/inbox/${await idOf('"Conversation" order by "id" desc')}`, '/inbox/canned'],
    ...['/flags', '/flags?resolved=1', '/listening'],
    ...['/petitions', '/petitions?status=closed', `/petitions?text=${word}`, petition],
    ...['look', 'codes', 'supporters', 'file', 'sheets', 'sheets/1', 'spoken'].map(
      (page) => `${petition}/${page}`,
    ),
    ...[
      '/proposals',
      '/proposals?status=all',
      `/proposals?text=${word}`,
      `/proposals/${await idOf('"Proposal"')}`,
      `/proposals/${await idOf(`"Proposal" where "status" = 'listed'`)}/merge`,
      ...['/campaigns', `/campaigns/${await idOf('"Campaign"')}`],
      `/proposals?status=all&axis=${await idOf('"CampaignAxis"')}`,
      ...['/projects', `/projects/${await idOf('"Project"')}`],
    ],
    ...['', '/results', '/answers'].map((page) => `/consultations/${consultation}${page}`),
    ...['/consultations', '/consultations?status=closed'],
    ...['/calls', '/calls?status=closed', `/calls/${call}`, `/calls/${call}/candidacies`],
    `/calls/candidacies/${candidacy}`,
    ...['/votes', '/votes?status=closed', `/votes/${await idOf('"Vote"')}`],
    ...['/bodies', `/bodies/${meeting?.bodyId}`, `/bodies/${meeting?.bodyId}/meetings/${meeting?.id}`],
    ...['/misses', '/misses/learned', `/misses/${await idOf('"Miss" where "settledAt" is null')}`],
    ...['/channels', '/channels/unread', '/settings', '/settings/categories', '/settings/departments'],
    ...[
      '',
      'shown=late',
      'shown=awaited',
      'shown=answered',
      'shown=over',
      `party=${await idOf('"Party"')}`,
    ].map((query) => `/orders?${query}`),
    ...['/associations', '/associations?field=youth', '/associations/messages'],
    ...[
      `/associations/${await idOf('"Association"')}`,
      `/associations/messages/${await idOf('"AssociationMessage"')}`,
    ],
    ...['/orders/parties', `/orders/parties/${await idOf('"Party"')}`],
    ...['/things', '/things?kind=bin', '/things?quarter=lastah', '/things?text=lamp', '/things?after=2500'],
    ...['/things/1042', '/things/new', '/things/file', '/desk'],
    ...['/settings/holidays', '/settings/languages', '/settings/places', '/staff'],
    ...['', 'area=case', 'area=keys', 'staff=clerk-3', 'staff=clerk-3&area=staff'].map(
      (query) => `/audit?${query}`,
    ),
    ...['/account', '/menu'],
  ];
}
