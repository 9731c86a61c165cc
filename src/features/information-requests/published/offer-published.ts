// Before a request is filed: what is published already and may be what is wanted. A yes gives it, and nothing is filed.

import { choice } from '../../../bot/answers.ts';
import { action, type List, type Outcome } from '../../../bot/feature.ts';
import { entryLabel } from '../../../bot/render.ts';
import { sendBehind } from '../../../bot/send-behind.ts';
import type { Turn } from '../../../bot/turn.ts';
import { showsFrench } from '../../../domain/names.ts';
import { type DocumentFact, documentsLike, shownDocument } from './document-facts.ts';
import { wishedDocument } from './wished-document.ts';

const titleIn = (turn: Turn, { titleAr, titleFr }: DocumentFact): string =>
  showsFrench(turn.row.language) ? titleFr : titleAr;

/** Those that are most like what was said; none where it was said aloud, or nothing is like it. */
export const publishedDocuments: List = {
  options: true,
  async read(turn, { what }) {
    const wish = what?.kind === 'text' && what.text ? wishedDocument(turn, what.text) : null;
    if (wish === null) return [];
    const found = await documentsLike(turn.loaders).load(JSON.stringify(wish));
    return found.map((each) => ({
      id: each.id,
      label: entryLabel(titleIn(turn, each)),
      synonyms: [each.titleAr, each.titleFr],
    }));
  },
};

/** Gives the one that was chosen: where it is read, or the file itself. */
export const givePublished = action({
  needs: { published: choice.optional() },
  outcomes: ['given', 'sent', 'none'],
  silent: ['none'],
  async run(turn, { published }): Promise<Outcome> {
    const found = published === undefined ? null : await shownDocument(turn.loaders).load(published);
    if (found === null) return { outcome: 'none' };
    const title = titleIn(turn, found);
    if (found.link !== null) return { outcome: 'given', values: { title, link: found.link } };
    if (found.attachmentId === null) return { outcome: 'none' };
    sendBehind(turn, found.attachmentId);
    return { outcome: 'sent', values: { title } };
  },
});
