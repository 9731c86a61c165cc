// Makes whatever a channel hands in storable: times that can be, ids that fit an index, letters the database takes.
import { createHash } from 'node:crypto';
import { type Incoming, type IncomingContent, isPossible } from '../../channels/channel.ts';
import { toJson } from '../../database/binary-arrays.ts';

/** An index of the database takes no key longer than some 2,700 bytes. */
const ID_MAX = 200;
/** Letters of a long id that stay readable before its hash. */
const ID_HEAD = 120;
const SIZE_MAX = 2 ** 31 - 1;

/** The same message in a form that can be stored, at the time it came where its own time cannot be. Never throws. */
export function storable(incoming: Incoming, now: Date): Incoming {
  const { at, ...rest } = incoming;
  const json = JSON.stringify(rest);
  const clean: Omit<Incoming, 'at'> = json.includes('\\u') ? JSON.parse(toJson(rest)) : rest;
  const { order, ...others } = clean;
  return {
    ...others,
    ...(Number.isSafeInteger(order) ? { order } : {}),
    messageId: idOf(clean.messageId, json),
    address: idOf(clean.address, json),
    at: isPossible(at, now) ? at : now,
    content: storableContent(clean.content),
  };
}

/** An id that says nothing, or too much, is named by what came with it. */
function idOf(id: string, message: string): string {
  if (id === '') return `none:${hashOf(message)}`;
  return id.length <= ID_MAX ? id : `${id.slice(0, ID_HEAD).toWellFormed()}:${hashOf(id)}`;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

function storableContent(content: IncomingContent): IncomingContent {
  if (content.kind === 'place' && !isOnEarth(content)) return { kind: 'unknown', type: 'place' };
  if (content.kind === 'file') {
    const { size, ...file } = content.file;
    const fits = size !== undefined && Number.isInteger(size) && size >= 0 && size <= SIZE_MAX;
    return { ...content, file: fits ? { ...file, size } : file };
  }
  return content;
}

const isOnEarth = ({ latitude, longitude }: { latitude: number; longitude: number }): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
