// What rises over a chat: the map, the recorder, and the conversation written out as a test.
import { make, sign } from './dom.js';
import { placePicker } from './map.js';
import { clockOf } from './player.js';
import { startRecording } from './recorder.js';
import { openSheet } from './sheet.js';

/** Calls `choose(place)` with the point that the person settles on. */
export function openMap(frame, choose, t) {
  const picker = placePicker(t);
  picker.element.dataset.first = '';
  const send = () => {
    close();
    choose(picker.current());
  };
  const content = make(
    'div',
    { class: 'map-sheet' },
    picker.element,
    make('p', { class: 'hint' }, t('choose_place')),
    make(
      'div',
      { class: 'where-line' },
      picker.where,
      textButton('quiet', t('use_centre'), picker.toCentre, 'place'),
    ),
    textButton('solid', t('send_place'), send),
  );
  const close = openSheet(frame, t('place'), content, t);
}

/** Calls `send(blob)` with what was spoken, or `sampleInstead()` when the person takes the sample. */
export async function openRecorder(frame, { send, sampleInstead }, t) {
  const recording = await startRecording().catch(() => undefined);
  let ended = false;
  const end = async (use) => {
    if (ended) return;
    ended = true;
    clearInterval(ticking);
    close();
    const sound = await recording?.finish();
    if (use && sound?.size) send(sound);
  };
  const time = make('output', { class: 'length' }, '0:00');
  const buttons = [textButton('quiet', t('cancel'), () => end(false))];
  if (recording) buttons.push(textButton('solid', t('send'), () => end(true)));
  const instead = () => end(false).then(sampleInstead);
  buttons.push(textButton(recording ? 'quiet' : 'solid', t('sample_voice'), instead, 'voice'));
  const state = recording
    ? make('p', { class: 'recording' }, make('span', { class: 'dot' }), t('recording'), time)
    : make('p', { class: 'hint' }, t('no_microphone'));
  const content = make('div', {}, state, make('div', { class: 'row' }, ...buttons));
  const close = openSheet(frame, t('record'), content, t, () => end(false));
  const began = Date.now();
  const ticking = setInterval(() => {
    time.textContent = clockOf((Date.now() - began) / 1000);
  }, 250);
}

/** Shows the conversation as a transcript, to be copied or saved as a file. */
export function openTranscript(frame, text, t) {
  const area = make('textarea', { class: 'transcript', readonly: true, dir: 'ltr', spellcheck: 'false' });
  area.value = text;
  const copy = textButton('quiet', t('copy'), async () => {
    area.select();
    // Where the page is not served securely, only the old way works.
    await (navigator.clipboard?.writeText(text) ?? document.execCommand('copy'));
    copy.textContent = t('copied');
  });
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const file = make(
    'a',
    { class: 'solid', href, download: 'conversation.txt' },
    sign('save'),
    t('save_file'),
  );
  const content = make(
    'div',
    {},
    area,
    make('p', { class: 'hint' }, t('save_hint')),
    make('div', { class: 'row' }, copy, file),
  );
  openSheet(frame, t('save_title'), content, t, () => URL.revokeObjectURL(href));
}

function textButton(kind, words, onClick, signName) {
  const before = signName ? [sign(signName)] : [];
  return make(
    'button',
    { type: 'button', class: kind, on: { click: () => void onClick() } },
    ...before,
    words,
  );
}
