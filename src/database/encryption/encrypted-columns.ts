// Every column that holds something sealed: what is sealed for no column of this list does not compile, and a rotation of
// the keys goes over all of them.

/** Before every id. */
export const FIRST = { uuid: '00000000-0000-0000-0000-000000000000', text: '' } as const;

/** One thing sealed in each row of a table. */
export interface Sealed<Name extends string = string> {
  /** What it is called to operators, and the beginning of its place. */
  name: Name;
  table: string;
  /** What of the row stands in the place of the seal. */
  key: string;
  type: keyof typeof FIRST;
  value: string;
  /** How `p."fresh"` comes to stand in the place of the value. */
  set: string;
}

function column<Name extends `${string}.${string}`>(name: Name): Sealed<Name> {
  const [table = '', field = ''] = name.split('.');
  const value = { value: `t."${field}"`, set: `"${field}" = p."fresh"` };
  return { name, table, key: 't."id"', type: 'uuid', ...value };
}

/** Everything that is sealed in a column of its own; the memory of conversations and the files come beside it. */
export const SEALED = [
  column('Conversation.name'),
  column('Conversation.phone'),
  column('Case.confided'),
  column('Candidacy.appeal'),
  column('Profile.name'),
  column('Support.name'),
  column('Support.card'),
  column('SpokenSupport.name'),
  column('SpokenSupport.card'),
  { ...column('InformationRequest.card'), key: 't."caseId"' },
  column('Party.phone'),
  column('Association.agent'),
  column('Association.phone'),
  column('UnreadDelivery.body'),
  { ...column('Unsent.typed'), key: `t."staffId" || ' ' || t."place"`, type: 'text' as const },
  {
    ...column('OutgoingMessage.sealed'),
    // What follows a summary of itself keeps what was sealed for the first one (src/messaging/outbound/outbox.ts).
    key: `case when t."dedupeKey" like 'after:%' then substr(t."dedupeKey", 7) else t."id"::text end`,
    type: 'text' as const,
  },
  {
    ...column('IncomingMessage.content'),
    value: `t."content"->>'phone'`,
    set: `"content" = jsonb_set(t."content", '{phone}', to_jsonb(p."fresh"))`,
  },
];

export type SealedColumn = (typeof SEALED)[number]['name'];
