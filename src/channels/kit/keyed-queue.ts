// One lane for each conversation: its messages leave one after another, and wait together behind one that failed.

export interface Lane {
  /** Set while those behind must wait: until when, and whether notices only. */
  held: { until: Date; noticesOnly: boolean } | null;
}

export interface Lanes {
  /** Does `work` after everything given for this conversation before, whatever became of that; answers as it does. */
  enter<T>(conversationId: string, id: string, work: (lane: Lane) => Promise<T>): Promise<T>;
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
  const lanes = new Map<string, Lane & { last: Promise<unknown> }>();
  const ids = new Set<string>();
  return {
    enter(conversationId, id, work) {
      const lane = lanes.get(conversationId) ?? { held: null, last: Promise.resolve() };
      lanes.set(conversationId, lane);
      ids.add(id);
      const worked = lane.last.then(() => work(lane));
      const over = () => {
        ids.delete(id);
        if (lane.last === mine) lanes.delete(conversationId);
      };
      const mine = worked.then(over, over);
      lane.last = mine;
      return worked;
    },
    busy: (conversationId) => lanes.has(conversationId),
    ids: () => [...ids],
    has: (id) => ids.has(id),
    empty: () => Promise.all([...lanes.values()].map(({ last }) => last)),
    size: () => lanes.size,
  };
}
