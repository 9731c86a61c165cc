// Which news somebody does without, family by family: by a button under one's own data, or in words.

import { choice } from '../../bot/answers.ts';
import { offerWays } from '../../bot/closing-buttons.ts';
import { action, type List } from '../../bot/feature.ts';
import { repeatQuestion } from '../../bot/flow-runner.ts';
import { readBy } from '../../bot/phrases.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { one } from '../../database/loaders.ts';
import { DECLINABLE, type Declinable } from '../../domain/notice.ts';

const isDeclinable = (name: string): name is Declinable => DECLINABLE.some((family) => family === name);

/** By citizen. */
const declinedBy = one<{ declined: string[] | null }>(
  `select "id"::text as "key", "declined" from "Citizen" where "id" = any($1::uuid[])`,
);

const declinedOf = async ({ loaders, row }: Turn): Promise<string[]> =>
  (await declinedBy(loaders).load(row.citizenId))?.declined ?? [];

/** Each family that this person may hear of, with whether it comes. */
export const newsFamilies: List = {
  options: [...DECLINABLE],
  async read(turn) {
    const declined = await declinedOf(turn);
    const families = DECLINABLE.filter((family) => family !== 'meeting' || turn.row.member);
    return families.map((family) => ({
      id: family,
      label: sentence(turn, 'my_data-news', declined.includes(family) ? 'off' : 'on', { family }),
    }));
  },
};

/** Stops the news of a family, or lets them come again. */
export const chooseNews = action({
  needs: { news: choice.optional() },
  outcomes: ['stopped', 'resumed'],
  async run(turn, { news: family = '' }) {
    const stops = !(await declinedOf(turn)).includes(family);
    if (isDeclinable(family)) decline(turn, { family, stops });
    return { outcome: stops ? 'stopped' : 'resumed', values: { family } };
  },
});

interface NewsWish {
  family: Declinable;
  stops: boolean;
}

function decline({ unitOfWork, row }: Turn, { family, stops }: NewsWish): void {
  unitOfWork.upsert(
    [{ id: row.citizenId, family, stops }],
    (
      rows,
    ) => `update "Citizen" z set "declined" = array_remove(coalesce(z."declined", '{}'), p."family") || case when p."stops" then array[p."family"] else '{}' end
      from jsonb_to_recordset(${rows}) as p("id" uuid, "family" text, "stops" boolean) where z."id" = p."id" returning 1`,
  );
}

const BESIDE = ['mute_noun', 'mute_send', 'mute_to', 'mute_beside'].map((list) => `heard-${list}`);

/** "No more news of petitions": news are named, and what they are about, and nothing else is said. */
export function wishAboutNews(turn: Turn, text: string): NewsWish | null {
  for (const family of DECLINABLE) {
    const about = `heard-news_${family}`;
    const drawn = (verb: string) => readBy(turn, text, [verb, about, 'heard-news_word', ...BESIDE]);
    const says = (verb: string) => {
      const lists = drawn(verb);
      const isOfNews = lists?.has('heard-news_word') || lists?.has('heard-mute_noun');
      return lists?.has(verb) === true && lists.has(about) && isOfNews === true;
    };
    if (says('heard-mute_end')) return { family, stops: true };
    if (says('heard-unmute_again')) return { family, stops: false };
  }
  return null;
}

/** Heeded at once; a question that was open is asked again. */
export async function heedNews(turn: Turn, wish: NewsWish): Promise<void> {
  decline(turn, wish);
  tell(turn, 'my_data-choose', wish.stops ? 'stopped' : 'resumed', { family: wish.family });
  if (turn.memory.flow) await repeatQuestion(turn);
  else offerWays(turn);
}
