// News of what is somebody else's of the same phone and opens with three digits: told without a word of it.
import type { Transaction } from '../database/client.ts';
import { toKin } from '../domain/profile.ts';
import type { Words } from '../words/words.ts';
import type { NoticeGroup, RenderedNotice } from './feature.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** What is said of whatever kind of news, without what is closed; those who only follow it read all of it. */
export async function withoutClosed(
  tx: Transaction,
  words: Words,
  spoken: Map<NoticeGroup, RenderedNotice>,
): Promise<Map<NoticeGroup, RenderedNotice>> {
  const ids = [...spoken.keys()].map(({ subjectId }) => subjectId).filter((id) => UUID.test(id));
  const found = await tx.$queryRawUnsafe<{ id: string; citizenId: string; kin: string }[]>(
    `select k."id", k."citizenId", pf."kin" from (
      select "id", "citizenId", "profileId" from "Case" where "id" = any($1::uuid[])
      union all select "id", "citizenId", "profileId" from "Proposal" where "id" = any($1::uuid[])
    ) k join "Profile" pf on pf."id" = k."profileId" where pf."secretHash" is not null`,
    ids,
  );
  const kinOf = new Map(found.map(({ id, citizenId, kin }) => [`${citizenId} ${id}`, kin]));
  return new Map(
    [...spoken].map(([bundle, said]) => {
      const { citizenId, subjectId, language } = bundle;
      const kin = kinOf.get(`${citizenId} ${subjectId}`);
      if (kin === undefined) return [bundle, said] as const;
      const who = words.say(language, { message: 'behalf-who', attribute: toKin(kin) });
      return [bundle, { text: words.say(language, { message: 'behalf-news', values: { who } }) }] as const;
    }),
  );
}
