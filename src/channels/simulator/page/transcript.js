// A conversation as a transcript for test/conversations: what was done on the telephone, and what came back.

const INDENT = ' '.repeat(9);

/** `entries` as in the diary; `savedAt` is a Date. */
export function transcriptOf(entries, savedAt) {
  const head = [
    `# conversation, ${languageOf(entries)}`,
    `# Saved from the simulator on ${savedAt.toISOString().slice(0, 16).replace('T', ' at ')} UTC.`,
    '',
  ];
  const menus = [];
  const lines = entries.map((entry) => {
    if (entry.by === 'citizen') return line('citizen', citizenWords(entry, menus));
    if (entry.options.length > 0) menus.push(entry.id);
    return line(entry.kind === 'staff' ? 'staff' : 'bot', botWords(entry));
  });
  return `${[...head, ...lines].join('\n')}\n`;
}

function line(who, words) {
  const [first, ...rest] = words.split('\n');
  const start = `${who}:`.padEnd(INDENT.length);
  return [start + first, ...rest.map((more) => INDENT + more)].map((text) => text.trimEnd()).join('\n');
}

function citizenWords(entry, menus) {
  const caption = entry.text ? `: ${entry.text}` : '';
  switch (entry.kind) {
    case 'text':
      return plain(entry.text);
    case 'option': {
      const back = menus.includes(entry.of) ? menus.length - 1 - menus.indexOf(entry.of) : 0;
      return back === 0
        ? `[${entry.choice}]`
        : `[${entry.choice}, ${back} ${back === 1 ? 'menu' : 'menus'} back]`;
    }
    case 'place':
      return `(place ${entry.latitude},${entry.longitude})`;
    default:
      return `(${entry.kind}${caption})`;
  }
}

function botWords(entry) {
  const words = entry.text === '' ? [] : [plain(entry.text)];
  if (entry.document) words.push(`(${entry.document.media}: ${entry.document.name})`);
  if (entry.request) words.push(`[${entry.request}]`);
  return [...words, ...entry.options.map(({ label }, index) => `[${index + 1}] ${label}`)].join('\n');
}

/** Words that could be taken for a tap or a direction get a backslash in front. */
function plain(text) {
  return text.replace(/^(?=[[(\\])/gm, '\\');
}

function languageOf(entries) {
  const text = entries.map((entry) => (entry.by === 'bot' ? entry.text : '')).join('');
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin > arabic ? 'fr' : 'ary';
}
