// One telephone: its number, its case and screen, and the chat on it.
import { openChat } from './chat.js';
import { make, sign, signButton } from './dom.js';

/** `onNumber(number)` is told when the number was changed, `onRemove()` when the telephone is taken away. */
export function openPhone({ number, place, onNumber, onRemove, t }) {
  const screen = make('div', { class: 'screen' });
  const field = make('input', {
    type: 'tel',
    dir: 'ltr',
    value: number,
    'aria-label': t('number'),
    title: t('number'),
    size: '15',
    pattern: '[+0-9 .\\(\\)\\-]{3,24}',
    required: true,
  });
  const save = () => chat.save();
  const bar = make(
    'div',
    { class: 'phone-bar' },
    make('label', { class: 'number' }, sign('call'), field),
    make('button', { type: 'button', class: 'quiet save', on: { click: save } }, sign('save'), t('save')),
    onRemove ? signButton('close', t('remove_phone'), remove, { class: 'plain remove' }) : null,
  );
  const name = t('phone').replace('{n}', String(place));
  const element = make(
    'section',
    { class: 'phone', 'aria-label': name },
    bar,
    make('div', { class: 'case' }, screen),
  );
  let chat = turnOn(number);

  function turnOn(its) {
    const opened = openChat(screen, its, t);
    screen.replaceChildren(chatHead(opened.status, t), ...opened.elements);
    return opened;
  }
  function remove() {
    chat.close();
    element.remove();
    onRemove();
  }
  field.addEventListener('change', () => {
    if (!field.reportValidity()) return;
    chat.close();
    chat = turnOn(field.value);
    onNumber(field.value);
  });
  return element;
}

function chatHead(status, t) {
  const emblem = new URL('emblem.svg', import.meta.url).href;
  return make(
    'header',
    { class: 'chat-head' },
    make('img', { src: emblem, alt: '', width: '40', height: '40' }),
    make('div', {}, make('h2', {}, t('bot_name')), status),
  );
}
