// Votes for tests: announced through the same changes as in the console, with photos of one colour each.
import sharp from 'sharp';
import type { Context } from '../../src/bot/turn.ts';
import type { Actor } from '../../src/database/audit.ts';
import type { Database } from '../../src/database/client.ts';
import type { ReferenceData } from '../../src/database/reference-data.ts';
import type { Identity, VoteForm } from '../../src/domain/vote.ts';
import { announceVote, draftVote } from '../../src/features/votes/changes.ts';
import { drawVotes } from '../../src/features/votes/draw-pictures.ts';
import { addOptions, type OptionPlan } from '../../src/features/votes/option-changes.ts';
import type { Files } from '../../src/files/file-store.ts';

/** What the council of a medina might do, and what it costs. */
export const PLACES: readonly OptionPlan[] = [
  { nameAr: 'ساحة أسراك', nameFr: 'Place Assarag', cost: 400_000 },
  { nameAr: 'ملعب القرب فلاسطاح', nameFr: 'Terrain de proximité à Lastah', cost: 350_000 },
  { nameAr: 'إنارة باب الزركان', nameFr: 'Éclairage de Bab Zorgane', cost: 150_000 },
  { nameAr: 'جردة للأطفال', nameFr: 'Jardin pour les enfants', cost: 250_000 },
  { nameAr: 'مراحيض عمومية حدا السوق', nameFr: 'Toilettes publiques près du souk', cost: 300_000 },
  { nameAr: 'تبليط درب العفو', nameFr: 'Pavage de Derb Laafou', cost: 120_000 },
  { nameAr: 'خزانة للدراري', nameFr: 'Bibliothèque pour les enfants', cost: 200_000 },
  { nameAr: 'ممر للدراجات', nameFr: 'Piste cyclable', cost: 180_000 },
];
/** As many as one page of a chat holds with ease. */
const FEW = 5;
const COLOURS = ['#c2703d', '#3d7ac2', '#e0b93d', '#3dc26b', '#8a3dc2'];

export interface Sample {
  form: VoteForm;
  closesAt: Date;
  identity?: Identity;
  budget?: number;
  /** How many of the places, if not five; the first ones. */
  count?: number;
  /** When it opens, if not an hour ago. */
  opensAt?: Date;
  /** Each option can be heard. */
  isSaid?: boolean;
}

export interface Office {
  db: Database;
  context: Pick<Context, 'newId' | 'words'> & { referenceData: Pick<ReferenceData, 'settings' | 'refresh'> };
  files: Pick<Files, 'keep' | 'keepOwn' | 'read'>;
}

/** Announces one that opened an hour ago, and draws its pictures. @throws Error naming what was refused */
export async function openSample(
  { db, context, files }: Office,
  { form, closesAt, identity = 'contact', budget, count = FEW, isSaid, ...sample }: Sample,
  by: Actor,
): Promise<string> {
  const id = context.newId();
  const said =
    form === 'pairs'
      ? { titleAr: 'أشمن بلاصة هي اللولة؟', titleFr: 'Quel lieu d’abord ?' }
      : { titleAr: 'ميزانية الأحياء 2027', titleFr: 'Budget des quartiers 2027' };
  const about = { summaryAr: 'المجلس كيسولكم.', summaryFr: 'Le conseil vous demande.' };
  const opensAt = sample.opensAt ?? new Date(by.at.getTime() - 3_600_000);
  const plan = { form, identity, budget: budget ?? null, ...said, ...about, opensAt, closesAt };
  await draftVote(db, { id, ...plan, searchKey: '' }, by);
  const seen = async () => (await db.vote.findUniqueOrThrow({ where: { id } })).updatedAt;
  for (const [i, option] of PLACES.slice(0, count).entries()) {
    const background = COLOURS[i] ?? '#808080';
    const photo = sharp({ create: { width: 400, height: 300, channels: 3, background } }).png();
    const file = await files.keep(await photo.toBuffer());
    if (!file) throw new Error('a photo was not kept');
    const plans = [{ ...option, cost: form === 'budget' ? option.cost : null }];
    const recorded = isSaid
      ? await files.keepOwn(Buffer.from(`OggS option ${i}`), 'audio/ogg; codecs=opus')
      : null;
    const sound = recorded ? { ...recorded, name: 'option.ogg', media: 'voice' as const } : undefined;
    const wanted = { id, seen: await seen(), plans, picture: { ...file, name: 'photo.png' }, sound };
    await addOptions(db, wanted, by);
  }
  const { is } = await announceVote(db, { id, seen: await seen() }, by);
  if (is !== 'done') throw new Error(`the vote was not announced: ${is}`);
  await context.referenceData.refresh();
  await drawAll({ db, context, files }, by.at);
  return id;
}

/** Draws until nothing is missing. */
export async function drawAll({ db, context, files }: Office, at: Date): Promise<void> {
  const { words, referenceData } = context;
  for (let before = -1, now = 0; before !== now; ) {
    before = await db.votePicture.count();
    await drawVotes({ db, files, words, referenceData, clock: () => at });
    now = await db.votePicture.count();
  }
}
