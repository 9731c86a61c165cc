// What was said to one person, as the outbox knows it and as the simulator tells it.
import type { Option, OutgoingFile, Request } from '../channel.ts';

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

/** `base` is where the router is mounted: a file of ours is fetched from below it. */
export function tell(said: Said, address: string, base: string): Told {
  const { id, position, kind, text, request, requestLabel, file } = said;
  return {
    id,
    position,
    kind,
    text,
    options: (said.options ?? []).map(({ token, label }) => ({ id: token, label })),
    request,
    requestLabel,
    document: file && {
      name: file.name,
      mimeType: file.mimeType,
      media: file.media ?? mediaOf(file.mimeType),
      url: file.url ?? `${base}/files/${position}?from=${encodeURIComponent(address)}`,
    },
    at: said.at.toISOString(),
  };
}

function mediaOf(mimeType: string): string {
  if (mimeType.startsWith('image/')) return 'photo';
  return mimeType.startsWith('audio/') ? 'voice' : 'document';
}
