// The files that citizens send and are sent: what becomes of each.

/** Kinds of files that people send. */
export const FILE_KINDS = ['photo', 'voice', 'audio', 'video', 'document', 'sticker'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A copy of somebody's own data, on its way to them: no member of staff opens it. */
export const OWN_COPY = 'copy';

export const FILE_STATES = [
  // To be fetched from the provider.
  'waiting',
  'stored',
  // Not what may be sent here.
  'refused',
  // Could not be fetched.
  'failed',
  // Nothing points to it: its bytes are still to be removed.
  'erased',
] as const;
export type FileState = (typeof FILE_STATES)[number];
/** What its sender can be told became of it. */
export type FileOutcome = Exclude<FileState, 'waiting' | 'erased'>;

export function isOutcome(state: FileState): state is FileOutcome {
  return state !== 'waiting' && state !== 'erased';
}
