// When something last left for each conversation: some channels want a gap before the next message of a chat.

/** A message sent so lately may not yet be written down as sent. */
const JUST_SENT_MS = 2_000;
/** The gap after a message is forgotten after so long. */
const MEMORY_MS = 60_000;

export interface ChatGaps {
  /** Something has left for this conversation now. */
  left(conversationId: string): void;
  /** True for a moment after something has left. */
  hasJustSent(conversationId: string): boolean;
  /** Resolves when so many milliseconds have passed since something left. */
  keep(conversationId: string, gapMs: number): Promise<void>;
  /** Forgets what left long ago. */
  tidy(): void;
}

/** Opens the memory of what left. */
export function openChatGaps(clock: () => Date): ChatGaps {
  const lastSent = new Map<string, number>();
  const now = () => clock().getTime();
  return {
    left: (conversationId) => void lastSent.set(conversationId, now()),
    hasJustSent: (conversationId) => now() - (lastSent.get(conversationId) ?? 0) < JUST_SENT_MS,
    async keep(conversationId, gapMs) {
      const last = gapMs > 0 ? lastSent.get(conversationId) : undefined;
      const wait = last === undefined ? 0 : last + gapMs - now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(wait, gapMs)));
    },
    tidy() {
      const oldest = now() - MEMORY_MS;
      for (const [conversationId, at] of lastSent) if (at < oldest) lastSent.delete(conversationId);
    },
  };
}
