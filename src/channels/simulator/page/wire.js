// The way to the bot: messages go by POST, answers come back with it, everything else by server-sent events.

/** This file lies in `<root>/page/`. */
const ROOT = new URL('../', import.meta.url);

async function post(message) {
  const response = await fetch(new URL('messages', ROOT), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(message),
  });
  const answer = await response.json();
  if (response.ok) return answer.replies;
  throw Object.assign(new Error(answer.error), { final: response.status < 500 });
}

/** Waits between the attempts to send, milliseconds: a telephone that loses the network goes on trying a while. */
const ATTEMPTS_MS = [250, 1000, 2000, 4000, 8000];

/**
 * Sends one thing until it is taken, always under one id; resolves to what was said in answer. Throws with the
 * reason, `final` when repeating is useless.
 */
export async function postUntilTaken(message) {
  for (const pause of ATTEMPTS_MS) {
    try {
      return await post(message);
    } catch (trouble) {
      if (trouble.final) throw trouble;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return post(message);
}

/** How long to wait before asking again when the program is away, milliseconds. */
const AGAIN_MS = 1000;

/**
 * Listens for one number, from the first message on. Calls `on.said(message)`, `on.ready()` once the past is told,
 * `on.typing()`, `on.state('online' | 'connecting')`. The answer stops listening.
 */
export function listen(number, on) {
  let source;
  let again;
  let last = '0';
  function open() {
    source = new EventSource(new URL(`events?${new URLSearchParams({ from: number, after: last })}`, ROOT));
    source.addEventListener('said', ({ data, lastEventId }) => {
      last = lastEventId;
      on.said(JSON.parse(data));
    });
    source.addEventListener('typing', () => on.typing());
    source.addEventListener('ready', () => {
      on.state('online');
      on.ready();
    });
    source.addEventListener('error', () => {
      on.state('connecting');
      // A browser gives up by itself only when it was answered with an error.
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
    });
  }
  open();
  return () => {
    clearTimeout(again);
    source.close();
  };
}

/** Random enough to tell messages apart, also where the page is not served securely. */
export function newId() {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** The bytes of a Blob as base64. */
export async function base64Of(blob) {
  const url = await dataUrlOf(blob);
  return url.slice(url.indexOf(',') + 1);
}

export function dataUrlOf(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
