// Looks words up in a sorted file as it lies in memory: nothing is parsed before it is asked for.

/**
 * Finds the rest of every line that begins with `key` and a tab. `text` holds lines sorted by their key
 * in code-unit order, as `sortLines` leaves them.
 */
export function sortedLines(text: string): (key: string) => string[] {
  return (key) => {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const start = text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
      const tab = text.indexOf('\t', start);
      if (tab < 0) break;
      if (text.slice(start, tab) < key) low = text.indexOf('\n', tab) + 1;
      else high = start;
    }
    const found: string[] = [];
    for (let at = low; text.startsWith(key, at) && text[at + key.length] === '\t'; ) {
      const end = text.indexOf('\n', at);
      found.push(text.slice(at + key.length + 1, end));
      at = end + 1;
    }
    return found;
  };
}

/** The lines as `sortedLines` wants them, each once. */
export function sortLines(lines: Iterable<string>): string {
  const keyed = [...new Set(lines)].map((line): [string, string] => [
    line.slice(0, line.indexOf('\t')),
    line,
  ]);
  keyed.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  return keyed.map(([, line]) => `${line}\n`).join('');
}
