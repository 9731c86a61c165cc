// What the news of a case say of its being put together with another one, taken apart, or split.
import type { NoticeGroup } from '../../../notifications/feature.ts';

type Say = (attribute: string, values?: Record<string, string>) => string;

/** The lines, in the order in which it happened. */
export const mergeLines = ({ notices }: NoticeGroup, say: Say): string[] =>
  notices.flatMap(({ values: { merged, parted, split } }) => {
    if (typeof merged === 'string') return [say('merged', { reference: merged })];
    if (typeof split === 'string') return [say('split', { reference: split })];
    return parted === true ? [say('parted')] : [];
  });
