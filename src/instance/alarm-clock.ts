// Rings once at each time it was set to: for what must wait a moment and not until the clocked work comes round.

/** Times this near each other are one: thousands who are held at once wake nobody thousands of times. */
const GRAIN_MS = 20;

export interface AlarmClock {
  /** Rings at this time (milliseconds), or a little later. */
  set(at: number): void;
  /** Nothing rings any more. */
  close(): void;
}

/** Opens one; `clock` says what time it is. */
export function openAlarmClock(clock: () => Date, ring: () => void): AlarmClock {
  const timers = new Map<number, NodeJS.Timeout>();
  let closed = false;
  return {
    set(time) {
      const at = Math.ceil(time / GRAIN_MS) * GRAIN_MS;
      if (closed || timers.has(at)) return;
      const timer = setTimeout(
        () => {
          timers.delete(at);
          ring();
        },
        Math.max(0, at - clock().getTime()) + 1,
      );
      timers.set(at, timer.unref());
    },
    close() {
      closed = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
