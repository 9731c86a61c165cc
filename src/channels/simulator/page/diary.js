// What one number wrote and was told, in order. The bot's side is kept by the program, the citizen's by this browser.

const KEY = 'simulator.diary.';
/** Pictures and sounds above this size are not kept over a reload: the browser gives a page a few megabytes. */
const KEPT_MAX = 300_000;

export function openDiary(number) {
  const key = KEY + number.replace(/\D/g, '');
  const own = readOwn(key);
  const said = new Map();
  let newest = 0n;

  function keep() {
    const kept = own.map(({ media, ...entry }) =>
      media && media.length <= KEPT_MAX ? { ...entry, media } : entry,
    );
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // No room, or storage is switched off: the conversation goes on without a memory of its own.
    }
  }

  return {
    /** Adds what the citizen sends; `after` is the last thing that was on the screen then. */
    addOwn(entry) {
      const added = { ...entry, by: 'citizen', after: String(newest) };
      own.push(added);
      keep();
      return added;
    },
    mark(entry, state) {
      entry.state = state;
      keep();
    },
    /** False when it was known. */
    addSaid(message) {
      if (said.has(message.id)) return false;
      said.set(message.id, { ...message, by: 'bot' });
      if (BigInt(message.position) > newest) newest = BigInt(message.position);
      return true;
    },
    /** Both sides, oldest first. */
    entries() {
      const told = [...said.values()].sort((a, b) => (BigInt(a.position) < BigInt(b.position) ? -1 : 1));
      const all = [];
      let next = 0;
      for (const entry of own) {
        while (next < told.length && BigInt(told[next].position) <= BigInt(entry.after))
          all.push(told[next++]);
        all.push(entry);
      }
      return [...all, ...told.slice(next)];
    },
  };
}

function readOwn(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]');
  } catch {
    return [];
  }
}
