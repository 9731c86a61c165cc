// What was said to one person, as the outbox knows it and as the simulator tells it.
import type { Option, OutgoingFile, Request } from '../channel.ts';
import { split } from '../kit/numbered-menu.ts';

/** One message of the outbox to one person. */
export interface Said {
  /** `Outgoing.id`. */
  id: string;
  /** Whole number, rising over the whole program. */
  position: string;
  /** `reply`, `staff` or `notice`. */
  kind: string;
  text: string;
  options?: Option[];
  request?: Request;
  requestLabel?: string;
  file?: SaidFile;
  at: Date;
}

/** A file of ours: where a browser finds it, or its bytes. */
export interface SaidFile {
  name: string;
  mimeType: string;
  media?: OutgoingFile['media'];
  url?: string;
  read?(): Promise<Uint8Array>;
}

/** Everything committed for this person with a position above `after` and due by now, oldest first. */
export type ReadSaid = (address: string, after: bigint) => Promise<Said[]>;

/** The same on the wire. */
export interface Told {
  id: string;
  position: string;
  kind: string;
  text: string;
  options: { id: string; label: string }[];
  request?: Request;
  requestLabel?: string;
  document?: { name: string; mimeType: string; media: string; url: string };
  at: string;
}

/** Longest text of one message, UTF-16 code units: as on Telegram, so that long words look the same here. */
export const TEXT_MAX = 4096;

/**
 * One message of the outbox as a telephone shows it, in parts if it is long; the last part has its id and its
 * options. `base` is where the router is mounted: a file of ours is fetched from below it.
 */
export function tell(said: Said, address: string, base: string): Told[] {
  const parts = split(said.text, TEXT_MAX);
  return parts.map((text, index) => {
    const last = index === parts.length - 1;
    return {
      id: last ? said.id : `${said.id}~${index + 1}`,
      position: said.position,
      kind: said.kind,
      text,
      options: last ? (said.options ?? []).map(({ token, label }) => ({ id: token, label })) : [],
      request: last ? said.request : undefined,
      requestLabel: last ? said.requestLabel : undefined,
      document: index === 0 ? documentOf(said, address, base) : undefined,
      at: said.at.toISOString(),
    };
  });
}

function documentOf({ file, position }: Said, address: string, base: string): Told['document'] {
  if (!file) return undefined;
  const { name, mimeType, media = mediaOf(mimeType) } = file;
  return {
    name,
    mimeType,
    media,
    url: file.url ?? `${base}/files/${position}?from=${encodeURIComponent(address)}`,
  };
}

function mediaOf(mimeType: string): string {
  if (mimeType.startsWith('image/')) return 'photo';
  return mimeType.startsWith('audio/') ? 'voice' : 'document';
}
