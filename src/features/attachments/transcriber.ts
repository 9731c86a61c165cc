// Who turns voice notes into words. Today people do, in the listening queue of the console.

/** A recording that is in the file store. */
export interface VoiceNote {
  id: string;
  /** Where the file store keeps it. */
  path: string;
  mimeType: string | null;
}

/** Anything that can listen: people with a queue, or a program on the commune's own machine. */
export interface Transcriber {
  /**
   * The words of the note, or null when people will listen to it later. Limits its own time; what it throws counts as
   * null, so that no recording is ever lost to a machine.
   */
  transcribe(note: VoiceNote): Promise<string | null>;
}

/** The queue: every recording without a line stands there until somebody has listened and typed one. */
export function openListeningQueue(): Transcriber {
  return { transcribe: () => Promise.resolve(null) };
}
