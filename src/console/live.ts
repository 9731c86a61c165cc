// The bus between whatever changes a conversation, a case or a flag and the open pages of staff.

/** Something changed; only its name travels, never its content. */
export type Change =
  | { kind: 'conversation'; id: string }
  | { kind: 'case'; id: string }
  | { kind: 'flag'; id: string }
  /** Somebody opened or left a conversation in the console. */
  | { kind: 'viewers'; id: string };

export interface Live {
  publish(change: Change): void;
  /** Answers the function that ends the subscription. */
  subscribe(listener: (change: Change) => void): () => void;
}

/** Makes a bus within one copy of the program. A listener that throws does not keep others from hearing. */
export function openLive(): Live {
  const listeners = new Set<(change: Change) => void>();
  return {
    publish(change) {
      for (const listener of [...listeners]) {
        try {
          listener(change);
        } catch {
          listeners.delete(listener);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
