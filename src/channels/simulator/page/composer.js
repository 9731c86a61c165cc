// The lower edge of a chat: the line to write on, the paper clip, and the microphone that turns into Send.
import { make, sign, signButton } from './dom.js';
import { openSheet } from './sheet.js';

/**
 * `acts` has `text(words)`, `attach(kind)` for photo, sample_photo, document, place, sticker, contact, call,
 * and `record()`. `frame` is the telephone's screen.
 */
export function composerOf(frame, acts, t) {
  const field = make('textarea', {
    rows: '1',
    dir: 'auto',
    placeholder: t('write'),
    'aria-label': t('write'),
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
  const send = signButton('send', t('send'), () => submit(), { class: 'round send', hidden: true });
  const record = signButton('mic', t('record'), () => acts.record(), { class: 'round record' });
  const attach = signButton('attach', t('attach'), () => openAttach(frame, acts, t), {
    class: 'plain attach',
  });

  function grow() {
    const empty = field.value.trim() === '';
    send.hidden = empty;
    record.hidden = !empty;
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 120)}px`;
  }
  function submit() {
    const words = field.value;
    if (words.trim() === '') return;
    field.value = '';
    grow();
    field.focus();
    acts.text(words.trim());
  }
  field.addEventListener('input', grow);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  return make('div', { class: 'composer' }, make('div', { class: 'line' }, field, attach), send, record);
}

const ATTACHABLE = [
  ['photo', 'photo'],
  ['sample_photo', 'picture'],
  ['document', 'document'],
  ['place', 'place'],
  ['sample_voice', 'voice'],
  ['sticker', 'sticker'],
  ['contact', 'contact'],
  ['call', 'call'],
];

function openAttach(frame, acts, t) {
  const choices = ATTACHABLE.map(([kind, signName]) =>
    make(
      'button',
      {
        type: 'button',
        class: `attachable attachable-${kind}`,
        data: { kind },
        on: { click: () => take(kind) },
      },
      make('span', { class: 'disc' }, sign(signName)),
      t(kind),
    ),
  );
  const close = openSheet(frame, t('attach'), make('div', { class: 'attachables' }, ...choices), t);
  function take(kind) {
    close();
    acts.attach(kind);
  }
}
