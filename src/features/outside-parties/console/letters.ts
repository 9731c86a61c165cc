// The paper of a letter, made while its number is given.
import { v7 as uuidv7 } from 'uuid';
import type { Visit } from '../../../console/request.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { subjectMessage } from '../../../domain/case.ts';
import { pdfOf } from '../../../files/picture-pdf.ts';
import { drawLetter } from '../letter/draw.ts';
import { letterWords } from '../letter/words.ts';
import type { CaseToHand } from '../queries.ts';
import type { WriteLetter } from '../send-order.ts';

/** How the letter about this case is written, with these words of it. */
export const letterOf =
  (
    { parts, now }: Visit,
    found: CaseToHand,
    { words: said, placeText }: { words: string | null; placeText: string | null },
  ): WriteLetter =>
  async ({ number, party, dueOn }) => {
    const { words, referenceData, files } = parts;
    const { latitude, longitude, quarter, reference, createdAt } = found;
    const letter = letterWords(words, {
      ...{ commune: referenceData.settings.commune.nameAr, number, day: dayOf(now) },
      ...{ addressee: party.addressee ?? party.nameAr, reference, filedOn: createdAt, answerBy: dueOn },
      subject: words.say('ar', { message: subjectMessage(found) }),
      ...{ quarter: quarter?.nameAr ?? null, placeText, words: said },
      position: latitude === null || longitude === null ? null : { latitude, longitude },
    });
    const title = `${party.nameFr} ${number} ${reference}`;
    const pdf = pdfOf({ pages: [await drawLetter(letter)], title, language: 'ar-MA', margin: 0 });
    const { path, mimeType, size, sha256 } = await files.keepOwn(pdf, 'application/pdf');
    const name = `lettre-${number.replace('/', '-')}-${reference}.pdf`;
    return { id: uuidv7(), path, mimeType, size, sha256, name };
  };
