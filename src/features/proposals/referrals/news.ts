// What authors and supporters read of what was carried to a consultative body.
import type { Transaction } from '../../../database/client.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { showsFrench } from '../../../domain/names.ts';
import { type ReferralFact, referralLines } from '../../../domain/referral.ts';
import type { NoticeGroup } from '../../../notifications/feature.ts';
import type { Words } from '../../../words/words.ts';

/** By id: what was carried, and the names of the bodies, of which one may be all that is left. */
export interface ReferralNews {
  referrals: ReadonlyMap<string, ReferralFact>;
  bodies: ReadonlyMap<string, { nameAr: string; nameFr: string }>;
}

interface Step {
  referral: string;
  bodyId: string;
  step: string;
}

/** The last step of each in these notices: what was said before it is over; a reply that nobody heard is not corrected. */
function stepsIn({ notices }: NoticeGroup): Step[] {
  const steps = notices.flatMap(({ values: { referral, bodyId, step } }) =>
    typeof referral === 'string' && typeof bodyId === 'string' && typeof step === 'string'
      ? [{ referral, bodyId, step }]
      : [],
  );
  const last = new Map(steps.map((each) => [each.referral, each]));
  const isNew = (each: Step) =>
    steps.some(({ referral, step }) => referral === each.referral && step === 'replied');
  return [...last.values()].map((each) =>
    each.step === 'corrected' && isNew(each) ? { ...each, step: 'replied' } : each,
  );
}

/** Reads all that these notices speak of. */
export async function readReferralNews(
  tx: Transaction,
  bundles: readonly NoticeGroup[],
): Promise<ReferralNews> {
  const steps = bundles.flatMap(stepsIn);
  if (steps.length === 0) return { referrals: new Map(), bodies: new Map() };
  const referrals = await tx.$queryRawUnsafe<(ReferralFact & { id: string })[]>(
    `select r."id", b."nameAr", b."nameFr", r."replyBy"::text as "replyBy", r."opinion", r."wordsAr", r."wordsFr", r."metOn"::text as "metOn"
    from "Referral" r join "Body" b on b."id" = r."bodyId" where r."id" = any($1::uuid[])`,
    steps.map(({ referral }) => referral),
  );
  const bodies = await tx.$queryRawUnsafe<{ id: string; nameAr: string; nameFr: string }[]>(
    `select b."id", b."nameAr", b."nameFr" from "Body" b where b."id" = any($1::uuid[])`,
    steps.map(({ bodyId }) => bodyId),
  );
  return {
    referrals: new Map(referrals.map((each) => [each.id, each])),
    bodies: new Map(bodies.map((each) => [each.id, each])),
  };
}

/** A line or two for each. */
export function referralNews(
  words: Words,
  bundle: NoticeGroup,
  { referrals, bodies }: ReferralNews,
  now: Date,
): string[] {
  const { language } = bundle;
  const say = (message: string, attribute?: string, values: Record<string, string> = {}) =>
    words.say(language, { message, attribute, values });
  const telling = { language, today: dayOf(now), say, date: (day: Date) => words.date(language, day) };
  return stepsIn(bundle).flatMap(({ referral: id, bodyId, step }) => {
    const body = bodies.get(bodyId);
    const name = body && (showsFrench(language) ? body.nameFr : body.nameAr);
    if (step === 'back') return name === undefined ? [] : [say('referral-line', 'back', { body: name })];
    const referral = referrals.get(id);
    if (referral === undefined) return [];
    const lines = referralLines(referral, telling);
    return step === 'corrected' ? [say('referral-line', 'corrected'), ...lines] : lines;
  });
}
