// Who has which conversation open right now, in this copy of the program.
import type { Live } from '../live.ts';

interface Viewer {
  id: string;
  name: string;
}

export interface Viewers {
  /** Somebody opened a conversation; answers the function that says they left. */
  enter(conversationId: string, viewer: Viewer): () => void;
  /** Names of the others who look at a conversation, each once. */
  others(conversationId: string, mine: string): string[];
}

export function openViewers(live: Live): Viewers {
  const book = new Map<string, Viewer[]>();
  return {
    enter(conversationId, { id, name }) {
      const mine = { id, name };
      book.set(conversationId, [...(book.get(conversationId) ?? []), mine]);
      live.publish({ kind: 'viewers', id: conversationId });
      return () => {
        const left = (book.get(conversationId) ?? []).filter((other) => other !== mine);
        if (left.length === 0) book.delete(conversationId);
        else book.set(conversationId, left);
        live.publish({ kind: 'viewers', id: conversationId });
      };
    },
    others(conversationId, mine) {
      const others = (book.get(conversationId) ?? []).filter((viewer) => viewer.id !== mine);
      return [...new Map(others.map((viewer) => [viewer.id, viewer.name])).values()];
    },
  };
}
