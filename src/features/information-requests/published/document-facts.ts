// What turns ask about the documents that are published.

import { many, one } from '../../../database/loaders.ts';

export interface DocumentFact {
  id: string;
  titleAr: string;
  titleFr: string;
  link: string | null;
  attachmentId: string | null;
}

/** What is looked for, as the key of `documentsLike`. */
export interface DocumentWish {
  /** What a document must have (`tsquery`). */
  query: string;
  /** Each word that was said, in all its forms: one that has more of them stands first. */
  words: string[][];
  /** Of how many words a document must have some form. */
  need: number;
}

/** More to choose from is more than anybody compares. */
const MOST = 3;

/** By wish, as JSON: those that are most like it first, the newest among equals. */
export const documentsLike = many<DocumentFact>(`
select z."key", d."id", d."titleAr", d."titleFr", d."link", d."attachmentId" from unnest($1::text[]) as z("key") cross join lateral (
  select p."id", p."titleAr", p."titleFr", p."link", p."attachmentId", p."day",
    (select count(*)::int from jsonb_array_elements(z."key"::jsonb->'words') as w("forms") where w."forms" ?| string_to_array(p."searchKey", ' ')) as "votes"
  from "PublishedDocument" p
  where array_to_tsvector(string_to_array(p."searchKey", ' ')) @@ (z."key"::jsonb->>'query')::tsquery and p."active"
  order by "votes" desc, p."day" desc, p."id" limit ${MOST}
) d where d."votes" >= (z."key"::jsonb->>'need')::int order by d."votes" desc, d."day" desc, d."id"`);

/** By id: one that is shown. */
export const shownDocument = one<DocumentFact>(`
select "id"::text as "key", "id", "titleAr", "titleFr", "link", "attachmentId" from "PublishedDocument" where "id" = any($1::uuid[]) and "active"`);
