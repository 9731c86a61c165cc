// Where something of ours failed, for the log: kind, code and the way there, never the words of an error.

/** So many steps of the way tell one fault from another. */
const MOST_FRAMES = 8;
/** As V8 writes them; a line of a message that looks like one names no file. */
const FRAME = /^\s+at (?:(.+) \()?((?:file:\/\/|node:|\/)[^\s()]+:\d+:\d+)\)?$/u;
const CODE = /^[\w.-]{1,40}$/;
const ROOT = new URL('..', import.meta.url);

/** Kind and code of a failure: its words may quote what people wrote. */
export function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unknown';
  const code = 'code' in thrown && thrown.code !== undefined ? String(thrown.code) : '';
  return CODE.test(code) ? `${thrown.name} ${code}` : thrown.name;
}

/** What the log is told of a failure: its kind, and the functions and files it came through, the innermost first. */
export function traceOf(thrown: unknown): { reason: string; trace: string[] } {
  const stack = thrown instanceof Error ? (thrown.stack ?? '').replace(thrown.message, '') : '';
  const frames = stack.split('\n').flatMap((line) => {
    const [, by = '', file = ''] = FRAME.exec(line) ?? [];
    const where = file.replace(ROOT.href, '').replace(ROOT.pathname, '');
    return where ? [by ? `${by} ${where}` : where] : [];
  });
  return { reason: reasonOf(thrown), trace: frames.slice(0, MOST_FRAMES) };
}

/** The same in one line, for a log of lines. */
export function traceLine(thrown: unknown): string {
  const { reason, trace } = traceOf(thrown);
  return [reason, ...trace].join(' < ');
}
