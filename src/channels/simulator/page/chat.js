// The chat of one number: what was said, what is being said, and everything that can be done from the telephone.
import { bubbleOf } from './bubbles.js';
import { composerOf } from './composer.js';
import { openDiary } from './diary.js';
import { make } from './dom.js';
import { chooseFiles, FILE_MAX, fileMessage, sample } from './files.js';
import { openMap, openRecorder, openTranscript } from './sheets.js';
import { transcriptOf } from './transcript.js';
import { listen, newId, postUntilTaken } from './wire.js';

/** How long dots stay when no answer comes after all, milliseconds: as long as Telegram shows them. */
const DOTS_MS = 5000;

/** Opens the chat of `number`; `screen` is the telephone's screen, which sheets rise over. */
export function openChat(screen, number, t) {
  const diary = openDiary(number);
  const bodies = new Map();
  const status = make('span', { class: 'status' }, t('connecting'));
  const log = make('div', { class: 'log', role: 'log', tabindex: '0', 'aria-label': t('conversation') });
  const dots = make('div', {
    class: 'message theirs dots',
    hidden: true,
    role: 'status',
    'aria-label': t('writing'),
  });
  dots.append(make('div', { class: 'bubble' }, make('i'), make('i'), make('i')));
  let waiting = 0;
  let ready = false;
  let dotsUntil;

  function showDots(shown) {
    clearTimeout(dotsUntil);
    dots.hidden = !shown;
    if (!shown) return;
    log.append(dots);
    log.scrollTop = log.scrollHeight;
    dotsUntil = setTimeout(() => showDots(false), DOTS_MS);
  }

  function showEntry(entry) {
    log.querySelector('.hello')?.remove();
    const day = dayOf(entry.at, t);
    if (log.dataset.day !== day) {
      log.dataset.day = day;
      log.append(make('p', { class: 'day' }, day));
    }
    log.append(bubbleOf(entry, acts, t));
    if (!dots.hidden) log.append(dots);
    log.scrollTop = log.scrollHeight;
  }

  function refresh(entry) {
    log.querySelector(`[data-id="${CSS.escape(entry.id)}"]`)?.replaceWith(bubbleOf(entry, acts, t));
  }

  function showAll() {
    ready = true;
    delete log.dataset.day;
    log.replaceChildren();
    const entries = diary.entries();
    if (entries.length === 0) log.append(hello(acts, t));
    for (const entry of entries) showEntry(entry);
  }

  function hearSaid(message) {
    if (!diary.addSaid(message) || !ready) return;
    showEntry({ ...message, by: 'bot' });
  }

  async function send(entry, body) {
    const own = diary.addOwn({ id: newId(), at: new Date().toISOString(), state: 'sending', ...entry });
    bodies.set(own.id, body);
    showEntry(own);
    await deliver(own);
  }

  async function deliver(own) {
    waiting++;
    showDots(true);
    try {
      const replies = await postUntilTaken({ from: number, id: own.id, ...bodies.get(own.id) });
      diary.mark(own, 'taken');
      bodies.delete(own.id);
      for (const reply of replies) hearSaid(reply);
    } catch (trouble) {
      own.reason = trouble.final ? trouble.message : undefined;
      diary.mark(own, 'failed');
    }
    waiting--;
    refresh(own);
    if (waiting === 0) showDots(false);
  }

  async function sendFiles(kind, files) {
    const album = files.length > 1 ? { album: newId() } : {};
    for (const file of files.filter(({ size }) => size > FILE_MAX)) {
      log.append(make('p', { class: 'day' }, `${file.name}: ${t('too_big')}`));
    }
    const fitting = files.filter(({ size }) => size <= FILE_MAX);
    const messages = await Promise.all(fitting.map((file) => fileMessage(kind, file)));
    await Promise.all(messages.map(({ entry, body }) => send(entry, { ...body, ...album })));
  }

  const attachments = {
    photo: async () => sendFiles('photo', await chooseFiles('image/*', true)),
    sample_photo: async () => sendFiles('photo', [await sample('street-light.jpg')]),
    document: async () => sendFiles('document', await chooseFiles('', true)),
    place: () => openMap(screen, (place) => send({ kind: 'place', ...place }, { place }), t),
    sample_voice: async () => sendFiles('voice', [await sample('voice.ogg')]),
    sticker: async () => sendFiles('sticker', [await sample('sticker.webp')]),
    contact: () => send({ kind: 'contact', phone: number }, { contact: { phone: number, own: true } }),
    call: () => send({ kind: 'call' }, { call: true }),
  };

  const acts = {
    text: (words) => send({ kind: 'text', text: words }, { text: words }),
    start: () => send({ kind: 'text', text: '/start' }, { start: true }),
    choose: (of, index) => {
      const { id, label } = of.options[index];
      return send({ kind: 'option', label, choice: index + 1, of: of.id }, { option: id, replyTo: of.id });
    },
    ask: (request) => attachments[request](),
    attach: (kind) => attachments[kind](),
    again: (entry) => {
      // After a reload what was to be sent is gone, but words can be found again.
      if (!bodies.has(entry.id) && entry.kind === 'text') bodies.set(entry.id, { text: entry.text });
      if (!bodies.has(entry.id)) return;
      diary.mark(entry, 'sending');
      refresh(entry);
      return deliver(entry);
    },
    record: () => {
      const sound = (blob) => sendFiles('voice', [new File([blob], 'voice', { type: blob.type })]);
      return openRecorder(screen, { send: sound, sampleInstead: attachments.sample_voice }, t);
    },
  };

  const close = listen(number, {
    said: hearSaid,
    ready: () => (ready ? undefined : showAll()),
    typing: () => showDots(true),
    state: (state) => {
      status.textContent = t(state);
      status.dataset.state = state;
    },
  });

  return {
    status,
    elements: [log, composerOf(screen, acts, t)],
    close,
    save: () => openTranscript(screen, transcriptOf(diary.entries(), new Date()), t),
  };
}

function hello(acts, t) {
  const greet = (words) =>
    make(
      'button',
      { type: 'button', class: 'option', dir: 'auto', on: { click: () => acts.text(words) } },
      words,
    );
  const start = make(
    'button',
    { type: 'button', class: 'option', on: { click: () => acts.start() } },
    t('start'),
  );
  return make(
    'div',
    { class: 'hello' },
    make('p', {}, t('hello')),
    make('div', { class: 'options' }, greet(t('greeting_ary')), greet(t('greeting_fr')), start),
  );
}

function dayOf(at, t) {
  const days = Math.floor((new Date().setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86_400_000);
  if (days === 0) return t('today');
  if (days === 1) return t('yesterday');
  return new Date(at).toLocaleDateString(t.locale, { day: 'numeric', month: 'long' });
}
