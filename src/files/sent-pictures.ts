// Pictures and papers that staff send along with their words, already in the file store.
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../database/client.ts';

export interface Picture {
  path: string;
  /** A picture, unless told. */
  media?: 'photo' | 'document' | 'voice' | 'audio';
  name: string;
  mimeType: string;
  size: number;
  /** Of the bytes, in hexadecimal digits. */
  sha256: string;
}

/** Writes down pictures with what they belong to; answers their ids, in order. */
export async function addPictures(
  tx: Transaction,
  pictures: Picture[],
  of: { conversationId: string | null; caseId: string | null; eventId: string | null },
  at: Date,
): Promise<string[]> {
  const files = pictures.map((picture) => ({ media: 'photo', ...picture, id: uuidv7() }));
  const rest = { ...of, state: 'stored', createdAt: at };
  if (files.length > 0) await tx.attachment.createMany({ data: files.map((file) => ({ ...file, ...rest })) });
  return files.map(({ id }) => id);
}
