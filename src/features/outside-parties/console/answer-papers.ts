// The paper by which a letter was answered, kept before it is put on the case.
import type { Visit } from '../../../console/request.ts';
import { endingOf } from '../../../files/content-type.ts';
import type { Picture } from '../../../files/sent-pictures.ts';

const MOST = 5;

/** Keeps them; null where there are more, or one is neither a picture nor a PDF: the faults then say which. */
export async function keepAnswerPapers({ uploads, faults, parts }: Visit): Promise<Picture[] | null> {
  const kept =
    uploads.length > MOST ? [] : await Promise.all(uploads.map(({ bytes }) => parts.files.keep(bytes)));
  const wrong = uploads.filter((_, i) => !isPaper(kept[i]?.mimeType ?? ''));
  if (wrong.length > 0) {
    faults.papers = { why: 'no-paper', name: wrong.map(({ name }) => name).join(', ') };
    return null;
  }
  return kept.flatMap((file, i) =>
    file
      ? [
          {
            ...{ path: file.path, mimeType: file.mimeType, size: file.size, sha256: file.sha256 },
            media: file.mimeType.startsWith('image/') ? ('photo' as const) : ('document' as const),
            name: `answer-${i + 1}.${endingOf(file.mimeType)}`,
          },
        ]
      : [],
  );
}

const isPaper = (mimeType: string): boolean =>
  mimeType.startsWith('image/') || mimeType === 'application/pdf';
