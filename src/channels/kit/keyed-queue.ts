// One lane for each conversation: its messages leave one after another, and wait together behind one that failed.

export interface Lane {
  /** Set while those behind must wait: until when, and whether notices only. */
  held: { until: Date; noticesOnly: boolean } | null;
}

export interface Lanes {
  /** Runs `work` after everything given for this conversation before. It must not throw. */
  enter(conversationId: string, id: string, work: (lane: Lane) => Promise<void>): void;
  /** True while something of this conversation is under way. */
  busy(conversationId: string): boolean;
  /** Ids of all messages that are in some lane. */
  ids(): string[];
  has(id: string): boolean;
  /** Resolves when everything given so far is done. */
  empty(): Promise<unknown>;
  size(): number;
}

export function openLanes(): Lanes {
  const lanes = new Map<string, Lane & { last: Promise<void> }>();
  const ids = new Set<string>();
  return {
    enter(conversationId, id, work) {
      const lane = lanes.get(conversationId) ?? { held: null, last: Promise.resolve() };
      lanes.set(conversationId, lane);
      ids.add(id);
      const mine = lane.last.then(async () => {
        await work(lane);
        ids.delete(id);
        if (lane.last === mine) lanes.delete(conversationId);
      });
      lane.last = mine;
    },
    busy: (conversationId) => lanes.has(conversationId),
    ids: () => [...ids],
    has: (id) => ids.has(id),
    empty: () => Promise.all([...lanes.values()].map(({ last }) => last)),
    size: () => lanes.size,
  };
}
